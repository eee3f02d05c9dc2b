/** Every request that the extension makes, from its worker and from its panel, observed over the debugging protocol. */
import type { CDPSession } from 'puppeteer';
import type { ExtensionRequest } from '../outcome/find-token.ts';

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
