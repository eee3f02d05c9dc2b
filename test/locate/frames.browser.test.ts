/** Documents in documents: each is searched for itself, and one that is not displayed has nothing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Located, type Locator } from '../../lib/protocol/locator.ts';
import { bundle, launchChromium } from './chromium.ts';

let browser: Browser;
let engine: string;
let server: Server;
let port: number;
/** What stands at each path; `localhost` and `127.0.0.1` are two origins. */
const bodies = new Map<string, string>();

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><html><body>${bodies.get(url ?? '')}</body></html>`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port; // a TCP server
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const field: Locator = { id: 't.f', control: 'textbox', names: ['Tenant URL'] };
const label = '<label>Tenant URL <input></label>';
const frame = (path: string, style = '', host = 'localhost') =>
  `<iframe src="http://${host}:${port}${path}" style="${style}"></iframe>`;

async function open(body: string): Promise<Page> {
  bodies.set('/top', body);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/top`, { waitUntil: 'load' });
  return page;
}

async function locatedIn(document: Frame): Promise<Located> {
  await document.evaluate(engine);
  return Located.parse(await document.evaluate(`engine.locate(${JSON.stringify(field)})`));
}

const at = (page: Page, path: string): Frame => {
  const found = page.frames().find((one) => one.url().endsWith(path));
  if (!found) throw new Error(`no frame at ${path}`);
  return found;
};

test('two frames of other origins deep', async () => {
  bodies.set('/inner', label);
  bodies.set('/middle', frame('/inner', '', '127.0.0.1'));
  const page = await open(frame('/middle'));
  const found = await Promise.all(['/top', '/middle', '/inner'].map((path) => locatedIn(at(page, path))));
  expect(found.map((one) => one.found)).toEqual(['none', 'none', 'one']);
});

test('a frame of the same origin is not searched from outside either', async () => {
  bodies.set('/same', label);
  const page = await open(label + frame('/same', '', '127.0.0.1'));
  expect(await locatedIn(at(page, '/top'))).toMatchObject({ found: 'one', runnerUp: 0 });
});

test.each([
  ['display: none', 'display:none'],
  ['no size', 'width:0;height:0;border:0'],
])('a frame that is kept ready but not displayed has nothing: %s', async (_, style) => {
  bodies.set('/ready', label);
  const page = await open(frame('/ready', style) + frame('/ready?shown'));
  bodies.set('/ready?shown', label);
  await page.reload({ waitUntil: 'load' });
  expect((await locatedIn(at(page, '/ready'))).found).toBe('none');
  expect((await locatedIn(at(page, '/ready?shown'))).found).toBe('one');
});
