import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle, evaluateApart, launchChromium } from '../locate/chromium.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launchChromium(), bundle('agent/frames.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const nonce = '5f0c6a3e-0000-4000-8000-000000000000';
const box = (x: number) => `position:absolute;left:${x}px;top:10px;width:100px;height:50px;border:0`;

/** Two frames, 10 and 300 pixels from the left; the agent waits for the nonce. The page listens before and after it. */
async function open() {
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><iframe srcdoc="" style="${box(10)}"></iframe><iframe srcdoc="" style="${box(300)}"></iframe>`,
  );
  const evaluate = await evaluateApart(page);
  await evaluate(script);
  await evaluate(`frames.expect(${JSON.stringify(nonce)})`);
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => document.body.append(`heard ${data}`), true);
  });
  return { page, rects: () => evaluate('frames.rects()') };
}

/** The frame itself says it to its parent. */
async function announce(page: Page, index: number, said: string): Promise<void> {
  await page.frames()[index + 1]?.evaluate((data) => parent.postMessage(data, '*'), said);
  // Messages arrive in order: after this one the other has been dealt with.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'after' && resolve());
        postMessage('after', '*');
      }),
  );
}

test('a frame is known by the nonce it posts, which the page does not hear', async () => {
  const { page, rects } = await open();
  await announce(page, 0, nonce);
  expect(await rects()).toEqual({ [nonce]: { x: 10, y: 10, width: 100, height: 50 } });
  expect(await page.evaluate(() => document.body.textContent)).not.toContain(nonce);
});

test('a nonce counts once: repeated by another frame it moves nothing', async () => {
  const { page, rects } = await open();
  await announce(page, 0, nonce);
  await announce(page, 1, nonce);
  expect(await rects()).toMatchObject({ [nonce]: { x: 10 } });
});

test('what the page makes up, naming a frame as its source, is nobody’s word', async () => {
  const { page, rects } = await open();
  await page.evaluate((data) => {
    const source = document.querySelectorAll('iframe')[1]?.contentWindow;
    dispatchEvent(new MessageEvent('message', { data, source }));
  }, nonce);
  expect(await rects()).toEqual({});
});

test.each(['another', nonce.toUpperCase(), `${nonce} `])('%j is not the nonce', async (said) => {
  const { page, rects } = await open();
  await announce(page, 0, said);
  expect(await rects()).toEqual({});
});
