/** Candidates for values: by the label they stand beside, and by their shape alone where there is one. */
import { likeness, likenessOf } from './fold.ts';
import { nameFit } from './name-fit.ts';
import type { Page } from './page.ts';
import type { Find, Query } from './query.ts';
import { isAction } from './roles.ts';
import { hasShape } from './shape.ts';
import type { Holder } from './value.ts';
import { afterColon, besideLabel, innermost, shownValue } from './value.ts';
import { labelLength } from './vocabulary.ts';

export function valueFinds(query: Query, page: Page): Map<Element, Find> {
  const {
    locator: { shape },
    names,
  } = query;
  const finds = new Map<Element, Find>();
  const add = (holder: Holder, name: number): void => {
    if (!holder.value) return;
    const element = innermost(holder.element);
    const known = finds.get(element);
    if (!known || name > known.name) finds.set(element, { element, share: 1, name, value: holder.value });
  };
  for (const { element: label, likeness: fit } of page.named(names)) {
    const holders = besideLabel(label);
    const shaped = shape ? holders.find(({ value }) => hasShape(value, shape)) : undefined;
    const best = shaped ?? holders[0];
    if (best) add(best, fit);
  }
  for (const element of page.fields()) {
    const fit = nameFit(element, query, page);
    if (fit > 0) add({ element, value: shownValue(element) }, fit);
    else if (shape && hasShape(shownValue(element), shape)) add({ element, value: shownValue(element) }, 0);
  }
  for (const [element, text] of page.texts()) {
    if (text.length > labelLength) continue;
    const pair = afterColon(text);
    const fit = pair ? likeness(pair.label, names) : 0;
    if (pair && fit >= likenessOf.template) add({ element, value: pair.value }, fit);
    else if (shape && hasShape(text, shape) && !isAction(element)) add({ element, value: text }, 0);
  }
  return finds;
}
