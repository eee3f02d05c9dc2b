/** Which documents our scripts may run in and speak from, derived from the one list of matches. */
import { agentMatches } from './matches.ts';

/** Is this the origin of a page the agents are registered for? `null` origins of sandboxed frames are not. */
export function isPortalOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port } = new URL(origin);
  if (protocol !== 'https:' || port !== '') return false;
  return agentMatches.some((pattern) => {
    const host = pattern.slice('https://'.length, pattern.indexOf('/', 'https://'.length));
    return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
}
