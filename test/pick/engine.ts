/** Pointing as tests put it into a page's isolated world. */
import { locate } from '../../lib/locate/locate.ts';
import { nearest } from '../../lib/pick/nearest.ts';
import { pick } from '../../lib/pick/pick.ts';
import type { Locator } from '../../lib/protocol/locator.ts';
import type { Pick, Teaching } from '../../lib/protocol/pick.ts';
import { taught } from '../../lib/protocol/taught.ts';

const surroundings = { document };
let stopping = new AbortController();
let answer: Pick | 'waiting' = 'waiting';

const pointing = {
  start: (locator: Locator, deadlineMs = 60_000) => {
    stopping.abort();
    stopping = new AbortController();
    answer = 'waiting';
    void pick({ locator, deadlineMs, signal: stopping.signal, surroundings }).then((picked) => {
      answer = picked;
    });
  },
  stop: () => stopping.abort(),
  answer: () => answer,
  nearest: (locator: Locator) => nearest(locator, surroundings),
  locate: (locator: Locator, ...teachings: Teaching[]) =>
    locate(teachings.reduce(taught, locator), surroundings).located,
};

export type Pointing = typeof pointing;

Object.assign(globalThis, { pointing });
