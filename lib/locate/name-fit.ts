/** How well an element's name fits a query. */
import { groupLabels } from './answer-groups.ts';
import { likeness, likenessOf } from './fold.ts';
import type { Page } from './page.ts';
import type { Query } from './query.ts';
import { headingsFit, rowTexts } from './table.ts';

/** 0 to 1; 0 when the locator names nothing. */
export function nameFit(element: Element, query: Query, page: Page): number {
  const { locator, names } = query;
  if (locator.control === 'table') return headingsFit(element, locator.names);
  if (names.folded.length + names.templates.length === 0) return 0;
  const { control } = locator;
  if (control === 'row') return Math.max(0, ...rowTexts(element).map((text) => likeness(text, names)));
  if (control === 'toast') return likeness(page.text(element), names, true) > likenessOf.alike ? 1 : 0;
  const labels = control === 'toggle' ? groupLabels(element) : page.labels(element);
  return Math.max(0, ...labels.map(({ text, trust }) => likeness(text, names) * trust));
}
