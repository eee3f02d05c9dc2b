import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Located, Locator } from '../../lib/protocol/locator.ts';
import type { EnginePage } from './chromium.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const field: Locator = { id: 't.f', control: 'textbox', names: ['Tenant URL'] };

/** Waits for a report that satisfies the condition. */
async function told({ call }: EnginePage, is: (located: Located | undefined) => boolean): Promise<Located | undefined> {
  await expect
    .poll(async () => is((await call('reported')).at(-1)?.['t.f']), { timeout: 4000, interval: 40 })
    .toBe(true);
  return (await call('reported')).at(-1)?.['t.f'];
}

test('tells at once, on change, and only on change', async () => {
  const open = await openPage(browser, engine, { html: '<!doctype html><html><body><div id="p"></div></body></html>' });
  const { call, page } = open;
  await call('watch', [field]);
  expect((await call('reported')).length).toBe(1);
  expect((await call('reported'))[0]?.['t.f']?.found).toBe('none');

  await page.evaluate(() => {
    const place = document.querySelector('#p');
    if (place) place.innerHTML = '<label>Tenant URL <input></label>';
  });
  await told(open, (located) => located?.found === 'one' && located.value === '');

  await page.type('input', 'https://x');
  await told(open, (located) => located?.value === 'https://x');

  const before = (await call('reported')).length;
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1300)));
  expect((await call('reported')).length).toBe(before);
});

test('notices a value set silently, a new shadow root, and scrolling', async () => {
  const open = await openPage(browser, engine, {
    html: '<!doctype html><html><body style="height:4000px"><div id="p"><label>Tenant URL <input></label></div><x-late></x-late></body></html>',
  });
  const { call, page } = open;
  await call('watch', [field]);
  await page.evaluate(() => {
    const input = document.querySelector('input');
    if (input) input.value = 'set by script';
  });
  await told(open, (located) => located?.value === 'set by script');

  const y = (await told(open, (located) => located?.rect !== undefined))?.rect?.y ?? 0;
  await page.evaluate(() => scrollTo(0, 5));
  await told(open, (located) => located?.rect?.y === y - 5);
  await page.evaluate(() => scrollTo(0, 2000));
  await told(open, (located) => located?.found === 'one' && located.rect === undefined);

  await page.evaluate(() => {
    const root = document.querySelector('x-late')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<label>Tenant URL <input></label>';
  });
  await told(open, (located) => located?.found === 'many');
});
