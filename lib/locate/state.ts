/** What state a control is in: disabled, checked, filled, which answer or choice it shows. */
import { labelsOf, referenced } from './label.ts';
import { isCheckable, isEditable, isInput, isSelect, isTextarea, roleOf } from './roles.ts';
import { textOf, tidy } from './text.ts';
import { ancestry } from './walk.ts';

export function isDisabled(element: Element): boolean {
  if (element.matches(':disabled')) return true;
  for (const at of ancestry(element)) {
    const stated = at.getAttribute('aria-disabled');
    if (stated === 'true') return true;
    if (stated === 'false' || at.localName === 'body') break;
  }
  // A link or a div cannot be disabled natively. Its class is a hint, believed only if it cannot be used either.
  const native = isInput(element) || isSelect(element) || isTextarea(element) || element.localName === 'button';
  if (native || !/(?:^|[-_\s])disabled(?:$|[-_\s])/i.test(element.getAttribute('class') ?? '')) return false;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const unreachable = element.localName === 'a' && !element.hasAttribute('href');
  return (
    unreachable ||
    style?.pointerEvents === 'none' ||
    style?.cursor === 'not-allowed' ||
    element.getAttribute('tabindex') === '-1'
  );
}

/** `true`/`false` for what can be checked, pressed or switched; undefined for anything else. */
export function checkedOf(element: Element): boolean | undefined {
  if (isCheckable(element)) return element.checked;
  const stated =
    element.getAttribute('aria-checked') ??
    element.getAttribute('aria-pressed') ??
    element.getAttribute('aria-selected');
  if (stated === 'true') return true;
  return stated === 'false' || stated === 'mixed' ? false : undefined;
}

/** Content of a text field, untrimmed. */
export function fieldValue(element: Element): string {
  if (isInput(element) || isTextarea(element)) return element.value;
  return isEditable(element) ? (element.textContent ?? '') : '';
}

/** A text of bullets: the page shows that there is something, not what. */
export function isMasked(text: string): boolean {
  return /^[•●∙·*]+$/.test(text);
}

/** One of the exclusive answers of a toggle. */
export interface Answer {
  readonly element: Element;
  readonly label: string;
  readonly chosen: boolean;
}

const answerKinds =
  '[role=radio], input[type=radio], [aria-pressed], [role=option], [role=tab], [aria-checked]:not([role=switch])';

/** The answers inside a group. A switch has none: it has two states and one name. */
export function answersOf(group: Element): Answer[] {
  if (roleOf(group) === 'switch') return [];
  return [...group.querySelectorAll(answerKinds)]
    .filter((element) => !element.parentElement?.closest('[role=radio], [aria-pressed]'))
    .map((element) => ({ element, label: answerLabel(element), chosen: checkedOf(element) === true }));
}

function answerLabel(element: Element): string {
  const labels = labelsOf(element);
  const own = labels.find(({ rung }) => rung !== 'beside') ?? labels.find(({ rung }) => rung === 'beside');
  // A bare radio's text stands after it, never before: before it stands the previous answer.
  if (isCheckable(element) && own?.rung !== 'declared') {
    const after = element.nextSibling?.textContent ?? element.nextElementSibling?.textContent ?? '';
    return tidy(after) || (own?.text ?? '');
  }
  return own?.text ?? '';
}

/** The word a switch shows for its state ("On"), when it shows one. */
function switchState(element: Element): string | undefined {
  const inside = textOf(element);
  if (inside) return inside;
  for (const beside of [element.nextElementSibling, element.previousElementSibling]) {
    if (!beside || beside.localName === 'input') continue;
    const text = textOf(beside);
    const names = referenced(element, 'aria-labelledby');
    // The one that names the switch is its label; the short one that remains is its state.
    if (text && text.length <= 20 && names[0] !== beside) return text;
  }
  return undefined;
}

/** The chosen answer's text; undefined when nothing is chosen or nothing is said about it. */
export function chosenAnswer(group: Element): string | undefined {
  if (roleOf(group) === 'switch') return switchState(group);
  return answersOf(group).find(({ chosen }) => chosen)?.label;
}

/** What a combobox shows as chosen; empty while it shows a placeholder. */
export function shownChoice(element: Element): string {
  if (isSelect(element)) return tidy(element.selectedOptions[0]?.textContent ?? '');
  if (isInput(element)) return element.value.trim();
  const inner = element.querySelector('input:not([type=hidden])');
  if (inner && isInput(inner) && inner.value) return inner.value.trim();
  const empty = element.matches('[class*=placeholder i]') || element.querySelector('[class*=placeholder i]') !== null;
  return empty ? '' : textOf(element);
}
