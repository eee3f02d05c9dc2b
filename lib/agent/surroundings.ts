/** The document as the scripts in it may see it: closed shadow roots included, the assistant's own mark left out. */
import type { Surroundings } from '../locate/locate.ts';
import { ownHosts } from '../overlay/own-hosts.ts';
import { extension } from './extension.ts';

function openRoot(host: Element): ShadowRoot | null {
  if (ownHosts().has(host) || !(host instanceof HTMLElement)) return null;
  try {
    return extension.dom.openOrClosedShadowRoot(host);
  } catch {
    return null;
  }
}

export function surroundingsOf(document: Document): Surroundings {
  return { document, openRoot };
}
