import * as ko from 'knockout';
import { shuffled } from '../../shared/shuffled.ts';
import type { View } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { download } from './download.ts';
import type { LoadedApplication } from './loaded-application.ts';

const edit = (run: string) =>
  `<a class="ext-card-edit" role="button" tabindex="0" data-bind="click: ${run}"><span data-bind="icon: 'Edit'"></span>Edit</a>`;
const row = (label: string, value: string) =>
  `<div class="ext-card-row"><div class="ext-card-label">${label}</div><div class="ext-card-value">${value}</div></div>`;
/** A value, or the portal's italic stand-in for it. */
const text = (expression: string, otherwise: 'Optional' | 'Required') =>
  `<!-- ko foreach: ${expression} --><div data-bind="text: $data"></div><!-- /ko --><!-- ko ifnot: ${expression}.length --><i class="ext-card-empty">${otherwise}</i><!-- /ko -->`;

/** Rows as documented, or in any order, or that and with rows nobody looks for among them. */
function arranged(portal: Portal, rows: readonly string[], decoys: readonly string[] = []): string {
  const { arrangement } = portal.settings.variant;
  if (arrangement === 'in-order') return rows.join('');
  return shuffled(arrangement === 'decoys' ? [...rows, ...decoys] : rows, portal.random).join('');
}

/** Card 1, `Basic SAML Configuration`. */
export function basicSamlCard(portal: Portal, application: LoadedApplication, openEditor: () => void): View {
  const saml = ko.pureComputed(() => {
    const values = application.detail()?.basicSaml;
    const list = (value: string | undefined) => (value ? [value] : []);
    return {
      identifiers: values?.identifiers.map((each) => each.value) ?? [],
      replyUrls: values?.replyUrls.map((each) => each.url) ?? [],
      signOnUrl: list(values?.signOnUrl),
      relayState: list(values?.relayState),
      logoutUrl: list(values?.logoutUrl),
    };
  });
  const rows = [
    row('Identifier (Entity ID)', text('identifiers', 'Required')),
    row('Reply URL (Assertion Consumer Service URL)', text('replyUrls', 'Required')),
    row('Sign on URL', text('signOnUrl', 'Optional')),
    row('Relay State (Optional)', text('relayState', 'Optional')),
    row('Logout Url (Optional)', text('logoutUrl', 'Optional')),
  ];
  const decoys = [
    row('Identifier of the token encryption', 'https://sso.alohi.example/encryption'),
    row('Reply URL for mobile devices', 'https://m.sso.alohi.example/login'),
  ];
  return {
    markup: `<h3>Basic SAML Configuration</h3>${edit('openEditor')}<div class="ext-card-rows" data-bind="with: saml">${arranged(portal, rows, decoys)}</div>`,
    model: { saml, openEditor },
  };
}

/** Card 2, `Attributes & Claims`. */
export function claimsCard(portal: Portal, application: LoadedApplication, openEditor: () => void): View {
  const claims = ko.pureComputed(() => {
    const known = application.detail()?.claims;
    const attributes = known?.attributes.map(({ name, source }) => ({ name, source })) ?? [];
    return [...attributes, { name: portal.say('Unique User Identifier'), source: known?.nameIdSource ?? '' }];
  });
  return {
    markup: `<h3>Attributes &amp; Claims</h3>${edit('openEditor')}<div class="ext-card-rows" data-bind="foreach: claims">
      ${row('<span data-bind="text: name"></span>', '<span data-bind="text: source"></span>')}</div>`,
    model: { claims, openEditor },
  };
}

/** Card 3, `SAML Certificates`. Its downloads stay grey until card 1 was saved. */
export function certificatesCard(
  portal: Portal,
  application: LoadedApplication,
  standIn: ko.Observable<string | null>,
): View {
  const certificate = ko.pureComputed(() => {
    const known = application.detail()?.certificate;
    return {
      status: portal.say(known?.status ?? ''),
      thumbprint: known ? (standIn() ?? known.thumbprint) : '',
      expiration: known ? new Date(known.expiration).toLocaleString(portal.settings.variant.language) : '',
      notificationEmail: known?.notificationEmail ?? '',
      metadataUrl: known?.metadataUrl ?? '',
    };
  });
  const ready = ko.pureComputed(() => application.detail()?.certificate != null);
  const link = (file: string) =>
    `<a class="ext-download" role="button" data-bind="click: function () { $parent.get('${file}') }, css: {'ext-link-disabled': !$parent.ready()}, attr: {'aria-disabled': String(!$parent.ready()), tabindex: $parent.ready() ? 0 : -1}">Download</a>`;
  const get = (file: string) => {
    if (ready()) download(portal.directory.downloadAddress(application.key.objectId, file));
  };
  const value = (name: string) => `<span data-bind="text: ${name}"></span>`;
  const address = `<!-- ko component: {name: 'copyable-label', params: {value: metadataUrl, labelledBy: $parent.labelId}} --><!-- /ko -->`;
  const rows = [
    row('Status', value('status')),
    row('Thumbprint', value('thumbprint')),
    row('Expiration', value('expiration')),
    row('Notification Email', value('notificationEmail')),
    row('<span data-bind="attr: {id: $parent.labelId}">App Federation Metadata Url</span>', address),
    row('Certificate (Base64)', link('certificate.cer')),
    row('Certificate (Raw)', link('certificate-raw.cer')),
    row('Federation Metadata XML', link('metadata.xml')),
  ];
  const decoys = [
    row('Previous thumbprint', portal.ids.thumbprint()),
    row('Tenant metadata', tenantMetadata(portal.session.tenant.id)),
  ];
  return {
    markup: `<h3>SAML Certificates</h3><div class="ext-card-part">${edit('edit')}<h4>Token signing certificate</h4><div class="ext-card-rows" data-bind="with: certificate">
      ${arranged(portal, rows, decoys)}</div></div>
      <hr><div class="ext-card-part">${edit('edit')}<h4>Verification certificates (optional)</h4><div class="ext-card-rows">${row('Required', 'No')}${row('Active', '0')}${row('Expired', '0')}</div></div>`,
    model: { certificate, ready, get, edit: () => {}, labelId: portal.ids.label() },
  };
}

const tenantMetadata = (tenant: string) =>
  `https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml`;

/** Card 4, `Set up <app>`: what the application's side needs. */
export function setUpCard(portal: Portal, application: LoadedApplication): View {
  const labels = [portal.ids.label(), portal.ids.label(), portal.ids.label()];
  const box = (label: string, property: string, at: number) =>
    row(
      `<span data-bind="attr: {id: $parent.labels[${at}]}">${label}</span>`,
      `<!-- ko component: {name: 'copyable-label', params: {value: setUp.${property}, labelledBy: $parent.labels[${at}]}} --><!-- /ko -->`,
    );
  const rows = [
    box('Login URL', 'loginUrl', 0),
    box('Microsoft Entra Identifier', 'entraIdentifier', 1),
    box('Logout URL', 'logoutUrl', 2),
  ];
  const tenant = portal.session.tenant.id;
  const decoys = [
    row('WS-Federation URL', `https://login.microsoftonline.com/${tenant}/wsfed`),
    row('OpenID issuer', `https://login.microsoftonline.com/${tenant}/v2.0`),
  ];
  return {
    markup: `<!-- ko with: detail --><h3 data-bind="text: $parent.setUp(name)"></h3>
      <p>You'll need to configure the application to link with Microsoft Entra ID.</p><div class="ext-card-rows">
      ${arranged(portal, rows, decoys)}</div><!-- /ko -->`,
    model: { detail: application.detail, labels, setUp: (name: string) => portal.say(`Set up ${name}`) },
  };
}

/** Card 5, `Test single sign-on with <app>`. */
export function testCard(portal: Portal, application: LoadedApplication, test: () => void): View {
  return {
    markup: `<h3 data-bind="text: heading"></h3>
      <p>Test to see if single sign-on is working. Users will need to be added to Users and groups before they can sign in.</p>
      <!-- ko component: {name: 'button', params: {text: 'Test', run: test, enabled: enabled}} --><!-- /ko -->`,
    model: {
      heading: ko.pureComputed(() => portal.say(`Test single sign-on with ${application.name()}`)),
      test,
      enabled: () => application.detail()?.certificate != null,
    },
  };
}
