import * as ko from 'knockout';
import type { ApplicationDetail } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { applicationView, type LoadedApplication } from './loaded-application.ts';

type Properties = ApplicationDetail['properties'];
type Page = Pick<Blade, 'page' | 'icon' | 'view' | 'commands'>;

/** Name and ids, three switches, and the way out: Delete. */
export function applicationProperties(portal: Portal, application: LoadedApplication, signal: AbortSignal): Page {
  const enabled = ko.observable(true);
  const assignmentRequired = ko.observable(true);
  const visible = ko.observable(true);
  const saving = ko.observable(false);
  const saved = (): Properties =>
    application.detail()?.properties ?? { enabled: true, assignmentRequired: true, visible: true };
  const take = () => {
    enabled(saved().enabled);
    assignmentRequired(saved().assignmentRequired);
    visible(saved().visible);
  };
  application.detail.subscribe(take);
  take();
  const edited = ko.pureComputed(
    () =>
      enabled() !== saved().enabled ||
      assignmentRequired() !== saved().assignmentRequired ||
      visible() !== saved().visible,
  );

  const save = () =>
    untilLeft(signal, async () => {
      saving(true);
      const name = application.name();
      const progress = portal.notifications.begin('Updating application', `Updating properties of ${name}`);
      const change = { enabled: enabled(), assignmentRequired: assignmentRequired(), visible: visible() };
      const answer = await portal.directory.saveProperties(application.key.objectId, change, portal.forever);
      await portal.pace.pause(portal.forever);
      saving(false);
      if (!answer.ok) return void progress.failed('Error updating application', answer.error);
      progress.succeeded('Application updated', `Successfully updated properties of ${name}`);
      application.detail(answer.value);
    });

  const remove = () =>
    untilLeft(signal, async () => {
      const name = application.name();
      const answered = await portal.dialogs.ask(
        {
          title: `Delete ${name}`,
          text: `Do you want to delete ${name}? Users will no longer be able to sign in to it.`,
          buttons: ['Yes', 'No'],
        },
        signal,
      );
      if (answered !== 'Yes') return;
      const progress = portal.notifications.begin('Deleting application', `Deleting application ${name}`);
      const answer = await portal.directory.deleteApplication(application.key.objectId, portal.forever);
      await portal.pace.pause(portal.forever);
      if (!answer.ok) return void progress.failed('Error deleting application', answer.error);
      progress.succeeded('Application deleted', `Successfully deleted application ${name}`);
      if (!signal.aborted) portal.go(addresses.applications);
    });

  const canSave = () => edited() && !saving();
  const yesNo = [
    { text: 'Yes', value: true },
    { text: 'No', value: false },
  ];
  const label = () => portal.ids.label();
  return {
    page: () => 'Properties',
    icon: 'Properties',
    commands: () => [
      { id: 'Save', label: 'Save', icon: 'Save', enabled: canSave, run: () => void save() },
      { id: 'Discard', label: 'Discard', icon: 'Discard', enabled: canSave, run: take },
      { id: 'Delete', label: 'Delete', icon: 'Delete', separated: true, run: () => void remove() },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: applicationView(application, markup, {
      yesNo,
      enabled,
      assignmentRequired,
      visible,
      saved,
      name: ko.pureComputed(application.name),
      labels: {
        name: label(),
        appId: label(),
        objectId: label(),
        enabled: label(),
        assignmentRequired: label(),
        visible: label(),
      },
    }),
  };
}

const picker = (label: string, property: string) =>
  `<!-- ko component: {name: 'option-picker', params: {label: '${label}', labelId: labels.${property}, options: yesNo, value: ${property}, saved: function () { return saved().${property} }}} --><!-- /ko -->`;
const box = (label: string, property: string) => `
<div class="msportalfx-form-formelement fxc-has-label"><div class="azc-form-labelcontainer"><label class="azc-form-label" data-bind="attr: {id: labels.${property}}">${label}</label><i class="azc-form-info" data-bind="icon: 'Info'"></i></div>
<!-- ko component: {name: 'copyable-label', params: {value: application.detail().${property}, labelledBy: labels.${property}}} --><!-- /ko --></div>`;

const markup = `
<p>View and manage application settings for your organization. Editing properties like display information, user sign-in settings, and user visibility settings requires an administrator role. <a href="#">Learn more.</a></p>
<div class="ext-form">
${picker('Enabled for users to sign-in?', 'enabled')}
<!-- ko component: {name: 'text-field', params: {label: 'Name', labelId: labels.name, value: name, required: true, readOnly: true, info: true}} --><!-- /ko -->
${box('Application ID', 'appId')}
${box('Object ID', 'objectId')}
${picker('Assignment required?', 'assignmentRequired')}
${picker('Visible to users?', 'visible')}
</div>`;
