import type { Browser, CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rect } from '../../lib/protocol/locator.ts';
import { bundle, evaluateApart, launchChromium } from '../locate/chromium.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle('overlay/mark.ts')]);
}, 60_000);
afterAll(() => browser?.close());

interface Stage {
  readonly page: Page;
  show(mark: { rect: Rect; sentence: string; step: string } | null): Promise<unknown>;
  /** Box of a part inside the closed root, read over the protocol as no page can; null when it is not drawn. */
  box(part: 'data-ring' | 'data-bubble'): Promise<Rect | null>;
}

async function findPart(cdp: CDPSession, part: string): Promise<number | null> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.attributes?.includes(part)) return node.nodeId;
    open.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return null;
}

async function stage(body: string): Promise<Stage> {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setContent(`<!doctype html><html><body style="margin:0">${body}</body></html>`);
  const evaluate = await evaluateApart(page);
  await evaluate(script);
  const cdp = await page.createCDPSession();
  await cdp.send('DOM.enable');
  return {
    page,
    show: (mark) => evaluate(`mark.show(${JSON.stringify(mark)}), new Promise((done) => setTimeout(done, 120))`),
    async box(part) {
      const nodeId = await findPart(cdp, part);
      if (nodeId === null) return null;
      const { node } = await cdp.send('DOM.describeNode', { nodeId });
      const names = node.attributes?.[(node.attributes ?? []).indexOf('class') + 1] ?? '';
      if (!names.split(' ').includes('shown')) return null;
      const { model } = await cdp.send('DOM.getBoxModel', { nodeId });
      const [x = 0, y = 0] = model.border;
      return { x, y, width: model.width, height: model.height };
    },
  };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const words = { sentence: 'Paste the Login URL here.', step: 'Step 12 of 31' };
const rect = { x: 100, y: 200, width: 200, height: 30 };

test('the ring stands around the target, the bubble beside it', async () => {
  const { show, box } = await stage('');
  await show({ rect, ...words });
  expect(await box('data-ring')).toEqual({ x: 96, y: 196, width: 208, height: 38 });
  const bubble = await box('data-bubble');
  expect(bubble).not.toBeNull();
  expect(bubble && overlap(bubble, rect)).toBe(false);
  await show({ rect: { ...rect, y: 560 }, ...words });
  const above = await box('data-bubble');
  expect(above && above.y + above.height).toBeLessThan(560);
  await show(null);
  expect(await box('data-ring')).toBeNull();
});

test('a target without room around it has a ring only', async () => {
  const { show, box } = await stage('');
  await show({ rect: { x: 0, y: 0, width: 800, height: 600 }, ...words });
  expect(await box('data-ring')).not.toBeNull();
  expect(await box('data-bubble')).toBeNull();
});

test('nothing in it takes a click, and the page learns neither name nor text', async () => {
  const { page, show } = await stage(
    '<button id="b" style="position:absolute;left:100px;top:200px;width:200px;height:30px">x</button>',
  );
  await page.evaluate(() =>
    document.querySelector('#b')?.addEventListener('click', () => document.body.append('clicked')),
  );
  await show({ rect, ...words });
  await page.mouse.click(105, 205);
  expect(await page.evaluate(() => document.body.textContent)).toContain('clicked');
  const seen = await page.evaluate(() => document.documentElement.outerHTML);
  expect(seen).not.toContain('Paste');
  expect(seen).not.toMatch(/sso|alohi|assistant|chrome-extension/i);
  expect(
    await page.evaluate(() => [...document.documentElement.children].every(({ shadowRoot }) => shadowRoot === null)),
  ).toBe(true);
});

test('goes into a modal dialog, and out of it again', async () => {
  const { page, show } = await stage('<dialog id="d"><button>x</button></dialog>');
  await show({ rect, ...words });
  const parent = () => page.evaluate(() => document.querySelector(':popover-open')?.parentElement?.localName);
  expect(await parent()).toBe('html');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.showModal());
  await expect.poll(parent).toBe('dialog');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.close());
  await expect.poll(parent).toBe('html');
});

test('a page that hides or removes it gets it back, but not for ever', async () => {
  const { page, show } = await stage('');
  await show({ rect, ...words });
  const there = () =>
    page.evaluate(() => document.querySelector(':popover-open')?.checkVisibility({ opacityProperty: true }) ?? false);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>(':popover-open')?.style.setProperty('opacity', '0', 'important'),
  );
  await expect.poll(there).toBe(true);
  await page.evaluate(() => document.querySelector(':popover-open')?.remove());
  await expect.poll(there).toBe(true);
  await page.evaluate(async () => {
    for (let i = 0; i < 12; i++) {
      document.querySelector(':popover-open')?.remove();
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  expect(await there()).toBe(false);
});

test('style sheets of the page do not reach it', async () => {
  const { show, box } = await stage(
    '<style>html > :not(head, body) { display: none !important; opacity: 0 !important; transform: scale(2) !important }</style>',
  );
  await show({ rect, ...words });
  expect(await box('data-ring')).toEqual({ x: 96, y: 196, width: 208, height: 38 });
});
