import * as ko from 'knockout';
import type { Portal } from '../portal.ts';
import { createApplication } from './create-application.ts';

const purposes = [
  'Configure Application Proxy for secure remote access to an on-premises application',
  "Register an application to integrate with Microsoft Entra ID (App you're developing)",
  "Integrate any other application you don't find in the gallery (Non-gallery)",
];

/** The pane for an application that is not in the gallery. */
export function openCreateYourOwn(portal: Portal, signal: AbortSignal): void {
  const name = ko.observable('');
  const purpose = ko.observable(purposes[2]);
  const creating = ko.observable(false);
  const create = async () => {
    creating(true);
    await createApplication(portal, { name: name().trim() }, signal);
    creating(false);
  };
  portal.panes.open(
    {
      title: 'Create your own application',
      size: 'small',
      view: { markup, model: { name, purpose, purposes, labelId: portal.ids.label(), group: portal.ids.element() } },
      footer: {
        markup: `<!-- ko component: {name: 'button', params: {text: 'Create', primary: true, enabled: enabled, run: create}} --><!-- /ko -->`,
        model: { create, enabled: () => !creating() && name().trim() !== '' && purpose() === purposes[2] },
      },
    },
    signal,
  );
}

const markup = `
<p><a href="#">Got feedback?</a></p>
<p>If you are developing your own application, using Application Proxy, or want to integrate an application that is not in the gallery, you can create your own application here.</p>
<!-- ko component: {name: 'text-field', params: {label: "What's the name of your app?", labelId: labelId, value: name, placeholder: 'Input name'}} --><!-- /ko -->
<fieldset class="ext-choices"><legend>What are you looking to do with your application?</legend>
<!-- ko foreach: purposes --><label><input type="radio" data-bind="attr: {name: $parent.group}, checked: $parent.purpose, checkedValue: $data"><span data-bind="text: $data"></span></label><!-- /ko --></fieldset>`;
