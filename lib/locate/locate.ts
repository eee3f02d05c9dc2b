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
import { margins, mayRead, thresholds } from './score.ts';
import { checkedOf, chosenAnswer, fieldValue, isDisabled, shownChoice } from './state.ts';
import { rowTexts, tableContent } from './table.ts';
import { fits } from './value.ts';
import type { OpenRoot } from './walk.ts';

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
}

/** The longest value that is handed on; a certificate chain is shorter. */
const longestValue = 100_000;
/** Kinds whose answer is their text: two that say the same are not ambiguous. */
const sayTheSame = new Set(['value', 'text', 'toast', 'heading']);

const nothing: Match = { located: { found: 'none', score: 0, runnerUp: 0, signals: [] }, element: null };

/** Locates one thing. */
export function locate(locator: Locator, surroundings: Surroundings): Match {
  return locateAll([compile(locator)], surroundings).matches.get(locator.id) ?? nothing;
}

export interface Pass {
  readonly matches: ReadonlyMap<string, Match>;
  readonly page: Page;
}

/** Locates everything a watch asks for in one pass over the page. */
export function locateAll(queries: readonly Query[], surroundings: Surroundings): Pass {
  const geometry = surroundings.geometry ?? browserGeometry(surroundings.document);
  const page = readPage(surroundings.document, surroundings.openRoot);
  const matches = new Map<string, Match>();
  const displayed = geometry.displayed();
  for (const query of queries) matches.set(query.locator.id, displayed ? best(query, page, geometry) : nothing);
  return { matches, page };
}

function best(query: Query, page: Page, geometry: Geometry): Match {
  const { locator } = query;
  const ranked = candidatesFor(query, page).sort((a, b) => b.score - a.score || preference(locator, a, b));
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
  const score = round(winner.score);
  const runnerUp = round(rival?.score ?? 0);
  const { signals } = winner;
  if (score < thresholds.point) return { located: { found: 'none', score, runnerUp, signals }, element: null };
  // Compared unrounded: two equal candidates must never be told apart by a last digit.
  if (rival && winner.score - rival.score < margins.apart) {
    return { located: { found: 'many', score, runnerUp, signals }, element: null };
  }
  const located: Located = { found: 'one', score, runnerUp, signals, ...describe(locator, winner, score, page) };
  const rect = geometry.rect(winner.element);
  return { located: rect ? { ...located, rect } : located, element: winner.element };
}

/** Between equals: the surer kind; then the innermost, except for messages, which are read as a whole. */
function preference({ control }: Locator, a: Candidate, b: Candidate): number {
  if (a.share !== b.share) return b.share - a.share;
  const inner = a.element.contains(b.element) ? 1 : b.element.contains(a.element) ? -1 : 0;
  return control === 'toast' ? -inner : inner;
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

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

export { compile } from './query.ts';
