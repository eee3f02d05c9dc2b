/**
 * The outline of a page: roles, labels, relations and shapes, without values, people or tokens. Pure over the document;
 * what is not displayed is left out.
 */
import type { Shape } from '../protocol/locator.ts';
import type { Outline, OutlineNode } from '../protocol/outline.ts';
import { shapes } from '../protocol/words.ts';
import { compileNames, type Names } from './fold.ts';
import type { Surroundings } from './locate.ts';
import { outlined, redacted } from './redact.ts';
import { isCheckable, isEditable, isInput, isTextarea, isTextField, roleOf } from './roles.ts';
import { hasShape } from './shape.ts';
import { fieldValue } from './state.ts';
import { tidy } from './text.ts';
import type { OpenRoot } from './walk.ts';

/** Elements outlined at most: enough for any form, too few for a whole directory. */
const nodeBudget = 8000;

const left = new Set(['script', 'style', 'noscript', 'template', 'svg', 'object', 'embed', 'canvas', 'link', 'meta']);
/** Attributes of a fixed vocabulary: they say what an element is, never who. */
const plain =
  'role type disabled readonly required multiple open colspan scope aria-checked aria-pressed aria-selected aria-expanded aria-disabled aria-readonly aria-haspopup aria-modal aria-live aria-level aria-hidden aria-rowcount contenteditable inert data-list-index'.split(
    ' ',
  );
/** Everything that such an attribute may say; what else stands in one is somebody's. */
const said = new Set(
  `true false mixed polite assertive off menu listbox tree grid dialog plaintext-only row col rowgroup colgroup text url
  email search password tel number date datetime-local month time week color file checkbox radio range button submit reset
  image hidden alert alertdialog application article banner blockquote caption cell code columnheader combobox complementary
  contentinfo definition deletion document emphasis feed figure form generic gridcell group heading img insertion link list
  listitem log main marquee math menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph
  presentation progressbar radiogroup region rowheader scrollbar searchbox separator slider spinbutton status strong
  subscript superscript switch tab table tablist tabpanel term textbox timer toolbar tooltip treegrid treeitem`.split(
    /\s+/,
  ),
);
/** Language-neutral keys that portals give to their controls: kept where they look like one. */
const keys = 'data-telemetryname data-automationid data-automation-key data-item-key'.split(' ');
const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
const relations = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
/** What columns are known by: their keys are the page's own, in the cells below them too. */
const columns = 'th, [role=columnheader]';
/** What people and things are listed in. */
const data =
  'td, [role=gridcell], [role=cell], [role=rowheader], [role=row], [role=option], [role=listitem], li, option';
const labelRoles = new Set('button link tab menuitem heading checkbox switch radio group region dialog'.split(' '));
const labelTags = new Set('label legend caption th dt h1 h2 h3 h4 h5 h6 p span div b strong'.split(' '));

/** @param labels words that may be shown as they are: the names of what is looked for. */
export function outline({ document, openRoot }: Surroundings, labels: readonly string[]): Outline {
  const columnKeys = new Set(
    [...document.querySelectorAll(columns)].flatMap((column) => keys.map((name) => column.getAttribute(name))),
  );
  const drawing: Drawing = { known: compileNames(labels), openRoot, columnKeys, ids: new Map(), left: nodeBudget };
  const body = draw(document.body, drawing) ?? { tag: 'body' };
  const { lang } = document.documentElement;
  const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(lang) ? lang : '';
  return { version: 1, language, truncated: drawing.left <= 0, body };
}

interface Drawing {
  readonly known: Names;
  readonly openRoot: OpenRoot | undefined;
  readonly columnKeys: ReadonlySet<string | null>;
  readonly ids: Map<string, string>;
  left: number;
}

function draw(element: Element, drawing: Drawing): OutlineNode | null {
  if (left.has(element.localName) || drawing.left-- <= 0) return null;
  // An option of a closed list has no box of its own.
  const shown = !('checkVisibility' in element) || element.checkVisibility() || element.localName === 'option';
  if (!shown) return null;
  const inside = (parent: ParentNode): OutlineNode[] =>
    [...parent.children].flatMap((child) => draw(child, drawing) ?? []);
  const root = element.shadowRoot ?? drawing.openRoot?.(element);
  const children = isTextField(element) ? [] : inside(element);
  const attributes = attributesOf(element, drawing);
  return {
    tag: element.localName,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...wordsOf(element, drawing),
    ...(root ? { shadow: inside(root) } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

/** The element's own words, or what its content looks like. */
function wordsOf(element: Element, { known }: Drawing): Pick<OutlineNode, 'text' | 'shape'> {
  if (isInput(element) || isTextarea(element) || isEditable(element)) {
    const value = isCheckable(element) ? '' : fieldValue(element).trim();
    return value === '' ? {} : { shape: shapeOf(value) ?? 'filled' };
  }
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue);
  const text = tidy(own.join(' '));
  if (text === '') return {};
  const shape = shapeOf(text);
  if (shape) return { shape };
  const isLabel =
    element.closest(data) === null && (labelTags.has(element.localName) || labelRoles.has(roleOf(element)));
  return { text: redacted(text, known, isLabel) };
}

/** The shape a value has; of two that fit the one that says more: a Login URL is an https URL too. */
export function shapeOf(value: string): Shape | undefined {
  const fitting = shapes.filter((shape) => hasShape(value, shape));
  return fitting.findLast((shape) => shape !== 'https-url') ?? fitting[0];
}

function attributesOf(element: Element, { known, columnKeys, ids }: Drawing): Record<string, string> {
  const attributes: Record<string, string> = {};
  const number = (id: string): string => {
    const known = ids.get(id) ?? `i${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  for (const name of plain) {
    const value = element.getAttribute(name);
    if (value !== null && (/^\d{0,5}$/.test(value) || said.has(value.toLowerCase()))) attributes[name] = value;
  }
  for (const name of keys) {
    const value = element.getAttribute(name);
    // No digits and no dots: numbers, addresses and generated parts are nobody's key.
    if (value === null || !/^[A-Za-z][A-Za-z_-]{1,40}$/.test(value)) continue;
    // Keys of items are those of people, where they are not those of columns.
    const isOwn = name.endsWith('-key') ? columnKeys.has(value) : element.closest(data) === null;
    if (isOwn) attributes[name] = value;
  }
  for (const name of spoken) {
    const value = tidy(element.getAttribute(name) ?? '');
    if (value !== '')
      attributes[name] = shapeOf(value) ? outlined(value) : redacted(value, known, element.closest(data) === null);
  }
  for (const name of relations) {
    const value = element.getAttribute(name)?.trim();
    if (value) attributes[name] = value.split(/\s+/).map(number).join(' ');
  }
  if (element.id) attributes.id = number(element.id);
  if (element.hasAttribute('href')) attributes.href = '#';
  if (isCheckable(element) && element.checked) attributes.checked = '';
  return attributes;
}
