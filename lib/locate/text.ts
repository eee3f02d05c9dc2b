/** The text of an element as it reads: words apart where blocks are apart, without what is hidden or decoration. */
import { isSelect, isTextarea } from './roles.ts';
import { isWithdrawn } from './walk.ts';

const breaking = new Set(
  'address article aside br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section table td th tr ul label button'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe', 'datalist']);

export interface TextOptions {
  /** Leave such elements out with all they contain. */
  readonly without?: (element: Element) => boolean;
  /** Stop when this many characters were gathered. */
  readonly limit?: number;
  /** As assistive technology says it: a part's `aria-label` stands for its text, an image's title for the image. */
  readonly spoken?: boolean;
}

/** The element's text with white space collapsed; never the content of a text field. */
export function textOf(element: Element, { without, limit = 4000, spoken = false }: TextOptions = {}): string {
  let text = '';
  const gather = (node: Node): void => {
    if (text.length > limit) return;
    if (node.nodeType === 3 /* text */) {
      text += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 /* element */) return;
    const child = node as Element; // by its node type
    const said = spoken && !isWithdrawn(child) && !child.hasAttribute('hidden') ? saidInstead(child) : '';
    if (said) {
      text += ` ${said} `;
      return;
    }
    if (silent.has(child.localName) || isWithdrawn(child) || without?.(child)) return;
    if (child.localName === 'img') text += ` ${child.getAttribute('alt') ?? ''} `;
    const apart = breaking.has(child.localName);
    if (apart) text += ' ';
    gatherAll(child);
    if (apart) text += ' ';
  };
  const gatherAll = (parent: Element): void => {
    const shadow = parent.shadowRoot;
    for (let node = shadow?.firstChild ?? null; node; node = node.nextSibling) gather(node);
    for (let node = parent.firstChild; node; node = node.nextSibling) gather(node);
  };
  if (isSelect(element) || isTextarea(element)) return '';
  gatherAll(element);
  return tidy(text);
}

/** What the accessible name computation takes instead of an inner element's text. */
function saidInstead(element: Element): string {
  const title = element.localName === 'svg' ? element.querySelector(':scope > title')?.textContent : '';
  return (element.getAttribute('aria-label') || title || '').trim();
}

const untidy = /^\s|\s$|\s\s|[^\S ]|[\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/;

/** White space collapsed, ends trimmed, and without zero-width and icon-font characters. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether the element itself (not only its children) holds visible text. */
export function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue && /[^\s\u200b\ue000-\uf8ff]/.test(node.nodeValue)) return true;
  }
  return false;
}
