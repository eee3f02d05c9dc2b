/**
 * What a control is called. The first rungs are what the page itself declares (and what assistive technology
 * says); the lower ones are what a person reads beside it. Each label carries how far it can be trusted.
 */
import { isAction, isCheckable, isInput, isSelect, isTextField, roleOf } from './roles.ts';
import { textOf, tidy } from './text.ts';
import { composedParent } from './walk.ts';

export interface Label {
  readonly text: string;
  /** 1: declared as this control's name. Less: read from its surroundings. */
  readonly trust: number;
  readonly rung: 'declared' | 'own-text' | 'accessible-name' | 'beside' | 'placeholder' | 'title';
}

/** The elements that an id list attribute (`aria-labelledby`) points to, in the same tree. */
export function referenced(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute)?.trim();
  if (!ids) return [];
  const root = element.getRootNode();
  if (!('getElementById' in root)) return [];
  const scope = root as Document | ShadowRoot; // both, and only they, look elements up by id
  return ids.split(/\s+/).flatMap((id) => scope.getElementById(id) ?? []);
}

/** The `<label>` elements of a control. */
export type Labelling = (element: Element) => Iterable<Element>;

/** As the browser knows them: for a few elements only, because for each of them it searches the whole document. */
const labelElements: Labelling = (element) =>
  // Every labelable element has the property, and no other means anything else by it.
  'labels' in element ? ((element as HTMLInputElement).labels ?? []) : [];

/** Names the page gives to the element by `aria-labelledby`, `aria-label`, `<label>`, `<legend>` or `<caption>`. */
export function declaredNames(element: Element, labelling: Labelling = labelElements): string[] {
  const names: string[] = [];
  // A shown choice may be part of its control's name (Fluent, MUI): it is the value, not the label.
  const labels = referenced(element, 'aria-labelledby').filter((label) => !element.contains(label));
  if (labels.length > 0) {
    names.push(labels.map((label) => textOf(label)).join(' '));
    if (labels.length > 1 && labels[0]) names.push(textOf(labels[0]));
  }
  const spoken = element.getAttribute('aria-label');
  if (spoken) names.push(spoken);
  for (const label of labelling(element)) names.push(textOf(label, { without: (inner) => inner === element }));
  if (element.localName === 'fieldset' || element.localName === 'table') {
    const caption = element.querySelector(':scope > legend, :scope > caption');
    if (caption) names.push(textOf(caption));
  }
  return names.length > 0 ? names.map(tidy).filter(Boolean) : names;
}

const fieldInside =
  'input:not([type=hidden]), textarea, select, [contenteditable=""], [contenteditable="true"], [role=combobox], [role=switch], [role=checkbox], [role=radio]';
const speaks = /[\p{L}\p{N}]/u;
/** A label is at most this long; longer text between label and field is an explanation. */
const longestLabel = 140;

/**
 * Text that stands before the element: left of it, above it, the cell to its left, the `dt` of its `dd`. Climbs
 * while nothing else was crossed: not another field, not the head row of a table, not a section's border.
 */
export function textsBeside(element: Element): Label[] {
  const found: Label[] = [];
  let at: Element = element;
  for (let level = 0; level < 6; level++) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(fieldInside) || before.querySelector(fieldInside)) return found;
      if (isHeadRow(before)) continue;
      const text = textOf(before, { limit: longestLabel * 2 });
      if (!speaks.test(text) || text.length > longestLabel || isAction(before)) continue;
      found.push({ text, trust: Math.max(0.7, 0.92 - 0.03 * level - 0.1 * found.length), rung: 'beside' });
      // The nearest may be a remark under the label; further away is another field's.
      if (found.length === 2) return found;
    }
    const parent = composedParent(at);
    if (!parent || isBorder(parent)) break;
    if (found.length > 0 && level > 0) break;
    at = parent;
  }
  return found;
}

function isHeadRow(element: Element): boolean {
  return (
    element.localName === 'thead' ||
    element.localName === 'colgroup' ||
    element.querySelector(':scope > th[scope=col], :scope > [role=columnheader], thead') !== null
  );
}

function isBorder(element: Element): boolean {
  return element.matches(
    'body, form, main, section, dialog, [role=dialog], [role=region], [role=tabpanel], [role=grid]',
  );
}

/** Text right of a bare checkbox or radio. */
function textAfter(element: Element): string {
  for (let after = element.nextElementSibling; after; after = after.nextElementSibling) {
    if (after.matches(fieldInside) || after.querySelector(fieldInside)) return '';
    const text = textOf(after);
    if (speaks.test(text)) return text.length <= longestLabel ? text : '';
  }
  return '';
}

const namedByContent = new Set(
  'button checkbox heading link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem'.split(' '),
);

/**
 * The accessible name that a control without a declared name takes from its content: step 2F of
 * https://w3c.github.io/accname/, and the alternative text of an image button.
 */
export function contentName(element: Element, role: string): string {
  if (isInput(element)) return element.type === 'image' ? (element.getAttribute('alt') ?? '').trim() : '';
  return namedByContent.has(role) ? textOf(element, { spoken: true }) : '';
}

/** Every label of a control, best trusted first. Reads no layout. */
export function labelsOf(element: Element, labelling?: Labelling): Label[] {
  const labels: Label[] = declaredNames(element, labelling).map((text) => ({ text, trust: 1, rung: 'declared' }));
  const role = roleOf(element);
  const field =
    isTextField(element) || isSelect(element) || role === 'combobox' || role === 'radiogroup' || role === 'group';

  if (!field && !isCheckable(element)) {
    const own = isInput(element) ? element.value : textOf(element, { limit: 400 });
    if (own && own.length <= 200) labels.push({ text: own, trust: 1, rung: 'own-text' });
  }
  // A control of nothing but an icon is called what its icon is called.
  if (labels.length === 0) {
    const name = contentName(element, role);
    if (name) labels.push({ text: name, trust: 1, rung: 'accessible-name' });
  }
  if (field || isCheckable(element) || role === 'switch') labels.push(...textsBeside(element));
  if (labels.length === 0 && (isCheckable(element) || role === 'switch' || role === 'checkbox')) {
    const after = textAfter(element);
    if (after) labels.push({ text: after, trust: 0.85, rung: 'beside' });
  }
  const placeholder = element.getAttribute('placeholder');
  if (placeholder) labels.push({ text: placeholder, trust: 0.75, rung: 'placeholder' });
  const title = element.getAttribute('title');
  if (title) labels.push({ text: title, trust: field ? 0.75 : 1, rung: 'title' });
  return labels;
}
