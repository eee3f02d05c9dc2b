import * as ko from 'knockout';
import type { GalleryTile } from '../../../portal-api.ts';
import { untilLeft } from '../../shared/pace.ts';
import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { initials, tileColour } from './application-tile.ts';
import { openCreateFromGallery } from './create-from-gallery-pane.ts';
import { openCreateYourOwn } from './create-your-own-pane.ts';
import { inParts } from './in-parts.ts';

/** "Browse Microsoft Entra Gallery". */
export function openGallery(portal: Portal, signal: AbortSignal): Blade {
  const search = ko.observable('').extend({ rateLimit: { timeout: 300, method: 'notifyWhenChangesStop' } });
  const tiles = ko.observableArray<GalleryTile>([]);
  const found = ko.observable<number | null>(null);
  let searching = new AbortController();

  const load = () => {
    searching.abort();
    searching = new AbortController();
    const either = AbortSignal.any([signal, searching.signal]);
    void untilLeft(either, async () => {
      found(null);
      const wanted = search().trim();
      const answer = await portal.directory.gallery(wanted, either);
      const matches = answer.ok ? answer.value : [];
      await inParts(matches, tiles, 6, portal.pace, either);
      found(matches.length);
    });
  };
  search.subscribe(load);
  load();

  return {
    subject: () => 'Browse Microsoft Entra Gallery',
    commands: () => [
      {
        id: 'CreateYourOwnApplication',
        label: 'Create your own application',
        icon: 'Add',
        run: () => openCreateYourOwn(portal, signal),
      },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: {
      markup,
      model: {
        search,
        tiles,
        found,
        initials,
        tileColour,
        searching: ko.pureComputed(() => search().trim() !== ''),
        open: (tile: GalleryTile) => openCreateFromGallery(portal, tile, signal),
      },
    },
  };
}

const markup = `
<p>The Microsoft Entra App Gallery is a catalog of thousands of apps that make it easy to deploy and configure single sign-on (SSO) and automated user provisioning. When deploying an app from the App Gallery, you leverage prebuilt templates to connect your users more securely to their apps.</p>
<div class="ext-filters">
  <div class="fxc-searchbox"><span data-bind="icon: 'Search'"></span><input type="text" autocomplete="off" placeholder="Search application" aria-label="Search application" data-bind="textInput: search"></div>
  <span class="fxc-pill">Single Sign-on : <b>All</b></span><span class="fxc-pill">User Account Management : <b>All</b></span><span class="fxc-pill">Categories : <b>All</b></span>
</div>
<!-- ko ifnot: searching -->
<h3 class="ext-section">Cloud platforms</h3>
<div class="ext-gallery-tiles ext-gallery-platforms">
  <div class="ext-gallery-platform"><b>Amazon Web Services (AWS)</b><span>aws</span></div><div class="ext-gallery-platform"><b>Google Cloud Platform</b><span>Google Cloud</span></div><div class="ext-gallery-platform"><b>Oracle</b><span>Oracle</span></div><div class="ext-gallery-platform"><b>SAP</b><span>SAP</span></div>
</div>
<div class="ext-gallery-legend"><i data-bind="icon: 'SignOn'"></i>Federated SSO <i data-bind="icon: 'Provisioning'"></i>Provisioning</div>
<h3 class="ext-section">Featured applications</h3>
<!-- /ko -->
<!-- ko if: searching() && found() !== null --><div class="ext-count" aria-live="polite" data-bind="text: 'Showing ' + found() + ' of ' + found() + ' results'"></div><!-- /ko -->
<div class="ext-gallery-tiles" role="list" data-bind="foreach: tiles">
  <div class="ext-gallery-tile" role="listitem"><div class="ext-gallery-button" role="button" tabindex="0" data-bind="click: $parent.open, attr: {'aria-label': name + ', ' + publisher}">
    <span class="ext-tile ext-tile-large" aria-hidden="true" data-bind="text: $parent.initials(name), style: {backgroundColor: $parent.tileColour(templateId)}"></span>
    <div><div class="ext-gallery-name" data-bind="text: name"></div><div class="fxs-portal-subtext" data-bind="text: publisher"></div></div></div></div>
</div>`;
