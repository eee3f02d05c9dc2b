/** Writes one field: found with write confidence, brought to where a person could reach it, read back by finding it anew. */
import { fold } from '../locate/fold.ts';
import { browserGeometry } from '../locate/geometry.ts';
import type { Surroundings } from '../locate/locate.ts';
import { locate } from '../locate/locate.ts';
import { isInput, isTextarea, roleOf } from '../locate/roles.ts';
import { margins, mayWrite, thresholds } from '../locate/score.ts';
import { answersOf, isDisabled, isMasked } from '../locate/state.ts';
import { ancestry } from '../locate/walk.ts';
import type { FillResult } from '../protocol/agent-messages.ts';
import type { Located, Locator } from '../protocol/locator.ts';
import { choose } from './choose.ts';
import { giveFile } from './file.ts';
import { held, holds } from './holding.ts';
import { twoFrames, until } from './settle.ts';
import { hasRoom, typings } from './text.ts';

export interface Field {
  readonly locator: Locator;
  readonly value: string;
}

export type Outcome = FillResult['fields'][number]['outcome'];

/** What writing needs besides the field. */
export interface Writing {
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal;
  /** Every field that is written to is kept note of here. */
  readonly written: Set<Locator>;
}

/** How long a field that was there and usable may be away while the page makes up its mind about another one. */
const absenceLimitMs = 1000;

/** Why a field is not written to, or its element when it may be. */
export function target({ locator, value }: Field, surroundings: Surroundings): HTMLElement | Outcome {
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

/** Whether the page shows the field with its value at this moment. @param written see `holds`. */
export function holdsNow(field: Field, surroundings: Surroundings, written = false): boolean {
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

/** Whether the page has yet to say what it thinks of the field: it says that it is busy, or lets nobody in meanwhile. */
export function isPending({ locator }: Field, surroundings: Surroundings): boolean {
  const { element } = locate(locator, surroundings);
  return (
    element === null ||
    isDisabled(element) ||
    [...ancestry(element)].some((at) => at.getAttribute('aria-busy') === 'true')
  );
}

/** One way of filling. False when it could not do anything, so that another may be tried. */
type Way = (element: HTMLElement, signal: AbortSignal) => boolean | void | Promise<void>;

/** The ways of filling a kind of control, in the order in which they are tried. */
function waysOf({ locator, value }: Field): Way[] {
  switch (locator.control) {
    case 'textbox':
      return typings.map((type) => (element) => hasRoom(element, value) && type(element, value));
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

/** Writes the value and says whether it stayed. Throws the signal's reason when that comes first. */
export async function write(field: Field, { surroundings, signal, written }: Writing): Promise<Outcome> {
  const view = surroundings.document.defaultView;
  if (!view) return 'not-found';
  for (const way of waysOf(field)) {
    const reach = (): HTMLElement | Outcome => target(field, surroundings);
    await until(() => typeof reach() !== 'string', { view, signal, limitMs: absenceLimitMs });
    const element = reach();
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
    const done = await way(element, signal);
    await twoFrames(view, signal);
    if (surroundings.document.visibilityState !== 'visible') return 'hidden-tab';
    if (holdsNow(field, surroundings, true)) return 'verified';
    if (done !== false) return 'not-kept';
  }
  return 'not-kept';
}
