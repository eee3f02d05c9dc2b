/** Messages that come and go. */
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';

/** Notices without a role: the portal's toasts and what the common libraries call theirs. */
const noticeClasses = '.fxs-toast, [class*="toast" i], [class*="snackbar" i], [class*="MessageBar" i]';

export function notices({ locator }: Query, page: Page): Element[] {
  const classed = page.roots.flatMap((root) => [...root.querySelectorAll(noticeClasses)]);
  return [...hintedElements(locator, page), ...classed].filter((element) => page.order(element) >= 0);
}

/** Silent regions say nothing, and a region with several messages in it is not one of them. */
export function dropEmptyAndRegions(finds: Map<Element, Find>, page: Page): void {
  for (const element of finds.keys()) if (page.text(element) === '') finds.delete(element);
  for (const element of [...finds.keys()]) {
    const inner = [...finds.keys()].filter((other) => other !== element && element.contains(other));
    if (inner.some((a) => inner.some((b) => !a.contains(b) && !b.contains(a)))) finds.delete(element);
  }
}
