/** Guide step 4: everybody of the legacy application is assigned to the new one, before anything is switched. */
import { nobodyMissing, people } from '../../migration/people.ts';
import type { Move } from '../step.ts';
import { defineStep, type Page, type StepContext, say } from '../step.ts';
import * as users from './pages/users-and-groups.ts';
import { readAssignments } from './read-assignments.ts';
import { entraRoute, namesApplication, onApplication, portalPlace } from './routes.ts';

/** How many are looked for in one go: the picker keeps its selection, the agents look for few rows at a time. */
const batch = 30;

function missingNames(context: StepContext): readonly string[] {
  return people(context).comparison.missing.slice(0, batch);
}

/** A name found under the heading "Selected" scores near 1; the same name in the list of rows about 0.7. */
const underSelected = 0.85;

function isChosen(page: Page, index: number): boolean {
  return (
    page.located(`entra.picker-row-${index}`)?.checked === true ||
    (page.located(`entra.picker-chosen-${index}`)?.score ?? 0) >= underSelected
  );
}

/** Rows, or the remark that there are none. */
function listIsThere(page: Page): boolean {
  const rows = page.located(users.assignmentTable.id)?.rows ?? [];
  return rows.length > 0 || page.located(users.noAssignments.id)?.found === 'one';
}

export const assignUsers = defineStep({
  id: 'assign-users',
  phase: 'assign',
  // By hand as well: the gate before Next still insists on the lists, or on a reason.
  where: ({ migration }) => entraRoute.application(migration, 'Users', migration.target),
  // The page that adds assignments is a blade of its own, with or without the ids in its address.
  here: (page, { migration }) =>
    onApplication(page.url, migration.target, 'Users') ||
    (namesApplication(page.url, migration.target) && /assignment/i.test(portalPlace(page.url)?.blade ?? '')) ||
    page.usable(users.assign.id),
  find: (context) => [
    users.assignmentTable,
    users.noAssignments,
    users.addUser,
    users.noneSelected,
    users.pickerSearch,
    users.pickerSelect,
    users.assign,
    ...missingNames(context).flatMap((name, index) => [
      { ...users.pickerRow(name), id: `entra.picker-row-${index}` },
      { ...users.pickerChosen(name), id: `entra.picker-chosen-${index}` },
    ]),
  ],
  moves: (context): Move[] => {
    const names = missingNames(context);
    const inPicker = (page: Page) => page.usable(users.pickerSearch.id);
    /** Names are searched for in their order: whoever stands before the one in the search box was looked for. */
    const searched = (page: Page) => names.indexOf(page.value(users.pickerSearch.id) ?? '');
    return [
      { say: say('assign-users.assign'), at: users.assign.id, when: (page) => !inPicker(page) },
      {
        say: say('assign-users.select'),
        at: users.pickerSelect.id,
        when: (page) => inPicker(page) && names.every((_name, index) => isChosen(page, index)),
      },
      ...names.map(
        (name, index): Move => ({
          say: say('assign-users.tick', { name }),
          at: `entra.picker-row-${index}`,
          when: (page) => inPicker(page) && !isChosen(page, index),
        }),
      ),
      ...names.map(
        (name, index): Move => ({
          say: say('assign-users.search', { name }),
          at: users.pickerSearch.id,
          type: name,
          // The list may still be loading; rows that are shown need no search.
          afterMs: 1_200,
          when: (page) => !isChosen(page, index) && index > searched(page),
        }),
      ),
      ...names.flatMap((name, index): Move[] => {
        const notFound = { say: say('assign-users.not-found', { name }), afterMs: 2_500 };
        const when = (page: Page) => inPicker(page) && !isChosen(page, index);
        return [
          { ...notFound, at: users.pickerSelect.id, when },
          { ...notFound, when },
        ];
      }),
      { say: say('assign-users.none-selected'), at: users.noneSelected.id },
      // The bar comes before the list: who is missing is known when the list is there, or when it does not come.
      ...[1_500, 15_000].map(
        (afterMs): Move => ({
          say: say('assign-users.add', { count: names.length }),
          at: users.addUser.id,
          when: (page) => names.length > 0 && (afterMs > 1_500 || listIsThere(page)),
          afterMs,
          needsRole: true,
        }),
      ),
      { say: say('assign-users.reading') },
    ];
  },
  recognise: (page, context) =>
    onApplication(page.url, context.migration.target, 'Users') ? readAssignments(page, 'target', context) : [],
  proof: nobodyMissing,
});
