/** The page as one tree: light DOM and shadow roots, in document order, within a budget. */

/** Gives a closed shadow root to those who may have it (`chrome.dom.openOrClosedShadowRoot`); null otherwise. */
export type OpenRoot = (host: Element) => ShadowRoot | null;

/** Elements visited at most. The largest blades have about a tenth of it. */
const elementBudget = 60_000;

/** Subtrees that hold nothing a person can read. */
const opaque = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'object', 'embed', 'audio', 'video']);
/** Elements besides custom ones that may host a shadow root (DOM standard, "valid shadow host name"). */
const hosts = new Set(['div', 'span', 'section', 'main', 'article', 'aside', 'header', 'footer', 'nav', 'p']);

export interface Walked {
  /** The document and every shadow root that was entered. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** The budget was used up: there is more page than was looked at. */
  readonly truncated: boolean;
}

/** Hidden from people by attribute alone: no style or layout has to be read to know it. */
export function isWithdrawn(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
}

/** The element's shadow root, also a closed one if `openRoot` gives it. */
function shadowOf(element: Element, openRoot: OpenRoot | undefined): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!openRoot) return null;
  const name = element.localName;
  // A plain element with a closed root shows its root's content, so it rarely has content of its own.
  return name.includes('-') || (hosts.has(name) && element.firstElementChild === null) ? openRoot(element) : null;
}

/**
 * Visits every element that is not withdrawn, parents before children, and a host's shadow tree before its own
 * children.
 */
export function walk(document: Document, openRoot: OpenRoot | undefined, visit: (element: Element) => void): Walked {
  const roots: (Document | ShadowRoot)[] = [];
  let left = elementBudget;

  const enter = (root: Document | ShadowRoot): void => {
    roots.push(root);
    const walker = document.createTreeWalker(root, 1 /* SHOW_ELEMENT */, (node) => {
      const element = node as Element; // SHOW_ELEMENT gives nothing else
      return opaque.has(element.localName) || isWithdrawn(element) ? 2 /* REJECT */ : 1 /* ACCEPT */;
    });
    while (left > 0 && walker.nextNode()) {
      left--;
      const element = walker.currentNode as Element; // as above
      visit(element);
      const shadow = shadowOf(element, openRoot);
      if (shadow) enter(shadow);
    }
  };
  enter(document);
  return { roots, truncated: left === 0 };
}

/** The parent as laid out: a slotted element's slot, a shadow tree's host, else the parent element. */
export function composedParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null; // only a ShadowRoot has a host
}

/** Whether `inner` is `outer` or stands inside it, across shadow roots. */
export function composedContains(outer: Element, inner: Element): boolean {
  if (outer.contains(inner)) return true;
  for (let at: Element | null = inner; at; at = composedParent(at)) if (at === outer) return true;
  return false;
}

/** The element and its ancestors, innermost first. */
export function* ancestry(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = composedParent(at)) yield at;
}
