/** The languages the assistant speaks, and which of them suits somebody. */
import * as z from 'zod/mini';

/** BCP 47 tags, as the files of `locales/` are called. */
export const languages = ['en', 'fr', 'de', 'es', 'it', 'pt-BR', 'ja'] as const;

export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** Each in its own words: who is lost in a foreign language must find the own one. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
};

/**
 * The one of `available` that says most to a reader of `tag`: the same tag, else the same language wherever it is
 * spoken (`de-AT` reads `de`, `pt-PT` reads `pt-BR`), else `undefined`.
 */
export function bestMatch<Tag extends string>(available: readonly Tag[], tag: string): Tag | undefined {
  const wanted = tag.replaceAll('_', '-').toLowerCase();
  const [spoken = ''] = wanted.split('-');
  return (
    available.find((one) => one.toLowerCase() === wanted) ??
    available.find((one) => one.toLowerCase() === spoken) ??
    available.find((one) => one.toLowerCase().startsWith(`${spoken}-`))
  );
}

/** The assistant's language for a reader of `tag`; English when it speaks none of theirs. */
export function languageFor(tag: string): Language {
  return bestMatch(languages, tag) ?? 'en';
}
