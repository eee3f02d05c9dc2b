/**
 * The card, dialog, table row or section around an element, by its caption. On one page `Edit` stands four times
 * and `Download` three: only what encloses them tells them apart.
 */
import type { Names } from './fold.ts';
import { likeness } from './fold.ts';
import { declaredNames } from './label.ts';
import type { Page } from './page.ts';
import { roleOf } from './roles.ts';
import { ancestry, composedContains, composedParent, precedes } from './walk.ts';

const rowRoles = new Set(['row', 'listitem', 'option', 'article']);

function isRow(element: Element): boolean {
  return rowRoles.has(roleOf(element)) || element.localName === 'label' || element.hasAttribute('data-list-index');
}

/** 1 to 6 for a heading; a caption that is only text counts as 2, the usual rank of a card's title. */
function rank(element: Element): number {
  const level = Number(element.getAttribute('aria-level'));
  if (level) return level;
  return /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : 2;
}

/** The last step of the way from `ancestor` down to `inner`. */
function childTowards(ancestor: Element, inner: Element): Element {
  let last = inner;
  for (const at of ancestry(inner)) {
    if (at === ancestor) break;
    last = at;
  }
  return last;
}

/**
 * Two siblings of the same make: two rows, two cards, two headings. What stands under the second is not
 * the first one's any more.
 */
function arePeers(a: Element, b: Element): boolean {
  if (a.localName !== b.localName) return false;
  if (/^(?:dt|tr|li|h[1-6]|legend|section|article)$/.test(a.localName)) return true;
  if (a.className && a.className === b.className) return true;
  if (a.className || b.className || a.childElementCount === 0) return false;
  return (
    a.childElementCount === b.childElementCount &&
    [...a.children].every((child, i) => child.localName === b.children[i]?.localName)
  );
}

/** Whether the block that holds the caption holds little else, so that what follows it is what it is the caption of. */
function isCaptionBlock(page: Page, block: Element, caption: Element): boolean {
  if (block === caption) return true;
  const rest = page.text(block).length - page.text(caption).length;
  if (rest > 400 || block.querySelector('input:not([type=hidden]), textarea, select')) return false;
  if (rest <= 60) return true;
  const controls = block.querySelectorAll('a, button, li, [role=button], [role=link], [role=menuitem]').length;
  // A title with a sentence below it and nothing to press is still a title.
  if (controls === 0 && page.text(block).startsWith(page.text(caption))) return true;
  return roleOf(caption) === 'heading' && controls <= 4;
}

/** How a caption stands to an element: 0 not above it at all, 1 its nearest caption, 0.9 with another one between. */
function claim(page: Page, caption: Element, element: Element, headings: readonly Element[]): number {
  if (composedContains(element, caption)) return 0;
  let common: Element | null = composedParent(element);
  while (common && !composedContains(common, caption)) common = composedParent(common);
  if (!common || common === caption) return common === caption ? 1 : 0;
  if (isRow(common)) return 1;
  if (precedes(element, caption)) return 0;
  const block = childTowards(common, caption);
  const branch = childTowards(common, element);
  if (!isCaptionBlock(page, block, caption)) return 0;
  for (let next = block.nextElementSibling; next; next = next.nextElementSibling) {
    if (arePeers(block, next)) return 0;
    if (next === branch) break;
  }
  let share = 1;
  for (const heading of headings) {
    if (!precedes(caption, heading) || !precedes(heading, element) || composedContains(block, heading)) continue;
    if (composedContains(heading, element)) continue;
    let shared: Element | null = composedParent(heading);
    while (shared && !composedContains(shared, element)) shared = composedParent(shared);
    if (!shared || !isCaptionBlock(page, childTowards(shared, heading), heading)) continue;
    if (rank(heading) <= rank(caption)) return 0;
    share = 0.9;
  }
  return share;
}

/** Prepares the question "does anything of these names enclose it?" for many elements. The answer is 0 to 1. */
export function sectionsNamed(page: Page, within: Names): (element: Element) => number {
  const captions = page.named(within).filter(({ likeness: fit }) => fit >= 0.7);
  const headings = page.headings();
  const containers = new Map<Element, number>();

  const containerNamed = (element: Element): number => {
    const known = containers.get(element);
    if (known !== undefined) return known;
    const named =
      element.hasAttribute('aria-label') ||
      element.hasAttribute('aria-labelledby') ||
      element.localName === 'fieldset' ||
      element.localName === 'table';
    const fit = named ? Math.max(0, ...declaredNames(element).map((name) => likeness(name, within))) : 0;
    containers.set(element, fit);
    return fit;
  };

  return (element) => {
    let best = 0;
    for (let at = composedParent(element); at && best < 1; at = composedParent(at))
      best = Math.max(best, containerNamed(at));
    for (const { element: caption, likeness: fit } of captions) {
      if (fit <= best) continue;
      best = Math.max(best, fit * claim(page, caption, element, headings));
    }
    return best;
  };
}
