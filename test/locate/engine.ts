/** The page engine as tests put it into a page's isolated world, where content scripts live too. */
import { fill } from '../../lib/fill/fill.ts';
import { explain } from '../../lib/locate/explain.ts';
import { compile, locate, looker } from '../../lib/locate/locate.ts';
import { outline } from '../../lib/locate/outline.ts';
import { read } from '../../lib/locate/read.ts';
import { watch } from '../../lib/locate/watch.ts';
import type { Deed } from '../../lib/protocol/explanation.ts';
import type { Located, Locator } from '../../lib/protocol/locator.ts';

const surroundings = { document };
const stopping = new AbortController();
const reports: Record<string, Located>[] = [];

const engine = {
  locate: (locator: Locator) => locate(locator, surroundings).located,
  /** The found element's own markup, without its children. */
  tag: (locator: Locator) =>
    (locate(locator, surroundings).element?.cloneNode(false) as Element | undefined)?.outerHTML ?? '',
  explain: (locator: Locator, deed: Deed) => explain(locator, deed, surroundings),
  outline: (labels: string[]) => outline(surroundings, labels),
  read: (locator: Locator) => read(locator, surroundings),
  fill: (fields: { locator: Locator; value: string }[], deadlineMs = 8000) =>
    fill(fields, { surroundings, deadlineMs, signal: stopping.signal }),
  /** Milliseconds of one pass over the page for all of them. */
  time: (locators: Locator[]) => {
    const look = looker(locators.map(compile), surroundings);
    look();
    const start = performance.now();
    look();
    return performance.now() - start;
  },
  watch: (locators: Locator[]) => {
    watch({
      locators,
      surroundings,
      signal: stopping.signal,
      alongside: () => null,
      report: (results) => reports.push(results),
    });
  },
  /** All that the watch told so far. */
  reported: () => reports,
};

export type Engine = typeof engine;

Object.assign(globalThis, { engine });
