import type * as ko from 'knockout';
import type { Pace } from '../../shared/pace.ts';

/** Puts rows into a list as the portal does: a part, a moment, the next part. */
export async function inParts<T>(
  rows: readonly T[],
  list: ko.ObservableArray<T>,
  size: number,
  pace: Pace,
  signal: AbortSignal,
): Promise<void> {
  list([]);
  for (let at = 0; at < rows.length; at += size) {
    await pace.pause(signal, 0.4);
    list.push(...rows.slice(at, at + size));
  }
}
