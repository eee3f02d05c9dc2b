/** Few combinations of many dimensions, so that every two values of different dimensions meet at least once. */
import type { Random } from '../../backend/random.ts';

export type Combination<D extends string> = Readonly<Record<D, string>>;

/**
 * Combinations in which every pair of values of two dimensions stands at least once. Greedy: each new one is the best
 * of several made at random around a pair that is still missing. The same random sequence gives the same list.
 */
export function pairwise<D extends string>(
  dimensions: Readonly<Record<D, readonly string[]>>,
  random: Random,
): readonly Combination<D>[] {
  // The keys of the record are its dimensions.
  const names = Object.keys(dimensions) as D[];
  const missing = new Map<string, Partial<Record<D, string>>>();
  for (const [at, left] of names.entries())
    for (const right of names.slice(at + 1))
      for (const one of dimensions[left])
        for (const other of dimensions[right])
          missing.set(`${left}=${one} ${right}=${other}`, { [left]: one, [right]: other } as Partial<
            Record<D, string>
          >);

  const combinations: Combination<D>[] = [];
  for (let [pair] = missing.values(); pair; [pair] = missing.values()) {
    const start = pair;
    const made = Array.from({ length: 12 }, () => complete(start, dimensions, names, missing, random));
    const [best] = made.sort((left, right) => newPairs(right, names, missing) - newPairs(left, names, missing));
    if (!best) break;
    combinations.push(best);
    for (const key of pairsOf(best, names)) missing.delete(key);
  }
  return combinations;
}

/** Gives the dimensions that have no value yet, in any order, each the value with the most missing pairs. */
function complete<D extends string>(
  start: Partial<Record<D, string>>,
  dimensions: Readonly<Record<D, readonly string[]>>,
  names: readonly D[],
  missing: ReadonlyMap<string, unknown>,
  random: Random,
): Combination<D> {
  const chosen: Partial<Record<D, string>> = { ...start };
  for (const name of shuffled(names, random)) {
    if (chosen[name] !== undefined) continue;
    const known = names.filter((each) => chosen[each] !== undefined);
    const rated = shuffled(dimensions[name], random).map((value) => ({
      value,
      pairs: known.filter((each) => missing.has(keyOf(names, { ...chosen, [name]: value }, name, each))).length,
    }));
    chosen[name] = rated.sort((left, right) => right.pairs - left.pairs)[0]?.value ?? '';
  }
  // Every dimension has a value now.
  return chosen as Combination<D>;
}

function newPairs<D extends string>(
  chosen: Partial<Record<D, string>>,
  names: readonly D[],
  missing: ReadonlyMap<string, unknown>,
): number {
  return pairsOf(chosen, names).filter((key) => missing.has(key)).length;
}

function pairsOf<D extends string>(chosen: Partial<Record<D, string>>, names: readonly D[]): string[] {
  const known = names.filter((name) => chosen[name] !== undefined);
  return known.flatMap((left, at) => known.slice(at + 1).map((right) => keyOf(names, chosen, left, right)));
}

/** One key for a pair, whichever of the two is named first. */
function keyOf<D extends string>(names: readonly D[], chosen: Partial<Record<D, string>>, one: D, other: D): string {
  const [left, right] = names.indexOf(one) < names.indexOf(other) ? [one, other] : [other, one];
  return `${left}=${chosen[left]} ${right}=${chosen[right]}`;
}

function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, place: random.next() }))
    .sort((left, right) => left.place - right.place)
    .map(({ thing }) => thing);
}
