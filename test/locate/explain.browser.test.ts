/** Why this field: best and second best, each with what it earned of what was asked. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Explanation } from '../../lib/protocol/explanation.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const on = async (body: string) =>
  (await openPage(browser, engine, { html: `<!doctype html><html><body>${body}</body></html>` })).call;
const token: Locator = {
  id: 't.token',
  control: 'textbox',
  names: ['Secret Token'],
  within: ['Admin Credentials'],
  hints: ['[data-hint]'],
};

test('best and runner-up, each signal beside what was asked, and what writing takes', async () => {
  const call = await on(`
    <section><h2>Admin Credentials</h2><label>Secret Token <input data-hint></label></section>
    <section><h2>Others</h2><label>Secret Token <input></label></section>`);
  const told = Explanation.parse(await call('explain', token, 'write'));
  expect(told).toMatchObject({ locator: 't.token', deed: 'write', needed: { score: 0.8, margin: 0.15 } });
  const earned = (told.best?.signals ?? []).map(({ signal, earned, asked }) => [signal, earned === asked]);
  expect(earned).toEqual([
    ['name', true],
    ['section', true],
    ['hint', true],
    ['role', true],
  ]);
  const { score = 0, signals = [] } = told.runnerUp ?? {};
  expect(signals.find(({ signal }) => signal === 'section')).toMatchObject({ earned: 0, asked: 0.263 });
  expect(signals.reduce((sum, signal) => sum + signal.earned, 0)).toBeCloseTo(score, 2);
  expect(signals.reduce((sum, signal) => sum + signal.asked, 0)).toBeCloseTo(1, 2);
  expect(told.margin).toBeCloseTo((told.best?.score ?? 0) - score, 2);
});

test('two alike are both told, and nothing where there is nothing', async () => {
  const alike = await (await on('<label>Secret Token <input></label><p></p><label>Secret Token <input></label>'))(
    'explain',
    token,
    'point',
  );
  expect(alike.margin).toBe(0);
  expect(alike.runnerUp?.signals).toEqual(alike.best?.signals);
  expect(await (await on('<p>Nothing</p>'))('explain', token, 'read')).toEqual({
    locator: 't.token',
    deed: 'read',
    needed: { score: 0.55, margin: 0.1 },
    margin: 0,
  });
});
