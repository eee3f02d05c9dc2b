/** Everything that runs in the browser is listened to from the moment it is known for what it is. */
import type { Browser, Target } from 'puppeteer';
import type { ConsoleLine, ExtensionRequest } from '../outcome/find-token.ts';
import { until } from '../until.ts';
import { listenToConsole } from './console-record.ts';
import { listenToTraffic } from './extension-traffic.ts';

export interface BrowserRecord {
  readonly console: readonly ConsoleLine[];
  readonly traffic: readonly ExtensionRequest[];
  /** Of the extension's contexts, which are listened to: `service_worker`, `page`. */
  readonly contexts: readonly string[];
}

/** From now on until the browser closes: tabs, panel and service worker. */
export function record(browser: Browser): BrowserRecord {
  const lines: ConsoleLine[] = [];
  const requests: ExtensionRequest[] = [];
  const contexts: string[] = [];
  const known = new WeakSet<Target>();
  const attach = async (target: Target): Promise<void> => {
    // One session for all that is listened to: a worker that is just starting tells a second one nothing.
    const session = await target.createCDPSession();
    await listenToConsole(session, target, lines);
    if (!target.url().startsWith('chrome-extension:')) return;
    await listenToTraffic(session, target.type(), requests);
    contexts.push(target.type());
  };
  const follow = async (target: Target): Promise<void> => {
    if (known.has(target) || !['page', 'service_worker'].includes(target.type())) return;
    known.add(target);
    const settled = () =>
      attach(target).then(
        () => true,
        // Gone again already, or not quite there yet.
        () => !browser.targets().includes(target),
      );
    await until(settled, { withinMs: 10_000 });
  };
  for (const target of browser.targets()) void follow(target);
  browser.on('targetcreated', (target) => void follow(target));
  // The side panel's target comes without a name and is told what it is only afterwards.
  browser.on('targetchanged', (target) => void follow(target));
  return { console: lines, traffic: requests, contexts };
}
