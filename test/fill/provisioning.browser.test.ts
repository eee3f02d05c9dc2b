/** Fluent UI 8, as in the portal's newer blades. */
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
    bundle('fixtures/pages/provisioning.tsx'),
  ]);
}, 120_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  open = await openPage(browser, engine, { script });
});

const tenantUrl: Locator = {
  id: 'entra.tenant-url',
  control: 'textbox',
  names: ['Tenant URL'],
  within: ['Admin Credentials'],
};
const token: Locator = { id: 'entra.token', control: 'textbox', names: ['Secret Token'], secret: true };
const method: Locator = { id: 'entra.method', control: 'combobox', names: ['Authentication Method'] };
const scope: Locator = { id: 'entra.scope', control: 'combobox', names: ['Scope'], within: ['Settings'] };
const status: Locator = { id: 'entra.status', control: 'toggle', names: ['Provisioning Status'] };
const notify: Locator = {
  id: 'entra.notify',
  control: 'checkbox',
  names: ['Send an email notification when a failure occurs'],
};
const believed = () => open.page.evaluate('believed()');

test('reads the blade', async () => {
  expect(await open.call('locate', tenantUrl)).toMatchObject({ found: 'one', value: '' });
  expect(await open.call('locate', method)).toMatchObject({ found: 'one', value: '' });
  expect(await open.call('locate', scope)).toMatchObject({ found: 'one', value: 'Sync all users and groups' });
  expect(await open.call('locate', status)).toMatchObject({ found: 'one', value: 'Off', checked: false });
  expect(await open.call('locate', notify)).toMatchObject({ found: 'one', checked: false });
  const toast = await open.call('locate', { id: 'entra.toast', control: 'toast', names: ['Testing connection'] });
  expect(toast.value).toMatch(/are authorized to enable provisioning$/);
  expect(
    await open.call('locate', { id: 'entra.table', control: 'table', names: ['Object type', 'Display name'] }),
  ).toMatchObject({
    rows: [
      ['User', 'Adele Example', ''],
      ['User', 'Ann Example', ''],
    ],
    rowCount: 2,
  });
});

test('fills drop-down, combo box, texts, secret, toggle and check box', async () => {
  const result = await open.call('fill', [
    { locator: method, value: 'Bearer Authentication' },
    { locator: tenantUrl, value: 'https://scim.contoso.example/scim/v2' },
    { locator: token, value: 'not-a-real-token' },
    { locator: scope, value: 'Sync only assigned users and groups' },
    { locator: status, value: 'On' },
    { locator: notify, value: 'true' },
  ]);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(Array(6).fill('verified'));
  expect(await believed()).toEqual({
    method: 'Bearer Authentication',
    tenantUrl: 'https://scim.contoso.example/scim/v2',
    token: 'not-a-real-token',
    scope: 'Sync only assigned users and groups',
    on: true,
    notify: true,
  });
});

test('a secret is in no observation and in no result, and is read only on request', async () => {
  const result = await open.call('fill', [{ locator: token, value: 'first' }]);
  const again = await open.call('fill', [{ locator: { ...token, secret: false }, value: 'second' }]);
  expect(JSON.stringify([result, again])).not.toMatch(/first|second/);
  const seen = await open.call('locate', { ...token, secret: false });
  expect(seen).toMatchObject({ found: 'one', filled: true });
  expect(seen.value).toBeUndefined();
  expect(await open.call('read', token)).toEqual({ ok: true, value: 'second' });
});
