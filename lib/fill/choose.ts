/** Choosing from native selects and from drop-downs made of divs: open, choose by text, see it close. */
import { fold } from '../locate/fold.ts';
import { referenced } from '../locate/label.ts';
import { isInput, isSelect, isTextField } from '../locate/roles.ts';
import { textOf } from '../locate/text.ts';
import { press, strike } from './press.ts';
import { frame, until } from './settle.ts';
import { typings } from './text.ts';

/** How long a list may take to open, to fill, and to close. */
const listLimitMs = 1500;

interface Choosing {
  readonly view: Window;
  readonly signal: AbortSignal;
}

/** Chooses the option of that text. Does nothing when there is none, or more than one. */
export async function choose(element: HTMLElement, text: string, waiting: Choosing): Promise<void> {
  if (isSelect(element)) return chooseNatively(element, text);
  const list = await open(element, waiting);
  if (!list) return;
  let option = await until(() => optionIn(list, text), { ...waiting, limitMs: listLimitMs / 3 });
  if (!option && isInput(element) && !element.readOnly) {
    // A long list shows what fits the typed text.
    typings[0]?.(element, text);
    option = await until(() => optionIn(openListOf(element) ?? list, text), { ...waiting, limitMs: listLimitMs });
  }
  if (option) press(option);
  else strike(element.ownerDocument.activeElement ?? element, 'Escape');
  const closed = await until(() => !isOpen(list), { ...waiting, limitMs: listLimitMs });
  if (!closed) strike(element, 'Escape');
}

function chooseNatively(select: HTMLSelectElement, text: string): void {
  const view = select.ownerDocument.defaultView;
  const fitting = [...select.options].filter((option) => fold(option.text) === fold(text) && !option.disabled);
  const option = fitting[0];
  if (!view || fitting.length !== 1 || !option) return;
  Object.getOwnPropertyDescriptor(view.HTMLSelectElement.prototype, 'selectedIndex')?.set?.call(select, option.index);
  select.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new view.Event('change', { bubbles: true }));
}

function isOpen(list: Element): boolean {
  return list.isConnected && list.checkVisibility({ visibilityProperty: true }) && list.getClientRects().length > 0;
}

/** The list that the combobox names as its own, else the only one on the page. */
function openListOf(element: Element): Element | null {
  const own = [...referenced(element, 'aria-controls'), ...referenced(element, 'aria-owns')];
  for (const list of own) if (isOpen(list)) return list;
  const open = [...element.ownerDocument.querySelectorAll('[role=listbox]')].filter(
    (list) => list !== element && isOpen(list),
  );
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Opens by pointer, else by the keys that open a combobox. */
async function open(element: HTMLElement, waiting: Choosing): Promise<Element | null> {
  const limitMs = listLimitMs / 3;
  const tries = [
    () => {},
    () => press(element),
    () => strike(element, 'ArrowDown', { altKey: true }),
    () => strike(element, 'Enter'),
    () => {
      const beside = element.parentElement?.querySelector<HTMLElement>('button');
      if (beside) press(beside);
    },
  ];
  for (const [nth, attempt] of tries.entries()) {
    attempt();
    const list = await until(() => openListOf(element), { ...waiting, limitMs: nth === 0 ? 0 : limitMs });
    if (list) return list;
    await frame(waiting.view, waiting.signal);
  }
  return null;
}

function optionIn(list: Element, text: string): HTMLElement | null {
  const wanted = fold(text);
  const fitting = [...list.querySelectorAll<HTMLElement>('[role=option], [role=menuitemradio]')].filter(
    (option) =>
      fold(textOf(option)) === wanted && option.getAttribute('aria-disabled') !== 'true' && !isTextField(option),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
