/** The coach mark as it is drawn: the ring's box on the page, read below the closed shadow root over the protocol. */
import type { CDPSession, Page, Protocol } from 'puppeteer';
import { type Box, centre } from '../administrator/senses.ts';
import { childrenOf } from './dom-tree.ts';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** As `Senses` wants it. */
export async function findMark(page: Page): Promise<Box | null> {
  try {
    const session = await sessionOf(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    for (const ring of elementsWith(root, 'data-ring')) {
      const box = await boxOf(session, ring);
      if (box && (await isInView(session, box))) return box;
    }
    return null;
  } catch {
    // The document went away between two questions; the next look asks the new one.
    return null;
  }
}

/** Every element carrying the attribute, through whatever hangs below. */
function elementsWith(node: Protocol.DOM.Node, attribute: string): readonly Protocol.DOM.Node[] {
  // Attributes come as one flat list of names and values.
  const carries = (node.attributes ?? []).some((text, place) => place % 2 === 0 && text === attribute);
  return [...(carries ? [node] : []), ...childrenOf(node).flatMap((child) => elementsWith(child, attribute))];
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const opened = page.createCDPSession();
  sessions.set(page, opened);
  return opened;
}

async function boxOf(session: CDPSession, { backendNodeId }: Protocol.DOM.Node): Promise<Box | null> {
  try {
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
    const [quad] = quads;
    if (!quad) return null;
    const across = quad.filter((_, place) => place % 2 === 0);
    const down = quad.filter((_, place) => place % 2 === 1);
    const x = Math.min(...across);
    const y = Math.min(...down);
    const box = { x, y, width: Math.max(...across) - x, height: Math.max(...down) - y };
    return box.width > 0 && box.height > 0 ? box : null;
  } catch {
    // An element that is not rendered has no quads: the ring is there but not drawn.
    return null;
  }
}

async function isInView(session: CDPSession, box: Box): Promise<boolean> {
  const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
  const { x, y } = centre(box);
  return x >= 0 && y >= 0 && x < cssVisualViewport.clientWidth && y < cssVisualViewport.clientHeight;
}
