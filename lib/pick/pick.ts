/** One pointing: a ring follows the pointer, one click chooses, and what can be learnt from it is the answer. */
import { browserGeometry } from '../locate/geometry.ts';
import { compile, looker, type Surroundings } from '../locate/locate.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Pick } from '../protocol/pick.ts';
import { oneClick } from './one-click.ts';
import { ringOver } from './ring.ts';
import { targetOf } from './target.ts';
import { pickOf } from './teaching.ts';

export interface Picking {
  readonly locator: Locator;
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly surroundings: Surroundings;
}

/** Never throws: a page that cannot be understood is a field of another kind. */
export async function pick({ locator, deadlineMs, signal, surroundings }: Picking): Promise<Pick> {
  const { document, openRoot, geometry = browserGeometry(document) } = surroundings;
  const view = document.defaultView;
  if (!view) return { outcome: 'cancelled' };
  const ring = ringOver(document, geometry);
  const { page } = looker([compile(locator)], surroundings)();
  let over: Element | null = null;
  const clicked = await oneClick(view, {
    deadlineMs,
    signal,
    openRoot,
    over: (element) => {
      if (element && element === over) return;
      over = element;
      ring.around(element && targetOf(element, locator.control, page));
    },
  });
  if (!clicked) return { outcome: 'cancelled' };
  try {
    return pickOf(clicked, locator, surroundings);
  } catch {
    return { outcome: 'refused', reason: 'other-kind' };
  }
}
