/** Rows of "Users and groups" as an event; only when they differ from what is known. */
import type { ApplicationRole } from '../../migration/application.ts';
import type { MigrationEvent } from '../../migration/events.ts';
import { readRoster } from '../../roster/roster.ts';
import type { Page, StepContext } from '../step.ts';
import { assignmentTable, noAssignments } from './pages/users-and-groups.ts';

/** "First 200 shown": from this number on the page shows only a part of its list. */
export const firstShown = 200;

export function readAssignments(page: Page, role: ApplicationRole, context: StepContext): MigrationEvent[] {
  const rows = page.located(assignmentTable.id)?.rows;
  const empty = page.located(noAssignments.id)?.found === 'one';
  const application = context.migration[role];
  if (!application || (!empty && (!rows || rows.length === 0))) return [];
  const entries = empty ? [] : readRoster(rows ?? []);
  const known = context.rosters[application.objectId];
  if (application.roster && known && JSON.stringify(known) === JSON.stringify(entries)) return [];
  return [
    {
      type: 'roster-read',
      role,
      count: entries.length,
      // Who is expected must be confirmed as a whole list. A partly shown list of the new application can only
      // make somebody look missing who is not, never the other way round.
      completeness: role === 'target' && entries.length < firstShown ? 'complete' : 'unknown',
      entries,
    },
  ];
}
