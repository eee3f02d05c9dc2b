/**
 * Fills a group of fields, all or nothing. Each is located, written to, and read back by locating it anew, because
 * the framework may have replaced the element or taken the value back. Fails one, all get their old value again.
 */

import { fold } from '../locate/fold.ts';
import { browserGeometry } from '../locate/geometry.ts';
import type { Surroundings } from '../locate/locate.ts';
import { locate } from '../locate/locate.ts';
import { isInput, isTextarea, roleOf } from '../locate/roles.ts';
import { margins, mayWrite, thresholds } from '../locate/score.ts';
import { answersOf, isDisabled, isMasked } from '../locate/state.ts';
import type { FillResult } from '../protocol/agent-messages.ts';
import type { Located, Locator } from '../protocol/locator.ts';
import { choose } from './choose.ts';
import { giveFile } from './file.ts';
import { held, holds } from './holding.ts';
import { quiet, twoFrames } from './settle.ts';
import { hasRoom, typings } from './text.ts';

export interface Field {
  readonly locator: Locator;
  readonly value: string;
}

type Outcome = FillResult['fields'][number]['outcome'];

export interface Filling {
  readonly surroundings: Surroundings;
  /** The whole time allowed, putting back included. */
  readonly deadlineMs: number;
  /** Stops the filling; what was written is put back all the same. */
  readonly signal: AbortSignal;
}

/** The part of the time that may be spent on writing; the rest is kept for putting back. */
const workShare = 0.7;

/** Why a field is not written to, or its element when it may be. */
function target({ locator, value }: Field, surroundings: Surroundings): HTMLElement | Outcome {
  const { located, element } = locate(locator, surroundings);
  const refusal = refuse(located);
  if (refusal) return refusal;
  if (!element) return 'not-found';
  const readOnly = (isInput(element) || isTextarea(element)) && element.readOnly && roleOf(element) !== 'combobox';
  const chosen = isInput(element) && element.type === 'file' && (element.files?.length ?? 0) > 0;
  // A file that somebody chose could not be put back; one of our own may be taken out again.
  if (chosen && value !== '' && !holds('file', element, value)) return 'disabled';
  if (isDisabled(element) || readOnly || element.getAttribute('aria-readonly') === 'true') return 'disabled';
  return element as HTMLElement; // controls that can be filled are HTML elements
}

function refuse(located: Located): Outcome | null {
  if (mayWrite(located)) return null;
  if (located.found === 'many') return 'ambiguous';
  const close = located.score >= thresholds.write && located.score - located.runnerUp < margins.write;
  return close ? 'ambiguous' : 'not-found';
}

function holdsNow(field: Field, surroundings: Surroundings, written = false): boolean {
  const element = target(field, surroundings);
  // What became disabled by being filled (a mode that cannot be changed back) still holds what was written.
  const found =
    typeof element === 'string'
      ? element === 'disabled'
        ? locate(field.locator, surroundings).element
        : null
      : element;
  return found !== null && holds(field.locator.control, found, field.value, written);
}

/** The ways of filling a kind of control, in the order in which they are tried. */
function waysOf({ locator, value }: Field): ((element: HTMLElement, signal: AbortSignal) => void | Promise<void>)[] {
  switch (locator.control) {
    case 'textbox':
      return typings.map((type) => (element) => (hasRoom(element, value) ? type(element, value) : undefined));
    case 'combobox':
      return [
        (element, signal) => choose(element, value, { view: element.ownerDocument.defaultView ?? window, signal }),
      ];
    case 'checkbox':
      return [(element) => element.click()];
    case 'toggle':
      return [(element) => answer(element, value)];
    case 'file':
      return [(element) => giveFile(element, value)];
    default:
      return [];
  }
}

function answer(group: HTMLElement, value: string): void {
  if (roleOf(group) === 'switch') {
    group.click();
    return;
  }
  const fitting = answersOf(group).filter(({ label }) => fold(label) === fold(value));
  const only = fitting[0];
  if (fitting.length === 1 && only) (only.element as HTMLElement).click(); // answers are HTML elements
}

/**
 * Scrolls the field to where a person would see it. False when something else lies over it even there: a dialog that
 * does not say it is one, a page that waits. What a person could not reach now is not written to.
 */
function bringToView(element: HTMLElement, { document, geometry = browserGeometry(document) }: Surroundings): boolean {
  for (const block of ['nearest', 'center'] as const) {
    element.scrollIntoView({ block, behavior: 'instant' });
    if (geometry.rect(element)) return true;
  }
  return false;
}

/** A field that is written to, and is kept note of. */
interface Writing extends Pick<Filling, 'surroundings' | 'signal'> {
  readonly written: Set<Locator>;
}

async function write(field: Field, { surroundings, signal, written }: Writing): Promise<Outcome> {
  const view = surroundings.document.defaultView;
  if (!view) return 'not-found';
  for (const way of waysOf(field)) {
    const element = target(field, surroundings);
    if (typeof element === 'string') return element;
    if (holds(field.locator.control, element, field.value)) return 'verified';
    if (!bringToView(element, surroundings)) return 'disabled';
    written.add(field.locator);
    if (isMasked(held(field.locator.control, element))) {
      // Bullets before and bullets after prove nothing, unless there were none in between.
      await waysOf({ ...field, value: '' })[0]?.(element, signal);
      await twoFrames(view, signal);
      if (!holdsNow({ ...field, value: '' }, surroundings)) return 'not-kept';
    }
    await way(element, signal);
    await twoFrames(view, signal);
    if (surroundings.document.visibilityState !== 'visible') return 'hidden-tab';
    if (holdsNow(field, surroundings, true)) return 'verified';
  }
  return 'not-kept';
}

/** Fills the group. Never throws: what went wrong is in the outcomes. */
export async function fill(
  fields: readonly Field[],
  { surroundings, deadlineMs, signal }: Filling,
): Promise<FillResult> {
  const { document } = surroundings;
  const id = ({ locator }: Field): string => locator.id;
  if (document.visibilityState !== 'visible') {
    return { ok: false, fields: fields.map((field) => ({ id: id(field), outcome: 'hidden-tab' })) };
  }
  const targets = fields.map((field) => target(field, surroundings));
  // What already holds its value needs no writing, so it may be disabled.
  const settled = fields.map((field, i) => targets[i] === 'disabled' && holdsNow(field, surroundings));
  if (targets.some((found, i) => typeof found === 'string' && !settled[i])) {
    const outcomes = targets.map(
      (found, i): Outcome => (typeof found === 'string' && !settled[i] ? found : 'put-back'),
    );
    return { ok: false, fields: fields.map((field, i) => ({ id: id(field), outcome: outcomes[i] ?? 'not-found' })) };
  }
  const previous = targets.map((found, i) => {
    const control = fields[i]?.locator.control;
    return typeof found === 'string' || !control ? undefined : held(control, found);
  });
  const open = targets.map((found) => typeof found !== 'string' && !found.matches('input[type=password]'));

  const written = new Set<Locator>();
  const work = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs * workShare)]);
  const outcomes: Outcome[] = [];
  try {
    for (const [i, field] of fields.entries()) {
      const outcome = settled[i] ? 'verified' : await write(field, { surroundings, signal: work, written });
      outcomes.push(outcome);
      if (outcome !== 'verified') break;
    }
    await quiet(document, work);
    // Later fields may have changed earlier ones, and late validation any of them.
    for (const [i, field] of fields.entries()) {
      if (outcomes[i] === 'verified' && !holdsNow(field, surroundings, written.has(field.locator)))
        outcomes[i] = 'not-kept';
    }
  } catch {
    // The deadline or a stop came first: the field at hand was not verified. A fault of ours is no better.
    outcomes[Math.min(outcomes.length, fields.length - 1)] = 'not-kept';
  }
  if (fields.every((_, i) => outcomes[i] === 'verified')) {
    const verified = fields.map((field, i) => {
      const before = open[i] && !field.locator.secret && !isMasked(previous[i] ?? '') ? previous[i] : undefined;
      return { id: id(field), outcome: 'verified' as const, ...(before === undefined ? {} : { previous: before }) };
    });
    return { ok: true, fields: verified };
  }
  const late = AbortSignal.timeout(deadlineMs * (1 - workShare));
  const back = await putBack(fields, previous, { surroundings, signal: late, written });
  const told = fields.map((field, i) => {
    const outcome = outcomes[i];
    const failed = outcome !== undefined && outcome !== 'verified';
    return { id: id(field), outcome: failed ? outcome : back[i] ? ('put-back' as const) : ('not-kept' as const) };
  });
  return { ok: false, fields: told };
}

/** Gives every field its previous value again, last first. True for each that holds it. */
async function putBack(
  fields: readonly Field[],
  previous: readonly (string | undefined)[],
  writing: Writing,
): Promise<boolean[]> {
  const { surroundings, written } = writing;
  const back = fields.map(() => true);
  for (const [i, { locator }] of [...fields.entries()].reverse()) {
    const value = previous[i];
    if (value === undefined) continue;
    if (isMasked(value)) {
      // What was behind the bullets is not known: bullets are never written for it.
      back[i] = !written.has(locator);
      continue;
    }
    const field = { locator, value };
    if (holdsNow(field, surroundings)) continue;
    try {
      await write(field, writing);
    } catch {
      // Out of time: what the field holds is looked at all the same.
    }
    back[i] = holdsNow(field, surroundings);
  }
  return back;
}
