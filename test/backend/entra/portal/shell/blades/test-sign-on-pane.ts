import * as ko from 'knockout';
import type { Portal } from '../portal.ts';
import type { LoadedApplication } from './loaded-application.ts';

/** The pane behind `Test`: a sign-in that Entra starts, in a new tab. */
export function openTestPane(portal: Portal, application: LoadedApplication, signal: AbortSignal): void {
  const detail = application.detail();
  if (!detail) return;
  const address = `https://login.microsoftonline.com/${portal.session.tenant.id}/launch?appid=${detail.appId}`;
  const as = ko.observable('me');
  portal.panes.open(
    {
      title: `Test single sign-on with ${detail.name}`,
      size: 'small',
      view: {
        markup,
        model: { as, open: () => window.open(address, '_blank', 'noopener'), group: portal.ids.element() },
      },
    },
    signal,
  );
}

const markup = `
<p>Users will need to be assigned to the application before they can sign in.</p>
<fieldset class="ext-choices"><legend>Select how you would like to test sign-in</legend>
<label><input type="radio" value="me" data-bind="checked: as, attr: {name: group}"><span>Sign in as current user</span></label>
<label><input type="radio" value="other" data-bind="checked: as, attr: {name: group}"><span>Sign in as someone else (requires browser extension)</span></label></fieldset>
<!-- ko component: {name: 'button', params: {text: 'Test sign in', primary: true, run: open, enabled: function () { return as() === 'me' }}} --><!-- /ko -->`;
