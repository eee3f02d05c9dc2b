/** Wording of the portals' controls in every language known. Labels are hints; shapes and places decide. */
import { bestMatch } from '../messages/languages.ts';
import table from './portal-labels.json' with { type: 'json' };

export type LabelKey = keyof typeof table;

// `Object.keys` does not say that the keys of an imported file are known.
const labelKeys = Object.keys(table) as LabelKey[];

/** All wordings of these keys, English first, without repeats. */
export function labels(...keys: LabelKey[]): string[] {
  const all = new Set<string>();
  for (const key of keys) {
    const byLanguage: Record<string, string[]> = table[key];
    for (const wording of byLanguage.en ?? []) all.add(wording);
  }
  for (const key of keys) {
    const byLanguage: Record<string, string[]> = table[key];
    for (const wordings of Object.values(byLanguage)) for (const wording of wordings) all.add(wording);
  }
  return [...all];
}

/** The language of a page, or one close to it, in which a control's wording is known. */
function wording(key: LabelKey, language: string): string {
  const byLanguage: Record<string, string[]> = table[key];
  const known = bestMatch(Object.keys(byLanguage), language) ?? 'en';
  return byLanguage[known]?.[0] ?? key;
}

/**
 * What a sentence quotes of a page in this language (BCP 47, or empty): under `label_<key>` the wording of each
 * control, best first; in English where the page's own is not known. The names are those of the gaps in `locales/`.
 */
export function portalQuotes(language: string): Record<`label_${string}`, string> {
  return Object.fromEntries(labelKeys.map((key) => [`label_${key}`, wording(key, language)]));
}

/** What the page calls the control with these accepted names: in its language when that wording is known. */
export function calledOn(language: string, names: readonly string[]): string {
  const key = labelKeys.find((one) => {
    const byLanguage: Record<string, string[]> = table[one];
    return byLanguage.en?.[0] === names[0];
  });
  return key ? wording(key, language) : (names[0] ?? '');
}
