import * as ko from 'knockout';
import type { GalleryTile } from '../../../portal-api.ts';
import type { Portal } from '../portal.ts';
import { initials, tileColour } from './application-tile.ts';
import { createApplication } from './create-application.ts';

/** The pane of a gallery tile: its name here, and `Create`. */
export function openCreateFromGallery(portal: Portal, tile: GalleryTile, signal: AbortSignal): void {
  const name = ko.observable(tile.name);
  const creating = ko.observable(false);
  const create = async () => {
    creating(true);
    await createApplication(portal, { templateId: tile.templateId, name: name().trim() }, signal);
    creating(false);
  };
  portal.panes.open(
    {
      title: tile.name,
      size: 'small',
      view: {
        markup,
        model: {
          tile,
          name,
          labelId: portal.ids.label(),
          letters: initials(tile.name),
          colour: tileColour(tile.templateId),
        },
      },
      footer: {
        markup: `<!-- ko component: {name: 'button', params: {text: 'Create', primary: true, enabled: enabled, run: create}} --><!-- /ko --><!-- ko if: creating --><span class="ext-creating" role="status">Adding application…</span><!-- /ko -->`,
        model: { creating, create, enabled: () => !creating() && name().trim() !== '' },
      },
    },
    signal,
  );
}

const markup = `
<div class="ext-pane-logo"><span class="ext-tile ext-tile-large" aria-hidden="true" data-bind="text: letters, style: {backgroundColor: colour}"></span><a href="#">Got feedback?</a></div>
<!-- ko component: {name: 'text-field', params: {label: 'Name', labelId: labelId, value: name, info: true}} --><!-- /ko -->
<div class="ext-facts-stacked">
  <b>Publisher</b><span data-bind="text: tile.publisher"></span>
  <b>Provisioning</b><span>Automatic provisioning supported</span>
  <b>Single Sign-On Mode</b><span>SAML-based Sign-on</span>
  <b>URL</b><span>-</span>
</div>
<p class="fxs-portal-subtext">Use Microsoft Entra ID to manage user access, provision user accounts, and enable single sign-on with this application.</p>`;
