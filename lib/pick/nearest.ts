/** What was seen instead of what is looked for: labels of the same kind of control that are most alike. For the panel only. */
import { fold } from '../locate/fold.ts';
import { labelsOf } from '../locate/label.ts';
import { compile, looker, type Surroundings } from '../locate/locate.ts';
import { textOf } from '../locate/text.ts';
import { besideLabel } from '../locate/value.ts';
import { isReached } from '../locate/walk.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Nearest } from '../protocol/pick.ts';
import { isLabel } from './teaching.ts';

const told = 3;
const longest = 60;
/** Elements looked at; a form has some dozens. */
const budget = 600;
/** What stands beside a value. */
const captions = 'label, dt, th[scope=row], legend, h1, h2, h3, h4, div, span, strong, b';
/** What people and things are listed in: nothing of it is told. */
const listed =
  'td, [role=gridcell], [role=cell], [role=rowheader], [role=row], [role=option], [role=listitem], li, option';

export function nearest(locator: Locator, surroundings: Surroundings): Nearest {
  const labels = new Map<string, number>();
  for (const label of labelsLike(locator, surroundings)) {
    if (label.length > longest || !isLabel(label) || labels.has(label)) continue;
    labels.set(label, Math.max(0, ...locator.names.map((name) => alike(fold(label), fold(name)))));
  }
  return [...labels]
    .map(([label, likeness]) => ({ label, likeness: Math.round(likeness * 100) / 100 }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, told);
}

function labelsLike(locator: Locator, surroundings: Surroundings): string[] {
  const { page } = looker([compile(locator)], surroundings)();
  const { control } = locator;
  const visible = (element: Element): boolean =>
    isReached(element) && element.closest(listed) === null && element.checkVisibility();
  if (control === 'value' || control === 'text') {
    const beside = page.roots
      .flatMap((root) => [...root.querySelectorAll(captions)])
      .filter((element) => element.childElementCount === 0 && visible(element))
      .slice(0, budget);
    return beside.filter((label) => besideLabel(label).length > 0).map((label) => textOf(label));
  }
  return [...page.ofControl(control).keys()]
    .filter(visible)
    .slice(0, budget)
    .flatMap((element) => labelsOf(element)[0]?.text ?? []);
}

/** Sørensen–Dice over letter pairs, 0 to 1. */
function alike(a: string, b: string): number {
  const pairs = (text: string): string[] => [...text].slice(1).map((letter, i) => [...text][i] + letter);
  const left = pairs(b);
  const size = pairs(a).length + left.length;
  let common = 0;
  for (const pair of pairs(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return size === 0 ? 0 : (2 * common) / size;
}
