/** Keeps an answer up to date: looks again when the page may have changed, and tells only when the answer has. */
import type { Located, Locator } from '../protocol/locator.ts';
import { browserGeometry } from './geometry.ts';
import type { Match, Pass, Surroundings } from './locate.ts';
import { compile, slicedLooker } from './locate.ts';

/** Mutations come in bursts; this long a burst is waited out before looking. */
const coalesceMs = 60;
/** Changes that no event announces (a value set by script, a style sheet loaded) are noticed within this time. */
const heartbeatMs = 1000;
/** A look pauses after this many milliseconds, so that the page goes on and answers to its user. */
const sliceMs = 8;
/** Looks may use at most this part of the time, however much happens. */
const dutyCycle = 0.15;
/** A page that never rests gets this part of the time, and in advance what it left unused, up to some milliseconds. */
const restlessCycle = 0.015;
const advanceMs = 100;

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
  const search = slicedLooker(locators.map(compile), { ...surroundings, geometry });
  const observed = new WeakSet<Node>();
  let told = '';
  let latest: Pass | null = null;
  /** The page has changed since it was read. */
  let stale = true;
  /** Nothing unannounced has happened either, as far as that can be. */
  let sure = true;
  let looking = false;
  let again = false;
  /** A person did something: the next look is theirs, and is not charged to the page. */
  let asked = false;
  let lastEnd = 0;
  let lastDuration = 0;
  let credit = advanceMs;
  let timer: number | undefined;
  let due = 0;
  let frame: number | undefined;

  const tell = (matches: ReadonlyMap<string, Match>, pass: Pass): void => {
    const results = Object.fromEntries([...matches].map(([id, { located }]) => [id, located]));
    const more = alongside(pass);
    const answer = JSON.stringify([results, more]);
    if (answer === told) return;
    told = answer;
    report(results, more);
  };

  const look = async (): Promise<void> => {
    cancel();
    again = looking;
    if (looking || signal.aborted) return;
    looking = true;
    if (observer.takeRecords().length > 0) stale = true;
    const slices = search(stale || !latest ? null : latest.page, sure);
    const forPerson = asked;
    stale = asked = false;
    sure = true;
    let spent = 0;
    for (;;) {
      const start = performance.now();
      let slice = slices.next();
      // In a hidden tab nobody waits for the page, and every pause lasts a second.
      while (!slice.done && (document.hidden || (performance.now() - start < sliceMs && !(slice.value && latest))))
        slice = slices.next();
      spent += performance.now() - start;
      if (slice.done) {
        latest = slice.value;
        break;
      }
      await (slice.value ? beforeFrame(view) : new Promise((resume) => view.setTimeout(resume)));
      if (signal.aborted) return;
    }
    observe(latest);
    const end = performance.now();
    credit = Math.min(advanceMs, credit + (end - lastEnd) * restlessCycle) - (forPerson ? 0 : spent);
    lastEnd = end;
    lastDuration = spent;
    looking = false;
    tell(latest.matches, latest);
    if (again) lookSoon();
  };

  const observe = ({ page }: Pass): void => {
    for (const root of page.roots) {
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
  };

  /** After scrolling nothing is searched anew: what was found only stands elsewhere. */
  const measure = (): void => {
    frame = undefined;
    if (signal.aborted || !latest) return;
    const moved = new Map<string, Match>();
    for (const [id, match] of latest.matches) {
      const { rect: _, ...located } = match.located;
      const rect = match.element ? geometry.rect(match.element) : null;
      moved.set(id, { ...match, located: rect ? { ...located, rect } : located });
    }
    tell(moved, latest);
  };

  const cancel = (): void => {
    view.clearTimeout(timer);
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    timer = frame = undefined;
  };

  const lookAfter = (waitMs: number): void => {
    if (signal.aborted) return;
    const now = performance.now();
    const at = Math.max(now + coalesceMs, lastEnd + Math.max(lastDuration / dutyCycle, waitMs));
    if (timer !== undefined && due <= at) return;
    view.clearTimeout(timer);
    due = at;
    timer = view.setTimeout(() => void look(), at - now);
  };
  /** After something that a person did: that happens a few times a second at most. */
  const lookSoon = (): void => {
    asked = true;
    lookAfter(0);
  };
  /** After something that the page did by itself, and may do without end. */
  const lookInTurn = (): void => lookAfter(-credit / restlessCycle);

  const measureSoon = (): void => {
    if (frame !== undefined) return;
    // A hidden document gets no animation frames; its next look does.
    if (document.visibilityState === 'visible') frame = view.requestAnimationFrame(measure);
    else lookInTurn();
  };

  const observer = new view.MutationObserver(() => {
    stale = true;
    lookInTurn();
  });
  const passive = { capture: true, passive: true, signal } as const;
  for (const type of ['input', 'change', 'click', 'focusin', 'toggle'])
    document.addEventListener(type, lookSoon, passive);
  document.addEventListener('load', lookInTurn, passive);
  for (const type of ['transitionend', 'animationend']) document.addEventListener(type, measureSoon, passive);
  document.addEventListener('visibilitychange', lookSoon, passive);
  view.addEventListener('scroll', measureSoon, passive);
  view.addEventListener('resize', measureSoon, passive);
  for (const type of ['hashchange', 'popstate', 'pageshow']) view.addEventListener(type, lookSoon, passive);
  if ('navigation' in view) view.navigation.addEventListener('navigatesuccess', lookSoon, { signal });
  const heartbeat = view.setInterval(() => {
    sure = false;
    lookInTurn();
  }, heartbeatMs);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearInterval(heartbeat);
    cancel();
  });
  void look();
  return lookSoon;
}

/** Right before a frame is drawn the browser works out the layout anyway: reading it then costs nothing more. */
function beforeFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    view.requestAnimationFrame(() => resolve());
    // A frame that is scrolled out of view draws nothing.
    view.setTimeout(resolve, coalesceMs);
  });
}
