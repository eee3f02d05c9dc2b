/** A page that has rewritten everything scripts use: ours live in a world of their own and neither see nor feed it. */
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

const token: Locator = { id: 't.token', control: 'textbox', names: ['Secret Token'], secret: true };
const secret = 'a-token-of-31-characters-length';
const page = (script: string) =>
  `<!doctype html><html><body><label>Secret Token <input type="password"></label><script>${script}</script></body></html>`;

/** Runs in the page's own world. Everything that is called is written into the title, nothing does what it did. */
const rewritten = `
  const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title').set;
  let all = '';
  const apply = Reflect.apply;
  const heard = (name) => { all += name + ' '; apply(title, document, [all]); };
  const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  for (const owner of [Array.prototype, Map.prototype, Element.prototype, Document.prototype, EventTarget.prototype, NodeList.prototype, String.prototype]) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      if (name === 'constructor' || typeof own.value !== 'function' || !own.configurable) continue;
      Object.defineProperty(owner, name, { value() { heard(name); return null; }, configurable: true });
    }
  }
  globalThis.fetch = () => heard('fetch');
  Object.defineProperty(HTMLInputElement.prototype, 'value', {
    get() { heard('value'); return 'a lie'; },
    set() { heard('value'); },
    configurable: true,
  });
  document.body.closest('to show that it listens');
`;

test('is filled and read back for what truly stands there, and hears of it nothing but its own events', async () => {
  const tab = await openPage(browser, engine, { html: page(rewritten) });
  expect(await tab.call('fill', [{ locator: token, value: secret }])).toMatchObject({
    ok: true,
    fields: [{ outcome: 'verified' }],
  });
  expect(await tab.call('read', token)).toEqual({ ok: true, value: secret });
  // What it called itself, and no more.
  expect(await tab.page.title()).toBe('closest');
  await tab.page.close();
});

test('that puts something else into the field and says it had not, is not believed', async () => {
  const swaps = `
    const field = document.querySelector('input');
    const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    field.addEventListener('input', () => real.set.call(field, 'of somebody else'));
    Object.defineProperty(HTMLInputElement.prototype, 'value', { ...real, get: () => ${JSON.stringify(secret)} });
    Object.defineProperty(field, 'value', { get: () => ${JSON.stringify(secret)}, configurable: true });
  `;
  const tab = await openPage(browser, engine, { html: page(swaps) });
  const result = await tab.call('fill', [{ locator: token, value: secret }], 1_500);
  expect(result.ok).toBe(false);
  await tab.page.close();
});
