import { describe, expect, it } from 'vitest';
import { dimensionNames, dimensions, usualVariant, variantName, variantNamed } from './variant.ts';

describe('a variant', () => {
  it('is named by what is not usual, and found by that name', () => {
    const variant = { ...usualVariant, language: 'de', path: 'path-b', rendering: 'slow' } as const;
    expect(variantName(variant)).toBe('de+path-b+slow');
    expect(variantNamed('slow+de+path-b')).toEqual(variant);
    expect(variantName(usualVariant)).toBe('usual');
    expect(variantNamed('usual')).toEqual(usualVariant);
  });

  it('is refused when a word is not known, or two exclude each other', () => {
    expect(() => variantNamed('de+klingon')).toThrow(/klingon/);
    expect(() => variantNamed('de+fr')).toThrow(/exclude/);
  });

  it('has no word that means two things', () => {
    const words = dimensionNames.flatMap((name) => [...dimensions[name]]);
    expect(new Set(words).size).toBe(words.length);
    for (const name of dimensionNames) expect(dimensions[name][0]).toBe(usualVariant[name]);
  });
});
