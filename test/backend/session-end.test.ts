import { expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { endSessionsOnce } from './session-end.ts';

it('signs everybody out once, at the same request for the same seed', () => {
  const endAfter = (seed: number) => {
    const ends: number[] = [];
    let request = 0;
    const asked = endSessionsOnce(createRandom(seed), () => ends.push(request));
    for (request = 1; request <= 500; request += 1) asked();
    return ends;
  };
  expect(endAfter(1)).toHaveLength(1);
  expect(endAfter(1)).toEqual(endAfter(1));
  expect(new Set([1, 2, 3, 4, 5].map((seed) => endAfter(seed)[0])).size).toBeGreaterThan(1);
});
