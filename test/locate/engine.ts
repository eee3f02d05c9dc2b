/** The page engine as tests put it into a page's isolated world, where content scripts live too. */
import { holds } from '../../lib/fill/holding.ts';
import { fillInTurn } from '../../lib/fill/in-turn.ts';
import { explain } from '../../lib/locate/explain.ts';
import { compile, locate, looker } from '../../lib/locate/locate.ts';
import { outline } from '../../lib/locate/outline.ts';
import { read } from '../../lib/locate/read.ts';
import { mayRead, mayWrite } from '../../lib/locate/score.ts';
import { watch } from '../../lib/locate/watch.ts';
import type { Deed } from '../../lib/protocol/explanation.ts';
import type { Located, Locator } from '../../lib/protocol/locator.ts';
import type { Answer } from './answers.ts';

const surroundings = { document };
const stopping = new AbortController();
const fill = fillInTurn({ surroundings, signal: stopping.signal });
const reports: Record<string, Located>[] = [];

const engine = {
  locate: (locator: Locator) => locate(locator, surroundings).located,
  /** The found element's own markup, without its children. */
  tag: (locator: Locator) =>
    (locate(locator, surroundings).element?.cloneNode(false) as Element | undefined)?.outerHTML ?? '',
  /** What each may be used for; `many`: found more than once. */
  answers: (locators: Locator[]): Record<string, Answer> => {
    const { matches } = looker(locators.map(compile), surroundings)();
    const answer = (located: Located) => {
      if (located.found !== 'one') return located.found;
      return mayWrite(located) ? 'write' : mayRead(located) ? 'read' : 'point';
    };
    return Object.fromEntries([...matches].map(([id, { located }]) => [id, answer(located)]));
  },
  explain: (locator: Locator, deed: Deed) => explain(locator, deed, surroundings),
  outline: (labels: string[]) => outline(surroundings, labels),
  read: (locator: Locator) => read(locator, surroundings),
  fill: (fields: { locator: Locator; value: string }[], deadlineMs = 8000) => fill(fields, deadlineMs),
  /** Whether the control shows the value, also a secret one. */
  holds: ({ locator, value }: { locator: Locator; value: string }) => {
    const { element } = locate(locator, surroundings);
    return element !== null && holds(locator.control, element, value);
  },
  /** As when another copy of the extension takes over, or the migration is paused. */
  stop: () => stopping.abort(),
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
