/** Typing into inputs, text areas and editable elements. Two ways, tried in turn; which one worked is read back. */
import { isEditable, isInput, isTextarea } from '../locate/roles.ts';

/** One way of writing a text. Reports nothing: what counts is what the field holds afterwards. */
export type Typing = (element: HTMLElement, text: string) => void;

/** Knockout and its like read the field on `change`. */
function change(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (view) element.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/**
 * Leaves the field. After typing by command the browser itself says `change` then, but not in every field and window;
 * said twice it is wrong: a field that shows bullets after the first would give them as its content after the second.
 */
function leave(element: HTMLElement): void {
  let said = false;
  const hear = (): void => {
    said = true;
  };
  element.addEventListener('change', hear, { capture: true });
  element.blur();
  element.removeEventListener('change', hear, { capture: true });
  if (!said) change(element);
}

/** As typed by hand: real `beforeinput` and `input`, and the page's own undo keeps working. */
const typeAsUser: Typing = (element, text) => {
  const { ownerDocument: document } = element;
  element.focus({ preventScroll: true });
  if (isInput(element) || isTextarea(element)) element.select();
  else document.getSelection()?.selectAllChildren(element);
  // Deprecated without a successor: nothing else makes trusted input events.
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  leave(element);
};

/** By the prototype's setter, so that a framework's own tracker on the element does not swallow the change. */
const setByPrototype: Typing = (element, text) => {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  element.focus({ preventScroll: true });
  if (isInput(element) || isTextarea(element)) {
    const { prototype } = isInput(element) ? view.HTMLInputElement : view.HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  } else if (isEditable(element)) element.textContent = text;
  const init = { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text };
  element.dispatchEvent(new view.InputEvent('input', init));
  change(element);
  element.blur();
};

export const typings: readonly Typing[] = [typeAsUser, setByPrototype];

/** Texts that the field would have to cut are not written at all. */
export function hasRoom(element: Element, text: string): boolean {
  return !(isInput(element) || isTextarea(element)) || element.maxLength < 0 || text.length <= element.maxLength;
}
