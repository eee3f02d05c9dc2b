/**
 * Typing into inputs, text areas and editable elements. The second way is for where the first one does nothing. Where
 * the page heard the first and changed or refused it, that is its answer: said a second time, a framework that finds
 * its model as it was does not draw, and the field would go on showing what the page does not have.
 */
import { isEditable, isInput, isTextarea } from '../locate/roles.ts';

/** One way of writing a text. True when the page has heard of it; whether it took it, the field shows afterwards. */
export type Typing = (element: HTMLElement, text: string) => boolean;

/** Knockout and its like read the field on `change`. */
function change(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (view) element.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** Whether the element hears of this while something is done. */
function hears(element: HTMLElement, name: string, deed: () => void): boolean {
  let heard = false;
  const hear = (): void => {
    heard = true;
  };
  element.addEventListener(name, hear, { capture: true });
  deed();
  element.removeEventListener(name, hear, { capture: true });
  return heard;
}

/** Whether what is typed now goes into the element: a page may move the focus on as soon as it is given. */
function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return (root as Document | ShadowRoot).activeElement === element; // an element on the page is in one of the two
}

/** While the focus is in the side panel, the browser moves it in the page without a word: then it is said for it. */
function sayFocus(element: HTMLElement, name: 'focus' | 'blur', bubbling: 'focusin' | 'focusout'): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  element.dispatchEvent(new view.FocusEvent(name, { composed: true }));
  element.dispatchEvent(new view.FocusEvent(bubbling, { bubbles: true, composed: true }));
}

function enter(element: HTMLElement): void {
  if (hasFocus(element)) return;
  const said = hears(element, 'focus', () => element.focus({ preventScroll: true }));
  if (!said && hasFocus(element)) sayFocus(element, 'focus', 'focusin');
}

/**
 * Leaves the field. After typing by command the browser itself says `change` then, but not in every field and window;
 * said twice it is wrong: a field that shows bullets after the first would give them as its content after the second.
 */
function leave(element: HTMLElement): void {
  const inside = hasFocus(element);
  let changed = false;
  const left = hears(element, 'blur', () => {
    changed = hears(element, 'change', () => element.blur());
  });
  if (!changed) change(element);
  if (inside && !left) sayFocus(element, 'blur', 'focusout');
}

/** As typed by hand: real `beforeinput` and `input`, and the page's own undo keeps working. */
const typeAsUser: Typing = (element, text) => {
  const { ownerDocument: document } = element;
  enter(element);
  if (isInput(element) || isTextarea(element)) element.select();
  else document.getSelection()?.selectAllChildren(element);
  // The command writes wherever the focus is, which would be another field.
  if (!hasFocus(element)) return false;
  const heard = hears(element, 'input', () => {
    // Deprecated without a successor: nothing else makes trusted input events.
    if (text === '') document.execCommand('delete');
    else document.execCommand('insertText', false, text);
  });
  leave(element);
  return heard;
};

/** By the prototype's setter, so that a framework's own tracker on the element does not swallow the change. */
const setByPrototype: Typing = (element, text) => {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  enter(element);
  if (isInput(element) || isTextarea(element)) {
    const { prototype } = isInput(element) ? view.HTMLInputElement : view.HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  } else if (isEditable(element)) element.textContent = text;
  const init = { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text };
  element.dispatchEvent(new view.InputEvent('input', init));
  leave(element);
  return true;
};

export const typings: readonly Typing[] = [typeAsUser, setByPrototype];

/** Texts that the field would have to cut are not written at all. */
export function hasRoom(element: Element, text: string): boolean {
  return !(isInput(element) || isTextarea(element)) || element.maxLength < 0 || text.length <= element.maxLength;
}
