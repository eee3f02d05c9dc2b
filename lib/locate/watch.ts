/** Keeps an answer up to date: looks again when the page may have changed, and tells only when the answer has. */
import type { Located, Locator } from '../protocol/locator.ts';
import { browserGeometry } from './geometry.ts';
import type { Match, Pass, Surroundings } from './locate.ts';
import { compile, locateAll } from './locate.ts';

/** Mutations come in bursts; this long a burst is waited out before looking. */
const coalesceMs = 60;
/** Changes that no event announces (a value set by script, a style sheet loaded) are noticed within this time. */
const heartbeatMs = 1000;
/** A pass may use at most this part of the time: a large page that never rests is looked at less often. */
const dutyCycle = 0.15;

/** Attributes that can change an answer; all others are not listened to. */
const attributeFilter = [
  ...[
    'class',
    'style',
    'hidden',
    'inert',
    'disabled',
    'readonly',
    'title',
    'value',
    'href',
    'open',
    'placeholder',
    'id',
    'role',
    'type',
  ],
  ...['aria-hidden', 'aria-label', 'aria-labelledby', 'aria-checked', 'aria-pressed', 'aria-selected', 'aria-disabled'],
  ...['aria-expanded', 'aria-rowcount', 'aria-modal'],
];

export interface Watch<T> {
  readonly locators: readonly Locator[];
  readonly surroundings: Surroundings;
  /** Ends the watch and leaves nothing behind. */
  readonly signal: AbortSignal;
  /** More of the answer than the locators: compared and told with it. Must be serialisable. */
  readonly alongside: (pass: Pass) => T;
  /** Called at once and after every change of the answer. */
  readonly report: (results: Record<string, Located>, alongside: T) => void;
}

/** Starts watching. Returns what makes it look again soon. */
export function watch<T>({ locators, surroundings, signal, alongside, report }: Watch<T>): () => void {
  const { document } = surroundings;
  const view = document.defaultView;
  if (!view || signal.aborted) return () => {};
  const geometry = surroundings.geometry ?? browserGeometry(document);
  const queries = locators.map(compile);
  const observed = new WeakSet<Node>();
  let told = '';
  let latest: Pass | null = null;
  let lastEnd = 0;
  let lastDuration = 0;
  let timer: number | undefined;
  let frame: number | undefined;

  const tell = (matches: ReadonlyMap<string, Match>, pass: Pass): void => {
    const results = Object.fromEntries([...matches].map(([id, { located }]) => [id, located]));
    const more = alongside(pass);
    const answer = JSON.stringify([results, more]);
    if (answer === told) return;
    told = answer;
    report(results, more);
  };

  const look = (): void => {
    if (signal.aborted) return;
    cancel();
    const start = performance.now();
    latest = locateAll(queries, { ...surroundings, geometry });
    for (const root of latest.page.roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter,
      });
    }
    lastEnd = performance.now();
    lastDuration = lastEnd - start;
    tell(latest.matches, latest);
  };

  /** After scrolling nothing is searched anew: what was found only stands elsewhere. */
  const measure = (): void => {
    frame = undefined;
    if (signal.aborted || !latest) return;
    const moved = new Map<string, Match>();
    for (const [id, match] of latest.matches) {
      const { rect: _, ...located } = match.located;
      const rect = match.element ? geometry.rect(match.element) : null;
      moved.set(id, { element: match.element, located: rect ? { ...located, rect } : located });
    }
    tell(moved, latest);
  };

  const cancel = (): void => {
    view.clearTimeout(timer);
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    timer = frame = undefined;
  };

  const lookSoon = (): void => {
    if (timer !== undefined || signal.aborted) return;
    const rest = lastDuration / dutyCycle - (performance.now() - lastEnd);
    timer = view.setTimeout(look, Math.max(coalesceMs, rest));
  };

  const measureSoon = (): void => {
    if (frame !== undefined) return;
    // A hidden document gets no animation frames; its next look does.
    if (document.visibilityState === 'visible') frame = view.requestAnimationFrame(measure);
    else lookSoon();
  };

  const observer = new view.MutationObserver(lookSoon);
  const passive = { capture: true, passive: true, signal } as const;
  for (const type of ['input', 'change', 'click', 'focusin', 'toggle', 'load'])
    document.addEventListener(type, lookSoon, passive);
  for (const type of ['transitionend', 'animationend']) document.addEventListener(type, measureSoon, passive);
  document.addEventListener('visibilitychange', lookSoon, passive);
  view.addEventListener('scroll', measureSoon, passive);
  view.addEventListener('resize', measureSoon, passive);
  for (const type of ['hashchange', 'popstate', 'pageshow']) view.addEventListener(type, lookSoon, passive);
  if ('navigation' in view) view.navigation.addEventListener('navigatesuccess', lookSoon, { signal });
  const heartbeat = view.setInterval(lookSoon, heartbeatMs);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearInterval(heartbeat);
    cancel();
  });
  look();
  return lookSoon;
}
