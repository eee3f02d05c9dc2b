/** Exclusive answers side by side, which pages seldom declare as the one control that they are. */
import type { Label } from './label.ts';
import { declaredNames, labelsOf, textsBeside } from './label.ts';
import type { Page } from './page.ts';
import { answersOf } from './state.ts';
import { textOf } from './text.ts';

/** A group is named by declaration, by what stands before it, or by what it says besides its answers. */
export function groupLabels(group: Element): readonly Pick<Label, 'text' | 'trust'>[] {
  const answers = answersOf(group);
  if (answers.length === 0) return labelsOf(group);
  const besides = textOf(group, {
    without: (inner) =>
      answers.some(
        ({ element, label }) => element === inner || (inner.localName === 'label' && textOf(inner) === label),
      ),
  });
  const declared = declaredNames(group).map((text) => ({ text, trust: 1 }));
  return [...declared, ...textsBeside(group), ...(besides ? [{ text: besides, trust: 0.9 }] : [])];
}

/** Two or more answers side by side without a group role: their common parent is the group. */
export function answerGroups(page: Page): Set<Element> {
  const groups = new Set<Element>();
  const members = [...page.ofControl('button').keys(), ...page.ofControl('option').keys()];
  for (const element of members) {
    const isAnswer = element.hasAttribute('aria-pressed') || element.matches('[role=radio], input[type=radio]');
    if (!isAnswer || element.closest('[role=radiogroup], [role=toolbar], [role=menubar]')) continue;
    let group = element.parentElement;
    for (let level = 0; group && level < 3 && answersOf(group).length < 2; level++) group = group.parentElement;
    if (group && answersOf(group).length >= 2) groups.add(group);
  }
  return groups;
}
