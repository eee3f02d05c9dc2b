/** The assistant's language under test: remembered in memory, the catalogues read from `locales/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FollowedLanguage, followLanguage } from '../../lib/messages/follow-language.ts';
import type { LanguagePreference } from '../../lib/messages/language-preference.ts';
import type { Language } from '../../lib/messages/languages.ts';
import type { Catalogue, MessagesOptions } from '../../lib/messages/messages.ts';
import { portalQuotes } from '../../lib/steps/labels.ts';

/** A preference that tells of a change as the browser's storage does. */
export function preferenceInMemory(language: Language): LanguagePreference {
  let chosen = language;
  const listeners: (() => void)[] = [];
  return {
    read: async () => chosen,
    write: async (next) => {
      chosen = next;
      for (const tell of listeners) tell();
    },
    listen: (onChange) => void listeners.push(onChange),
  };
}

/** One catalogue as it stands in the repository. */
export function catalogueOf(language: Language): Catalogue {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}.json`), 'utf8'));
}

/** Speaks `language` until another one is chosen; `more` are sentences beside the catalogue's. */
export function speaking(
  language: Language,
  { more = {}, ...options }: MessagesOptions & { more?: Catalogue } = {},
): FollowedLanguage {
  const load = async (wanted: Language) => ({ ...catalogueOf(wanted), ...more });
  return followLanguage(preferenceInMemory(language), load, { quotes: portalQuotes, ...options });
}
