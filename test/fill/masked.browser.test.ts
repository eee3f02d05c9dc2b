/** Fields that show bullets for what they hold: known by length and validity, and only after having been written. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const token: Locator = { id: 't.token', control: 'textbox', names: ['Secret Token'], secret: true };
const url: Locator = { id: 't.url', control: 'textbox', names: ['Tenant URL'] };

/** @param typing what the page does with what is typed, before it shows bullets. */
const page = (typing: string, more = '') => `<!doctype html><html><body>
<label>Tenant URL <input value="https://old.example"></label><label>Secret Token <input id="f" value="••••••••" ${more}></label>
<script>let kept = 'oldtoken';
f.onchange = () => { ${typing}; f.value = '•'.repeat(kept.length) };
globalThis.believed = () => kept</script></body></html>`;
const keeps = 'kept = f.value';

async function filled(html: string, fields: { locator: Locator; value: string }[]) {
  const { call, page: tab } = await openPage(browser, engine, { html });
  const result = await call('fill', fields);
  return { result, kept: z.string().parse(await tab.evaluate('believed()')) };
}

test('is filled, and its old content is in no answer', async () => {
  const { result, kept } = await filled(page(keeps), [{ locator: { ...token, secret: false }, value: 'newtoken-1' }]);
  expect(result).toEqual({ ok: true, fields: [{ id: 't.token', outcome: 'verified' }] });
  expect(kept).toBe('newtoken-1');
});

test('as many bullets as the new value has letters are not the new value', async () => {
  const { result, kept } = await filled(page(keeps), [{ locator: token, value: 'newtoken' }]);
  expect(result.ok).toBe(true);
  expect(kept).toBe('newtoken');
});

test('bullets that stay whatever is typed prove nothing', async () => {
  const { result, kept } = await filled(page('0'), [{ locator: token, value: 'newtoken' }]);
  expect(result).toMatchObject({ ok: false, fields: [{ outcome: 'not-kept' }] });
  expect(kept).toBe('oldtoken');
});

test('a cut or invalid content is not kept', async () => {
  const cut = await filled(page('kept = f.value.slice(0, 5)'), [{ locator: token, value: 'newtoken' }]);
  expect(cut.result.fields[0]?.outcome).toBe('not-kept');
  const invalid = await filled(page(keeps, 'pattern="[a-z]+"'), [{ locator: token, value: 'newtoken' }]);
  expect(invalid.result.fields[0]?.outcome).toBe('not-kept');
});

test('bullets are never written back', async () => {
  const html = page(keeps).replace('example">', 'example" oninput="this.value = \'no\'">');
  const { result, kept } = await filled(html, [
    { locator: token, value: 'newtoken' },
    { locator: url, value: 'https://new.example' },
  ]);
  expect(result.ok).toBe(false);
  expect(result.fields.map(({ outcome }) => outcome)).toEqual(['not-kept', 'not-kept']);
  expect(kept).not.toContain('•');
});
