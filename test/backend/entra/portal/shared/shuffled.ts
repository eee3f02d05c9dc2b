import type { Random } from './random.ts';

/** The same things in another order, each order as likely as any other. */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ thing }) => thing);
}
