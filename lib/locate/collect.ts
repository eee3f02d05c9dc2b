/** Everything in the page that is of the kind a locator asks for, with how well its name fits. */

import { answerGroups, groupLabels } from './answer-groups.ts';
import { likeness, likenessOf } from './fold.ts';
import { labelsOf } from './label.ts';
import { keepNotices, notices } from './notices.ts';
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';
import type { RoleControl } from './roles.ts';
import { headingsFit, rowTexts } from './table.ts';
import { valueFinds } from './values.ts';

/** Kinds of which anything with the right words will do when nothing with the right role is there. */
const plainToo = new Set(['button', 'link', 'tab', 'menuitem', 'option', 'heading', 'text']);
/** Messages and plain text: the names may stand inside a longer text. */
const anywhere = new Set(['text', 'toast']);

/** All finds for a query, one for each element. */
export function collect(query: Query, page: Page): Map<Element, Find> {
  const { locator, names } = query;
  if (locator.control === 'value') return valueFinds(query, page);
  const finds = new Map<Element, Find>();
  const add = (find: Find): void => {
    const known = finds.get(find.element);
    if (!known || find.name > known.name) finds.set(find.element, find);
  };
  if (locator.control !== 'text') {
    const kind: RoleControl = locator.control;
    for (const [element, share] of page.ofControl(kind)) add({ element, share, name: nameFit(element, query, page) });
    if (kind === 'toggle') {
      for (const group of answerGroups(page)) add({ element: group, share: 0.9, name: nameFit(group, query, page) });
    }
    if (kind === 'toast') {
      for (const element of notices(query, page)) add({ element, share: 1, name: nameFit(element, query, page) });
      keepNotices(finds, page);
    }
  }
  if (plainToo.has(locator.control)) {
    const share = locator.control === 'text' ? 1 : 0.3;
    for (const { element, likeness: fit } of page.named(names, anywhere.has(locator.control))) {
      if (fit >= likenessOf.extended && !finds.has(element)) add({ element, share, name: fit });
    }
    for (const element of hintedElements(locator, page)) {
      if (!finds.has(element)) add({ element, share: 0.7, name: nameFit(element, query, page) });
    }
  }
  return finds;
}

function nameFit(element: Element, { locator, names }: Query, page: Page): number {
  if (locator.control === 'table') return headingsFit(element, locator.names);
  if (names.folded.length + names.templates.length === 0) return 0;
  if (locator.control === 'row') return Math.max(0, ...rowTexts(element).map((text) => likeness(text, names)));
  if (locator.control === 'toast') return likeness(page.text(element), names, true) > likenessOf.alike ? 1 : 0;
  const labels = locator.control === 'toggle' ? groupLabels(element) : labelsOf(element);
  return Math.max(0, ...labels.map(({ text, trust }) => likeness(text, names) * trust));
}
