import * as ko from 'knockout';
import type { AssignmentRow } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { inParts } from './in-parts.ts';
import { applicationView, type LoadedApplication } from './loaded-application.ts';

type Page = Pick<Blade, 'page' | 'icon' | 'view' | 'commands'>;

/** Who is assigned. The table holds the first 200; the search asks for all. */
export function usersAndGroups(portal: Portal, application: LoadedApplication, signal: AbortSignal): Page {
  const all = ko.observable<readonly AssignmentRow[] | null>(null);
  const rows = ko.observableArray<AssignmentRow>([]);
  const selected = ko.observableArray<string>([]);
  const settled = ko.observable(false);
  const search = ko.observable('').extend({ rateLimit: { timeout: 300, method: 'notifyWhenChangesStop' } });
  let filling = new AbortController();

  const fill = () => {
    const known = all();
    if (!known) return;
    filling.abort();
    filling = new AbortController();
    const either = AbortSignal.any([signal, filling.signal]);
    const wanted = search().trim().toLowerCase();
    const found = known.filter((row) => row.displayName.toLowerCase().startsWith(wanted));
    void untilLeft(either, async () => {
      settled(false);
      selected([]);
      await inParts(found.slice(0, 200), rows, 10, portal.pace, either);
      settled(true);
    });
  };
  const load = () =>
    untilLeft(signal, async () => {
      settled(false);
      rows([]);
      const answer = await portal.directory.assignments(application.key.objectId, signal);
      all(answer.ok ? answer.value : []);
      fill();
    });
  search.subscribe(fill);
  void load();

  const remove = () =>
    untilLeft(signal, async () => {
      const gone = rows().filter((row) => selected().includes(row.principalId));
      const answered = await portal.dialogs.ask(
        {
          title: 'Remove assignment',
          text: `Do you want to remove ${gone.length === 1 ? `the assignment of ${gone[0]?.displayName}` : `${gone.length} assignments`}?`,
          buttons: ['Yes', 'No'],
        },
        signal,
      );
      if (answered !== 'Yes') return;
      const progress = portal.notifications.begin('Removing assignment', 'Removing the assignment');
      for (const row of gone) {
        const answer = await portal.directory.unassign(application.key.objectId, row.principalId, portal.forever);
        if (!answer.ok) return void progress.failed('Error removing assignment', answer.error);
      }
      progress.succeeded('Application assignment removed', `${gone.length} assignment(s) removed`);
      await load();
    });

  const one = () => selected().length > 0;
  return {
    page: () => 'Users and groups',
    icon: 'People',
    commands: () => [
      {
        id: 'AddUserGroup',
        label: 'Add user/group',
        icon: 'Add',
        run: () => portal.go(addresses.addAssignment(application.key)),
      },
      { id: 'EditAssignment', label: 'Edit assignment', icon: 'Edit', enabled: one },
      { id: 'RemoveAssignment', label: 'Remove assignment', icon: 'Delete', enabled: one, run: () => void remove() },
      { id: 'UpdateCredential', label: 'Update credential', icon: 'Key', enabled: () => false },
      { id: 'Refresh', label: 'Refresh', icon: 'Refresh', run: () => void load() },
      { id: 'ManageView', label: 'Manage view', icon: 'Gear' },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: applicationView(application, markup, {
      rows,
      selected,
      search,
      empty: ko.pureComputed(() => settled() && rows().length === 0),
      loading: ko.pureComputed(() => !settled()),
    }),
  };
}

const markup = `
<div class="fxs-infobox" role="note"><i data-bind="icon: 'Information'"></i><span>The application will appear for assigned users within My Apps. Set 'visible to users?' to no in properties to prevent this.</span></div>
<p>Assign users and groups to app-roles for your application here. To create new app-roles for this application, use the <a href="#">application registration</a></p>
<div class="fxc-searchbox"><span data-bind="icon: 'Search'"></span><input type="text" autocomplete="off" placeholder="First 200 shown, search all users &amp; groups" aria-label="First 200 shown, search all users &amp; groups" data-bind="textInput: search"></div>
<div class="azc-vivaControl azc-grid-container azc-grid-multiselectable"><table class="azc-grid azc-grid-full" role="grid" aria-label="Assignments">
  <thead><tr role="row"><th class="azc-grid-check"></th><th role="columnheader">Display name</th><th role="columnheader">Object type</th><th role="columnheader">Role assigned</th></tr></thead>
  <tbody data-bind="foreach: rows"><tr role="row" class="azc-grid-row" data-bind="css: {'azc-grid-row-selected': $parent.selected().includes(principalId)}">
    <td class="azc-grid-check"><input type="checkbox" class="azc-checkBox" data-bind="checked: $parent.selected, checkedValue: principalId, attr: {'aria-label': 'Select ' + displayName}"></td>
    <td role="gridcell"><div class="ext-named"><span class="ext-person" data-bind="icon: objectType === 'User' ? 'Person' : 'Groups'"></span><div data-bind="text: displayName, attr: {title: displayName}"></div></div></td>
    <td role="gridcell"><div data-bind="text: objectType"></div></td>
    <td role="gridcell"><div data-bind="text: role"></div></td>
  </tr></tbody>
</table>
<!-- ko if: empty --><div class="azc-grid-empty">No application assignments found</div><!-- /ko -->
<!-- ko if: loading --><div class="azc-grid-loading" role="status">Loading...</div><!-- /ko --></div>`;
