import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { initials, tileColour } from './application-tile.ts';
import { applicationView, type LoadedApplication } from './loaded-application.ts';

type Page = Pick<Blade, 'page' | 'icon' | 'view'>;

/** An application's ids, and where to begin. */
export function applicationOverview(portal: Portal, application: LoadedApplication): Page {
  const cards = [
    {
      title: 'Assign users and groups',
      text: 'Provide specific users and groups access to the applications',
      link: 'Assign users and groups',
      item: 'Users',
    },
    {
      title: 'Set up single sign on',
      text: 'Enable users to sign into their application using their Microsoft Entra credentials',
      link: 'Get started',
      item: 'SignOn',
    },
    {
      title: 'Provision User Accounts',
      text: 'Automatically create and delete user accounts in the application',
      link: 'Get started',
      item: 'Provisioning',
    },
    {
      title: 'Conditional Access',
      text: 'Secure access to this application with a customizable access policy.',
      link: 'Create a policy',
      item: 'ConditionalAccess',
    },
    {
      title: 'Self service',
      text: 'Enable users to request access to the application using their Microsoft Entra credentials',
      link: 'Get started',
      item: 'SelfService',
    },
  ];
  return {
    page: () => 'Overview',
    icon: 'Application',
    view: applicationView(application, markup, {
      cards,
      say: portal.say,
      initials,
      tileColour,
      labels: { name: portal.ids.label(), appId: portal.ids.label(), objectId: portal.ids.label() },
      open: (card: { item: string }) => portal.go(addresses.managed(card.item, application.key)),
    }),
  };
}

const box = (label: string, property: string) => `
<div class="ext-id-row"><label class="azc-form-label" data-bind="attr: {id: $parent.labels.${property}}">${label}<i class="azc-form-info" data-bind="icon: 'Info'"></i></label>
<!-- ko component: {name: 'copyable-label', params: {value: ${property}, labelledBy: $parent.labels.${property}}} --><!-- /ko --></div>`;

const markup = `
<h3 class="ext-section">Properties</h3>
<!-- ko with: application.detail -->
<div class="ext-overview">
  <span class="ext-tile ext-tile-huge" aria-hidden="true" data-bind="text: $parent.initials(name), style: {backgroundColor: $parent.tileColour(appId)}"></span>
  <div>${box('Name', 'name')}${box('Application ID', 'appId')}${box('Object ID', 'objectId')}</div>
</div>
<!-- /ko -->
<h3 class="ext-section">Getting Started</h3>
<div class="ext-start-cards" data-bind="foreach: cards"><div class="ext-start-card">
  <h4><span data-bind="text: ($index() + 1) + '. '"></span><span data-bind="text: $parent.say(title)"></span></h4><p data-bind="text: text"></p><a href="#" data-bind="text: $parent.say(link), click: $parent.open"></a></div></div>
<h3 class="ext-section">What's New</h3>
<p class="fxs-portal-subtext">Sign-in charts, the delete application button and the properties have moved.</p>`;
