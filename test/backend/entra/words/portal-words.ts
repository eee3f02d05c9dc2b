/** What the portal's labels are in a language and of an age. The replica's pages are written in today's English. */

import { z } from 'zod';
import type { Variant } from '../../variant.ts';
import ordinary from './ordinary.json' with { type: 'json' };
import published from './published.json' with { type: 'json' };

/** English label to what is shown in its place; `<app>` stands for an application's name. */
export type PortalWords = Readonly<Record<string, string>>;

const Translations = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Labels as Microsoft's translated tutorials have them (2019 to 2022), and, where those say nothing, ordinary words
 * as its localised products use them.
 */
const translations = { ...Translations.parse(ordinary) };
for (const [english, byLanguage] of Object.entries(Translations.parse(published)))
  translations[english] = { ...translations[english], ...byLanguage };

/** English labels of before about 2023. */
const formerEnglish: PortalWords = {
  'Microsoft Entra Identifier': 'Azure AD Identifier',
  'SAML Certificates': 'SAML Signing Certificate',
  'Attributes & Claims': 'User Attributes & Claims',
  'Add user/group': 'Add user',
  'Assignment required?': 'User assignment required?',
  'Microsoft Entra ID': 'Azure Active Directory',
  'Browse Microsoft Entra Gallery': 'Browse Azure AD Gallery',
};

export function portalWords({ language, wording }: Pick<Variant, 'language' | 'wording'>): PortalWords {
  const former = wording === 'former-wording';
  if (language === 'en') return former ? formerEnglish : {};
  const shown: Record<string, string> = {};
  for (const [english, byLanguage] of Object.entries(translations)) {
    const word = byLanguage[language];
    if (word !== undefined) shown[english] = word;
  }
  // The translations are of the former name; with the new one Microsoft exchanged nothing but the product's name.
  const identifier = shown['Azure AD Identifier'];
  if (identifier !== undefined)
    shown['Microsoft Entra Identifier'] = former ? identifier : identifier.replace('Azure AD', 'Microsoft Entra');
  return shown;
}
