/**
 * Values that stand beside a label: `dt`/`dd`, table row, flex row, label above, read-only box. What is truncated
 * on the screen is read in full from where the page keeps it.
 */
import type { Shape } from '../protocol/locator.ts';
import { referenced } from './label.ts';
import { isAction, isCheckable, isInput, isTextarea, isTextField } from './roles.ts';
import { hasShape } from './shape.ts';
import { textOf, tidy } from './text.ts';
import { ancestry, composedParent } from './walk.ts';

const fields = 'input, textarea, [contenteditable=""], [contenteditable="true"]';
const ellipsis = /(?:…|\.\.\.)$/;

/** A cut-off text's whole, from a `title` or `aria-label` that begins the same way. */
function whole(element: Element, shown: string): string {
  if (shown && !ellipsis.test(shown)) return shown;
  const stem = shown.replace(ellipsis, '').trim();
  const near = [element, ...element.querySelectorAll('[title], [aria-label]'), ...[...ancestry(element)].slice(1, 3)];
  for (const at of near) {
    for (const attribute of ['title', 'aria-label']) {
      const full = at.getAttribute(attribute)?.trim();
      if (full && full.length > stem.length && full.startsWith(stem) && (stem || isTextField(at))) return full;
    }
  }
  return shown;
}

/** What an element shows as a value. A text field's own value; else its text without the buttons beside it. */
export function shownValue(element: Element): string {
  if (isInput(element)) return isCheckable(element) ? '' : whole(element, element.value.trim());
  if (isTextarea(element)) return element.value.trim();
  const field = fieldIn(element);
  if (field) return shownValue(field);
  if (element.localName === 'pre' || element.localName === 'code') return (element.textContent ?? '').trim();
  const plain = textOf(element, { without: isAction });
  return whole(element, plain || textOf(element));
}

/** The one text field inside a value's container, if there is exactly one. */
function fieldIn(element: Element): Element | null {
  if (isTextField(element)) return element;
  const inside = [...element.querySelectorAll(fields)].filter(isTextField);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}

function hasContent(element: Element): boolean {
  return fieldIn(element) !== null || /[\p{L}\p{N}"]/u.test(textOf(element, { limit: 200 }));
}

/** Elements that may hold the value of a label, the likeliest first. */
export function besideLabel(label: Element): Element[] {
  if (label.closest('thead, [role=columnheader]') || [...ancestry(label)].slice(0, 4).some(isAction)) return [];
  const found: Element[] = [];
  const owner = label.closest('label');
  const control = owner?.control;
  if (control) found.push(control);
  const id = label.id;
  if (id) {
    const root = label.getRootNode() as Document | ShadowRoot; // connected elements only are looked at
    for (const named of root.querySelectorAll(`[aria-labelledby~="${CSS.escape(id)}"]`)) {
      if (named !== label && referenced(named, 'aria-labelledby')[0] === label && isTextField(named)) found.push(named);
    }
  }
  let at = label;
  const words = textOf(label).length;
  for (let level = 0; level < 5; level++) {
    const after: Element[] = [];
    for (let next = at.nextElementSibling; next && after.length < 3; next = next.nextElementSibling) {
      if (isPeer(at, next)) break;
      if (hasContent(next)) after.push(next);
      if (at.localName === 'dt' && next.localName === 'dd') break;
    }
    if (after.length > 0) {
      // Between a label above and its field there may be an explanation: the field is the value.
      const field = after.find((element) => fieldIn(element) !== null);
      found.push(...(field ? [field] : after.slice(0, 1)));
      break;
    }
    const parent = composedParent(at);
    // A parent that says more than the label is a row of its own, not the label's box.
    if (!parent || parent.localName === 'body' || textOf(parent, { limit: words + 40 }).length > words + 3) break;
    at = parent;
  }
  return found.map((element) => fieldIn(element) ?? element);
}

/** The next label of the same list: what follows it is no longer this label's. */
function isPeer(label: Element, next: Element): boolean {
  if (label.localName !== next.localName) return false;
  return (
    label.localName === 'dt' ||
    label.localName === 'label' ||
    (label.className !== '' && label.className === next.className)
  );
}

/** The innermost element that shows the same value: what a mark should surround. */
export function innermost(element: Element): Element {
  const text = tidy(textOf(element));
  let at = element;
  for (let child = at.firstElementChild; child && at.childElementCount === 1; child = at.firstElementChild) {
    if (textOf(child) !== text) break;
    at = child;
  }
  return at;
}

/** Whether the value may be handed on under the shape asked for. */
export function fits(value: string, shape: Shape | undefined): boolean {
  return value !== '' && (shape === undefined || hasShape(value, shape));
}
