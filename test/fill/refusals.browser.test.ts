/** When not to write: every doubt is a refusal, and a value that does not stay is no success. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const textbox = (name: string, more: Partial<Locator> = {}): Locator => ({
  id: 't.field',
  control: 'textbox',
  names: [name],
  ...more,
});
const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;

async function outcomeOf(
  body: string,
  locator: Locator,
  value = 'new',
): Promise<{ outcome: string | undefined; values: string[] }> {
  const { call, page: tab } = await openPage(browser, engine, { html: page(body) });
  const { fields } = await call('fill', [{ locator, value }], 4000);
  const values = await tab.$$eval('input, textarea', (all) => all.map((field) => field.value));
  return { outcome: fields[0]?.outcome, values };
}

test.each([
  ['two of the same name', '<label>Tenant URL <input></label><label>Tenant URL <input></label>', 'ambiguous'],
  [
    'two of the same name, one of them hinted at',
    '<label>Tenant URL <input data-id="a"></label><label>Tenant URL <input></label>',
    'ambiguous',
  ],
  ['known by its placeholder alone', '<input placeholder="Tenant URL">', 'not-found'],
  ['a longer name', '<label>Tenant URL of the other system <input></label>', 'not-found'],
  ['a similar name', '<label>Tenants URL <input></label>', 'not-found'],
  ['disabled', '<label>Tenant URL <input disabled></label>', 'disabled'],
  ['in a disabled group', '<fieldset disabled><label>Tenant URL <input></label></fieldset>', 'disabled'],
  ['read-only', '<label>Tenant URL <input readonly></label>', 'disabled'],
  ['invisible', '<div style="opacity:0"><label>Tenant URL <input></label></div>', 'not-found'],
  [
    'behind an open modal dialog',
    '<label>Tenant URL <input></label><dialog id="d">wait</dialog><script>d.showModal()</script>',
    'not-found',
  ],
  ['too short for the value', '<label>Tenant URL <input maxlength="2"></label>', 'not-kept'],
])('%s', async (_, body, outcome) => {
  const result = await outcomeOf(
    body,
    textbox('Tenant URL', { hints: body.includes('data-id') ? ['[data-id=a]'] : [] }),
  );
  expect(result.outcome).toBe(outcome);
  expect(result.values.join('')).toBe('');
});

test('a field in the wrong section is not written to', async () => {
  const body = '<section><h2>Mappings</h2><label>Tenant URL <input></label></section>';
  expect((await outcomeOf(body, textbox('Tenant URL', { within: ['Admin Credentials'] }))).outcome).toBe('not-found');
  const right = '<section><h2>Admin Credentials</h2><label>Tenant URL <input></label></section>';
  expect((await outcomeOf(right, textbox('Tenant URL', { within: ['Admin Credentials'] }))).outcome).toBe('verified');
});

test('a value that the page takes back a moment later is not kept', async () => {
  const body =
    '<label>Tenant URL <input id="f" value="old"></label><script>f.oninput = () => setTimeout(() => { f.value = "old"; document.body.append("!") }, 60)</script>';
  expect(await outcomeOf(body, textbox('Tenant URL'))).toEqual({ outcome: 'not-kept', values: ['old'] });
});

test('a field that the page replaces while it is filled is judged by its successor', async () => {
  const replace = (value: string): string =>
    `<div id="p"><label>Tenant URL <input id="f"></label></div><script>document.oninput = () => setTimeout(() => { const v = f.value; p.innerHTML = '<label>Tenant URL <input id="f"></label>'; f.value = ${value} }, 0)</script>`;
  expect(await outcomeOf(replace('v'), textbox('Tenant URL'))).toEqual({ outcome: 'verified', values: ['new'] });
  expect(await outcomeOf(replace('""'), textbox('Tenant URL'))).toEqual({ outcome: 'not-kept', values: [''] });
});

test('an editable element and a native select', async () => {
  const { call, page: tab } = await openPage(browser, engine, {
    html: page(`<div id="l">Certificate</div><div contenteditable="true" aria-labelledby="l" style="min-height:20px">old</div>
      <label>Mode <select><option>Manual</option><option>Automatic</option></select></label>
      <fieldset><legend>Visible to users?</legend><label><input type="radio" name="v" checked>Yes</label><label><input type="radio" name="v">No</label></fieldset>`),
  });
  const result = await call('fill', [
    { locator: { id: 't.c', control: 'textbox', names: ['Certificate'] }, value: 'MIIB' },
    { locator: { id: 't.m', control: 'combobox', names: ['Mode'] }, value: 'automatic' },
    { locator: { id: 't.v', control: 'toggle', names: ['Visible to users?'] }, value: 'No' },
  ]);
  expect(result.fields).toEqual([
    { id: 't.c', outcome: 'verified', previous: 'old' },
    { id: 't.m', outcome: 'verified', previous: 'Manual' },
    { id: 't.v', outcome: 'verified', previous: 'Yes' },
  ]);
  expect(await tab.$eval('[contenteditable]', (element) => element.textContent)).toBe('MIIB');
  expect(await tab.$$eval('input', (radios) => radios.map(({ checked }) => checked))).toEqual([false, true]);
});

test('what is changed after it was filled is noticed, whoever changes it', async () => {
  const { call, page: tab } = await openPage(browser, engine, { html: page('<label>Tenant URL <input></label>') });
  const locator = textbox('Tenant URL');
  await call('watch', [locator]);
  expect((await call('fill', [{ locator, value: 'filled' }])).ok).toBe(true);
  const told = async () => (await call('reported')).at(-1)?.['t.field']?.value;
  await expect.poll(told, { timeout: 4000 }).toBe('filled');
  await tab.type('input', ' by hand');
  await expect.poll(told, { timeout: 4000 }).toContain('by hand');
  await tab.evaluate(() => {
    const input = document.querySelector('input');
    if (input) input.value = 'by the page';
  });
  await expect.poll(told, { timeout: 4000 }).toBe('by the page');
});
