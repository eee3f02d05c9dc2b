/** Everything in the page that is of the kind a locator asks for, with how well its name fits. */

import { answerGroups } from './answer-groups.ts';
import { likenessOf } from './fold.ts';
import { nameFit } from './name-fit.ts';
import { keepNotices, notices } from './notices.ts';
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { hintedElements } from './query.ts';
import type { RoleControl } from './roles.ts';
import { valueFinds } from './values.ts';
import { anywhere, plainToo } from './vocabulary.ts';

/** All finds for a query, one for each element. */
export function* collect(query: Query, page: Page): Generator<undefined, Map<Element, Find>> {
  const { locator, names } = query;
  if (locator.control === 'value') return valueFinds(query, page);
  const finds = new Map<Element, Find>();
  const add = (find: Find): void => {
    const known = finds.get(find.element);
    if (!known || find.name > known.name) finds.set(find.element, find);
  };
  if (locator.control !== 'text') {
    const kind: RoleControl = locator.control;
    for (const find of yield* ofKind(kind, query, page)) add(find);
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

/** Rows and tables are known by their cells, whose values may change unannounced. */
const byContent = new Set(['row', 'table']);

/** Everything of the kind by tag or role that anything speaks for; remembered while the page stays what it is. */
function* ofKind(kind: RoleControl, query: Query, page: Page): Generator<undefined, readonly Find[]> {
  const known = page.finds.get(query);
  if (known) return known;
  const { hints = [], texts = [], shape, names } = query.locator;
  // Where nothing but its name can speak for a find, one of another name is none.
  const nameOnly = names.length > 0 && hints.length === 0 && texts.length === 0 && !shape;
  const finds: Find[] = [];
  let count = 0;
  for (const [element, share] of page.ofControl(kind)) {
    if (++count % 64 === 0) yield;
    const name = nameFit(element, query, page);
    if (name > 0 || !nameOnly) finds.push({ element, share, name });
  }
  if (!byContent.has(kind)) page.finds.set(query, finds);
  return finds;
}
