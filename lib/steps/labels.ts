/** Wording of the portals' controls in every language known. Labels are hints; shapes and places decide. */
import table from './portal-labels.json' with { type: 'json' };

export type LabelKey = keyof typeof table;

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
