/** Assignments of an enterprise application, as the portal's "Users and groups" shows them. */
import { z } from 'zod';

export const RosterEntry = z.object({
  displayName: z.string(),
  kind: z.enum(['user', 'group', 'unknown']),
  role: z.string(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/**
 * Rows of the table (display name, object type, role) as entries.
 * The object type is a localised word: it is only used where it is known, otherwise `unknown`.
 */
export function readRoster(rows: readonly (readonly string[])[]): RosterEntry[] {
  return rows
    .map(([displayName = '', objectType = '', role = '']) => ({
      displayName: displayName.trim(),
      kind: kindOf(objectType),
      role: role.trim(),
    }))
    .filter((entry) => entry.displayName !== '');
}

function kindOf(objectType: string): RosterEntry['kind'] {
  const word = fold(objectType);
  if (['user', 'benutzer', 'utilisateur', 'usuario', 'utente', 'ユーザー', '用户'].includes(word)) return 'user';
  if (['group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'グループ', '组'].includes(word)) return 'group';
  return 'unknown';
}

/** The key by which an entry is the same in both lists: case, width and surrounding blanks do not count. */
function rosterKey(entry: Pick<RosterEntry, 'displayName'>): string {
  return fold(entry.displayName);
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

export interface RosterComparison {
  readonly missing: readonly string[];
  readonly present: readonly string[];
  readonly onlyNew: readonly string[];
  /** Names that occur more than once in a list: a name alone does not tell these people apart. */
  readonly duplicates: readonly string[];
}

/** Who of the expected list is not in the other one. Linear in both lists. */
export function compareRosters(expected: readonly RosterEntry[], actual: readonly RosterEntry[]): RosterComparison {
  const expectedCounts = countByKey(expected);
  const actualCounts = countByKey(actual);
  const missing: string[] = [];
  const present: string[] = [];
  const duplicates: string[] = [];
  for (const [key, { name, count }] of expectedCounts) {
    const there = actualCounts.get(key)?.count ?? 0;
    if (there >= count) present.push(name);
    else missing.push(name);
    if (count > 1) duplicates.push(name);
  }
  const onlyNew: string[] = [];
  for (const [key, { name }] of actualCounts) if (!expectedCounts.has(key)) onlyNew.push(name);
  return { missing, present, onlyNew, duplicates };
}

function countByKey(entries: readonly RosterEntry[]): Map<string, { name: string; count: number }> {
  const counts = new Map<string, { name: string; count: number }>();
  for (const entry of entries) {
    const key = rosterKey(entry);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { name: entry.displayName, count: 1 });
  }
  return counts;
}
