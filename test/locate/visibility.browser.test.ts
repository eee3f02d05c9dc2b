/** What a person cannot see is not there, and what is there is where it shows. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayWrite } from '../../lib/locate/score.ts';
import { elementBudget } from '../../lib/locate/walk.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const save: Locator = { id: 't.save', control: 'button', names: ['Save'] };
const on = async (body: string) =>
  (await openPage(browser, engine, { html: `<!doctype html><html><body>${body}</body></html>` })).call;

test.each([
  ['display: none', '<div style="display:none"><button>Save</button></div>'],
  ['visibility: hidden', '<button style="visibility:hidden">Save</button>'],
  ['opacity: 0 further up', '<div style="opacity:0"><p><button>Save</button></p></div>'],
  ['aria-hidden', '<div aria-hidden="true"><button>Save</button></div>'],
  ['inert', '<div inert><button>Save</button></div>'],
  ['hidden', '<div hidden><button>Save</button></div>'],
  ['no size', '<button style="width:0;height:0;padding:0;border:0;overflow:hidden">Save</button>'],
])('%s is not found, and is no rival either', async (_, body) => {
  expect((await (await on(body))('locate', save)).found).toBe('none');
  expect(await (await on(`${body}<button>Save</button>`))('locate', save)).toMatchObject({ found: 'one', runnerUp: 0 });
});

describe('the rectangle', () => {
  test('is clipped by what scrolls, and absent when scrolled out of view', async () => {
    const call = await on(
      '<div style="height:100px;overflow:auto;width:300px"><div style="height:80px"></div><button style="height:60px">Save</button><div style="height:400px"></div><button>Later</button></div>',
    );
    const located = await call('locate', save);
    expect(located.rect?.height).toBeLessThan(30);
    const later = await call('locate', { ...save, names: ['Later'] });
    expect(later.found).toBe('one');
    expect(later.rect).toBeUndefined();
  });

  test('is absent while something lies over it', async () => {
    const call = await on('<button>Save</button><div style="position:fixed;inset:0;background:#fff">Loading</div>');
    expect(await call('locate', save)).toMatchObject({ found: 'one' });
    expect((await call('locate', save)).rect).toBeUndefined();
  });

  test('of a drawn check box is that of its drawing', async () => {
    const call = await on(
      '<label style="display:inline-block;padding:10px"><input type="checkbox" style="opacity:0;position:absolute;width:1px;height:1px" checked><span>I agree</span></label>',
    );
    const located = await call('locate', { id: 't.c', control: 'checkbox', names: ['I agree'] });
    expect(located).toMatchObject({ found: 'one', checked: true });
    expect(located.rect?.width).toBeGreaterThan(40);
  });
});

test('shadow roots, slots, and a label outside the root', async () => {
  const call = await on(
    `<h2>Admin Credentials</h2><x-form><span slot="name">Tenant URL</span></x-form><script>
     const root = document.querySelector('x-form').attachShadow({ mode: 'open' });
     root.innerHTML = '<label for="a">Secret Token</label><input id="a" type="password"><div><slot name="name"></slot><div><input value="https://x.example"></div></div>';
     </script>`,
  );
  expect(
    await call('locate', { id: 't.s', control: 'textbox', names: ['Secret Token'], within: ['Admin Credentials'] }),
  ).toMatchObject({
    found: 'one',
    score: 1,
  });
});

test('values beside labels of many makes', async () => {
  const call = await on(`
    <p><b>Current cycle status</b>: Incremental sync completed</p>
    <div>Region: Switzerland</div>
    <table><tr><th>Object ID</th><td>00000000-1111-4222-8333-444444444444</td></tr></table>
    <div><div><span>Tenant ID</span><button>?</button></div><div><span title="99999999-1111-4222-8333-444444444444">99999999-11…</span><button>Copy</button></div></div>
    <table><thead><tr><th>Claim name</th><th>Type</th><th>Value</th></tr></thead><tbody><tr><td>Unique User Identifier (Name ID)</td><td>SAML</td><td>user.userprincipalname [nameid-format:emailAddress]</td></tr></tbody></table>
    <div><label id="n">Notification Email</label><input readonly aria-labelledby="n" value="admin@contoso.example"></div>`);
  const read = async (name: string, shape?: Locator['shape']) =>
    (await call('locate', { id: 't.v', control: 'value', names: [name], ...(shape ? { shape } : {}) })).value;
  expect(await read('Current cycle status')).toBe('Incremental sync completed');
  expect(await read('Region')).toBe('Switzerland');
  expect(await read('Object ID', 'guid')).toBe('00000000-1111-4222-8333-444444444444');
  expect(await read('Tenant ID', 'guid')).toBe('99999999-1111-4222-8333-444444444444');
  expect(await read('Unique User Identifier (Name ID)', 'claim-source')).toBe(
    'user.userprincipalname [nameid-format:emailAddress]',
  );
  expect(await read('Notification Email', 'email')).toBe('admin@contoso.example');
  expect(await read('Object', 'guid')).toBeUndefined();
});

test('messages', async () => {
  const call = await on(`
    <div aria-live="polite"></div>
    <div class="fxs-toast"><div class="fxs-toast-title">Save single sign-on setting</div><div class="fxs-toast-description">Successfully saved</div></div>
    <div aria-live="polite"><div class="snackbar-item">Copied</div><div class="snackbar-item">Test connection failed: 401</div></div>`);
  const toast = (...names: string[]): Locator => ({ id: 't.toast', control: 'toast', names });
  expect(await call('locate', toast('Successfully saved'))).toMatchObject({
    found: 'one',
    value: 'Save single sign-on setting Successfully saved',
  });
  expect(await call('locate', toast('Test connection failed'))).toMatchObject({
    found: 'one',
    value: 'Test connection failed: 401',
  });
  expect((await call('locate', toast('Provisioning'))).found).toBe('none');
});

test('a row is found by whole words only', async () => {
  const call = await on('<table><tr><td>Joann Example</td><td>joann@contoso.example</td></tr></table>');
  expect((await call('locate', { id: 't.r', control: 'row', names: [], texts: ['Ann Example'] })).found).toBe('none');
  expect((await call('locate', { id: 't.r', control: 'row', names: [], texts: ['ann@contoso.example'] })).found).toBe(
    'none',
  );
});

test('toggles of several makes', async () => {
  const call = await on(`
    <div><div>Enabled for users to sign-in?</div><div><button aria-pressed="true">Yes</button><button aria-pressed="false">No</button></div></div>
    <div class="t"><span>Visible to users?</span><button aria-pressed="false">Yes</button><button aria-pressed="true">No</button></div>
    <fieldset><legend>Assignment required?</legend><label><input type="radio" name="r">Yes</label><label><input type="radio" name="r" checked>No</label></fieldset>
    <div><span id="p">Provisioning Status</span><div role="radiogroup" aria-labelledby="p"><div role="radio" aria-checked="true">On</div><div role="radio" aria-checked="false">Off</div></div></div>`);
  const toggle = async (name: string) => (await call('locate', { id: 't.t', control: 'toggle', names: [name] })).value;
  expect(await toggle('Enabled for users to sign-in?')).toBe('Yes');
  expect(await toggle('Visible to users?')).toBe('No');
  expect(await toggle('Assignment required?')).toBe('No');
  expect(await toggle('Provisioning Status')).toBe('On');
});

test('a page too large to be seen whole is never written to', async () => {
  const field: Locator = { id: 't.f', control: 'textbox', names: ['Secret Token'] };
  const label = '<label>Secret Token <input></label>';
  const small = await (await on(label))('locate', field);
  const rest = `<script>for (let i = 0; i < ${elementBudget}; i++) document.body.append(document.createElement('i'))</script>`;
  const large = await (await on(label + rest))('locate', field);
  expect(small.found).toBe('one');
  expect(large.found).toBe('one');
  expect([small, large].map(mayWrite)).toEqual([true, false]);
}, 30_000);
