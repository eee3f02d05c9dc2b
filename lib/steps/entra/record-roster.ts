/** The legacy application's assignments: the people who must not be forgotten. */
import { defineStep, say } from '../step.ts';
import { assignmentTable, noAssignments } from './pages/users-and-groups.ts';
import { firstShown, readAssignments } from './read-assignments.ts';
import { entraRoute, onApplication } from './routes.ts';

export const recordRoster = defineStep({
  id: 'record-roster',
  phase: 'take-stock',
  applies: ({ migration }) => migration.path === 'migrate',
  where: ({ migration }) => entraRoute.application(migration, 'Users', migration.legacy),
  here: (page, { migration }) => onApplication(page.url, migration.legacy, 'Users'),
  find: () => [assignmentTable, noAssignments],
  moves: ({ migration: { legacy } }) => [
    {
      say: say('record-roster.confirm', { count: legacy?.roster?.count ?? 0 }),
      deed: 'confirm',
      when: () => legacy?.roster !== undefined && legacy.roster.count < firstShown,
    },
    { say: say('record-roster.too-many'), when: () => (legacy?.roster?.count ?? 0) >= firstShown },
    { say: say('record-roster.reading') },
  ],
  recognise: (page, context) => readAssignments(page, 'legacy', context),
  deeds: {
    // The page states no total, so the administrator's eye is the second witness.
    confirm: {
      label: say('record-roster.deed'),
      effect: () => ({ type: 'record', events: [{ type: 'roster-confirmed', role: 'legacy' }] }),
    },
  },
  proof: ({ migration: { legacy } }) => legacy?.roster?.completeness === 'complete',
});
