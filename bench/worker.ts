/** How long the background takes from having been stopped by the browser to its first answer. */
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { startBackend } from '../test/backend/server.ts';
import { findBrowser } from '../test/browser/find-browser.ts';
import { launchBrowser } from '../test/browser/launch.ts';
import { buildExtension, root } from '../test/browser/production-build.ts';
import { until } from '../test/browser/until.ts';

/** Milliseconds a cold start may take, as the median of all. */
export const coldStartLimitMs = 150;

const starts = 15;

/** Milliseconds of every cold start, in a real browser with the production build. */
export async function measureColdStarts(): Promise<readonly number[]> {
  const found = await findBrowser({ cacheDir: join(root, '.cache/browsers'), say: console.log });
  if (!found.ok) throw new Error(found.message);
  const extension = await buildExtension();
  const backend = await startBackend({ scenario: 'setup' });
  const launched = await launchBrowser({
    executablePath: found.browser.executablePath,
    port: backend.port,
    extension,
    headless: true,
  });
  try {
    const panel = await launched.openPanel();
    const times: number[] = [];
    for (let start = 0; start < starts; start += 1) {
      await stopWorker(launched.browser, panel);
      times.push(await panel.evaluate(firstAnswer));
    }
    return times;
  } finally {
    await launched.close();
    await backend.stop();
  }
}

/** As the browser does after thirty idle seconds. */
async function stopWorker(browser: Browser, panel: Page): Promise<void> {
  const session = await panel.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  const isWorker = (type: string) => type === 'service_worker';
  const stopped = await until(() => !browser.targets().some((target) => isWorker(target.type())), { withinMs: 5_000 });
  if (!stopped) throw new Error('The worker was not stopped, so its start cannot be measured.');
}

/** Runs in the panel: asks for the view, which the worker answers when it has read its store. */
async function firstAnswer(): Promise<number> {
  const asked = performance.now();
  const answer: unknown = await chrome.runtime.sendMessage({ kind: 'look' });
  if (typeof answer !== 'object' || answer === null) throw new Error('The worker did not answer.');
  return performance.now() - asked;
}
