/** One group of fields at a time: two would read back each other's changes. */
import type { FillResult } from '../protocol/agent-messages.ts';
import { type Filling, fill } from './fill.ts';
import type { Field } from './write.ts';

/**
 * Makes a `fill` that lets every group wait for the one before. The wait counts: whoever asked has gone by the
 * deadline, and nothing may be written behind his back.
 */
export function fillInTurn({ surroundings, signal }: Pick<Filling, 'surroundings' | 'signal'>) {
  let before: Promise<unknown> = Promise.resolve();
  return (fields: readonly Field[], deadlineMs: number): Promise<FillResult> => {
    const asked = performance.now();
    const done = before.then((): FillResult | Promise<FillResult> => {
      const left = deadlineMs - (performance.now() - asked);
      if (left > 0 && !signal.aborted) return fill(fields, { surroundings, deadlineMs: left, signal });
      return { ok: false, fields: fields.map(({ locator }) => ({ id: locator.id, outcome: 'not-kept' })) };
    });
    // A fault in one group must not keep the next from being filled.
    before = done.catch(() => null);
    return done;
  };
}
