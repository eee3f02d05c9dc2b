import * as ko from 'knockout';
import type { Principal } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { type ApplicationKey, addresses } from '../route.ts';
import { loadApplication } from './loaded-application.ts';
import { openPrincipalPicker } from './principal-picker.ts';

/** "Add Assignment": whom, in which role, `Assign`. */
export function openAddAssignment(portal: Portal, key: ApplicationKey, signal: AbortSignal): Blade {
  const application = loadApplication(portal, key, signal);
  const chosen = ko.observable<readonly Principal[]>([]);
  const assigning = ko.observable(false);
  const role = 'User';

  const pick = () => openPrincipalPicker(portal, chosen(), (principals) => chosen(principals), signal);
  const assign = () =>
    untilLeft(signal, async () => {
      assigning(true);
      const progress = portal.notifications.begin(
        'Assigning users and groups',
        `Assigning to application ${application.name()}`,
      );
      const ids = chosen().map((principal) => principal.id);
      const answer = await portal.directory.assign(key.objectId, ids, role, portal.forever);
      await portal.pace.pause(portal.forever);
      assigning(false);
      if (!answer.ok) return void progress.failed('Application assignment failed', answer.error);
      progress.succeeded(
        'Application assignment succeeded',
        `${ids.length} assignment(s) added to ${application.name()}`,
      );
      if (!signal.aborted) portal.go(addresses.managed('Users', key));
    });

  const summary = ko.pureComputed(() => {
    const users = chosen().filter((principal) => principal.type === 'User').length;
    const groups = chosen().length - users;
    const parts = [];
    if (users > 0) parts.push(`${users} user${users === 1 ? '' : 's'}`);
    if (groups > 0) parts.push(`${groups} group${groups === 1 ? '' : 's'}`);
    return parts.length === 0 ? portal.say('None Selected') : `${parts.join(', ')} selected.`;
  });

  return {
    subject: () => 'Add Assignment',
    subtitle: () => portal.session.tenant.name,
    view: { markup, model: { pick, summary, role: portal.say(role) } },
    footer: {
      markup: `<!-- ko component: {name: 'button', params: {text: 'Assign', primary: true, enabled: enabled, run: assign}} --><!-- /ko -->`,
      model: { assign: () => void assign(), enabled: () => chosen().length > 0 && !assigning() },
    },
  };
}

const markup = `
<div class="ext-selectors">
  <div class="ext-selector ext-selector-active"><div>Users and groups</div><a href="#" role="button" data-bind="text: summary, click: pick"></a></div>
  <div class="ext-selector"><div>Select a role</div><span class="ext-link-disabled" data-bind="text: role"></span></div>
</div>`;
