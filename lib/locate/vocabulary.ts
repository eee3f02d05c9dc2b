/** Which of a page's many texts any of the queries could mean. Asked of every text, so every answer is remembered. */
import { fitOf, fold, likenessOf } from './fold.ts';
import type { Query } from './query.ts';
import { hasShape } from './shape.ts';
import { tidy } from './text.ts';
import { afterColon } from './value.ts';

/** Labels and captions are short; longer text is prose and only looked through for messages. */
export const labelLength = 160;
/** No message is longer; scripts and styles are. */
const proseLength = 5000;
/** Texts remembered, most of them to be passed by. */
const rememberedTexts = 100_000;

/** Kinds of which anything with the right words will do when nothing with the right role is there. */
export const plainToo: ReadonlySet<string> = new Set([
  'button',
  'link',
  'tab',
  'menuitem',
  'option',
  'heading',
  'text',
]);
/** Messages and plain text: the names may stand inside a longer text. */
export const anywhere: ReadonlySet<string> = new Set(['text', 'toast']);

/** Whether a text of the page is worth a closer look. */
export type Vocabulary = (text: string) => boolean;

/** `null` when the queries ask for no texts at all, only for controls. */
export function vocabulary(queries: readonly Query[]): Vocabulary | null {
  const asking = queries.filter(
    ({ locator: { control }, within }) =>
      within || control === 'value' || plainToo.has(control) || anywhere.has(control),
  );
  if (asking.length === 0) return null;
  const remembered = new Map<string, boolean>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known;
    const meant = text.length <= proseLength && isMeant(tidy(text), asking);
    if (remembered.size >= rememberedTexts) remembered.clear();
    remembered.set(text, meant);
    return meant;
  };
}

function isMeant(text: string, asking: readonly Query[]): boolean {
  if (!text) return false;
  const folded = fold(text);
  const short = text.length <= labelLength;
  return asking.some(({ locator: { control, shape }, names, within }) => {
    if (within && short && fitOf(folded, within) >= likenessOf.extended) return true;
    if (anywhere.has(control)) return fitOf(folded, names, true) > 0 || (control === 'text' && hasIt(text, shape));
    if (!short || (control !== 'value' && !plainToo.has(control))) return false;
    if (fitOf(folded, names) > 0) return true;
    if (control !== 'value') return false;
    const label = afterColon(text)?.label;
    return hasIt(text, shape) || (label !== undefined && fitOf(fold(label), names) > 0);
  });
}

function hasIt(text: string, shape: Query['locator']['shape']): boolean {
  return shape !== undefined && hasShape(text, shape);
}
