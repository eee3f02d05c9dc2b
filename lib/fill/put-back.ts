/** Gives fields what they held before, when their group could not be filled. */
import { isMasked } from '../locate/state.ts';
import { type Field, holdsNow, target, type Writing, write } from './write.ts';

/**
 * Last first, because later fields may depend on earlier ones. True for each that holds its previous value again.
 * @param previous what each held; `undefined` where that was not to be found out because nothing was to be written.
 */
export async function putBack(
  fields: readonly Field[],
  previous: readonly (string | undefined)[],
  writing: Writing,
): Promise<boolean[]> {
  const { surroundings, written } = writing;
  const back = fields.map(() => true);
  for (const [i, { locator }] of [...fields.entries()].reverse()) {
    const value = previous[i];
    if (value === undefined) continue;
    if (isMasked(value)) {
      // What was behind the bullets is not known: bullets are never written for it.
      back[i] = !written.has(locator);
      continue;
    }
    const field = { locator, value };
    if (holdsNow(field, surroundings)) continue;
    const found = target(field, surroundings);
    // Nothing of ours stands in a field that went away before its turn.
    if (!written.has(locator) && (found === 'not-found' || found === 'ambiguous')) continue;
    try {
      await write(field, writing);
    } catch {
      // Out of time: what the field holds is looked at all the same.
    }
    back[i] = holdsNow(field, surroundings);
  }
  return back;
}
