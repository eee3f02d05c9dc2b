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

/**
 * What a promise gives, or `null` when it takes longer. For answers of the browser that never come: an input event
 * or a question to a document that is replaced at this very moment is sometimes not answered at all.
 */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  const over = new AbortController();
  const late = pause(milliseconds, null, { signal: over.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
