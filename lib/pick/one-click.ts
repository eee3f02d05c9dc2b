/**
 * Waits for one click of a person and keeps it from the page. What a script of the page clicks is passed on to the page
 * and chooses nothing. A listener that the page put on its window before ours still hears of the click; the element
 * does not, and neither does what the browser would have done with it.
 */
import type { OpenRoot } from '../locate/walk.ts';

/** All that one press of the main button is made of. */
const pressing = 'pointerdown mousedown touchstart pointerup mouseup touchend click dblclick'.split(' ');
/** For this long after the choice clicks are still kept from the page: the second one of a double click. */
const afterwardsMs = 500;

export interface OneClick {
  /** Milliseconds until nobody is waited for any more. */
  readonly deadlineMs: number;
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** For closed shadow roots. */
  readonly openRoot?: OpenRoot | undefined;
  /** Told of what the pointer is over, and of `null` at the end. */
  readonly over?: (element: Element | null) => void;
}

/** The innermost element that was clicked, or `null`: Escape, the deadline, or a stop. */
export function oneClick(view: Window, { deadlineMs, signal, openRoot, over }: OneClick): Promise<Element | null> {
  if (signal.aborted) return Promise.resolve(null);
  return new Promise((resolve) => {
    const life = new AbortController();
    let chosen = false;
    const end = (element: Element | null): void => {
      chosen = true;
      over?.(null);
      resolve(element);
      if (element) view.setTimeout(() => life.abort(), afterwardsMs);
      else life.abort();
    };
    const options = { capture: true, passive: false, signal: life.signal } as const;
    const keep = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const type of pressing) {
      view.addEventListener(
        type,
        (event) => {
          if (!event.isTrusted || (event instanceof MouseEvent && event.button !== 0)) return;
          keep(event);
          // A disabled control gets no click, but the pointer that comes before it.
          if (type === 'pointerup' && !chosen) end(innermostAt(event, openRoot));
        },
        options,
      );
    }
    view.addEventListener(
      'pointermove',
      (event) => {
        if (event.isTrusted && !chosen) over?.(innermostAt(event, openRoot));
      },
      { capture: true, passive: true, signal: life.signal },
    );
    view.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || chosen) return;
        keep(event);
        end(null);
      },
      options,
    );
    const timer = view.setTimeout(() => end(null), deadlineMs);
    life.signal.addEventListener('abort', () => view.clearTimeout(timer));
    signal.addEventListener(
      'abort',
      () => {
        if (!chosen) end(null);
        life.abort();
      },
      { once: true },
    );
  });
}

function innermostAt(event: Event, openRoot: OpenRoot | undefined): Element | null {
  const [first] = event.composedPath();
  let at = first instanceof Element ? first : null;
  if (!(event instanceof MouseEvent)) return at;
  for (let root = at && openRoot?.(at); at && root; root = openRoot?.(at) ?? null) {
    const inner: Element | null = root.elementFromPoint(event.clientX, event.clientY);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}
