/** Guide step 4: everybody of the legacy application is assigned to the new one, before anything is switched. */
import { nobodyMissing, people } from '../../migration/people.ts';
import type { Move } from '../step.ts';
import { defineStep, say, type Page, type StepContext } from '../step.ts';
import * as users from './pages/users-and-groups.ts';
import { readAssignments } from './read-assignments.ts';
import { entraRoute, onApplication } from './routes.ts';

/** How many are looked for in one go: the picker keeps its selection, the agents look for few rows at a time. */
const batch = 30;

function missingNames(context: StepContext): readonly string[] {
  return people(context).comparison.missing.slice(0, batch);
}

/** "Selected (3)" */
function selectedCount(page: Page): number {
  return Number(/\d+/.exec(page.value(users.pickerSelected.id) ?? '')?.[0] ?? 0);
}

export const assignUsers = defineStep({
  id: 'assign-users',
  phase: 'assign',
  where: ({ migration }) => entraRoute.application(migration, 'Users', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target) || page.usable(users.assign.id),
  find: (context) => [
    users.assignmentTable,
    users.noAssignments,
    users.addUser,
    users.noneSelected,
    users.pickerSearch,
    users.pickerSelected,
    users.pickerSelect,
    users.assign,
    ...missingNames(context).map((name, index) => ({ ...users.pickerRow(name), id: `entra.picker-row-${index}` })),
  ],
  moves: (context): Move[] => {
    const names = missingNames(context);
    const inPicker = (page: Page) => page.usable(users.pickerSearch.id);
    const isSelected = (page: Page, index: number) => page.located(`entra.picker-row-${index}`)?.checked === true;
    return [
      { say: say('assign-users.assign'), at: users.assign.id, when: (page) => !inPicker(page) },
      {
        say: say('assign-users.select'),
        at: users.pickerSelect.id,
        when: (page) => inPicker(page) && selectedCount(page) >= names.length,
      },
      ...names.map(
        (name, index): Move => ({
          say: say('assign-users.tick', { name }),
          at: `entra.picker-row-${index}`,
          when: (page) => inPicker(page) && !isSelected(page, index),
        }),
      ),
      ...names.map(
        (name, index): Move => ({
          say: say('assign-users.search', { name }),
          at: users.pickerSearch.id,
          type: name,
          when: (page) => !isSelected(page, index) && page.value(users.pickerSearch.id) !== name,
        }),
      ),
      { say: say('assign-users.none-selected'), at: users.noneSelected.id },
      { say: say('assign-users.add', { count: names.length }), at: users.addUser.id, when: () => names.length > 0 },
      { say: say('assign-users.reading') },
    ];
  },
  recognise: (page, context) =>
    onApplication(page.url, context.migration.target, 'Users') ? readAssignments(page, 'target', context) : [],
  proof: nobodyMissing,
});
