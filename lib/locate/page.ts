/**
 * The page as it stands, read for every locator of a watch at once and kept until it changes: roots, texts that are
 * meant by somebody, controls by kind, labels. The browser's own selectors find what is looked for; nothing is asked
 * of an element that nobody means. No layout is read here.
 */
import type { Names } from './fold.ts';
import { likeness } from './fold.ts';
import type { Label } from './label.ts';
import { labelsOf } from './label.ts';
import type { Find, Query } from './query.ts';
import type { RoleControl } from './roles.ts';
import { controlsOf, isTextField, selectorsOf } from './roles.ts';
import { hasOwnText, textOf } from './text.ts';
import { labelLength, type Vocabulary } from './vocabulary.ts';
import type { Roots } from './walk.ts';
import { eachText, isReached } from './walk.ts';

export interface Named {
  readonly element: Element;
  readonly likeness: number;
}

export interface Page extends Roots {
  readonly document: Document;
  /** Text fields of every kind, for values that are shown in read-only boxes. */
  readonly fields: () => readonly Element[];
  readonly frames: () => readonly HTMLIFrameElement[];
  readonly headings: () => readonly Element[];
  /** Candidates by tag and role, each with its share. */
  readonly ofControl: (control: RoleControl) => ReadonlyMap<Element, number>;
  /** Elements that a hint of the queries selects. */
  readonly hinted: (hint: string) => readonly Element[];
  /** Elements whose own short text fits the names; with `anywhere` also prose that contains them. */
  readonly named: (names: Names, anywhere?: boolean) => readonly Named[];
  /** Every element whose own text is meant by some query. */
  readonly texts: () => Iterable<readonly [element: Element, text: string]>;
  readonly text: (element: Element) => string;
  readonly labels: (element: Element) => readonly Label[];
  /** Candidates by role with their names' fits, by query: what `collect.ts` computed before. */
  readonly finds: Map<Query, readonly Find[]>;
}

/** Elements that are labels or captions even when their words stand in children. */
const labelTags = 'label dt th legend caption h1 h2 h3 h4 h5 h6 button a'.split(' ');
/** Their texts are choices or content, not labels. */
const mute = new Set(['select', 'option', 'textarea']);

/** Remembers what was computed for each key. */
function remembered<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

function once<T>(compute: () => T): () => T {
  const get = remembered((_: null) => compute());
  return () => get(null);
}

export function* readPage(document: Document, found: Roots, words: Vocabulary | null): Generator<undefined, Page> {
  const { roots } = found;
  const text = remembered((element: Element) => textOf(element));
  const texts = new Map<Element, string>();
  const select = remembered((selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]));

  const add = (element: Element | null, meant: Vocabulary): void => {
    if (!element || texts.has(element) || mute.has(element.localName)) return;
    const words = text(element);
    if (meant(words) && isReached(element)) texts.set(element, words);
  };
  if (words) {
    const mixed = new Set<Node>();
    yield* eachText(roots, document, (raw, node) => {
      if (node.nextSibling === null && node.previousSibling === null) {
        // The only thing in its element, as most texts are: the element need not be asked.
        if (words(raw)) add(node.parentElement, words);
      } else if (/\S/.test(raw)) {
        const { parentElement } = node;
        if (!parentElement || mixed.has(parentElement)) return;
        mixed.add(parentElement);
        if (hasOwnText(parentElement)) add(parentElement, words);
      }
    });
    let count = 0;
    for (const element of labelTags.flatMap(select)) {
      if (++count % 256 === 0) yield;
      if (element.firstElementChild && !hasOwnText(element)) add(element, words);
    }
  }

  // Asked from the labels' side: for each control the browser would search the whole document.
  const labelElements = once(() => {
    const labels = new Map<Element, Element[]>();
    for (const label of select('label')) {
      const { control } = label as HTMLLabelElement; // by its name
      if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
    }
    return labels;
  });
  const ofControl = remembered((control: RoleControl) => {
    const shares = new Map<Element, number>();
    for (const element of selectorsOf(control).flatMap(select)) {
      const share = controlsOf(element)[control];
      if (share !== undefined) shares.set(element, share);
    }
    return shares;
  });
  return {
    ...found,
    document,
    fields: once(() => ['input', 'textarea', '[contenteditable]'].flatMap(select).filter(isTextField)),
    frames: once(() => select('iframe') as HTMLIFrameElement[]), // by their name
    headings: once(() => [...ofControl('heading').keys()].filter(isReached)),
    ofControl,
    hinted: (hint) => {
      try {
        return select(hint);
      } catch {
        // Not a selector this browser knows: a hint less, nothing worse.
        return [];
      }
    },
    named: (names, anywhere = false) =>
      [...texts].flatMap(([element, words]) => {
        const fit = anywhere || words.length <= labelLength ? likeness(words, names, anywhere) : 0;
        return fit > 0 ? [{ element, likeness: fit }] : [];
      }),
    texts: () => texts,
    text,
    labels: remembered((element) => labelsOf(element, (control) => labelElements().get(control) ?? [])),
    finds: new Map(),
  };
}
