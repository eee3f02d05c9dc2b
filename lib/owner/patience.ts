/** Time that something has to have passed before it is believed or offered, and the look again when it has. */
import type { Move, Step } from '../steps/step.ts';
import type { LivePages } from './live-pages.ts';

/** Milliseconds a page may take to show where it is. */
const loadingMs = 3_000;
/** The same for a page that we ourselves have sent a tab to: sent there again, a slow one begins anew. */
const sentMs = 8_000;

export class Patience {
  readonly #now: () => number;
  readonly #lookAgain: () => void;
  /** Since when each patient move has been possible, in milliseconds. */
  #since: ReadonlyMap<string, number> = new Map();
  #lookAgainAt = 0;
  #sentAt = Number.NEGATIVE_INFINITY;
  /** What has been so, and since when, in milliseconds. */
  readonly #lasting = new Map<string, { what: string; since: number }>();

  constructor(now: () => number, lookAgain: () => void) {
    this.#now = now;
    this.#lookAgain = lookAgain;
  }

  /** A tab is on its way to a step's page. */
  sent(): void {
    this.#sentAt = this.#now();
  }

  /**
   * A page that was just left, or has just come, is waited for: portals draw late, and whoever is sent elsewhere in
   * that moment is sent away from the right place.
   */
  isLoading(pages: LivePages, tabId: number | null): boolean {
    const arrived = tabId === null ? Number.NEGATIVE_INFINITY : pages.movedAt(tabId);
    const over = Math.max(Math.max(arrived, pages.lastLeftAt()) + loadingMs, this.#sentAt + sentMs);
    if (over <= this.#now()) return false;
    if (over !== this.#lookAgainAt) this.#lookAgainIn(over - this.#now());
    this.#lookAgainAt = over;
    return true;
  }

  /** Decides with a clock for moves that must have been possible for a while. Those not asked about start anew. */
  decide<T>(step: Step, decision: (waited: (move: Move) => number) => T): T {
    const now = this.#now();
    const possible = new Map<string, number>();
    const decided = decision((move) => {
      const key = `${step.id} ${move.at ?? move.say.key}`;
      const since = this.#since.get(key) ?? now;
      if (!this.#since.has(key)) this.#lookAgainIn(move.afterMs ?? 0);
      possible.set(key, since);
      return now - since;
    });
    this.#since = possible;
    return decided;
  }

  /** Has this been so, unchanged, for so long? An empty `what` is nothing, and starts anew. */
  lasts(of: string, what: string, milliseconds: number): boolean {
    const now = this.#now();
    const known = this.#lasting.get(of);
    if (known?.what !== what) {
      this.#lasting.set(of, { what, since: now });
      if (what !== '') this.#lookAgainIn(milliseconds);
      return false;
    }
    return what !== '' && now - known.since >= milliseconds;
  }

  #lookAgainIn(milliseconds: number): void {
    setTimeout(this.#lookAgain, milliseconds);
  }
}
