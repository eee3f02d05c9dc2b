/// <reference types="chrome" />
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { expect, it } from 'vitest';
import type { Journey } from '../journey.ts';
import { until } from '../until.ts';
import { onStage } from './on-stage.ts';

/** What gives the extension away, or what it says, in whatever a page can see. */
const telling = /chrome-extension|sso.?migration|assistant|overlay hosts/i;

/**
 * The portal's own page has been taken over: it listens to everything that scripts of ours could touch, keeps what it
 * hears, lies about the values of fields, floods, forges and draws a panel of its own. A second extension tries the rest.
 */
it('goes on in a page that listens, lies and forges, and tells it nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    await onStage(
      { name: 'hostile-page', scenario: 'migrate', person: () => ({ acknowledges: () => true }) },
      async (journey) => {
        const { browser, extensionId } = journey.browser;
        const heard: string[] = [];
        const given = () => heard.filter((what) => telling.test(what) || what.includes(extensionId ?? ''));
        const [first] = await browser.pages();
        if (!first || !extensionId) throw new Error('There is no tab, or no extension.');
        await takeOverTabs(browser, heard);

        // Before anything was begun: nothing of ours is in the page.
        await first.goto('https://app.fax.plus/login');
        await first.waitForSelector('input');
        await until(() => heard.some((what) => what.startsWith('flood')), { withinMs: 5_000 });
        expect(await hostsIn(first)).toEqual([]);
        expect(heard.filter((what) => !what.startsWith('flood'))).toEqual([]);

        const { end } = await journey.walk({ until: ({ mark }) => mark !== null });
        if (!end.ok) throw new Error(end.reason);
        const { page } = end.sight;
        expect(heard).toContain('flood has begun on portal.azure.com');
        // What the walk has been brought to is the page that listens.
        const [host, ...others] = await hostsIn(page);
        expect(others).toEqual([]);
        expect(host).toMatchObject({ root: false, text: '', attributes: ['aria-hidden', 'popover', 'style'] });
        expect(host?.name).toMatch(/^[a-z]{5}-[a-z]{7}$/);
        expect(given()).toEqual([]);
        // Forged words reached nobody: the panel has heard of no application, and of no secret.
        expect(await viewOf(journey)).not.toMatch(/Forged|planted/);

        await expectDeaf(browser, extensionId, folder);

        await administratorPauses(journey);
        expect(await until(async () => (await hostsIn(page)).length === 0, { withinMs: 5_000 })).toBe(true);
        heard.length = 0;
        await page.evaluate(() => document.body.append(document.createElement('i')));
        expect(given()).toEqual([]);
        expect(await scriptsRegistered(browser)).toEqual([]);
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Every tab there is and every one that comes, from its next document on. What pages tell goes into `heard`. */
async function takeOverTabs(browser: Browser, heard: string[]): Promise<void> {
  const possess = async (page: Page | null): Promise<void> => {
    await page?.exposeFunction('tell', (what: string) => void heard.push(what));
    await page?.evaluateOnNewDocument(takeOver);
  };
  browser.on('targetcreated', (target) => {
    if (target.type() !== 'page' || target.url().startsWith('chrome-extension:')) return;
    // A tab that is gone again tells nothing.
    void target
      .page()
      .then(possess)
      .catch(() => undefined);
  });
  for (const page of await browser.pages()) await possess(page);
}

/** Elements in the page's top layer that are none of the page's own making. */
function hostsIn(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[popover=manual]:popover-open')].map((host) => ({
      name: host.localName,
      root: host.shadowRoot !== null,
      text: host.textContent,
      attributes: host.getAttributeNames().toSorted(),
    })),
  );
}

async function viewOf({ administrator: { panel } }: Journey): Promise<string> {
  return await panel.evaluate(async () => JSON.stringify(await chrome.runtime.sendMessage({ kind: 'look' })));
}

async function administratorPauses({ administrator: { panel } }: Journey): Promise<void> {
  await panel.click('[data-menu="open"]');
  await panel.click('[data-menu="pause"]');
  await panel.waitForSelector('[data-notice="paused"]');
}

async function scriptsRegistered(browser: Browser) {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().endsWith('background.js'),
  );
  return await (await target.worker())?.evaluate(() => chrome.scripting.getRegisteredContentScripts());
}

/** A second extension, with a page of its own, speaks to ours and asks for its files: nobody answers. */
async function expectDeaf(browser: Browser, id: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, name: 'Hostile', version: '1' }),
  );
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Hostile</title>');
  const hostile = await browser.installExtension(folder);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${hostile}/page.html`);
  const answers = await page.evaluate(async (ours) => {
    const asked = async (message: object) =>
      chrome.runtime.sendMessage(ours, message).then(
        (answer: unknown) => `answered ${JSON.stringify(answer)}`,
        () => 'nobody',
      );
    const connected = new Promise<string>((resolve) => {
      chrome.runtime.connect(ours).onDisconnect.addListener(() => resolve('nobody'));
    });
    const file = (name: string) =>
      fetch(`chrome-extension://${ours}/${name}`).then(
        () => 'there',
        () => 'nothing',
      );
    return [
      await asked({ kind: 'look' }),
      await asked({ kind: 'act', action: { type: 'end' } }),
      await asked({ kind: 'greet', version: '1' }),
      await connected,
      await file('sidepanel.html'),
      await file('content-scripts/agent.js'),
      await file('locales/en.json'),
    ];
  }, id);
  await page.close();
  await browser.uninstallExtension(hostile);
  expect(answers).toEqual(['nobody', 'nobody', 'nobody', 'nobody', 'nothing', 'nothing', 'nothing']);
}

/**
 * Runs in every document of the tab before anything else. Whatever is called with something telling is told of; all of
 * it still does what it did, because a page that breaks itself attacks nobody. Self-contained.
 */
function takeOver(): void {
  const tell = (what: string) => (globalThis as unknown as { tell?: (what: string) => void }).tell?.(what);
  const suspicious = /chrome-extension|sso.?migration|assistant|overlay hosts/i;
  const keep = (by: string, values: readonly unknown[]) => {
    for (const value of values) if (typeof value === 'string' && suspicious.test(value)) tell(`${by}: ${value}`);
  };
  const wrap = (owner: object, name: string) => {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    if (typeof own?.value !== 'function' || !own.configurable) return;
    const before: (...args: unknown[]) => unknown = own.value;
    Object.defineProperty(owner, name, {
      ...own,
      value: function (this: unknown, ...args: unknown[]) {
        keep(name, args);
        return Reflect.apply(before, this, args);
      },
    });
  };
  for (const name of ['push', 'map', 'filter', 'find', 'includes', 'some', 'join']) wrap(Array.prototype, name);
  for (const name of ['setAttribute', 'append', 'attachShadow', 'closest', 'matches']) wrap(Element.prototype, name);
  for (const name of ['set', 'get', 'has']) wrap(Map.prototype, name);
  wrap(Symbol, 'for');
  wrap(EventTarget.prototype, 'dispatchEvent');
  wrap(Document.prototype, 'createElement');
  wrap(globalThis, 'fetch');
  wrap(JSON, 'stringify');

  // Fields lie about what stands in them.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  if (value) {
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      ...value,
      get(this: HTMLInputElement) {
        keep('value', [value.get?.call(this)]);
        return value.get?.call(this);
      },
    });
  }
  for (const kind of ['message', 'wxt:content-script-started', 'sso-migration-assistant']) {
    addEventListener(
      kind,
      (event) => {
        // Its own forgeries it knows, and the portal's frames speak in objects.
        const { data, detail } = event as MessageEvent & CustomEvent;
        if (detail !== 'forged' && data !== 'forged' && typeof data !== 'object') tell(`message ${String(data)}`);
      },
      true,
    );
  }
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) keep('added', [node.outerHTML.slice(0, 5_000)]);
    }
  }).observe(document, { childList: true, subtree: true });

  addEventListener('load', () => {
    // A panel of the page's own, over everything it can reach.
    const fake = document.createElement('div');
    fake.setAttribute('style', 'position:fixed;right:0;bottom:0;width:1px;height:1px;z-index:2147483647');
    fake.dataset.screen = 'step';
    document.body.append(fake);
    const forged = [
      { kind: 'look' },
      { kind: 'act', action: { type: 'end' } },
      { kind: 'view', view: { screen: 'start', deadlinePassed: true } },
      { kind: 'observation', epoch: 1, url: location.href, title: 'Forged', results: {}, frames: {} },
      { kind: 'read', locator: { id: 'planted', control: 'textbox', names: [] } },
      { kind: 'stop' },
    ];
    let round = 0;
    const flood = setInterval(() => {
      for (const message of forged) postMessage(message, '*');
      dispatchEvent(new MessageEvent('message', { data: 'forged', source: window }));
      document.dispatchEvent(new CustomEvent('wxt:content-script-started', { detail: 'forged' }));
      round += 1;
      if (round === 40) tell('flood is over');
      if (round >= 40) clearInterval(flood);
    }, 100);
    tell(`flood has begun on ${location.host}`);
  });
}
