/** Finds what locators describe. The one entrance to this folder besides `watch.ts`. */
import type { Located, Locator } from '../protocol/locator.ts';
import type { Candidate } from './candidates.ts';
import { areNested, candidatesFor } from './candidates.ts';
import { fold } from './fold.ts';
import type { Geometry } from './geometry.ts';
import { browserGeometry } from './geometry.ts';
import type { Page } from './page.ts';
import { readPage } from './page.ts';
import type { Query } from './query.ts';
import { compile } from './query.ts';
import { isTextField } from './roles.ts';
import { margins, mayRead, rounded, signalsOf, thresholds } from './score.ts';
import { checkedOf, chosenAnswer, fieldValue, isDisabled, shownChoice } from './state.ts';
import { rowTexts, tableContent } from './table.ts';
import { fits } from './value.ts';
import { vocabulary } from './vocabulary.ts';
import type { OpenRoot } from './walk.ts';
import { findRoots, precedes } from './walk.ts';

export interface Surroundings {
  readonly document: Document;
  /** For closed shadow roots; without it they stay closed. */
  readonly openRoot?: OpenRoot;
  /** For documents without layout. */
  readonly geometry?: Geometry;
}

/** What was found for one locator, and the element itself, which never leaves the document. */
export interface Match {
  readonly located: Located;
  readonly element: Element | null;
  /** The two that were compared, for who asks why. */
  readonly best?: Candidate;
  readonly rival?: Candidate | undefined;
}

/** The longest value that is handed on; a certificate chain is shorter. */
const longestValue = 100_000;
/** Kinds whose answer is their text: two that say the same are not ambiguous. */
const sayTheSame = new Set(['value', 'text', 'toast', 'heading']);

const nothing: Match = { located: { found: 'none', score: 0, runnerUp: 0, signals: [] }, element: null };

/** Locates one thing. */
export function locate(locator: Locator, surroundings: Surroundings): Match {
  return looker([compile(locator)], surroundings)().matches.get(locator.id) ?? nothing;
}

export interface Pass {
  readonly matches: ReadonlyMap<string, Match>;
  readonly page: Page;
}

/** Makes what looks for all of the queries at once; each call is a pass over the page as it then is. */
export function looker(queries: readonly Query[], surroundings: Surroundings): (before?: Page) => Pass {
  const look = slicedLooker(queries, surroundings);
  return (before) => {
    const slices = look(before ?? null);
    for (;;) {
      const slice = slices.next();
      if (slice.done) return slice.value;
    }
  };
}

/** A pass in pieces. Before the piece that reads layout it says so. */
type Slices = Generator<'layout' | undefined, Pass>;

/**
 * The same in slices: between any two of them something else may run. Takes the page of the pass before when nothing
 * in it has changed since, and null otherwise. `sure` is false when a new shadow root, which nothing announces, may
 * have come: then it is looked for.
 */
export function slicedLooker(
  queries: readonly Query[],
  { document, openRoot, geometry = browserGeometry(document) }: Surroundings,
): (before: Page | null, sure?: boolean) => Slices {
  const words = vocabulary(queries);
  return function* (before, sure = true) {
    let page = before;
    if (!page || !sure) {
      const found = yield* findRoots(document, openRoot);
      if (page?.roots.length !== found.roots.length) page = yield* readPage(document, found, words);
    }
    const matches = new Map<string, Match>();
    const displayed = geometry.displayed();
    const ranked = new Map<Query, Candidate[]>();
    for (const query of displayed ? queries : []) ranked.set(query, yield* candidatesFor(query, page));
    // Only now layout is read. Where something has changed, the browser has to work it out.
    yield 'layout';
    for (const query of queries) matches.set(query.locator.id, best(query, ranked.get(query) ?? [], page, geometry));
    return { matches, page };
  };
}

function best(query: Query, candidates: Candidate[], page: Page, geometry: Geometry): Match {
  const { locator } = query;
  const ranked = candidates.sort((a, b) => b.score - a.score || preference(locator, a, b));
  let winner: Candidate | undefined;
  let rival: Candidate | undefined;
  // Layout is read here for the first time, and only for those that could still win.
  for (const candidate of ranked) {
    if (winner && areNested(winner, candidate)) continue;
    if (winner && sayTheSame.has(locator.control) && sameWords(winner, candidate, page)) continue;
    if (!geometry.shown(candidate.element)) continue;
    if (winner) {
      rival = candidate;
      break;
    }
    winner = candidate;
  }
  if (!winner) return nothing;
  const score = rounded(winner.score);
  const runnerUp = rounded(rival?.score ?? 0);
  const signals = signalsOf(winner.asks);
  const compared = { best: winner, rival };
  if (score < thresholds.point)
    return { located: { found: 'none', score, runnerUp, signals }, element: null, ...compared };
  // Compared unrounded: two equal candidates must never be told apart by a last digit.
  if (rival && winner.score - rival.score < margins.apart) {
    return { located: { found: 'many', score, runnerUp, signals }, element: null, ...compared };
  }
  const located: Located = { found: 'one', score, runnerUp, signals, ...describe(locator, winner, score, page) };
  const rect = geometry.rect(winner.element);
  return { located: rect ? { ...located, rect } : located, element: winner.element, ...compared };
}

/** Between equals: the surer kind; then the innermost, except for messages, which are read as a whole; then the first. */
function preference({ control }: Locator, a: Candidate, b: Candidate): number {
  if (a.share !== b.share) return b.share - a.share;
  const inner = a.element.contains(b.element) ? 1 : b.element.contains(a.element) ? -1 : 0;
  if (inner !== 0) return control === 'toast' ? -inner : inner;
  return precedes(a.element, b.element) ? -1 : 1;
}

function sameWords(a: Candidate, b: Candidate, page: Page): boolean {
  const words = ({ value, element }: Candidate): string => value ?? fold(page.text(element));
  return words(a) === words(b);
}

function describe(locator: Locator, { element, value: shown }: Candidate, score: number, page: Page): Partial<Located> {
  const told: Partial<Located> = {};
  if (isDisabled(element)) told.disabled = true;
  const checked = checkedOf(element);
  if (checked !== undefined) told.checked = checked;
  if (isTextField(element)) told.filled = fieldValue(element) !== '';
  if (!mayRead({ found: 'one', score, runnerUp: 0, signals: [] })) return told;
  if (locator.control === 'table') return { ...told, ...tableContent(element, locator.names) };
  // Secrets, and what the page itself masks, are read only by a request of their own.
  if (locator.secret || element.matches('input[type=password]')) return told;
  const value = readValue(locator, element, shown, page);
  if (value !== undefined && value.length <= longestValue) told.value = value;
  return told;
}

function readValue(
  { control, shape }: Locator,
  element: Element,
  shown: string | undefined,
  page: Page,
): string | undefined {
  switch (control) {
    case 'value':
      return shown !== undefined && fits(shown, shape) ? shown : undefined;
    case 'textbox':
      return fieldValue(element).trim();
    case 'combobox':
      return shownChoice(element);
    case 'toggle':
      return chosenAnswer(element);
    case 'row':
      return rowTexts(element).join(' | ');
    case 'text':
    case 'heading':
    case 'toast':
    case 'option':
    case 'tab':
      return page.text(element);
    default:
      return undefined;
  }
}

export { compile } from './query.ts';
