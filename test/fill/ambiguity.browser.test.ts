/** The same words twice, in every way a page can have them, and what is there but not reachable: never a write. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../lib/locate/fold.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import table from '../../lib/steps/portal-labels.json' with { type: 'json' };
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const textbox = (...names: string[]): Locator => ({ id: 't.field', control: 'textbox', names });

/** Fills one field of a page. The texts of all its fields afterwards, those in shadow roots last. */
async function filled(body: string, locator: Locator, value = 'new') {
  const { call, page } = await openPage(browser, engine, { html: `<!doctype html><html><body>${body}</body></html>` });
  const { fields } = await call('fill', [{ locator, value }], 4000);
  const values = await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    return roots.flatMap((root) =>
      [...root.querySelectorAll('input')].map(({ type, checked, value }) =>
        type === 'checkbox' ? String(checked) : value,
      ),
    );
  });
  await page.close();
  return { outcome: fields[0]?.outcome, values };
}

const loginUrls: Readonly<Record<string, string[]>> = table.loginUrl;
const signOnUrls: Readonly<Record<string, string[]>> = table.signOnUrl;
const same = Object.entries(loginUrls).flatMap(([language, names]) => {
  const shared = names.find((name) => signOnUrls[language]?.some((other) => fold(other) === fold(name)));
  return shared ? [[language, shared] as const] : [];
});

describe('Login URL and Sign on URL, where both are called the same', () => {
  test('which is so in many languages', () => expect(same.length).toBeGreaterThanOrEqual(8));

  test.each(same)('%s: %s', async (_, label) => {
    const field = `<label>${label} <input></label>`;
    const all = textbox(...Object.values(loginUrls).flat());
    expect(await filled(field + field, all)).toEqual({ outcome: 'ambiguous', values: ['', ''] });
    const sections = `<section><h2>Basic SAML Configuration</h2>${field}</section><section><h2>Set up Alohi</h2>${field}</section>`;
    expect(await filled(sections, { ...all, within: ['Set up <app>'] })).toEqual({
      outcome: 'verified',
      values: ['', 'new'],
    });
    // A section that is not understood does not make one of them the right one.
    expect(await filled(sections, { ...all, within: ['Configurer <app>'] })).toEqual({
      outcome: 'ambiguous',
      values: ['', ''],
    });
  });
});

const label = '<label>Tenant URL <input></label>';
const shadow = (mode: string, inner = label) =>
  `<x-form></x-form><script>document.querySelector('x-form').attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(inner)}</script>`;
const nested = shadow('open', '<x-inner></x-inner>').replace(
  '</script>',
  `; document.querySelector('x-form').shadowRoot.querySelector('x-inner').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(label)}</script>`,
);
const cover = '<div style="position:fixed;inset:0;background:#fff">Loading</div>';

test.each([
  ['in the page and in an open shadow root', label + shadow('open'), 'ambiguous'],
  ['in the page and two shadow roots deep', label + nested, 'ambiguous'],
  ['in a closed shadow root', shadow('closed'), 'not-found'],
  ['one below the other, the second far down', `${label}<div style="height:5000px"></div>${label}`, 'ambiguous'],
  ['once, and once read-only', `${label}<label>Tenant URL <input readonly></label>`, 'ambiguous'],
  ['once, and once as another label of it', `${label}<input aria-label="Tenant URL">`, 'ambiguous'],
  ['under something that covers all', label + cover, 'disabled'],
  [
    'under a dialog that hides nothing behind it',
    `${label}<div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff">${label}</div>`,
    'ambiguous',
  ],
  [
    'under a dialog without fields',
    `${label}<div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff">Discard?</div>`,
    'disabled',
  ],
])('%s', async (_, body, outcome) => {
  const { outcome: told, values } = await filled(body, textbox('Tenant URL'));
  expect(told).toBe(outcome);
  expect(values.join('')).toBe('');
});

test('a field in nested open shadow roots is reached, once and far down', async () => {
  expect(await filled(nested, textbox('Tenant URL'))).toMatchObject({ outcome: 'verified' });
  expect(await filled(`<div style="height:5000px"></div>${label}`, textbox('Tenant URL'))).toEqual({
    outcome: 'verified',
    values: ['new'],
  });
});

describe('a list that renders only what is in view', () => {
  const row = (name: string) =>
    `<div role="row"><div role="gridcell"><input type="checkbox" aria-label="Select row"></div><div role="gridcell">${name}</div></div>`;
  const list = (...names: string[]) => `<div role="grid">${names.map(row).join('')}</div>`;
  const select = (name: string): Locator => ({
    id: 't.select',
    control: 'checkbox',
    names: ['Select row'],
    within: [name],
  });

  test('the row of that name, and no other', async () => {
    const body = list('Adele Example', 'Ann Example', 'Bob Example');
    expect(await filled(body, select('Ann Example'), 'true')).toEqual({
      outcome: 'verified',
      values: ['false', 'true', 'false'],
    });
    const missing = await filled(body, select('Cleo Example'), 'true');
    expect(missing.outcome).not.toBe('verified');
    expect(missing.values).toEqual(['false', 'false', 'false']);
  });

  test('a row that is given to somebody else while it is pressed is not believed', async () => {
    const body = `${list('Adele Example', 'Ann Example')}<script>document.addEventListener('click', () => {
      document.querySelectorAll('[role=row]')[1].lastChild.textContent = 'Eve Example' }, { once: true })</script>`;
    const { outcome } = await filled(body, select('Ann Example'), 'true');
    expect(outcome).not.toBe('verified');
  });
});
