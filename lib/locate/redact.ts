/**
 * Which words of a page may leave it. A label that is asked for may. Of the others only what cannot be the name of a
 * person, a company or an application: several words of which one is written small, outside of lists and tables.
 */
import { fold, type Names } from './fold.ts';

/** Small words that stand in names of people. */
const particles = new Set('al bin da das de del della den der di do dos du e el la le van von y zu'.split(' '));
/** Words that are longer are none. */
const longestLabel = 80;

/** The words themselves when they may be shown, else their outline: `Ada Example, 42` becomes `Xx Xx, 0`. */
export function redacted(text: string, known: Names, isLabel: boolean): string {
  if (known.folded.includes(fold(text))) return text;
  return isLabel && cannotBeAName(text) ? text : outlined(text);
}

function cannotBeAName(text: string): boolean {
  if (text.length > longestLabel || /[\d@\\<>{}=_]|:\/\//.test(text)) return false;
  const words = text.split(/[\s/|]+/).filter((word) => /\p{L}/u.test(word));
  // Scripts without capitals (Japanese, Chinese, Arabic …) never have one that is written small.
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !particles.has(word.toLowerCase()));
  // Some pages write names of people small: two or three small words say nothing.
  if (words.length < 4 && !/^\p{Lu}/u.test(words[0] ?? '')) return false;
  return words.length >= 2 && small.length > 0 && words.every((word) => /^\p{Ll}/u.test(word) || word === words[0]);
}

/** Length, letters and digits are gone; where words and signs are is left. */
export function outlined(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\p{Lu}[\p{L}\p{M}'’]*/gu, 'Xx')
    .replace(/(?!Xx|x)[\p{L}\p{M}'’]+/gu, 'x')
    .replace(/\p{N}+/gu, '0')
    .slice(0, 200);
}
