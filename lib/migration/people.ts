/** Who must be able to sign in through the new application, and who is not assigned to it yet. */
import { compareRosters, type RosterComparison, type RosterEntry } from '../roster/roster.ts';
import type { MigrationContext } from './context.ts';

export interface People {
  readonly expected: readonly RosterEntry[];
  readonly comparison: RosterComparison;
  /** Of the list that says who is expected, and of the new application's list. */
  readonly completeness: 'complete' | 'incomplete' | 'unknown';
}

/** In a first set-up the expected people are the ones listed; in a migration the legacy application's assignments. */
export function people({ migration, rosters }: MigrationContext): People {
  const expected: readonly RosterEntry[] =
    migration.path === 'setup'
      ? migration.people.map((displayName) => ({ displayName, kind: 'unknown', role: '' }))
      : ((migration.legacy && rosters[migration.legacy.objectId]) ?? []);
  const actual = (migration.target && rosters[migration.target.objectId]) ?? [];
  const expectedIsComplete =
    migration.path === 'setup'
      ? migration.people.length > 0
      : // Where no assignment was required, the assignments do not say who signs in.
        migration.legacy?.assignmentRequired !== false &&
        migration.legacy?.roster?.completeness === 'complete' &&
        migration.legacy.roster.count === expected.length;
  return {
    expected,
    comparison: compareRosters(expected, actual),
    completeness: expectedIsComplete ? (migration.target?.roster?.completeness ?? 'unknown') : 'unknown',
  };
}

/** Nobody of the complete list is missing. Unknown or incomplete lists never count as nobody. */
export function nobodyMissing(context: MigrationContext): boolean {
  const { comparison, completeness } = people(context);
  return completeness === 'complete' && comparison.missing.length === 0;
}
