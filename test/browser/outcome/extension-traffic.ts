/** Every request that the extension makes, from its worker and from its panel, observed over the debugging protocol. */
import type { CDPSession } from 'puppeteer';

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
  /** What is listened to: `service_worker`, `page`. */
  readonly contexts: readonly string[];
}

type Recorded = ExtensionRequest & { readonly cookies: string[] };

/** Of one worker or panel, from now on. */
export async function listenToTraffic(session: CDPSession, by: string, requests: ExtensionRequest[]): Promise<void> {
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
