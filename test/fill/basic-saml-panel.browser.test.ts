/** Knockout, as in the portal's older panels: fields named by their caption, read on `change`. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
let script: string;
beforeAll(async () => {
  [browser, engine, script] = await Promise.all([
    launchChromium(),
    bundle('locate/engine.ts'),
    bundle('fixtures/pages/basic-saml-panel.ts'),
  ]);
}, 120_000);
afterAll(() => browser?.close());

const within = ['Basic SAML Configuration'];
const textbox = (name: string): Locator => ({ id: `entra.${name}`, control: 'textbox', names: [name], within });
const required: Locator = { id: 'entra.required', control: 'toggle', names: ['Assignment required?'] };

test('fills what the page then believes', async () => {
  const { call, page } = await openPage(browser, engine, { script });
  expect(await call('locate', required)).toMatchObject({ found: 'one', value: 'No' });
  const result = await call('fill', [
    { locator: textbox('Identifier (Entity ID)'), value: 'https://sso.alohi.com/metadata' },
    { locator: textbox('Reply URL (Assertion Consumer Service URL)'), value: 'https://sso.alohi.com/login' },
    { locator: textbox('Sign on URL (Optional)'), value: 'https://app.fax.plus/login' },
    { locator: required, value: 'Yes' },
  ]);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(Array(4).fill('verified'));
  expect(await page.evaluate('believed()')).toEqual({
    identifier: 'https://sso.alohi.com/metadata',
    replyUrl: 'https://sso.alohi.com/login',
    signOnUrl: 'https://app.fax.plus/login',
    required: 'Yes',
  });
});

test('Save of the panel, not of the page behind it', async () => {
  const { call } = await openPage(browser, engine, { script });
  const save: Locator = { id: 'entra.save', control: 'button', names: ['Save'], within };
  const located = await call('locate', save);
  expect(located.found).toBe('one');
  expect(located.rect?.x).toBeGreaterThan(500);
});
