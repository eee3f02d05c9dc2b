/** For one locator: everything in the page that could be meant, each with its score. No layout is read here. */
import type { Locator } from '../protocol/locator.ts';
import { collect } from './collect.ts';
import { containsWords, fold } from './fold.ts';
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';
import { namelessCap, Score, thresholds, truncatedCap, weights } from './score.ts';
import { sectionsNamed } from './section.ts';
import { hasShape, isUnmistakable } from './shape.ts';
import { fieldValue } from './state.ts';
import { rowTexts } from './table.ts';
import { composedContains } from './walk.ts';

export interface Candidate {
  readonly element: Element;
  readonly score: number;
  readonly signals: Score['signals'];
  /** Certainty of its kind: breaks ties between an element and what it contains. */
  readonly share: number;
  /** What a `value` shows. */
  readonly value?: string;
}

export function candidatesFor(query: Query, page: Page): Candidate[] {
  const { locator } = query;
  const finds = collect(query, page);
  const hinted = hintedElements(locator, page);
  const section = query.within ? sectionsNamed(page, query.within) : null;
  const found: Candidate[] = [];
  for (const find of finds.values()) {
    const { element } = find;
    const score = new Score();
    const named = locator.control === 'table' || query.names.folded.length + query.names.templates.length > 0;
    if (named) score.ask('name', weights.name, find.name);
    const texts = locator.texts ?? [];
    const textFit = texts.length > 0 ? textsFit(element, texts) : 0;
    if (texts.length > 0) {
      // All of them must occur: an element with one missing is not it.
      if (textFit === 0) continue;
      score.ask('texts', weights.texts, textFit);
    }
    const shape = askShape(score, locator, find);
    const hint = hinted.some(
      (hit) => hit === element || hit.contains(element) || (element.contains(hit) && find.share < 1),
    );
    // Nothing of its own speaks for it: neither section nor hint may decide alone.
    if (named && find.name === 0 && !shape && textFit === 0 && !hint) continue;
    if (section) score.ask('section', weights.section, section(element));
    if (locator.hints && locator.hints.length > 0) score.ask('hint', weights.hint, hint ? 1 : 0);
    score.ask('role', weights.role, find.share);
    let sum = score.sum;
    if (named && find.name === 0 && textFit === 0 && shape !== 'unmistakable') sum = Math.min(sum, namelessCap);
    if (page.truncated) sum = Math.min(sum, truncatedCap);
    if (sum < thresholds.point / 2) continue;
    const { share, value } = find;
    found.push({ element, score: sum, signals: score.signals, share, ...(value === undefined ? {} : { value }) });
  }
  return found;
}

/** Counts the shape. In a text field a fitting value speaks for it, an empty or other one does not speak against it. */
function askShape(score: Score, { control, shape }: Locator, find: Find): 'unmistakable' | 'common' | null {
  if (!shape || (control !== 'value' && control !== 'textbox' && control !== 'text')) return null;
  const fits = hasShape(find.value ?? fieldValue(find.element), shape);
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
