/** React 19 with MUI: a dialog over a page that has a field of the same name. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import type { EnginePage } from '../locate/chromium.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
let script: string;
let open: EnginePage;
beforeAll(async () => {
  [browser, engine, script] = await Promise.all([
    launchChromium(),
    bundle('locate/engine.ts'),
    bundle('fixtures/pages/sso-dialog.tsx'),
  ]);
}, 120_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  open = await openPage(browser, engine, { script });
});

const within = ['Single Sign-On (SSO)'];
const url: Locator = { id: 'fax.url', control: 'textbox', names: ['Single Sign-On URL'], within };
const entityId: Locator = { id: 'fax.entity-id', control: 'textbox', names: ['Entity ID'], within };
const certificate: Locator = { id: 'fax.certificate', control: 'textbox', names: ['X.509 Certificate'], within };
const type: Locator = { id: 'fax.type', control: 'combobox', names: ['SSO Type'], within };
const bypass: Locator = { id: 'fax.bypass', control: 'checkbox', names: ['SSO Bypass'] };
const pem = `-----BEGIN CERTIFICATE-----\n${'MIIC8DCCAdigAwIBAgIQ'.repeat(40)}\n-----END CERTIFICATE-----`;
const believed = () => open.page.evaluate('believed()');

test('reads what is configured', async () => {
  expect(await open.call('locate', url)).toMatchObject({
    found: 'one',
    value: 'https://old.contoso.example/sso',
    filled: true,
  });
  expect(await open.call('locate', entityId)).toMatchObject({ found: 'one', value: '', filled: false });
  expect(await open.call('locate', certificate)).toMatchObject({ found: 'one', filled: false });
  expect(await open.call('locate', type)).toMatchObject({ found: 'one', value: 'Microsoft Entra ID' });
  expect(await open.call('locate', bypass)).toMatchObject({ found: 'one', checked: false });
});

test('fills the whole group into the state of the page', async () => {
  const result = await open.call('fill', [
    { locator: url, value: 'https://login.microsoftonline.com/t/saml2' },
    { locator: entityId, value: 'https://sts.windows.net/t/' },
    { locator: certificate, value: pem },
    { locator: type, value: 'Alohi SSO' },
    { locator: bypass, value: 'true' },
  ]);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(Array(5).fill('verified'));
  expect(result.ok).toBe(true);
  expect(result.fields[0]?.previous).toBe('https://old.contoso.example/sso');
  expect(result.fields[3]?.previous).toBe('Microsoft Entra ID');
  expect(await believed()).toMatchObject({
    url: 'https://login.microsoftonline.com/t/saml2',
    entityId: 'https://sts.windows.net/t/',
    certificate: pem,
    type: 'Alohi SSO',
    bypass: true,
  });
});

test('a field that does not keep its value takes the whole group back', async () => {
  const before = await believed();
  const result = await open.call('fill', [
    { locator: url, value: 'https://login.microsoftonline.com/t/saml2' },
    { locator: type, value: 'Okta' },
    { locator: entityId, value: 'bad' },
    { locator: bypass, value: 'true' },
  ]);
  expect(result.ok).toBe(false);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(['put-back', 'put-back', 'not-kept', 'put-back']);
  expect(await believed()).toEqual(before);
});

test('one field that cannot be found leaves all untouched', async () => {
  const before = await believed();
  const missing: Locator = { id: 'fax.missing', control: 'textbox', names: ['Tenant URL'] };
  const result = await open.call('fill', [
    { locator: url, value: 'x' },
    { locator: missing, value: 'y' },
  ]);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(['put-back', 'not-found']);
  expect(await believed()).toEqual(before);
});

test('an option that does not exist is not kept, and the list is closed again', async () => {
  const result = await open.call('fill', [{ locator: type, value: 'Alohi' }], 6000);
  expect(result).toMatchObject({ ok: false, fields: [{ outcome: 'not-kept' }] });
  expect(await open.page.$('[role=listbox]')).toBeNull();
  expect(await believed()).toMatchObject({ type: 'Microsoft Entra ID' });
});

test('what already holds its value is not touched', async () => {
  await open.page.evaluate(
    'events = 0; for (const name of ["input", "change", "focusin"]) document.addEventListener(name, () => events++, true)',
  );
  const result = await open.call('fill', [{ locator: url, value: 'https://old.contoso.example/sso' }]);
  expect(result.ok).toBe(true);
  expect(await open.page.evaluate('events')).toBe(0);
});

test('in a hidden tab nothing is written', async () => {
  const before = await believed();
  const other = await browser.newPage();
  await other.bringToFront();
  expect(await open.page.evaluate(() => document.visibilityState)).toBe('hidden');
  const result = await open.call('fill', [{ locator: url, value: 'x' }]);
  expect(result).toEqual({ ok: false, fields: [{ id: 'fax.url', outcome: 'hidden-tab' }] });
  expect(await believed()).toEqual(before);
  await other.close();
});

test('out of time is not verified, and what was written is taken back', async () => {
  const before = await believed();
  const result = await open.call(
    'fill',
    [
      { locator: url, value: 'https://login.microsoftonline.com/t/saml2' },
      { locator: entityId, value: 'https://sts.windows.net/t/' },
    ],
    60,
  );
  expect(result.ok).toBe(false);
  expect(result.fields.map(({ outcome }) => outcome)).not.toContain('verified');
  expect(await believed()).toEqual(before);
});
