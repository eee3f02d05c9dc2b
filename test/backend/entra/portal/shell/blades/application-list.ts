import * as ko from 'knockout';
import type { ApplicationRow } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade } from '../blade.ts';
import { applicationsMenu } from '../menus/applications-menu.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { initials, tileColour } from './application-tile.ts';
import { inParts } from './in-parts.ts';

/** "Enterprise applications | All applications". */
export function openApplicationList(portal: Portal, signal: AbortSignal): Blade {
  const search = ko.observable('').extend({ rateLimit: { timeout: 250, method: 'notifyWhenChangesStop' } });
  const all = ko.observable<readonly ApplicationRow[] | null>(null);
  const rows = ko.observableArray<ApplicationRow>([]);
  const count = ko.observable('');
  const menu = applicationsMenu(portal);
  let filtering = new AbortController();

  const filter = () => {
    const known = all();
    if (!known) return;
    filtering.abort();
    filtering = new AbortController();
    const either = AbortSignal.any([signal, filtering.signal]);
    const wanted = search().trim().toLowerCase();
    const found = known.filter((row) => row.name.toLowerCase().startsWith(wanted) || row.objectId === wanted);
    void untilLeft(either, async () => {
      count('');
      await inParts(found, rows, 8, portal.pace, either);
      count(portal.say(found.length === 1 ? '1 application found' : `${found.length} applications found`));
    });
  };
  const load = () =>
    untilLeft(signal, async () => {
      all(null);
      rows([]);
      const answer = await portal.directory.applications(signal);
      all(answer.ok ? answer.value : []);
      filter();
    });
  search.subscribe(filter);
  void load();

  return {
    subject: () => 'Enterprise applications',
    page: () => 'All applications',
    subtitle: () => portal.session.tenant.name,
    icon: 'Applications',
    menu: () => menu,
    menuItem: () => 'AppAppsPreview',
    commands: () => [
      { id: 'AddApplication', label: 'New application', icon: 'Add', run: () => portal.go(addresses.gallery) },
      { id: 'Refresh', label: 'Refresh', icon: 'Refresh', run: () => void load() },
      { id: 'Download', label: 'Download (Export)', icon: 'Download' },
      { id: 'PreviewInfo', label: 'Preview info', icon: 'Information', separated: true },
      { id: 'Columns', label: 'Columns', icon: 'Columns', separated: true },
      { id: 'PreviewFeatures', label: 'Preview features', icon: 'Preview', separated: true },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: {
      markup,
      model: {
        search,
        rows,
        count,
        say: portal.say,
        initials,
        tileColour,
        open: (row: ApplicationRow) => portal.go(addresses.managed('Overview', row)),
        date: (iso: string | null) =>
          iso === null ? '-' : new Date(iso).toLocaleDateString(portal.settings.variant.language),
      },
    },
  };
}

const markup = `
<p>View, filter, and search applications in your organization that are set up to use your Microsoft Entra tenant as their Identity Provider.</p>
<p>The list of applications that are maintained by your organization are in <a href="#">application registrations</a>.</p>
<div class="ext-filters">
  <div class="fxc-searchbox"><span data-bind="icon: 'Search'"></span><input type="text" autocomplete="off" placeholder="Search by application name or object ID" aria-label="Search by application name or object ID" data-bind="textInput: search"></div>
  <span class="fxc-pill">Application type == <b>Enterprise Applications</b><i data-bind="icon: 'Discard'"></i></span>
  <span class="fxc-pill">Application ID starts with<i data-bind="icon: 'Discard'"></i></span>
  <span class="fxc-pill"><i data-bind="icon: 'Filter'"></i>Add filters</span>
</div>
<div class="ext-count" aria-live="polite" data-bind="text: count"></div>
<div class="azc-grid-container azc-vivaControl"><table class="azc-grid azc-grid-full" role="grid" aria-label="Enterprise applications">
  <thead><tr role="row"><th role="columnheader" class="ext-column-name">Name<i class="azc-grid-sort" data-bind="icon: 'Sort'"></i></th><th role="columnheader">Object ID</th><th role="columnheader">Application ID</th><th role="columnheader">Homepage URL</th><th role="columnheader">Created on<i class="azc-grid-sort" data-bind="icon: 'Sort'"></i></th><th role="columnheader">Certificate Expiry Status</th><th role="columnheader">Active Certificate Expiry Date</th><th role="columnheader">Identifier URI (Entity ID)</th></tr></thead>
  <tbody data-bind="foreach: rows"><tr role="row" class="azc-grid-row">
    <td role="gridcell"><div class="ext-named"><span class="ext-tile" aria-hidden="true" data-bind="text: $parent.initials(name), style: {backgroundColor: $parent.tileColour(appId)}"></span><a href="#" data-bind="text: name, attr: {title: name}, click: $parent.open"></a></div></td>
    <td role="gridcell" data-bind="text: objectId, attr: {title: objectId}"></td>
    <td role="gridcell" data-bind="text: appId, attr: {title: appId}"></td>
    <td role="gridcell" data-bind="text: homepageUrl, attr: {title: homepageUrl}"></td>
    <td role="gridcell" data-bind="text: $parent.date(createdOn)"></td>
    <td role="gridcell"><div class="ext-named"><!-- ko if: certificateExpiryStatus !== '-' --><i class="ext-status" data-bind="icon: certificateExpiryStatus === 'Current' ? 'Success' : 'Failure'"></i><!-- /ko --><span data-bind="text: $parent.say(certificateExpiryStatus)"></span></div></td>
    <td role="gridcell" data-bind="text: $parent.date(certificateExpiry)"></td>
    <td role="gridcell" data-bind="text: identifier || '-', attr: {title: identifier}"></td>
  </tr></tbody>
</table></div>`;
