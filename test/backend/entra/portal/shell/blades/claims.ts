import * as ko from 'knockout';
import type { Blade } from '../blade.ts';
import type { Portal } from '../portal.ts';
import type { ApplicationKey } from '../route.ts';
import { applicationView, loadApplication } from './loaded-application.ts';

/** "Attributes & Claims": to be read; the replica does not change claims. */
export function openClaims(portal: Portal, key: ApplicationKey, signal: AbortSignal): Blade {
  const application = loadApplication(portal, key, signal);
  const advanced = ko.observable(false);
  const required = ko.pureComputed(() => {
    const claims = application.detail()?.claims;
    return claims ? [`${claims.nameIdSource} [nameid-format:${formatName(claims.nameIdFormat)}]`] : [];
  });
  const additional = ko.pureComputed(
    () =>
      application.detail()?.claims.attributes.map(({ name, namespace, source }) => ({
        name: namespace === '' ? name : `${namespace}/${name}`,
        source,
      })) ?? [],
  );
  return {
    subject: () => 'Attributes & Claims',
    commands: () => [
      { id: 'AddClaim', label: 'Add new claim', icon: 'Add' },
      { id: 'AddGroupClaim', label: 'Add a group claim', icon: 'Add' },
      { id: 'Columns', label: 'Columns', icon: 'Columns' },
      { id: 'Feedback', label: 'Got feedback?', icon: 'Feedback', separated: true },
    ],
    view: applicationView(application, markup, {
      required,
      additional,
      advanced,
      toggle: () => advanced(!advanced()),
    }),
  };
}

/** e.g. `Email address` is written `emailAddress` in the list of claims. */
function formatName(format: string): string {
  const [first = '', ...rest] = format.split(' ');
  return [first.toLowerCase(), ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())].join(
    '',
  );
}

const head = `<thead><tr role="row"><th role="columnheader">Claim name</th><th role="columnheader">Type</th><th role="columnheader">Value</th><th></th></tr></thead>`;
const more = `<td class="ext-more"><button aria-label="More" data-bind="icon: 'More'"></button></td>`;

const markup = `
<h3 class="ext-section">Required claim</h3>
<table class="azc-grid azc-grid-full ext-claims azc-vivaControl" role="grid" aria-label="Required claim">${head}<tbody data-bind="foreach: required"><tr role="row">
  <td role="gridcell"><div>Unique User Identifier (Name ID)</div></td><td role="gridcell">SAML</td><td role="gridcell"><div class="ext-ellipsis" data-bind="text: $data, attr: {title: $data}"></div></td>${more}</tr></tbody></table>
<h3 class="ext-section">Additional claims</h3>
<table class="azc-grid azc-grid-full ext-claims azc-vivaControl" role="grid" aria-label="Additional claims">${head}<tbody data-bind="foreach: additional"><tr role="row">
  <td role="gridcell"><div class="ext-ellipsis" data-bind="text: name, attr: {title: name}"></div></td><td role="gridcell">SAML</td><td role="gridcell"><div data-bind="text: source"></div></td>${more}</tr></tbody></table>
<div class="ext-expander" role="button" tabindex="0" data-bind="click: toggle, attr: {'aria-expanded': String(advanced())}"><span data-bind="icon: advanced() ? 'ChevronUp' : 'ChevronDown'"></span>Advanced settings</div>
<!-- ko if: advanced --><p class="fxs-portal-subtext">Advanced SAML claims options are not set.</p><!-- /ko -->`;
