/** How much later than usual a page's content comes on a slow portal, in milliseconds. */
const slowMs = 5_000;

/** Resolves when the content may be shown; rejects with the signal's reason when the page is left before. */
export function arrival(rendering: 'prompt' | 'slow' | 'out-of-order', signal: AbortSignal): Promise<void> {
  if (rendering !== 'slow') return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, slowMs);
    const left = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) left();
    else signal.addEventListener('abort', left, { once: true });
  });
}
