/// <reference types="chrome" />
/** What the extension would tell whoever asks it, as text: its panel, and the outlines of pages for engineers. */
import type { Browser, CDPSession } from 'puppeteer';

/** Place to text. Both are asked from inside the extension, as its own panel and its own worker ask. */
export async function whatIsTold(
  browser: Browser,
  labels: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const told: Record<string, string> = {};
  for (const target of browser.targets()) {
    if (!target.url().startsWith('chrome-extension:')) continue;
    if (target.type() === 'page') {
      const session = await target.createCDPSession();
      told['what the panel is told'] = await evaluate(session, `(${askForView.toString()})()`);
      await session.detach().catch(() => undefined);
    }
    if (target.type() === 'service_worker') {
      const session = await target.createCDPSession();
      told['outlines of pages'] = await evaluate(session, `(${askForOutlines.toString()})(${JSON.stringify(labels)})`);
      await session.detach().catch(() => undefined);
    }
  }
  return told;
}

async function evaluate(session: CDPSession, expression: string): Promise<string> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

/** Runs in the panel: the whole view, with the report on the last screen. Self-contained. */
async function askForView(): Promise<string> {
  return JSON.stringify(await chrome.runtime.sendMessage({ kind: 'look' }));
}

/** Runs in the worker: the outline of every frame of every portal's tab. `labels`: words that may stand in it. */
async function askForOutlines(labels: readonly string[]): Promise<string> {
  const outlines: unknown[] = [];
  for (const { id } of await chrome.tabs.query({ url: chrome.runtime.getManifest().host_permissions ?? [] })) {
    if (id === undefined) continue;
    const put = await chrome.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: ['content-scripts/hand.js'] })
      .catch(() => []);
    for (const { frameId } of put) {
      outlines.push(await chrome.tabs.sendMessage(id, { kind: 'outline', labels }, { frameId }).catch(() => null));
    }
  }
  return JSON.stringify(outlines);
}
