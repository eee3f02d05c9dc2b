/** Waiting for a page to have its say. Every wait ends with the signal: then it throws the signal's reason. */

/** A frame that is scrolled out of view gets no animation frames; after this time its turn counts as come. */
const frameLimitMs = 250;

/** One animation frame, or a quarter of a second where none comes. */
export function frame(view: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const done = (): void => {
      view.clearTimeout(timer);
      view.cancelAnimationFrame(request);
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const stop = (): void => {
      done();
      reject(signal.reason);
    };
    const timer = view.setTimeout(done, frameLimitMs);
    const request = view.requestAnimationFrame(done);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Two frames: enough for a framework to render and for its effects to run. */
export async function twoFrames(view: Window, signal: AbortSignal): Promise<void> {
  await frame(view, signal);
  await frame(view, signal);
}

/** Looks every frame until `read` gives something, for at most `limitMs`; null when it never did. */
export async function until<T>(
  read: () => T | null | undefined | false,
  { view, signal, limitMs }: { view: Window; signal: AbortSignal; limitMs: number },
): Promise<T | null> {
  const end = performance.now() + limitMs;
  for (;;) {
    const found = read();
    if (found) return found;
    if (performance.now() >= end) return null;
    await frame(view, signal);
  }
}

/** What the page has put off until now has run: on a busy machine frames come before timers that are due. */
function dueTimers(view: Window, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    view.setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), 0);
  });
}

/** Without a change for this long, a page has come to rest … */
const restMs = 120;
/** … and one that never does is waited for no longer than this. */
const unrestLimitMs = 1200;
/** A page that says it is busy with what was typed is given this long. */
const busyLimitMs = 3000;

/**
 * Waits until the document has not changed for a moment, because late validation may undo what was typed.
 * @param isBusy whether the page is still at it; asked only when it has come to rest.
 */
export async function quiet(document: Document, signal: AbortSignal, isBusy = () => false): Promise<void> {
  const view = document.defaultView;
  if (!view) return;
  const begin = performance.now();
  let last = begin;
  const observer = new view.MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const atRest = (): boolean => performance.now() - last >= restMs || performance.now() - begin >= unrestLimitMs;
  const limitMs = (): number => begin + busyLimitMs - performance.now();
  try {
    for (;;) {
      await until(() => atRest() && !isBusy(), { view, signal, limitMs: limitMs() });
      const seen = last;
      await dueTimers(view, signal);
      await twoFrames(view, signal);
      if (last === seen || performance.now() - begin >= unrestLimitMs) return;
    }
  } finally {
    observer.disconnect();
  }
}
