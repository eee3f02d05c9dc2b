/// <reference types="chrome" />
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { expect, inject, it } from 'vitest';
import { startBackend } from '../../backend/server.ts';
import { launchBrowser } from '../launch.ts';
import type { LaunchedBrowser } from '../launched-browser.ts';
import { findToken } from '../outcome/find-token.ts';
import { searchProfile } from '../outcome/profile.ts';
import { until } from '../until.ts';

const dashboard = 'https://app.fax.plus';

/** Every place that is searched at the end of a journey, each with a token left in it in another form. */
it('finds a token wherever one was left behind', async () => {
  const personal = await mkdtemp(join(tmpdir(), 'planted-'));
  const [profile, downloads] = [join(personal, 'profile'), join(personal, 'downloads')];
  const backend = await startBackend({ scenario: 'migrate' });
  const launch = () =>
    launchBrowser({
      executablePath: inject('executablePath'),
      extension: inject('extension'),
      port: backend.port,
      profile,
      downloads,
      headless: true,
    });
  let launched: LaunchedBrowser | null = null;
  try {
    const { scimToken: token } = await backend.outcome();
    launched = await launch();
    await plantInStores(launched.browser, token);
    await launched.close();

    launched = await launch();
    const { browser } = launched;
    const contents = launched.watchContents();
    const panel = await launched.openPanel();
    const [page] = await browser.pages();
    if (!page) throw new Error('There is no tab.');
    await page.goto(`${dashboard}/login`);
    await plantInPage(page, token);
    await panel.evaluate((secret) => globalThis.console.log('planted', secret), token);
    const planted = () => contents.console.filter(({ text }) => text.includes('planted')).length === 3;
    await until(planted, { withinMs: 5_000 });
    await mkdir(downloads, { recursive: true });
    await writeFile(join(downloads, 'report.json'), JSON.stringify([token.slice(0, 7), token.slice(7)]));

    const places = await findToken({ contents, downloads, token, outlineMayHold: [token] });
    expect(places.toSorted()).toEqual(
      [
        `address ${dashboard}/login`,
        `document ${dashboard}/login`,
        `console of page ${dashboard}`,
        `console of page chrome-extension://${launched.extensionId}`,
        `console of service_worker chrome-extension://${launched.extensionId}`,
        'IndexedDB planted/things',
        'IndexedDB sso-migration/snapshot',
        'clipboard',
        'download report.json',
        'history',
        'outlines of pages',
        'storage.local',
        'storage.session',
        'storage.sync',
        'what the panel is told',
      ].toSorted(),
    );
    await launched.close();
    launched = null;

    const files = (await searchProfile(profile, token)).join('\n');
    for (const part of ['Local Extension Settings', 'Sync Extension Settings', 'IndexedDB', 'History']) {
      expect(files).toContain(part);
    }
    // Of the session's store nothing reaches the disk.
    expect(files).not.toContain('Session Storage');
  } finally {
    await launched?.close();
    await backend.stop();
    await rm(personal, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** What outlives the browser; the snapshot cannot be read, and so the panel shows it as it stands. */
async function plantInStores(browser: Browser, token: string): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await worker.worker())?.evaluate(async (secret) => {
    const bytes = new TextEncoder().encode(secret);
    await chrome.storage.local.set({ planted: btoa(`.${secret}`) });
    await chrome.storage.sync.set({ planted: [...bytes].map((byte) => byte.toString(16)).join('') });
    const put = (name: string, store: string, value: unknown, key?: IDBValidKey) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore(store, { autoIncrement: key === undefined });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const adding = opening.result.transaction(store, 'readwrite');
          adding.objectStore(store).put(value, key);
          adding.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    await put('planted', 'things', { bytes });
    await put('sso-migration', 'snapshot', { torn: encodeURIComponent(secret), plain: secret }, 'current');
  }, token);
}

/** What lives as long as the browser, or as the page does. */
async function plantInPage(page: Page, token: string): Promise<void> {
  const browser = page.browser();
  await browser
    .defaultBrowserContext()
    .setPermission(dashboard, { permission: { name: 'clipboard-write' }, state: 'granted' });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  await (await worker.worker())?.evaluate(async (secret) => {
    await chrome.storage.session.set({ planted: secret.split('').reverse().join('') });
    console.log('planted', secret);
  }, token);
  await page.bringToFront();
  await page.evaluate(async (secret) => {
    const field = document.createElement('textarea');
    field.value = secret;
    const host = document.createElement('div');
    host.attachShadow({ mode: 'closed' }).append(field);
    const text = document.createElement('button');
    text.textContent = secret;
    document.body.append(host, text);
    console.log('planted', secret.toUpperCase());
    await navigator.clipboard.writeText(JSON.stringify({ secret }));
    // An address that was left again, and one that is still there.
    history.pushState(null, '', `?${secret}`);
    history.pushState(null, '', `?${btoa(secret)}`);
  }, token);
}
