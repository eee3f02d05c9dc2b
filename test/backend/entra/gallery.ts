/** The gallery: templates that new enterprise applications are made from. */

import { type Application, defaultClaims } from './application.ts';
import type { BasicSaml, GalleryTile } from './portal-api.ts';

export interface GalleryTemplate extends GalleryTile {
  readonly homepageUrl: string;
  /** Values of a pre-integrated template; `null` when the vendor leaves them to the administrator. */
  readonly basicSaml: BasicSaml | null;
  readonly claims: Application['claims'];
}

/** Where the new application's template is not publicly certain and a practice world may vary it. */
export interface AlohiTemplateOptions {
  readonly tileName?: 'Alohi SSO' | 'Alohi';
  readonly nameIdSource?: 'user.mail' | 'user.userprincipalname';
}

export const legacyIdentifier = 'https://app.fax.plus/sso/metadata';
export const alohiIdentifier = 'https://sso.alohi.com/metadata';

const templateIds = {
  faxPlus: '5d3b0a8e-6c1f-4f0e-9a47-2f1c7be40d11',
  alohi: '8f0e6f0b-93c4-4a5d-b1de-64d2a9c7e522',
} as const;

/** Fax.Plus knows people by mail, with first and last name beside it. */
function alohiClaims(nameIdSource: string): Application['claims'] {
  return {
    nameIdSource,
    nameIdFormat: 'Email address',
    attributes: [
      ...defaultClaims.attributes,
      { name: 'firstname', namespace: '', source: 'user.givenname' },
      { name: 'lastname', namespace: '', source: 'user.surname' },
    ],
  };
}

function preIntegrated(identifier: string, replyUrl: string, signOnUrl: string): BasicSaml {
  return {
    identifiers: [{ value: identifier, isDefault: true }],
    replyUrls: [{ url: replyUrl, index: null, isDefault: true }],
    signOnUrl,
    relayState: '',
    logoutUrl: '',
  };
}

/** The retired template; whoever added it years ago still has the application. */
export const faxPlusTemplate: GalleryTemplate = {
  templateId: templateIds.faxPlus,
  name: 'FAX.PLUS',
  publisher: 'Alohi',
  homepageUrl: 'https://www.fax.plus/',
  basicSaml: preIntegrated(legacyIdentifier, 'https://app.fax.plus/sso/login', 'https://www.fax.plus/login'),
  claims: alohiClaims('user.mail'),
};

export function alohiTemplate({ tileName = 'Alohi SSO', nameIdSource = 'user.mail' }: AlohiTemplateOptions = {}) {
  return {
    templateId: templateIds.alohi,
    name: tileName,
    publisher: 'Alohi',
    homepageUrl: 'https://www.alohi.com/',
    basicSaml: preIntegrated(alohiIdentifier, 'https://sso.alohi.com/login', 'https://app.fax.plus/login'),
    claims: alohiClaims(nameIdSource),
  } satisfies GalleryTemplate;
}

/** Invented vendors: the gallery is never as empty as a test would like. */
const unrelated: readonly (readonly [name: string, publisher: string])[] = [
  ['Alphabet Ledger', 'Alphabet Ledger Example'],
  ['Faxina Facility Care', 'Faxina Example'],
  ['Blue Heron Wiki', 'Blue Heron Example'],
  ['Cartwheel Travel', 'Cartwheel Example'],
  ['Dovetail Time', 'Dovetail Example'],
  ['Elder Oak Learning', 'Elder Oak Example'],
  ['Northwind Signatures', 'Northwind Example'],
  ['Plus Payroll', 'Plus Payroll Example'],
  ['Quill Documents', 'Quill Example'],
  ['Sextant Status', 'Sextant Example'],
  ['Tailspin Tickets', 'Tailspin Example'],
];

export function galleryTemplates(options: AlohiTemplateOptions): readonly GalleryTemplate[] {
  const others = unrelated.map(([name, publisher], position): GalleryTemplate => {
    const number = (position + 1).toString(16).padStart(12, '0');
    return {
      templateId: `00000000-0000-4000-8000-${number}`,
      name,
      publisher,
      homepageUrl: `https://${name.toLowerCase().replaceAll(' ', '-')}.example/`,
      basicSaml: null,
      claims: defaultClaims,
    };
  });
  return [alohiTemplate(options), faxPlusTemplate, ...others];
}
