import * as ko from 'knockout';
import type { Command, View } from './blade.ts';

/** A panel that comes in from the right over the blade. */
export interface ContextPane {
  readonly title: string;
  readonly subtitle?: string;
  readonly size: 'small' | 'large';
  readonly commands?: () => readonly Command[];
  readonly view: View;
  readonly footer?: View;
  /** Asked before it closes by its X; `false` keeps it open. */
  readonly mayClose?: () => Promise<boolean>;
  readonly closed?: () => void;
}

export type ContextPanes = ReturnType<typeof createContextPanes>;

export function createContextPanes() {
  const present = ko.observable<ContextPane | null>(null);
  const shut = () => {
    const pane = present();
    present(null);
    pane?.closed?.();
  };
  return {
    present,
    open(pane: ContextPane, signal: AbortSignal) {
      signal.addEventListener('abort', () => present() === pane && present(null), { once: true });
      present(pane);
    },
    /** Closes without asking. */
    shut,
    /** What the X does. */
    async dismiss() {
      const pane = present();
      if (pane && (await (pane.mayClose?.() ?? Promise.resolve(true)))) shut();
    },
  };
}
