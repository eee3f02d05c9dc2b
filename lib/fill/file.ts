/** Giving a file to a file input, as if it had been chosen. */
import { isInput } from '../locate/roles.ts';

/** What the input's file is called: a name its `accept` list allows. */
function fileName(input: HTMLInputElement): string {
  const extension = /\.\w+/.exec(input.accept)?.[0] ?? '.txt';
  return `certificate${extension}`;
}

/** Puts a text file into the input; an empty text takes the file out again. */
export function giveFile(element: HTMLElement, text: string): void {
  const view = element.ownerDocument.defaultView;
  if (!view || !isInput(element)) return;
  const transfer = new view.DataTransfer();
  if (text !== '') transfer.items.add(new view.File([text], fileName(element), { type: 'text/plain' }));
  Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'files')?.set?.call(element, transfer.files);
  element.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** A file's content cannot be looked at at once: its name and its length say whether it is the one that was given. */
export function holdsFile(element: Element, text: string): boolean {
  if (!isInput(element)) return false;
  const file = element.files?.[0];
  if (!file) return text === '';
  return file.name === fileName(element) && file.size === new TextEncoder().encode(text).length;
}
