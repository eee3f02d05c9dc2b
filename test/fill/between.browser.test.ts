/** What happens in the page between the first field and the last: waited for, or noticed and everything put back. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const url: Locator = { id: 't.url', control: 'textbox', names: ['Single Sign-On URL'] };
const mode: Locator = { id: 't.mode', control: 'combobox', names: ['SSO Type'] };
const entity: Locator = { id: 't.entity', control: 'textbox', names: ['Entity ID'] };
const group = [
  { locator: url, value: 'new url' },
  { locator: mode, value: 'Entra' },
  { locator: entity, value: 'new entity' },
];
const lastField = '<label>Entity ID <input id="c" value="old entity"></label>';
const page = (script: string) => `<!doctype html><html><body>
<label>Single Sign-On URL <input id="a" value="old url"></label>
<label>SSO Type <select id="b"><option>Okta</option><option>Entra</option></select></label>
<p id="last">${lastField}</p><script>
const a = document.querySelector('#a'), b = document.querySelector('#b');
const c = () => document.querySelector('#c'), last = document.querySelector('#last');
${script}</script></body></html>`;

const open = (script: string) => openPage(browser, engine, { html: page(script) });
type Tab = Awaited<ReturnType<typeof open>>;
const values = ({ page: tab }: Tab) => tab.$$eval('input, select', (all) => all.map(({ value }) => value));
const told = ({ fields }: { fields: { outcome: string; altered?: boolean | undefined }[] }) =>
  fields.map(({ outcome, altered }) => (altered ? `${outcome}, altered` : outcome));

const before = ['old url', 'Okta', 'old entity'];
const after = ['new url', 'Entra', 'new entity'];
const allKept = ['verified', 'verified', 'verified'];

test.each([
  ['nothing', '', allKept, after],
  ['the focus is taken to another field', 'a.onfocus = () => c().focus()', allKept, after],
  ['the focus is taken back from another field', 'a.onblur = () => a.focus()', allKept, after],
  [
    'a field is disabled for a moment',
    'a.onchange = () => { c().disabled = true; setTimeout(() => { c().disabled = false }, 500) }',
    allKept,
    after,
  ],
  [
    'a field cannot be changed for a moment',
    'b.onchange = () => { c().readOnly = true; setTimeout(() => { c().readOnly = false }, 500) }',
    allKept,
    after,
  ],
  [
    'a field is away for a moment',
    `b.onchange = () => { const was = last.innerHTML; last.innerHTML = ''; setTimeout(() => { last.innerHTML = was }, 500) }`,
    allKept,
    after,
  ],
  [
    'a field is made anew when the next is filled, with what it held',
    `b.onchange = () => { const was = a.value; a.outerHTML = '<input value="' + was + '">' }`,
    allKept,
    after,
  ],
  [
    'a field is made anew when the next is filled, as it was at first',
    `b.onchange = () => { if (b.value === 'Entra') a.outerHTML = '<input value="old url">' }`,
    ['not-kept', 'put-back', 'put-back'],
    before,
  ],
  [
    'a field is disabled for good',
    'b.onchange = () => { c().disabled = true }',
    ['put-back', 'put-back', 'disabled'],
    before,
  ],
  [
    'a field is gone for good',
    `b.onchange = () => { c().parentElement.hidden = true }`,
    ['put-back', 'put-back', 'not-found'],
    before,
  ],
  [
    'a field gets a double',
    `b.onchange = () => { if (b.value === 'Entra') last.innerHTML += '${lastField.replace('id="c" ', '')}'; else last.lastElementChild.remove() }`,
    ['put-back', 'put-back', 'ambiguous'],
    before,
  ],
  [
    'a field is cleared at once',
    `a.oninput = () => { if (a.value === 'new url') a.value = '' }`,
    ['not-kept', 'put-back', 'put-back'],
    before,
  ],
  [
    'a field is cleared when the last is filled',
    `document.oninput = ({ target }) => { if (target.value === 'new entity') a.value = '' }`,
    ['not-kept', 'put-back', 'put-back'],
    before,
  ],
  [
    'what was filled cannot be changed back',
    `b.onchange = () => { b.disabled = true; c().disabled = true }`,
    ['put-back', 'not-kept, altered', 'disabled'],
    ['old url', 'Entra', 'old entity'],
  ],
])(
  '%s',
  async (_, script, outcomes, shown) => {
    const tab = await open(script);
    expect(told(await tab.call('fill', group, 12_000))).toEqual(outcomes);
    expect(await values(tab)).toEqual(shown);
    await tab.page.close();
  },
  15_000,
);

describe('while a field is waited for', () => {
  /** The first field is written, the second is not let in. */
  const waiting = async () => {
    const tab = await open('a.onchange = () => { b.disabled = true; setTimeout(() => { b.disabled = false }, 700) }');
    const filling = tab.call('fill', group, 12_000);
    await expect.poll(() => tab.page.$eval('#b', (field) => field.matches(':disabled'))).toBe(true);
    return { tab, filling };
  };

  test('the tab goes to the background: all is put back there', async () => {
    const { tab, filling } = await waiting();
    const other = await browser.newPage();
    await other.bringToFront();
    expect(told(await filling)).toEqual(['put-back', 'hidden-tab', 'put-back']);
    expect(await values(tab)).toEqual(before);
    await other.close();
  }, 20_000);

  test('the scripts are stopped: all is put back first', async () => {
    const { tab, filling } = await waiting();
    await tab.call('stop');
    expect(told(await filling)).toEqual(['put-back', 'not-kept', 'put-back']);
    expect(await values(tab)).toEqual(before);
    // And nothing is begun any more.
    expect(told(await tab.call('fill', group))).toEqual(['not-kept', 'not-kept', 'not-kept']);
    expect(await values(tab)).toEqual(before);
  }, 20_000);

  test('another group waits for its turn and finds what the first one left', async () => {
    const { tab, filling } = await waiting();
    const second = tab.call('fill', [{ locator: url, value: 'newest url' }]);
    expect(told(await filling)).toEqual(allKept);
    expect(await second).toEqual({ ok: true, fields: [{ id: 't.url', outcome: 'verified', previous: 'new url' }] });
    expect(await values(tab)).toEqual(['newest url', 'Entra', 'new entity']);
  }, 20_000);

  test('another group whose time is up before its turn comes is not begun', async () => {
    const { tab, filling } = await waiting();
    const second = tab.call('fill', [{ locator: url, value: 'too late' }], 50);
    expect(told(await filling)).toEqual(allKept);
    expect(told(await second)).toEqual(['not-kept']);
    expect(await values(tab)).toEqual(after);
  }, 20_000);
});

test('an answer cannot be taken back where none was given, and that is said', async () => {
  const tab = await openPage(browser, engine, {
    html: `<!doctype html><html><body><fieldset><legend>Visible to users?</legend><label><input type="radio" name="v">Yes</label><label><input type="radio" name="v">No</label></fieldset>
      <label>Entity ID <input oninput="this.value = ''"></label></body></html>`,
  });
  const visible: Locator = { id: 't.visible', control: 'toggle', names: ['Visible to users?'] };
  const result = await tab.call('fill', [
    { locator: visible, value: 'No' },
    { locator: entity, value: 'new entity' },
  ]);
  expect(told(result)).toEqual(['not-kept, altered', 'not-kept']);
});

test('a file that somebody chose is left alone', async () => {
  const tab = await openPage(browser, engine, {
    html: '<!doctype html><html><body><label>Certificate <input type="file"></label></body></html>',
  });
  const input = await tab.page.$('input');
  await input?.uploadFile(import.meta.filename);
  const file: Locator = { id: 't.file', control: 'file', names: ['Certificate'] };
  expect(told(await tab.call('fill', [{ locator: file, value: 'MIIB' }]))).toEqual(['disabled']);
  expect(await tab.page.evaluate('document.querySelector("input").files[0].name')).toBe('between.browser.test.ts');
});

test('a page hears that a field was entered and left also while the focus is in the side panel', async () => {
  const heard = ['focus', 'focusin', 'input', 'change', 'blur', 'focusout'];
  // A window without the focus is told nothing of it by the browser.
  const tab = await open(`for (const name of ['focus', 'focusin', 'blur', 'focusout', 'change'])
    window.addEventListener(name, (event) => { if (event.isTrusted) event.stopImmediatePropagation() }, true);
    heard = []; for (const name of ${JSON.stringify(heard)}) a.addEventListener(name, () => heard.push(name))`);
  expect((await tab.call('fill', [{ locator: url, value: 'new url' }])).ok).toBe(true);
  expect(await tab.page.evaluate('heard')).toEqual(heard);
});
