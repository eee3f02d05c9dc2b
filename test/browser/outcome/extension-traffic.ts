/** Every request that the extension makes, from its worker and from its panel, observed over the debugging protocol. */
import type { Browser, CDPSession, Target } from 'puppeteer';

export interface ExtensionRequest {
  /** `service_worker` or `page`. */
  readonly by: string;
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  /** Names of the cookies that went with it. */
  readonly cookies: readonly string[];
}

export interface ExtensionTraffic {
  readonly requests: readonly ExtensionRequest[];
  /** How many of the extension's workers and panels were listened to. */
  readonly contexts: () => number;
}

/** Listens from now on to what the extension has running and to all of it that starts later. */
export function recordTraffic(browser: Browser): ExtensionTraffic {
  const requests: ExtensionRequest[] = [];
  let contexts = 0;
  const listen = (target: Target) => {
    if (!['page', 'service_worker'].includes(target.type()) || !target.url().startsWith('chrome-extension:')) return;
    contexts += 1;
    void target
      .createCDPSession()
      .then((session) => listenTo(session, target.type(), requests))
      // Gone again already.
      .catch(() => undefined);
  };
  browser.targets().forEach(listen);
  browser.on('targetcreated', listen);
  return { requests, contexts: () => contexts };
}

type Recorded = ExtensionRequest & { readonly cookies: string[] };

async function listenTo(session: CDPSession, by: string, requests: ExtensionRequest[]): Promise<void> {
  /** The latest of each id: a redirect has the id of the request it comes from. */
  const latest = new Map<string, Recorded>();
  const note = (id: string, request: Omit<ExtensionRequest, 'by' | 'cookies'>) => {
    const recorded: Recorded = { by, cookies: [], ...request };
    latest.set(id, recorded);
    requests.push(recorded);
  };
  session.on('Network.requestWillBeSent', ({ requestId, request: { method, url, postData, hasPostData } }) => {
    note(requestId, { method, url, body: postData ?? (hasPostData ? '(not shown)' : null) });
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, associatedCookies }) => {
    const went = associatedCookies.filter(({ blockedReasons }) => blockedReasons.length === 0);
    latest.get(requestId)?.cookies.push(...went.map(({ cookie }) => cookie.name));
  });
  session.on('Network.webSocketCreated', ({ requestId, url }) => {
    note(requestId, { method: 'WebSocket', url, body: null });
  });
  session.on('Network.webTransportCreated', ({ transportId, url }) => {
    note(transportId, { method: 'WebTransport', url, body: null });
  });
  await session.send('Network.enable');
}
