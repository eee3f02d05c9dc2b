/** From the innermost element that was clicked to the control that was meant. */
import { answerGroups } from '../locate/answer-groups.ts';
import type { Page } from '../locate/page.ts';
import { controlsOf, isInput, isTextField, selectorsOf } from '../locate/roles.ts';
import { innermost } from '../locate/value.ts';
import { ancestry, composedContains } from '../locate/walk.ts';
import type { Control } from '../protocol/locator.ts';

/** Who clicks beside a field, into its frame or on its row, means it when nothing else of its kind is there. */
const levelsAround = 4;
const borders = 'body, main, form, section, dialog, [role=dialog], [role=region], [role=tabpanel], [role=grid]';
/** Longer text is a part of the page, not a value. */
const longestValue = 4000;

/** The control of this kind that a click on `clicked` means; `null` when there is none, or more than one. */
export function targetOf(clicked: Element, control: Control, page: Page): Element | null {
  if (control === 'value') return shownValueAt(clicked);
  if (control === 'text') return null;
  const label = clicked.closest('label');
  const labelled = label?.control ?? null;
  if (labelled && isOf(labelled, control, page)) return labelled;
  for (const at of ancestry(clicked)) if (isOf(at, control, page)) return at;
  let level = 0;
  for (const at of ancestry(clicked)) {
    if (at.matches(borders)) return null;
    const inside = [...at.querySelectorAll(selectorsOf(control).join(', '))].filter((one) => isOf(one, control, page));
    if (inside.length === 1) return inside[0] ?? null;
    if (inside.length > 1 || ++level > levelsAround) return null;
  }
  return null;
}

function isOf(element: Element, control: Exclude<Control, 'value' | 'text'>, page: Page): boolean {
  if (controlsOf(element)[control] !== undefined) return true;
  return control === 'toggle' && answerGroups(page).has(element);
}

/** A value is whatever shows a short text, or the one text field there. */
function shownValueAt(clicked: Element): Element | null {
  const field = isTextField(clicked) ? clicked : clicked.closest('label')?.control;
  if (field && isTextField(field)) return field;
  if (isInput(clicked)) return null;
  const text = clicked.textContent?.trim() ?? '';
  if (text !== '') return text.length <= longestValue ? innermost(clicked) : null;
  const fields = [...clicked.querySelectorAll('input, textarea, [contenteditable]')].filter(isTextField);
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** Whether what was found is what was meant: the same, or one in the other. */
export function isSame(found: Element | null, meant: Element): boolean {
  return found !== null && (composedContains(found, meant) || composedContains(meant, found));
}
