/** A person points: the click stays ours, the field is learnt by its words, and is found by them from then on. */
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayWrite } from '../../lib/locate/score.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import { Pick } from '../../lib/protocol/pick.ts';
import { until } from '../browser/until.ts';
import { bundle, evaluateApart, launchChromium } from '../locate/chromium.ts';
import type { Pointing } from './engine.ts';

let browser: Browser;
let code: string;
beforeAll(async () => {
  [browser, code] = await Promise.all([launchChromium(), bundle('pick/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

interface Pointed {
  readonly page: Page;
  call<K extends keyof Pointing>(method: K, ...args: Parameters<Pointing[K]>): Promise<ReturnType<Pointing[K]>>;
  /** Points at the element with real mouse events and gives what came of it. */
  pointAt(locator: Locator, selector: string): Promise<Pick>;
  /** What the page's own listeners heard and did. */
  heard(): Promise<string[]>;
}

async function open(body: string): Promise<Pointed> {
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 900 });
  await page.setContent(`<!doctype html><html lang="en"><body>${body}<script>
    window.heard = [];
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'focusin', 'submit', 'dblclick'])
      document.addEventListener(type, (event) => window.heard.push(type), true);
  </script></body></html>`);
  const evaluate = await evaluateApart(page);
  await evaluate(code);
  const call: Pointed['call'] = async (method, ...args) =>
    (await evaluate(`pointing[${JSON.stringify(method)}](...${JSON.stringify(args)})`)) as never; // the method's own
  const answered = async (): Promise<Pick> =>
    Pick.parse(
      await until(
        async () => {
          const answer = await call('answer');
          return answer === 'waiting' ? null : answer;
        },
        { withinMs: 5_000 },
      ),
    );
  return {
    page,
    call,
    pointAt: async (locator, selector) => {
      await call('start', locator);
      await page.click(selector);
      return answered();
    },
    heard: () => page.evaluate('heard') as Promise<string[]>, // made above
  };
}

const tenantId: Locator = { id: 't.id', control: 'value', names: ['Tenant ID'], shape: 'guid' };
const address: Locator = { id: 't.url', control: 'textbox', names: ['Tenant URL'] };
const save: Locator = { id: 't.save', control: 'button', names: ['Save'] };
const guid = '11111111-2222-4333-8444-555555555555';

describe('the click', () => {
  test('chooses, and the page hears nothing of it, not even of the second of a double click', async () => {
    const { page, call, heard } = await open('<form action="/gone"><button id="b">Keep it</button></form>');
    await call('start', save);
    await page.click('#b', { count: 2 });
    expect(await until(async () => (await call('answer')) !== 'waiting', { withinMs: 5_000 })).toBe(true);
    expect(await heard()).toEqual([]);
    expect(await call('answer')).toMatchObject({ outcome: 'chosen', teaching: { name: 'Keep it' } });
  });

  test('is a person’s: what a script clicks goes to the page and chooses nothing', async () => {
    const { page, call, heard } = await open('<button id="b">Keep it</button>');
    await call('start', save);
    await page.evaluate(() => {
      const button = document.querySelector('#b');
      for (const type of ['pointerdown', 'pointerup']) button?.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      (button as HTMLElement).click();
    });
    expect(await heard()).toEqual(['pointerdown', 'click']);
    expect(await call('answer')).toBe('waiting');
  });

  test('goes to the page again afterwards', async () => {
    const { page, pointAt, heard } = await open('<button id="b">Keep it</button>');
    await pointAt(save, '#b');
    const clicked = await until(
      async () => {
        await page.click('#b');
        return (await heard()).includes('click') || null;
      },
      { withinMs: 5_000, everyMs: 100 },
    );
    expect(clicked).toBe(true);
  });

  test.each([
    ['Escape', async ({ page }: Pointed) => page.keyboard.press('Escape')],
    ['a stop', async ({ call }: Pointed) => call('stop')],
  ])('is waited for until %s', async (_, end) => {
    const pointed = await open('<button id="b">Keep it</button>');
    await pointed.call('start', save);
    await pointed.page.mouse.move(20, 20);
    await end(pointed);
    expect(await until(async () => (await pointed.call('answer')) !== 'waiting', { withinMs: 5_000 })).toBe(true);
    expect(await pointed.call('answer')).toEqual({ outcome: 'cancelled' });
    await pointed.page.click('#b');
    expect(await pointed.heard()).toContain('click');
  });

  test('is not waited for longer than the deadline', async () => {
    const { call } = await open('<button>Keep it</button>');
    await call('start', save, 50);
    expect(await until(async () => (await call('answer')) !== 'waiting', { withinMs: 5_000 })).toBe(true);
    expect(await call('answer')).toEqual({ outcome: 'cancelled' });
  });

  test('reaches a control that is greyed', async () => {
    const { pointAt } = await open('<button id="b" disabled>Keep it</button>');
    expect(await pointAt(save, '#b')).toMatchObject({ outcome: 'chosen', teaching: { name: 'Keep it' } });
  });
});

describe('what is learnt', () => {
  test('is the label beside a value, with which the value is read from then on', async () => {
    const { call, pointAt } = await open(`<h2>Basics</h2><dl><dt>Directory number</dt><dd id="v">${guid}</dd>
      <dt>Other number</dt><dd>22222222-2222-4333-8444-555555555555</dd></dl>`);
    expect((await call('locate', tenantId)).found).not.toBe('one');
    const picked = await pointAt(tenantId, '#v');
    expect(picked).toEqual({
      outcome: 'chosen',
      teaching: { name: 'Directory number' },
      kind: 'value',
      section: 'Basics',
      shape: 'guid',
      value: guid,
    });
    if (picked.outcome !== 'chosen') throw new Error('seen above');
    expect(JSON.stringify(picked.teaching)).not.toContain('1111');
    expect(await call('locate', tenantId, picked.teaching)).toMatchObject({ found: 'one', value: guid });
  });

  test('is enough to write a field by', async () => {
    const { call, pointAt } = await open('<label>Service endpoint <input id="f"></label><label>Token <input></label>');
    const picked = await pointAt(address, '#f');
    expect(picked).toMatchObject({ outcome: 'chosen', teaching: { name: 'Service endpoint' } });
    if (picked.outcome === 'chosen') expect(mayWrite(await call('locate', address, picked.teaching))).toBe(true);
  });

  test('of two of the same name, is the heading as well', async () => {
    const { call, pointAt } = await open(
      ['Mine', 'Theirs']
        .map((of) => `<section><h3>${of}</h3><label>Tenant URL <input id="${of}"></label></section>`)
        .join(''),
    );
    expect((await call('locate', address)).found).toBe('many');
    const picked = await pointAt(address, '#Theirs');
    expect(picked).toMatchObject({ outcome: 'chosen', teaching: { name: 'Tenant URL', section: 'Theirs' } });
    if (picked.outcome === 'chosen') expect(mayWrite(await call('locate', address, picked.teaching))).toBe(true);
  });

  test('is nothing where two cannot be told apart', async () => {
    const { pointAt } = await open('<label>Endpoint <input id="a"></label><label>Endpoint <input id="b"></label>');
    expect(await pointAt(address, '#b')).toEqual({ outcome: 'refused', reason: 'not-alone' });
  });

  test('never writes when another field is alike later', async () => {
    const { page, call, pointAt } = await open('<label>Endpoint <input id="a"></label>');
    const picked = await pointAt(address, '#a');
    if (picked.outcome !== 'chosen') throw new Error(JSON.stringify(picked));
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<label>Endpoint <input></label>'));
    const located = await call('locate', address, picked.teaching);
    expect(located.found).toBe('many');
    expect(mayWrite(located)).toBe(false);
  });

  test('is a control of the right kind, of the right shape, with a name', async () => {
    const { pointAt } = await open(`<p id="p">Some words</p><dl><dt>Number</dt><dd id="v">not a number</dd></dl>
      <section><div><input id="bare"></div></section>`);
    expect(await pointAt(address, '#p')).toMatchObject({ reason: 'other-kind' });
    expect(await pointAt(tenantId, '#v')).toMatchObject({ reason: 'other-shape' });
    expect(await pointAt({ ...address, id: 't.x' }, '#bare')).toMatchObject({ outcome: 'refused' });
  });

  test('holds no secret, no address, nothing generated', async () => {
    const { pointAt } =
      await open(`<label for="x1">Key of the service</label><input id="x1" type="password" value="s3cret">
      <h2>ada@contoso.example</h2><div data-telemetryname="${guid}"><label for="x2">Where</label>
      <input id="x2" name="${guid}" aria-describedby="d" value="https://scim.contoso.example/ada"></div>`);
    const token = await pointAt({ id: 't.k', control: 'textbox', names: ['Secret Token'], secret: true }, '#x1');
    expect(token).toEqual({ outcome: 'chosen', teaching: { name: 'Key of the service' }, kind: 'textbox' });
    const where = await pointAt(address, '#x2');
    expect(where).toMatchObject({ teaching: { name: 'Where' }, shape: 'https-url' });
    if (where.outcome === 'chosen') expect(JSON.stringify(where.teaching)).not.toMatch(/ada|contoso|1111|x2/);
  });
});

test('words of somebody are no label and no heading', async () => {
  const { pointAt } = await open(
    ['Signed in as ada@contoso.example', 'Number 20481']
      .map((heading, i) => `<section><h3>${heading}</h3><label>Tenant URL <input id="f${i}"></label></section>`)
      .join('') +
      '<section><label>Ada <ada@contoso.example> <input id="f2"></label></section>'
        .replace('<ada', '&lt;ada')
        .replace('example>', 'example&gt;'),
  );
  // Only the headings could tell them apart, and those are not learnt.
  for (const field of ['#f0', '#f1']) expect(await pointAt(address, field)).toMatchObject({ reason: 'not-alone' });
  expect(await pointAt(address, '#f2')).toMatchObject({ reason: 'no-name' });
});

test('what comes nearest is said by label, never by value or person', async () => {
  const { call } =
    await open(`<h2>Overview</h2><dl><dt>Tenant number</dt><dd>${guid}</dd><dt>Name</dt><dd>Contoso</dd></dl>
    <table><tr><td>Ada Example</td><td>ada@contoso.example</td></tr></table>`);
  const seen = await call('nearest', tenantId);
  expect(seen[0]?.label).toBe('Tenant number');
  expect(JSON.stringify(seen)).not.toMatch(/Ada|Contoso|1111/);
});
