import { useEffect } from 'react';

/** Where Enter already means something. */
const ownEnter = 'button, a, input, textarea, select, summary, [contenteditable]';

/**
 * Enter presses the main action while the focus rests on nothing that has an Enter of its own, as after
 * a step change. Never a dangerous one, and never by a key held down: each step is its own decision.
 */
export function useEnterOnMain(): void {
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.repeat || event.defaultPrevented || event.isComposing) return;
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        if (event.target instanceof Element && event.target.closest(ownEnter)) return;
        const main = document.querySelector<HTMLElement>('[data-main]');
        if (!main || main.dataset.danger === 'true') return;
        event.preventDefault();
        main.click();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
