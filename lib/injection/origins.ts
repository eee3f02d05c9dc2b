/** Which documents our scripts may run in and speak from, derived from the one list of matches. */
import { agentMatches, framed } from './matches.ts';

/** Is this the origin of a page the agents are registered for? `null` origins of sandboxed frames are not. */
export function isPortalOrigin(origin: string): boolean {
  return isOneOf(origin, agentMatches);
}

/** Is a frame of this origin a part of the page of that one? Anything else in its tab is not asked for its word. */
export function belongsTo(origin: string, page: string): boolean {
  return origin === page || framed.some(({ frames, of }) => isOneOf(origin, frames) && isOneOf(page, of));
}

/** Could a document of this origin stand at this address? Frames without one of their own (`about:srcdoc`) can. */
export function standsAt(address: string, { origin, isTop }: { origin: string; isTop: boolean }): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin: own } = new URL(address);
  return own === origin || (!isTop && protocol === 'about:');
}

function isOneOf(origin: string, matches: readonly string[]): boolean {
  // An origin and nothing more: no path, no port that is not the usual one, nobody's name before the host.
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  const { protocol, hostname, port } = new URL(origin);
  if (protocol !== 'https:' || port !== '') return false;
  return matches.some((pattern) => {
    const host = pattern.slice('https://'.length, pattern.indexOf('/', 'https://'.length));
    return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
}
