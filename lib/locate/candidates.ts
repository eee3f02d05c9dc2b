/** For one locator: everything in the page that could be meant, each with its score. No layout is read here. */
import type { Locator } from '../protocol/locator.ts';
import { collect } from './collect.ts';
import { containsWords, fold, likenessOf } from './fold.ts';
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';
import type { Ask } from './score.ts';
import { Score, thresholds, truncatedCap, unnamedCap, weights } from './score.ts';
import { sectionsNamed } from './section.ts';
import { hasShape, isUnmistakable } from './shape.ts';
import { fieldValue } from './state.ts';
import { rowTexts } from './table.ts';
import { composedContains, isReached } from './walk.ts';

/** A declared name with a bracket, or a plain one read from a placeholder; below that it is only similar. */
const weakestName = likenessOf.extended * 0.75;

/** A find with its score. */
export interface Candidate {
  readonly element: Element;
  readonly score: number;
  readonly asks: readonly Ask[];
  /** Certainty of its kind: breaks ties between an element and what it contains. */
  readonly share: number;
  /** What a `value` shows. */
  readonly value?: string;
}

/** Everything worth comparing: candidates at half the pointing threshold and above, unsorted. */
export function* candidatesFor(query: Query, page: Page): Generator<undefined, Candidate[]> {
  const { locator } = query;
  const hinted = hintedElements(locator, page);
  const judge: Judge = {
    query,
    page,
    hinted: ({ element, share }) =>
      hinted.some((hit) => hit === element || hit.contains(element) || (element.contains(hit) && share < 1)),
    section: query.within ? sectionsNamed(page, query.within) : null,
  };
  const finds = yield* collect(query, page);
  return [...finds.values()].flatMap((find) => weigh(find, judge) ?? []);
}

interface Judge {
  readonly query: Query;
  readonly page: Page;
  readonly hinted: (find: Find) => boolean;
  readonly section: ((element: Element) => number) | null;
}

/** One find's score; null when it is out of the question. */
function weigh(find: Find, { query, page, hinted, section }: Judge): Candidate | null {
  const { locator, names } = query;
  const { element, share, value } = find;
  const { texts = [], hints = [] } = locator;
  const named = locator.control === 'table' || names.folded.length + names.templates.length > 0;
  const score = new Score();

  if (named) score.ask('name', weights.name, find.name);
  const textFit = texts.length > 0 ? textsFit(element, texts) : 0;
  if (texts.length > 0) {
    // All of them must occur: an element with one missing is not it.
    if (textFit === 0) return null;
    score.ask('texts', weights.texts, textFit);
  }
  const shape = askShape(
    score,
    locator,
    value ?? (locator.control === 'text' ? page.text(element) : fieldValue(element)),
  );
  const hint = hints.length > 0 && hinted(find);
  // Nothing of its own speaks for it: a section cannot decide alone.
  if (named && find.name === 0 && !shape && textFit === 0 && !hint) return null;
  if (section) score.ask('section', weights.section, section(element));
  if (hints.length > 0) score.ask('hint', weights.hint, hint ? 1 : 0);
  score.ask('role', weights.role, share);

  let sum = score.sum;
  // A section, a hint and a common shape do not make a similar name the right one.
  const recognised = !named || find.name >= weakestName || textFit > 0 || shape === 'unmistakable';
  if (!recognised) sum = Math.min(sum, unnamedCap);
  if (page.truncated) sum = Math.min(sum, truncatedCap);
  if (sum < thresholds.point / 2 || !isReached(element)) return null;
  return { element, score: sum, asks: score.asks, share, ...(value === undefined ? {} : { value }) };
}

/** Counts the shape. In a text field a fitting value speaks for it, an empty or other one does not speak against it. */
function askShape(score: Score, { control, shape }: Locator, value: string): 'unmistakable' | 'common' | null {
  if (!shape || (control !== 'value' && control !== 'textbox' && control !== 'text')) return null;
  const fits = hasShape(value, shape);
  if (control === 'textbox' && !fits) return null;
  const unmistakable = control === 'value' && isUnmistakable(shape);
  score.ask('shape', unmistakable ? weights.unmistakableShape : weights.shape, fits ? 1 : 0);
  if (!fits) return null;
  return unmistakable ? 'unmistakable' : 'common';
}

/** 1 when every text is a cell of its own, 0.8 when one only occurs inside a longer one, 0 when one is missing or only part of a word. */
function textsFit(element: Element, texts: readonly string[]): number {
  const cells = rowTexts(element).map(fold);
  const all = cells.join(' ');
  let fit = 1;
  for (const text of texts.map(fold)) {
    if (cells.includes(text)) continue;
    if (!containsWords(all, text)) return 0;
    fit = 0.8;
  }
  return fit;
}

/** Whether two candidates are the same thing: one inside the other. */
export function areNested(a: Candidate, b: Candidate): boolean {
  return composedContains(a.element, b.element) || composedContains(b.element, a.element);
}
