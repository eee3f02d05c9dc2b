/** The document tree as the debugging protocol gives it. */
import type { Protocol } from 'puppeteer';

/** What hangs below a node: children, shadow roots of both kinds, and the document of a frame of the same process. */
export function childrenOf(node: Protocol.DOM.Node): readonly Protocol.DOM.Node[] {
  const frame = node.contentDocument ? [node.contentDocument] : [];
  return [...(node.children ?? []), ...(node.shadowRoots ?? []), ...frame];
}
