/** The coach mark as it is drawn in Firefox: the ring's box, read below the closed shadow root over WebDriver BiDi. */
import type { Page } from 'puppeteer';
import * as z from 'zod';
import { type Box, centre } from '../administrator/senses.ts';
import { ask, below, contextOf, nodes, type RemoteNode } from './remote.ts';

const Measured = z.object({
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  drawn: z.boolean(),
  view: z.object({ width: z.number(), height: z.number() }),
});

/**
 * Whatever closed roots there are hang below elements of a name of its own, as custom elements have it: to look at
 * every element of a portal's page with all that is in it would take seconds.
 */
const hosts = `() => [...document.querySelectorAll('*')].filter(({ localName, shadowRoot }) => localName.includes('-') && !shadowRoot)`;

const measure = `(element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const drawn = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 0 && height > 0;
  return { box: { x, y, width, height }, drawn, view: { width: innerWidth, height: innerHeight } };
}`;

/** As `Senses` wants it. */
export async function findMark(page: Page): Promise<Box | null> {
  try {
    const [browser, context] = [page.browser(), contextOf(page.mainFrame())];
    const rings = (await nodes(browser, context, hosts, 3)).flatMap((host) => elementsWith(host, 'data-ring'));
    for (const { sharedId } of rings) {
      if (!sharedId) continue;
      const { box, drawn, view } = Measured.parse(await ask(browser, context, measure, { sharedId }));
      const { x, y } = centre(box);
      if (drawn && x >= 0 && y >= 0 && x < view.width && y < view.height) return box;
    }
    return null;
  } catch {
    // The document went away between two questions; the next look asks the new one.
    return null;
  }
}

function elementsWith(node: RemoteNode, attribute: string): readonly RemoteNode[] {
  const own = node.value?.attributes && attribute in node.value.attributes ? [node] : [];
  return [...own, ...below(node).flatMap((child) => elementsWith(child, attribute))];
}
