/** For one locator: everything in the page that could be meant, each with its score. No layout is read here. */
import type { Locator } from '../protocol/locator.ts';
import type { Names } from './fold.ts';
import { compileNames, fold, likeness, likenessOf } from './fold.ts';
import { labelsOf } from './label.ts';
import type { Page } from './page.ts';
import type { RoleControl } from './roles.ts';
import { isAction } from './roles.ts';
import { namelessCap, Score, thresholds, truncatedCap, weights } from './score.ts';
import { sectionsNamed } from './section.ts';
import { hasShape, isUnmistakable } from './shape.ts';
import { answersOf, fieldValue } from './state.ts';
import { headingsFit, rowTexts } from './table.ts';
import { besideLabel, innermost, shownValue } from './value.ts';
import { composedContains } from './walk.ts';

/** A locator with its labels folded once, kept for the life of a watch. */
export interface Query {
  readonly locator: Locator;
  readonly names: Names;
  readonly within: Names | null;
}

export function compile(locator: Locator): Query {
  const within = locator.within && locator.within.length > 0 ? compileNames(locator.within) : null;
  return { locator, names: compileNames(locator.names), within };
}

export interface Candidate {
  readonly element: Element;
  readonly score: number;
  readonly signals: Score['signals'];
  /** Certainty of its kind: breaks ties between an element and what it contains. */
  readonly share: number;
  /** What a `value` shows. */
  readonly value?: string;
}

interface Find {
  readonly element: Element;
  readonly share: number;
  /** How well its name fits; undefined when the locator names nothing. */
  readonly name: number;
  readonly value?: string;
}

/** Kinds of which anything with the right words will do when nothing with the right role is there. */
const plainToo = new Set(['button', 'link', 'tab', 'menuitem', 'option', 'heading', 'text']);
/** Messages and plain text: the names may stand inside a longer text. */
const anywhere = new Set(['text', 'toast']);

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
    if (hinted.length > 0 || (locator.hints?.length ?? 0) > 0) score.ask('hint', weights.hint, hint ? 1 : 0);
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

function collect(query: Query, page: Page): Map<Element, Find> {
  const { locator, names } = query;
  if (locator.control === 'value') return valueFinds(query, page);
  const finds = new Map<Element, Find>();
  const add = (find: Find): void => {
    const known = finds.get(find.element);
    if (!known || find.name > known.name) finds.set(find.element, find);
  };
  if (locator.control !== 'text') {
    const kind: RoleControl = locator.control;
    for (const [element, share] of page.ofControl(kind)) add({ element, share, name: nameFit(element, query, page) });
    if (kind === 'toggle')
      for (const group of answerGroups(page)) add({ element: group, share: 0.9, name: nameFit(group, query, page) });
  }
  if (plainToo.has(locator.control)) {
    const share = locator.control === 'text' ? 1 : 0.3;
    for (const { element, likeness: fit } of page.named(names, anywhere.has(locator.control))) {
      if (fit >= likenessOf.extended && !finds.has(element)) add({ element, share, name: fit });
    }
    for (const element of hintedElements(locator, page)) {
      if (!finds.has(element)) add({ element, share: 0.7, name: nameFit(element, query, page) });
    }
  }
  return finds;
}

function nameFit(element: Element, { locator, names }: Query, page: Page): number {
  if (locator.control === 'table') return headingsFit(element, locator.names);
  if (names.folded.length + names.templates.length === 0) return 0;
  if (locator.control === 'row') return Math.max(0, ...rowTexts(element).map((text) => likeness(text, names)));
  if (locator.control === 'toast') return likeness(page.text(element), names, true);
  return Math.max(0, ...labelsOf(element).map(({ text, trust }) => likeness(text, names) * trust));
}

/** Two or more answers side by side without a group role: their common parent is the group. */
function answerGroups(page: Page): Set<Element> {
  const groups = new Set<Element>();
  const members = [...page.ofControl('button').keys(), ...page.ofControl('option').keys()];
  for (const element of members) {
    const isAnswer = element.hasAttribute('aria-pressed') || element.matches('[role=radio], input[type=radio]');
    if (!isAnswer || element.closest('[role=radiogroup], [role=toolbar], [role=menubar]')) continue;
    let group = element.parentElement;
    for (let level = 0; group && level < 3 && answersOf(group).length < 2; level++) group = group.parentElement;
    if (group && answersOf(group).length >= 2) groups.add(group);
  }
  return groups;
}

/** Values by their label, and by their shape alone where there is one. */
function valueFinds({ locator, names }: Query, page: Page): Map<Element, Find> {
  const finds = new Map<Element, Find>();
  const add = (holder: Element, name: number): void => {
    const value = shownValue(holder);
    if (!value) return;
    const element = innermost(holder);
    const known = finds.get(element);
    if (!known || name > known.name) finds.set(element, { element, share: 1, name, value });
  };
  for (const { element: label, likeness: fit } of page.named(names)) {
    const holders = besideLabel(label);
    const shaped = locator.shape
      ? holders.find((holder) => hasShape(shownValue(holder), locator.shape ?? 'count'))
      : undefined;
    const holder = shaped ?? holders[0];
    if (holder) add(holder, fit);
  }
  for (const field of page.fields) {
    const fit = Math.max(0, ...labelsOf(field).map(({ text, trust }) => likeness(text, names) * trust));
    if (fit > 0) add(field, fit);
  }
  const { shape } = locator;
  if (!shape) return finds;
  for (const field of page.fields) if (hasShape(shownValue(field), shape)) add(field, 0);
  for (const [, elements] of page.texts()) {
    const first = elements[0];
    if (!first || !hasShape(page.text(first), shape)) continue;
    for (const element of elements) if (!isAction(element)) add(element, 0);
  }
  return finds;
}

/** 1 when every text is a cell of its own, 0.8 when one only occurs inside a longer one, 0 when one is missing. */
function textsFit(element: Element, texts: readonly string[]): number {
  const cells = rowTexts(element).map(fold);
  const all = cells.join(' ');
  let fit = 1;
  for (const text of texts.map(fold)) {
    if (cells.includes(text)) continue;
    if (!all.includes(text)) return 0;
    fit = 0.8;
  }
  return fit;
}

function hintedElements({ hints = [] }: Locator, page: Page): Element[] {
  return hints.flatMap((hint) =>
    page.roots.flatMap((root) => {
      try {
        return [...root.querySelectorAll(hint)].filter((element) => page.order(element) >= 0);
      } catch {
        // Not a selector this browser knows: a hint less, nothing worse.
        return [];
      }
    }),
  );
}

/** Whether two candidates are the same thing: one inside the other. */
export function areNested(a: Candidate, b: Candidate): boolean {
  return composedContains(a.element, b.element) || composedContains(b.element, a.element);
}
