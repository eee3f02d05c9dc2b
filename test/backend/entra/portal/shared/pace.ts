import type { Random } from './random.ts';

/** How slowly the replica shows things: the real portal renders late and in pieces. */
export interface Pace {
  /**
   * Waits between a fifth and the whole of the page's slowness, times `share`.
   * Rejects with the signal's reason when the page that waits is left.
   */
  pause(signal: AbortSignal, share?: number): Promise<void>;
}

/** @param slowness longest delay in milliseconds; 0 shows everything at once */
export function createPace(slowness: number, random: Random): Pace {
  return {
    pause(signal, share = 1) {
      const milliseconds = slowness * share * (0.2 + 0.8 * random());
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const left = () => {
          clearTimeout(timer);
          reject(signal.reason);
        };
        const timer = setTimeout(() => {
          signal.removeEventListener('abort', left);
          resolve();
        }, milliseconds);
        signal.addEventListener('abort', left, { once: true });
      });
    },
  };
}

/** Runs a page's work; being left in the middle of it is not a failure. */
export async function untilLeft(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}
