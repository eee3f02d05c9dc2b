/** The document as the scripts in it may see it: closed shadow roots included, the assistant's own mark left out. */
import type { Surroundings } from '../locate/locate.ts';
import { ownHosts } from '../overlay/own-hosts.ts';
import { extension } from './extension.ts';

/** Milliseconds for which an element that had no closed root is not asked again: asking is dear, getting one rare. */
const missMs = 5000;

export function surroundingsOf(document: Document): Surroundings {
  let missing = new WeakSet<Element>();
  let since = performance.now();
  const openRoot = (host: Element): ShadowRoot | null => {
    if (performance.now() - since > missMs) {
      missing = new WeakSet();
      since = performance.now();
    }
    if (missing.has(host) || ownHosts().has(host) || !(host instanceof HTMLElement)) return null;
    let root: ShadowRoot | null = null;
    try {
      root = extension.dom.openOrClosedShadowRoot(host);
    } catch {
      // An element of a kind that has none.
    }
    if (!root) missing.add(host);
    return root;
  };
  return { document, openRoot };
}
