/** What a control holds, and whether that is what was wanted. Filling, reading back and putting back agree on it. */
import { fold } from '../locate/fold.ts';
import { isInput } from '../locate/roles.ts';
import { checkedOf, chosenAnswer, fieldValue, isMasked, shownChoice } from '../locate/state.ts';
import type { Control } from '../protocol/locator.ts';
import { holdsFile } from './file.ts';

/** What the control holds now, in the words in which it could be filled again. */
export function held(control: Control, element: Element): string {
  switch (control) {
    case 'combobox':
      return shownChoice(element);
    case 'checkbox':
      return String(checkedOf(element) === true);
    case 'toggle':
      return chosenAnswer(element) ?? (checkedOf(element) === undefined ? '' : String(checkedOf(element)));
    case 'file':
      // Only an empty one is ever filled: a file that was chosen by hand could not be put back.
      return '';
    default:
      return fieldValue(element);
  }
}

/**
 * Whether the control holds the value, as far as the page lets it be seen.
 * @param written it was just written: then a field that shows bullets may be judged by their number. Before, as many
 *   bullets as the value has letters say nothing: all tokens of one kind are of one length.
 */
export function holds(control: Control, element: Element, value: string, written = false): boolean {
  if (control === 'combobox') return fold(shownChoice(element)) === fold(value);
  if (control === 'file') return holdsFile(element, value);
  if (control === 'checkbox') return String(checkedOf(element) === true) === value;
  if (control === 'toggle') {
    const stated = checkedOf(element);
    if (stated !== undefined && (value === 'true' || value === 'false')) return String(stated) === value;
    return fold(chosenAnswer(element) ?? '') === fold(value);
  }
  const text = lines(fieldValue(element));
  if (text === lines(value)) return true;
  // A field that masks what it holds can only be judged by length and by its own opinion.
  return (
    written &&
    isInput(element) &&
    isMasked(text) &&
    !isMasked(value) &&
    text.length === lines(value).length &&
    element.validity.valid
  );
}

/** Line ends and outer white space are the page's affair. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
