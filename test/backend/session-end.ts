/** The moment on the way at which everybody is signed out everywhere. */

import type { Random } from './random.ts';

/** Requests for data before it: after the first pages of a walk, and before its last ones. */
const earliest = 50;
const span = 60;

/** Gives what is to be called at every request for data; calls `end` once, at a request that chance decides on. */
export function endSessionsOnce(random: Random, end: () => void): () => void {
  let left = earliest + random.integer(span);
  return () => {
    left -= 1;
    if (left === 0) end();
  };
}
