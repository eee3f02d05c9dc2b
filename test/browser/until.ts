/** Waiting for a condition: asked again and again until it holds, the deadline passes or the signal fires. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** Deadline in milliseconds from now. */
  readonly withinMs: number;
  /** Time between two looks in milliseconds; 80 unless told. */
  readonly everyMs?: number;
  readonly signal?: AbortSignal;
}

/**
 * The first value of `look` that is neither `null`, `undefined` nor `false`, or `null` when the deadline passed.
 * `look` is never entered twice at once. What it throws ends the wait, and so does the signal.
 */
export async function until<T>(
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { withinMs, everyMs = 80, signal }: Patience,
): Promise<T | null> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    signal?.throwIfAborted();
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (performance.now() >= deadline) return null;
    await pause(everyMs, undefined, { signal });
  }
}
