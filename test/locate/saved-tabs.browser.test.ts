/**
 * Tabs that somebody's panel saved because something was not found on them: whatever was missing must be found in them
 * now. A file in `test/fixtures/pages` is a test of its own.
 */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { allSteps } from '../../lib/steps/order.ts';
import { type SavedTab, savedTab, savedTabs } from '../fixtures/outline-page.ts';
import { contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

const context = contextOf(migrationAfter(start, legacyFound, targetFound), {});

/** What was missing and is missing still, with the best score it gets. */
async function stillMissing({ step, missing, frames }: SavedTab): Promise<string[]> {
  const known = allSteps.find(({ id }) => id === step)?.find(context) ?? [];
  const best = new Map<string, number>();
  for (const html of frames) {
    const { call, page } = await openPage(browser, engine, { html });
    for (const id of missing) {
      const locator: Locator | undefined = known.find((one) => one.id === id);
      if (!locator) throw new Error(`${step} looks for no ${id}`);
      const { found, score } = await call('locate', locator);
      best.set(id, Math.max(best.get(id) ?? 0, found === 'one' ? 1 : score * 0.9));
    }
    await page.close();
  }
  return [...best].filter(([, score]) => score < 1).map(([id, score]) => `${id} ${score.toFixed(2)}`);
}

const overview = (label: string) => ({
  version: 1,
  step: 'confirm-tenant',
  missing: ['entra.tenant-id'],
  frames: [
    {
      version: 1,
      language: 'en',
      truncated: false,
      body: {
        tag: 'body',
        children: [
          { tag: 'h3', text: 'Basic information' },
          {
            tag: 'div',
            children: [
              { tag: 'div', text: label },
              { tag: 'div', children: [{ tag: 'span', shape: 'guid' }] },
            ],
          },
        ],
      },
    },
  ],
});

test('a tab with another label fails until the label is known', async () => {
  expect(await stillMissing(savedTab('renamed', overview('Directory number')))).toHaveLength(1);
  expect(await stillMissing(savedTab('known', overview('Tenant ID')))).toEqual([]);
});

test('every saved tab has been learnt from', async () => {
  const tabs = await savedTabs();
  const missing = await Promise.all(tabs.map(async (tab) => ({ tab: tab.name, missing: await stillMissing(tab) })));
  expect(missing.filter((one) => one.missing.length > 0)).toEqual([]);
}, 60_000);
