import type { Blade } from '../blade.ts';
import { directoryMenu } from '../menus/directory-menu.ts';
import type { Portal } from '../portal.ts';

/** The directory's Overview, with the tenant's id. */
export function openDirectoryOverview(portal: Portal, item: string): Blade {
  const { tenant, user } = portal.session;
  const menu = directoryMenu(portal);
  const rows = [
    { label: 'Name', value: tenant.name, copy: false },
    { label: 'Tenant ID', value: tenant.id, copy: true },
    { label: 'Primary domain', value: user.userPrincipalName.split('@')[1] ?? '', copy: false },
    { label: 'License', value: 'Microsoft Entra ID P1', copy: false },
  ];
  return {
    subject: () => tenant.name,
    page: () => (item === 'Overview' ? 'Overview' : item),
    icon: 'Information',
    menu: () => menu,
    menuItem: () => item,
    commands: () =>
      item === 'Overview'
        ? [
            { id: 'Add', label: 'Add', icon: 'Add' },
            { id: 'ManageTenants', label: 'Manage tenants', icon: 'Gear' },
            { id: 'WhatsNew', label: "What's new", icon: 'Link' },
            { id: 'PreviewFeatures', label: 'Preview features', icon: 'Preview', separated: true },
            { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
          ]
        : [],
    view:
      item === 'Overview'
        ? {
            markup,
            model: {
              rows,
              say: portal.say,
              copy: (row: { value: string }) => navigator.clipboard.writeText(row.value),
            },
          }
        : { markup: '<p class="ext-empty">No content to show here.</p>', model: {} },
  };
}

const markup = `
<div class="fxc-tabs" role="tablist">
  <div role="tab" tabindex="0" class="fxc-tab fxc-tab-active" aria-selected="true">Overview</div>
  <div role="tab" tabindex="-1" class="fxc-tab" aria-selected="false">Monitoring</div>
  <div role="tab" tabindex="-1" class="fxc-tab" aria-selected="false">Properties</div>
  <div role="tab" tabindex="-1" class="fxc-tab" aria-selected="false">Recommendations</div>
  <div role="tab" tabindex="-1" class="fxc-tab" aria-selected="false">Tutorials</div>
</div>
<div class="fxc-searchbox ext-wide"><span data-bind="icon: 'Search'"></span><input type="text" placeholder="Search your tenant" aria-label="Search your tenant"></div>
<h3 class="ext-section">Basic information</h3>
<div class="ext-facts" data-bind="foreach: rows"><div class="ext-fact">
  <div class="ext-fact-label" data-bind="text: $parent.say(label)"></div>
  <div class="ext-fact-value"><span data-bind="text: value"></span><!-- ko if: copy --><button class="fxc-copyablelabel-copybutton" title="Copy to clipboard" aria-label="Copy to clipboard" data-bind="icon: 'Copy', click: $parent.copy"></button><!-- /ko --></div>
</div></div>
<h3 class="ext-section">Alerts</h3>
<div class="ext-alerts"><div class="ext-alert"><b>Migrate to the converged authentication methods policy</b><p>Manage authentication methods in one place.</p></div></div>`;
