/** One pass over the page, serving every locator of a watch: what is there, by kind and by text, before any layout is read. */
import type { Names } from './fold.ts';
import { fold, likeness } from './fold.ts';
import type { RoleControl } from './roles.ts';
import { controlsOf, isSelect, isTextarea, isTextField } from './roles.ts';
import { hasOwnText, textOf } from './text.ts';
import type { OpenRoot } from './walk.ts';
import { walk } from './walk.ts';

/** Labels and captions are short; longer text is prose and only looked through for messages. */
const labelLength = 160;

export interface Named {
  readonly element: Element;
  readonly likeness: number;
}

export interface Page {
  readonly document: Document;
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly truncated: boolean;
  /** Text fields of every kind, for values that are shown in read-only boxes. */
  readonly fields: readonly Element[];
  readonly frames: readonly HTMLIFrameElement[];
  /** Candidates by tag and role, each with its share. */
  ofControl(control: RoleControl): ReadonlyMap<Element, number>;
  /** Elements whose own short text fits the names; with `anywhere` also prose that contains them. */
  named(names: Names, anywhere?: boolean): readonly Named[];
  /** Every element that holds short text of its own. */
  texts(): Iterable<readonly [folded: string, elements: readonly Element[]]>;
  /** Place in document order; shadow trees stand at their host's place. -1 when it was not visited. */
  order(element: Element): number;
  text(element: Element): string;
}

/** Elements that are labels or captions even when their words stand in children. */
const labelTags = new Set([
  'label',
  'dt',
  'th',
  'legend',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'button',
  'a',
]);

export function readPage(document: Document, openRoot: OpenRoot | undefined): Page {
  const orders = new Map<Element, number>();
  const kinds = new Map<RoleControl, Map<Element, number>>();
  const texts = new Map<string, Element[]>();
  const prose: Element[] = [];
  const fields: Element[] = [];
  const frames: HTMLIFrameElement[] = [];
  const textCache = new Map<Element, string>();

  const text = (element: Element): string => {
    const known = textCache.get(element);
    if (known !== undefined) return known;
    const read = textOf(element);
    textCache.set(element, read);
    return read;
  };

  const index = (element: Element): void => {
    orders.set(element, orders.size);
    if (element.localName === 'iframe') frames.push(element as HTMLIFrameElement); // by its name
    const controls = controlsOf(element);
    for (const control in controls) {
      const kind = control as RoleControl; // own keys of the table in roles.ts
      const share = controls[kind];
      if (share === undefined) continue;
      const known = kinds.get(kind) ?? new Map<Element, number>();
      known.set(element, share);
      kinds.set(kind, known);
    }
    if (isTextField(element)) fields.push(element);
    if (isTextarea(element) || isSelect(element) || element.localName === 'option') return;
    if (!hasOwnText(element) && !labelTags.has(element.localName)) return;
    const words = text(element);
    if (!words) return;
    if (words.length > labelLength) {
      prose.push(element);
      return;
    }
    const folded = fold(words);
    const same = texts.get(folded);
    if (same) same.push(element);
    else texts.set(folded, [element]);
  };

  const { roots, truncated } = walk(document, openRoot, index);
  const named = new Map<Names, readonly Named[]>();

  return {
    document,
    roots,
    truncated,
    fields,
    frames,
    ofControl: (control) => kinds.get(control) ?? new Map(),
    named: (names, anywhere = false) => {
      const known = anywhere ? undefined : named.get(names);
      if (known) return known;
      const found: Named[] = [];
      for (const [folded, elements] of texts) {
        const fit = likeness(folded, names, anywhere);
        if (fit > 0) for (const element of elements) found.push({ element, likeness: fit });
      }
      if (anywhere) {
        for (const element of prose) {
          const fit = likeness(text(element), names, true);
          if (fit > 0) found.push({ element, likeness: fit });
        }
      } else named.set(names, found);
      return found;
    },
    texts: () => texts,
    order: (element) => orders.get(element) ?? -1,
    text,
  };
}
