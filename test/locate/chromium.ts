/** A real Chromium for what jsdom cannot judge: layout, focus, editing commands, frameworks as they are shipped. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { launch } from 'puppeteer';
import type { Rolldown } from 'vite';
import { build } from 'vite';
import { findBrowser } from '../browser/find-browser.ts';
import type { Engine } from './engine.ts';

const root = resolve(import.meta.dirname, '../..');

/** The browser of the machine, as the journeys find it. */
export async function launchChromium(): Promise<Browser> {
  const found = await findBrowser({ cacheDir: join(root, '.cache/browsers') });
  if (!found.ok) throw new Error(found.message);
  return launch({
    executablePath: found.browser.executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** One script out of a module and all it imports. @param entry path below `test/`. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ['iife'], name: 'bundled' },
    },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[]; // not a watcher: nothing is watched
  const chunk = output?.output[0];
  if (!chunk) throw new Error(`nothing was bundled from ${entry}`);
  return chunk.code;
}

/** Evaluates in an isolated world of the page's top document, as content scripts do. Results travel as JSON. */
export async function evaluateApart(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const cdp = await page.createCDPSession();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'apart' });
  return async (expression) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** A page with the engine in its isolated world. */
export interface EnginePage {
  readonly page: Page;
  /** Calls the engine. Arguments and results travel as JSON. */
  call<K extends keyof Engine>(method: K, ...args: Parameters<Engine[K]>): Promise<Awaited<ReturnType<Engine[K]>>>;
}

/** @param content HTML, or the code of a script that draws the page. */
export async function openPage(
  browser: Browser,
  engine: string,
  content: { html?: string; script?: string },
): Promise<EnginePage> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.setContent(content.html ?? '<!doctype html><html><body></body></html>');
  if (content.script) await page.evaluate(content.script);
  const evaluate = await evaluateApart(page);
  await evaluate(engine);
  return {
    page,
    // `never` fits every answer: which one it is, the engine's own type says to the caller.
    call: async (method, ...args) =>
      (await evaluate(`engine[${JSON.stringify(method)}](...${JSON.stringify(args)})`)) as never,
  };
}
