import { describe, expect, it } from 'vitest';
import { createRandom } from '../../backend/random.ts';
import { dimensions } from '../../backend/variant.ts';
import { pairwise } from './pairwise.ts';

const small = { colour: ['red', 'green', 'blue'], size: ['s', 'm'], shape: ['round', 'square', 'flat'] };

describe('pairwise', () => {
  it('lets every two values of different dimensions meet', () => {
    const combinations = pairwise(small, createRandom(7));
    for (const colour of small.colour)
      for (const size of small.size)
        expect(combinations.some((each) => each.colour === colour && each.size === size)).toBe(true);
    for (const size of small.size)
      for (const shape of small.shape)
        expect(combinations.some((each) => each.size === size && each.shape === shape)).toBe(true);
    for (const colour of small.colour)
      for (const shape of small.shape)
        expect(combinations.some((each) => each.colour === colour && each.shape === shape)).toBe(true);
  });

  it('needs few: not many more than the two largest dimensions have pairs', () => {
    for (const seed of [1, 2, 3]) {
      const count = pairwise(dimensions, createRandom(seed)).length;
      expect(count).toBeGreaterThanOrEqual(27);
      expect(count).toBeLessThanOrEqual(34);
    }
  });

  it('gives the same list for the same seed, and another one for another', () => {
    expect(pairwise(small, createRandom(1))).toEqual(pairwise(small, createRandom(1)));
    expect(pairwise(dimensions, createRandom(1))).not.toEqual(pairwise(dimensions, createRandom(2)));
  });
});
