/** Which kinds of control an element can be, and how surely: 1 by its own semantics, less where it only serves as one. */
import type { Control } from '../protocol/locator.ts';

/** Controls whose candidates are known by tag and role. The others have their own collectors. */
export type RoleControl = Exclude<Control, 'value' | 'text'>;

const textTypes = new Set(['text', 'url', 'email', 'search', 'password', 'tel', 'number', '']);

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

/** An element one can type into (also read-only ones: they are where values are shown). */
export function isTextField(element: Element): boolean {
  if (isTextarea(element)) return true;
  if (isInput(element)) return textTypes.has(element.type) || !element.hasAttribute('type');
  return element.hasAttributes() && isEditable(element);
}

export function isEditable(element: Element): element is HTMLElement {
  const editable = element.getAttribute('contenteditable');
  return editable === '' || editable === 'true' || editable === 'plaintext-only';
}

export function isCheckable(element: Element): element is HTMLInputElement & { type: 'checkbox' | 'radio' } {
  return isInput(element) && (element.type === 'checkbox' || element.type === 'radio');
}

const byRole: Record<string, Partial<Record<RoleControl, number>>> = {
  textbox: { textbox: 1 },
  searchbox: { textbox: 1 },
  button: { button: 1, link: 0.8, tab: 0.6, menuitem: 0.6, option: 0.6 },
  link: { link: 1, button: 0.8, tab: 0.6, menuitem: 0.7 },
  checkbox: { checkbox: 1 },
  switch: { toggle: 1, checkbox: 0.8 },
  radiogroup: { toggle: 1 },
  radio: { option: 0.8 },
  combobox: { combobox: 1, textbox: 0.5 },
  file: { file: 1 },
  option: { option: 1, row: 0.6 },
  tab: { tab: 1 },
  menuitem: { menuitem: 1, button: 0.9 },
  menuitemcheckbox: { menuitem: 1, checkbox: 0.8, option: 0.8 },
  menuitemradio: { menuitem: 1, option: 0.9 },
  treeitem: { menuitem: 0.9, option: 0.7 },
  heading: { heading: 1 },
  table: { table: 1 },
  grid: { table: 1 },
  treegrid: { table: 1 },
  row: { row: 1 },
  listitem: { row: 1 },
  alert: { toast: 1 },
  alertdialog: { toast: 1 },
  status: { toast: 1 },
  log: { toast: 1 },
};

const byTag: Record<string, string> = {
  button: 'button',
  summary: 'button',
  select: 'combobox',
  textarea: 'textbox',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  table: 'table',
  tr: 'row',
  li: 'listitem',
  output: 'status',
};

/** Roles that an `input` may have by its type. */
const inputRoles = new Set(['textbox', 'checkbox', 'radio', 'button', 'combobox', 'file']);

function implicitRole(element: Element): string {
  const tag = element.localName;
  if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
  if (!isInput(element)) return byTag[tag] ?? (isEditable(element) ? 'textbox' : '');
  if (element.type === 'checkbox') return 'checkbox';
  // No role of its own in the specification: it is its type.
  if (element.type === 'radio' || element.type === 'file') return element.type;
  if (element.type === 'submit' || element.type === 'button' || element.type === 'image') return 'button';
  if (element.hasAttribute('list')) return 'combobox';
  return textTypes.has(element.type) ? 'textbox' : '';
}

/** The element's role: as written, else by its tag. Empty when it has none that matters here. */
export function roleOf(element: Element): string {
  const written = element.getAttribute('role')?.trim().split(/\s+/)[0]?.toLowerCase();
  return written && written !== 'presentation' && written !== 'none' ? written : implicitRole(element);
}

const none: Partial<Record<RoleControl, number>> = {};

/** Everything the element can be, each with its share of certainty. */
export function controlsOf(element: Element): Partial<Record<RoleControl, number>> {
  const found = byRole[roleOf(element)] ?? none;
  // A message region is one by its liveness, whatever its role.
  const live = element.getAttribute('aria-live');
  if ((live === 'polite' || live === 'assertive') && !found.toast) return { ...found, toast: 1 };
  if (element.getAttribute('aria-haspopup') === 'listbox' && !found.combobox) return { ...found, combobox: 0.9 };
  if (element.hasAttribute('data-list-index') && !found.row) return { ...found, row: 0.9 };
  if (element.localName === 'tr' && !found.row) return { ...found, row: 1 };
  return found;
}

/** Marks besides tag and role by which `controlsOf` knows a kind. */
const otherMarks: Partial<Record<RoleControl, string[]>> = {
  textbox: ['[contenteditable]'],
  toast: ['[aria-live]'],
  combobox: ['[aria-haspopup=listbox]'],
  row: ['[data-list-index]'],
};

/**
 * Selectors that together find every element that can be of the kind, and some more: `controlsOf` decides. One tag or
 * one attribute each, because for those browsers have a way that is many times quicker than for a list.
 */
export function selectorsOf(control: RoleControl): string[] {
  const roles = Object.keys(byRole).filter((role) => byRole[role]?.[control] !== undefined);
  const tags = Object.keys(byTag).filter((tag) => roles.includes(byTag[tag] ?? ''));
  if (roles.includes('link')) tags.push('a');
  if (roles.some((role) => inputRoles.has(role))) tags.push('input');
  return [...tags, ...roles.map((role) => `[role=${role}]`), ...(otherMarks[control] ?? [])];
}

/** Whether pressing the element does something: its text is then an action, not a label. */
export function isAction(element: Element): boolean {
  const role = roleOf(element);
  return (
    role === 'button' ||
    role === 'link' ||
    role === 'tab' ||
    role === 'menuitem' ||
    role === 'option' ||
    role === 'treeitem'
  );
}
