/**
 * What is learnt from a click: the label, and where that is not enough the heading and a hint. Each is tried at once by
 * the very rules it will be used with, so nothing is learnt that would find another field, or two.
 */
import { groupLabels } from '../locate/answer-groups.ts';
import { compileNames } from '../locate/fold.ts';
import { declaredNames, labelsOf, textsBeside } from '../locate/label.ts';
import { compile, looker, type Surroundings } from '../locate/locate.ts';
import { shapeOf } from '../locate/outline.ts';
import { mayRead, mayWrite } from '../locate/score.ts';
import { sectionsNamed } from '../locate/section.ts';
import { chosenAnswer, fieldValue, isMasked, shownChoice } from '../locate/state.ts';
import { textOf, tidy } from '../locate/text.ts';
import { afterColon, fits, shownValue } from '../locate/value.ts';
import { ancestry, isReached, precedes } from '../locate/walk.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Pick, Teaching } from '../protocol/pick.ts';
import { taught } from '../protocol/taught.ts';
import { longestTaught } from '../protocol/words.ts';
import { isSame, targetOf } from './target.ts';

/** Labels and headings tried at most, nearest first. */
const labelsTried = 5;
const headingsTried = 6;
/** How well a heading must stand above a field to be its section. */
const sectionFit = 0.9;
const longestShown = 500;
/** Keys that portals give to their controls in every language; never an id, which may be generated. */
const hintAttributes = ['data-telemetryname', 'data-automationid', 'data-automation-key', 'data-item-key'];

/** @param locator as it is looked for now, with what was learnt before. */
export function pickOf(clicked: Element, locator: Locator, surroundings: Surroundings): Pick {
  const { page } = looker([compile(locator)], surroundings)();
  const element = targetOf(clicked, locator.control, page);
  if (!element) return { outcome: 'refused', reason: 'other-kind' };
  const value = heldValue(element, locator);
  const { shape } = locator;
  if (locator.control === 'value' && shape && !fits(value, shape)) return { outcome: 'refused', reason: 'other-shape' };
  const names = namesOf(element, locator).filter(isLabel).slice(0, labelsTried);
  if (names.length === 0) return { outcome: 'refused', reason: 'no-name' };
  const section = sectionOf(element, headingsOf(page.roots), locator, surroundings);
  const teaching = firstThatFinds(element, trials(names, section, hintOf(element), locator), locator, surroundings);
  if (!teaching) return { outcome: 'refused', reason: 'not-alone' };
  const found = shapeOf(value);
  const silent = locator.secret === true || element.matches('input[type=password]') || isMasked(value) || value === '';
  return {
    outcome: 'chosen',
    teaching,
    kind: locator.control,
    ...(section ? { section: section.text } : {}),
    ...(found ? { shape: found } : {}),
    ...(silent ? {} : { value: value.slice(0, longestShown) }),
  };
}

function heldValue(element: Element, { control }: Locator): string {
  switch (control) {
    case 'value':
      return shownValue(element);
    case 'textbox':
      return fieldValue(element).trim();
    case 'combobox':
      return shownChoice(element);
    case 'toggle':
      return chosenAnswer(element) ?? '';
    default:
      return '';
  }
}

/** What the element is called, best first. */
function namesOf(element: Element, { control }: Locator): string[] {
  if (control === 'toggle') return groupLabels(element).map(({ text }) => text);
  const labels = labelsOf(element).map(({ text }) => text);
  if (control !== 'value') return labels;
  // Its own words are the value; beside it, before a colon in it, or in bold at its beginning is the label.
  const own = textOf(element);
  const inside = [afterColon(own)?.label, element.firstElementChild ? textOf(element.firstElementChild) : undefined];
  return [...labels, ...textsBeside(element).map(({ text }) => text), ...inside.flatMap((text) => text ?? [])].filter(
    (text) => tidy(text) !== own,
  );
}

/** Words that can be a label, and cannot be what a field holds: no address, no number, nothing of a known shape. */
export function isLabel(text: string): boolean {
  return text.length <= longestTaught && /\p{L}/u.test(text) && !/[@\\<>{}=]|:\/\/|\d{4}/.test(text) && !shapeOf(text);
}

interface Section {
  readonly text: string;
  /** The locator asks for it already. */
  readonly known: boolean;
}

const headings = 'h1, h2, h3, h4, h5, h6, legend, [role=heading]';

function headingsOf(roots: readonly (Document | ShadowRoot)[]): Element[] {
  return roots.flatMap((root) => [...root.querySelectorAll(headings)]).filter(isReached);
}

/** The nearest heading or named container that the element stands under. */
function sectionOf(
  element: Element,
  headings: readonly Element[],
  locator: Locator,
  surroundings: Surroundings,
): Section | null {
  const standsUnder = (texts: readonly string[]): boolean => {
    const { page } = looker([compile({ ...locator, within: [...texts] })], surroundings)();
    return sectionsNamed(page, compileNames(texts))(element) >= sectionFit;
  };
  const around = [...ancestry(element)].slice(1).flatMap((at) => declaredNames(at));
  const above = headings.filter((heading) => precedes(heading, element)).map((heading) => textOf(heading));
  const own = locator.within ?? [];
  const known = own.find((text) => standsUnder([text]));
  const texts = [...around, ...above.reverse()].map(tidy).filter(isLabel);
  const text = [...new Set(texts)].slice(0, headingsTried).find((one) => standsUnder([one]));
  if (text === undefined) return known === undefined ? null : { text: known, known: true };
  return { text, known: known !== undefined };
}

function hintOf(element: Element): string | null {
  for (const name of hintAttributes) {
    const value = element.getAttribute(name);
    if (value && /^[A-Za-z][A-Za-z_-]{1,40}$/.test(value)) return `[${name}="${value}"]`;
  }
  return null;
}

/** The least first: the name alone, unless the locator asks for a heading and the page has another one. */
function trials(names: readonly string[], section: Section | null, hint: string | null, locator: Locator): Teaching[] {
  const wanted = section && !section.known ? { section: section.text } : null;
  const hinted = hint ? { hint } : null;
  const ways: Partial<Teaching>[] = [{}];
  if (wanted) ways.splice(locator.within ? 0 : 1, 0, wanted);
  if (hinted) ways.push(hinted);
  if (wanted && hinted) ways.push({ ...wanted, ...hinted });
  return ways.flatMap((way) => names.map((name) => ({ name, ...way })));
}

/** The first by which the field may be written to; else read; else found at all. */
function firstThatFinds(
  element: Element,
  teachings: readonly Teaching[],
  locator: Locator,
  surroundings: Surroundings,
): Teaching | null {
  const found = teachings.flatMap((teaching) => {
    const extended = taught(locator, teaching);
    const match = looker([compile(extended)], surroundings)().matches.get(locator.id);
    return match?.located.found === 'one' && isSame(match.element, element)
      ? [{ teaching, located: match.located }]
      : [];
  });
  const best =
    found.find(({ located }) => mayWrite(located)) ?? found.find(({ located }) => mayRead(located)) ?? found[0];
  return best?.teaching ?? null;
}
