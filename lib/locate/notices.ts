/** Messages that come and go. */
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';
import { isReached } from './walk.ts';

/** Notices without a role: the portal's toasts and what the common libraries call theirs. */
const noticeClasses = '[class*="toast" i], [class*="snackbar" i], [class*="MessageBar" i]';

export function notices({ locator }: Query, page: Page): Element[] {
  const classed = page.roots.flatMap((root) => [...root.querySelectorAll(noticeClasses)]);
  return [...hintedElements(locator, page), ...classed];
}

/** A message is short; a live region that is longer is a page part that keeps itself up to date. */
const longestNotice = 600;

/** Leaves the messages: not silent regions, not whole page parts, not regions that hold several messages. */
export function keepNotices(finds: Map<Element, Find>, page: Page): void {
  for (const element of finds.keys()) {
    const { length } = page.text(element);
    if (length === 0 || length > longestNotice || !isReached(element)) finds.delete(element);
  }
  const all = [...finds.keys()];
  for (const element of all) {
    const inner = all.filter((other) => other !== element && element.contains(other));
    if (inner.some((a) => inner.some((b) => areSeveral(a, b)))) finds.delete(element);
  }
}

/** Two messages look alike; title and description of one do not. */
function areSeveral(a: Element, b: Element): boolean {
  if (a.contains(b) || b.contains(a) || a.localName !== b.localName) return false;
  return a.className === b.className && a.getAttribute('role') === b.getAttribute('role');
}
