/** The page as one tree: light DOM and shadow roots. */

/** Gives a closed shadow root to those who may have it (`chrome.dom.openOrClosedShadowRoot`); null otherwise. */
export type OpenRoot = (host: Element) => ShadowRoot | null;

/** Elements looked at most, all roots together. The largest blades have about a twentieth of it. */
export const elementBudget = 200_000;
/** Nodes between two offers to pause: some tenths of a millisecond, a few milliseconds where every text is new. */
const stride = 1024;

/** Subtrees that hold nothing a person can read. */
const opaque = 'script, style, noscript, template, head, svg, object, embed, audio, video';
const withdrawn = '[aria-hidden="true"], [inert]';
/** Elements besides custom ones whose closed shadow root is asked for, when they have no content of their own. */
const hosts = new Set(['div', 'section', 'main']);

export interface Roots {
  /** The document and every shadow root in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** The budget was used up: there is more page than is looked at. */
  readonly truncated: boolean;
}

/** Hidden from people by attribute alone: no style or layout has to be read to know it. */
export function isWithdrawn(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert');
}

/** Whether no ancestor, across shadow roots, takes the element away from people by its kind or by attribute. */
export function isReached(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) if (at.closest(`${withdrawn}, ${opaque}`)) return false;
  return true;
}

function closedRootOf(element: Element, openRoot: OpenRoot): ShadowRoot | null {
  const name = element.localName;
  // A plain element with a closed root shows its root's content, so it rarely has content of its own.
  return name.includes('-') || (element.firstChild === null && hosts.has(name)) ? openRoot(element) : null;
}

/** Every root of the page. Passes every element, so it is as lean as can be; it pauses where it yields. */
export function* findRoots(document: Document, openRoot: OpenRoot | undefined): Generator<undefined, Roots> {
  const roots: (Document | ShadowRoot)[] = [document];
  let left = elementBudget;
  for (const root of roots) {
    const walker = document.createTreeWalker(root, 1 /* SHOW_ELEMENT */);
    for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
      const element = node as Element; // SHOW_ELEMENT gives nothing else
      if (--left % stride === 0) yield;
      const shadow = element.shadowRoot ?? (openRoot ? closedRootOf(element, openRoot) : null);
      if (shadow) roots.push(shadow);
    }
  }
  return { roots, truncated: left === 0 };
}

/** Every text node of the roots, in slices. `visit` gets the text and its node. */
export function* eachText(
  roots: readonly Node[],
  document: Document,
  visit: (text: string, node: Node) => void,
): Generator<undefined> {
  let left = elementBudget * 2;
  for (const root of roots) {
    const walker = document.createTreeWalker(root, 4 /* SHOW_TEXT */);
    for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
      if (--left % stride === 0) yield;
      visit(node.nodeValue ?? '', node);
    }
  }
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null; // only a ShadowRoot has a host
}

/** The parent as laid out: a slotted element's slot, a shadow tree's host, else the parent element. */
export function composedParent(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}

/** Whether `a` stands before `b`; a shadow tree stands at its host's place, before the host's own children. */
export function precedes(a: Element, b: Element): boolean {
  for (let x: Element | null = a; x; x = hostOf(x)) {
    for (let y: Element | null = b; y; y = hostOf(y)) {
      if (x.getRootNode() !== y.getRootNode()) continue;
      // The one is the other's host, or stands in it.
      if (x === y) return a === x && b !== y;
      return (x.compareDocumentPosition(y) & 4) /* FOLLOWING */ !== 0;
    }
  }
  return false;
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
