/**
 * A page that hides, moves or covers what an extension draws wants a click on it. The mark has nothing to click: whatever
 * the page does to it, every click is the page's own, and nothing in it can be reached with the keyboard either.
 * Variants: M. Tóth, DOM-based extension clickjacking (DEF CON 33).
 */
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle, evaluateApart, launchChromium } from '../locate/chromium.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle('overlay/mark.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const mark = {
  rect: { x: 300, y: 250, width: 200, height: 40 },
  sentence: 'Press Delete here.',
  step: 'Step 1 of 2',
};

/** A page that counts the clicks on itself, with the mark in it. */
async function markedPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.setContent('<!doctype html><html><body style="margin:0;height:600px"><dialog></dialog></body></html>');
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0';
    addEventListener('click', ({ target }) => {
      const root = document.documentElement;
      root.dataset.clicks = String(Number(root.dataset.clicks) + 1);
      if (target instanceof Element && target.matches('[popover=manual]:not([data-own])')) root.dataset.taken = 'yes';
    });
  });
  const evaluate = await evaluateApart(page);
  await evaluate(script);
  await evaluate(`mark.show(${JSON.stringify(mark)}), new Promise((done) => setTimeout(done, 120))`);
  return page;
}

const tricks: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  'opacity of the host': () => {
    document.querySelector<HTMLElement>('[popover=manual]')?.style.setProperty('opacity', '0', 'important');
  },
  'opacity of the body': () => {
    document.body.style.opacity = '0';
  },
  'opacity of the document': () => {
    document.documentElement.style.opacity = '0.001';
  },
  'a style sheet that lets everything take clicks': () => {
    const css = document.createElement('style');
    css.textContent =
      '* { pointer-events: auto !important; opacity: 0 !important; clip-path: none !important; z-index: 1 !important }';
    document.head.append(css);
  },
  'clicks given back to the host': () => {
    const host = document.querySelector<HTMLElement>('[popover=manual]');
    for (const name of ['style', 'class', 'onclick']) host?.setAttribute(name, 'pointer-events:auto!important');
  },
  'a popover over it that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.dataset.own = '';
    cover.popover = 'manual';
    cover.setAttribute('style', 'pointer-events:none;inset:0;width:100vw;height:100vh;background:white;border:0');
    document.body.append(cover);
    cover.showPopover();
  },
  'a modal dialog around it': () => {
    const dialog = document.querySelector('dialog');
    dialog?.setAttribute('style', 'opacity:0;width:100vw;height:100vh;max-width:none;max-height:none;border:0');
    dialog?.showModal();
  },
  'the whole page moved': () => {
    document.documentElement.style.transform = 'translate(40px, 40px) scale(1.2)';
  },
};

test.each(Object.keys(tricks))('%s: every click is the page’s own', async (name) => {
  const page = await markedPage();
  const trick = tricks[name];
  if (trick) await page.evaluate(trick);
  const inside = { x: 400, y: 270 };
  const onTheRing = { x: 298, y: 270 };
  const onTheBubble = { x: 330, y: 330 };
  for (const { x, y } of [inside, onTheRing, onTheBubble]) await page.mouse.click(x, y);
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({ clicks: '3' });

  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('[popover=manual]') ?? false)).toBe(false);
  }
  await page.close();
});

test('nothing in the mark is made to be pressed, and nothing listens', async () => {
  const page = await markedPage();
  const cdp = await page.createCDPSession();
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const open = [root];
  const ours: number[] = [];
  for (let node = open.pop(); node; node = open.pop()) {
    open.push(...(node.children ?? []));
    for (const shadow of node.shadowRoots ?? []) {
      expect(shadow.shadowRootType).toBe('closed');
      ours.push(node.nodeId, ...(shadow.children ?? []).map(({ nodeId }) => nodeId));
      open.push(...(shadow.children ?? []));
    }
  }
  expect(ours.length).toBe(3);
  for (const nodeId of ours) {
    const { object } = await cdp.send('DOM.resolveNode', { nodeId });
    const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
      objectId: object.objectId ?? '',
      depth: -1,
    });
    expect(listeners).toEqual([]);
    const { node } = await cdp.send('DOM.describeNode', { nodeId });
    // Ring and bubble, in a host of no known name.
    expect(node.localName).toMatch(/^div$|^[a-z]{5}-[a-z]{7}$/);
  }
  await page.close();
});
