/** Wording of the portals' controls in every language known. Labels are hints; shapes and places decide. */
import { bestMatch } from '../messages/languages.ts';
import type { Locator } from '../protocol/locator.ts';
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

/** A column of a table that is called so in one language and otherwise in another: see `Locator.names` of tables. */
export function column(...keys: LabelKey[]): string {
  return labels(...keys).join('|');
}

/** The language of a page, or one close to it, in which a control's wording is known. */
function wording(key: LabelKey, language: string): string {
  const byLanguage: Record<string, string[]> = table[key];
  const known = bestMatch(Object.keys(byLanguage), language) ?? 'en';
  return byLanguage[known]?.[0] ?? key;
}

/** What a page in this language (BCP 47, or empty) calls the control of a locator; its first name where that is not known. */
export function labelOf({ id, names: [first] }: Pick<Locator, 'id' | 'names'>, language: string): string {
  const key = labelKeys.find((one) => (table[one] as Record<string, string[]>).en?.[0] === first);
  const label = key ? wording(key, language) : (first ?? id.split('.').at(-1) ?? id);
  return label.replace('<app>', '…');
}

/** Every wording known, of every control: words of the portals, nobody's. */
export function allWordings(): string[] {
  return labels(...labelKeys);
}

/**
 * What a sentence quotes of a page in this language (BCP 47, or empty): under `label_<key>` the wording of each
 * control, best first; in English where the page's own is not known. The names are those of the gaps in `locales/`.
 */
export function portalQuotes(language: string): Record<`label_${string}`, string> {
  return Object.fromEntries(labelKeys.map((key) => [`label_${key}`, wording(key, language)]));
}
