import * as ko from 'knockout';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The first is the primary one. */
  readonly buttons: readonly string[];
}

export type Dialogs = ReturnType<typeof createDialogs>;

/** The portal's message box; one at a time. */
export function createDialogs() {
  const present = ko.observable<(Question & { choose(button: string): void }) | null>(null);
  return {
    present,
    /** Resolves with the label of the chosen button; `null` when the page was left without an answer. */
    ask(question: Question, signal: AbortSignal): Promise<string | null> {
      return new Promise((resolve) => {
        const close = (answer: string | null) => {
          present(null);
          resolve(answer);
        };
        signal.addEventListener('abort', () => close(null), { once: true });
        present({ ...question, choose: close });
      });
    },
  };
}
