/** Pressing: the events of a real click or key, in their order, for controls that listen to more than `click`. */

/** Pointer down and up, focus, click. The click is the element's own, so it does what the browser does with one. */
export function press(element: HTMLElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  const box = element.getBoundingClientRect();
  const at = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    button: 0,
    clientX: box.x + box.width / 2,
    clientY: box.y + box.height / 2,
  };
  const pointer = { ...at, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  element.dispatchEvent(new view.PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new view.MouseEvent('mousedown', { ...at, buttons: 1, detail: 1 }));
  element.focus({ preventScroll: true });
  element.dispatchEvent(new view.PointerEvent('pointerup', pointer));
  element.dispatchEvent(new view.MouseEvent('mouseup', { ...at, detail: 1 }));
  element.click();
}

/** Key down and up. */
export function strike(element: Element, key: string, modifiers: { altKey?: boolean } = {}): void {
  const view = element.ownerDocument.defaultView;
  if (!view) return;
  // Older components look at the numbers only.
  const keyCode = { Escape: 27, Enter: 13, ArrowDown: 40 }[key] ?? 0;
  const init = {
    key,
    code: key,
    keyCode,
    which: keyCode,
    bubbles: true,
    cancelable: true,
    composed: true,
    ...modifiers,
  };
  element.dispatchEvent(new view.KeyboardEvent('keydown', init));
  element.dispatchEvent(new view.KeyboardEvent('keyup', init));
}
