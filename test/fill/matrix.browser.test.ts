/** Every kind of control in every framework, in a real browser; one row a case. `matrix.ts` says what is expected. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ControlsForm, type Habit, initial, type Kind, kinds } from '../fixtures/pages/controls.ts';
import type { EnginePage } from '../locate/chromium.ts';
import { bundle, launchChromium, openPage } from '../locate/chromium.ts';
import { type Framework, fieldOf, frameworks, locatorOf, modelOf, refusals } from './matrix.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

describe.each(Object.keys(frameworks) as Framework[])('%s', (framework) => {
  let tab: EnginePage;
  const form = (method: keyof ControlsForm, ...said: string[]) =>
    tab.page.evaluate(`form.${method}(...${JSON.stringify(said)})`);

  beforeAll(async () => {
    tab = await openPage(browser, engine, { script: await bundle(`fixtures/pages/${frameworks[framework].file}`) });
  }, 120_000);
  beforeEach(() => form('reset'));
  afterAll(() => tab?.page.close());

  test.each(kinds)('%s is believed, validated, drawn anew and left alone afterwards', async (kind) => {
    const field = fieldOf(framework, kind);
    const result = await tab.call('fill', [field]);
    const model = modelOf(framework, [kind]);
    expect(result).toMatchObject({ ok: true, fields: [{ outcome: 'verified' }] });
    expect(await form('believed')).toEqual(model);
    expect(await form('judged')).toEqual({ [kind]: (model as Record<Kind, unknown>)[kind] });

    await form('redraw');
    // A file is the browser's: no framework can draw it again.
    expect(await tab.call('holds', kind === 'file' ? { ...field, value: '' } : field)).toBe(true);
    expect(await form('believed')).toEqual(model);
  });

  test('all at once; again changes nothing; what stood there before is given back on request', async () => {
    const all = kinds.map((kind) => fieldOf(framework, kind));
    const result = await tab.call('fill', all, 30_000);
    expect(result.fields.map(({ outcome }) => outcome)).toEqual(kinds.map(() => 'verified'));
    expect(await form('believed')).toEqual(modelOf(framework, kinds));

    await tab.page.evaluate(
      'events = 0; for (const name of ["input", "change", "focusin"]) addEventListener(name, () => events++, true)',
    );
    expect((await tab.call('fill', all)).ok).toBe(true);
    expect(await tab.page.evaluate('events')).toBe(0);

    const before = result.fields.flatMap(({ previous }, i) => {
      const kind = kinds[i];
      return previous === undefined || !kind ? [] : [{ locator: locatorOf(framework, kind), value: previous }];
    });
    expect((await tab.call('fill', before, 30_000)).ok).toBe(true);
    // What a password field held is in no answer, so it can only be put back at once, not later.
    expect(await form('believed')).toEqual({ ...initial, password: 'New secret 7' });
  }, 30_000);

  test('one that has no such choice, and all are put back', async () => {
    const others = kinds.filter((kind) => kind !== 'select').map((kind) => fieldOf(framework, kind));
    const { ok, fields } = await tab.call(
      'fill',
      [...others, { ...fieldOf(framework, 'select'), value: 'None' }],
      30_000,
    );
    expect(ok).toBe(false);
    expect(fields.map(({ outcome }) => outcome)).toEqual([...others.map(() => 'put-back'), 'not-kept']);
    expect(fields.filter(({ altered }) => altered)).toEqual([]);
    expect(await form('believed')).toEqual(initial);
  }, 30_000);

  test.each(Object.keys(refusals) as Habit[])(
    '%s',
    async (habit) => {
      for (const kind of refusals[habit].kinds) {
        await form('reset');
        await form('behave', kind, habit);
        const beside = kind === 'radio' ? 'switch' : 'radio';
        const result = await tab.call('fill', [fieldOf(framework, beside), fieldOf(framework, kind)], 12_000);
        const kept = refusals[habit].verdict === 'verified';
        expect([kind, ...result.fields.map(({ outcome }) => outcome)]).toEqual(
          kept ? [kind, 'verified', 'verified'] : [kind, 'put-back', 'not-kept'],
        );
        expect(result.fields.filter(({ altered }) => altered)).toEqual([]);
        expect(await form('believed')).toEqual(kept ? modelOf(framework, [beside, kind]) : initial);
      }
    },
    60_000,
  );

  test('a value that is longer than the field takes is not begun', async () => {
    await tab.page.evaluate(
      'for (const field of (document.querySelector("form-page")?.shadowRoot ?? document).querySelectorAll("[name=input]")) field.maxLength = 12',
    );
    const result = await tab.call('fill', [fieldOf(framework, 'radio'), fieldOf(framework, 'input')]);
    expect(result.fields.map(({ outcome }) => outcome)).toEqual(['put-back', 'not-kept']);
    expect(await form('believed')).toEqual(initial);
  });
});
