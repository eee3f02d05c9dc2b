import type { RosterEntry } from '../roster/roster.ts';
import type { Migration } from './migration.ts';

/** Everything a decision may depend on: the snapshot, the assignment lists by object id, and the present moment. */
export interface MigrationContext {
  readonly migration: Migration;
  readonly rosters: Readonly<Record<string, readonly RosterEntry[]>>;
  readonly now: Date;
}
