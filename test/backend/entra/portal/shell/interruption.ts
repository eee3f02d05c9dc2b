import type { Dialogs } from './dialogs.ts';

/** Time between two looks whether there is room for it, in milliseconds. */
const patience = 1_000;

/** A question nobody asked for, some time after the page came, as soon as no other dialog is open. */
export function interruptLater(dialogs: Dialogs, afterMs: number, signal: AbortSignal): void {
  const ask = () => {
    if (signal.aborted) return;
    if (dialogs.present() !== null) return void setTimeout(ask, patience);
    void dialogs.ask(
      {
        title: 'How satisfied are you with the portal?',
        text: 'Your answer helps us to improve. It takes about two minutes.',
        buttons: ['Take the survey', 'Not now'],
      },
      signal,
    );
  };
  setTimeout(ask, afterMs);
}
