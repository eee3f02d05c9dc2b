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

/** Where a label's value stands, and what it is there. */
export interface Holder {
  readonly element: Element;
  readonly value: string;
}

function holder(element: Element): Holder {
  const at = fieldIn(element) ?? element;
  return { element: at, value: shownValue(at) };
}

/** What may be the value of a label, the likeliest first. */
export function besideLabel(label: Element): Holder[] {
  if (label.closest('thead, [role=columnheader]') || [...ancestry(label)].slice(0, 4).some(isAction)) return [];
  return [...declaredFields(label).map(holder), ...following(label)];
}

/** Fields that the page itself ties to the label. */
function declaredFields(label: Element): Element[] {
  const found: Element[] = [];
  const control = label.closest('label')?.control;
  if (control) found.push(control);
  if (label.id) {
    const root = label.getRootNode() as Document | ShadowRoot; // only connected elements are looked at
    for (const named of root.querySelectorAll(`[aria-labelledby~="${CSS.escape(label.id)}"]`)) {
      if (isTextField(named) && referenced(named, 'aria-labelledby')[0] === label) found.push(named);
    }
  }
  return found;
}

/** What comes after the label: next to it, or next to a box that holds nothing but the label. */
function following(label: Element): Holder[] {
  const words = textOf(label).length;
  let at = label;
  for (let level = 0; level < 5; level++) {
    const loose = looseText(at);
    if (loose) return [loose];
    const after: Element[] = [];
    for (let next = at.nextElementSibling; next && after.length < 3; next = next.nextElementSibling) {
      if (isPeer(at, next)) break;
      if (hasContent(next)) after.push(next);
      if (at.localName === 'dt' && next.localName === 'dd') break;
    }
    // Between a label above and its field there may be an explanation: the field is the value.
    const field = after.find((element) => fieldIn(element) !== null);
    if (after.length > 0) return (field ? [field] : after).map(holder);
    const parent = composedParent(at);
    // A parent that says more than the label is a row of its own, not the label's box.
    if (!parent || parent.localName === 'body' || textOf(parent, { limit: words + 40 }).length > words + 3) break;
    at = parent;
  }
  return [];
}

/** Text right behind the label that is no element of its own: `<b>Status</b>: Active`. */
function looseText(label: Element): Holder | null {
  const next = label.nextSibling;
  const parent = label.parentElement;
  if (!parent || next?.nodeType !== 3 || !/[\p{L}\p{N}]/u.test(next.nodeValue ?? '')) return null;
  const value = tidy(next.nodeValue ?? '').replace(/^[:：\s]+/, '');
  return value ? { element: parent, value } : null;
}

/** Label and value in one text, parted by a colon; null when it is not one. */
export function afterColon(text: string): { label: string; value: string } | null {
  const parts = /^([^:：]{2,80})[:：]\s*(\S.*)$/su.exec(text);
  return parts?.[1] && parts[2] && !parts[2].startsWith('//') ? { label: parts[1], value: parts[2].trim() } : null;
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
