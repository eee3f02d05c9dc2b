/**
 * One sum, three thresholds.
 *
 * A score is what a candidate earned divided by what its locator asked for, so 1 means that everything asked
 * for is there, whether that was a name alone or a name, a section and a shape.
 *
 * | the candidate has … (of what was asked)                          | score |
 * |------------------------------------------------------------------|-------|
 * | everything                                                       | 1     |
 * | the very name, hint missing                                      | 0.86  |
 * | name and unmistakable shape, section missing or not understood   | 0.86  |
 * | name from a placeholder only                                     | 0.79  |
 * | name with a bracket behind it ("Attribute mapping (Preview)")      | 0.75  |
 * | the very name, wrong section                                     | 0.71  |
 * | unmistakable shape alone, of name, section and shape             | 0.59  |
 * | similar name (Dice ≥ 0.85), name with more words                  | 0.50  |
 * | name and section, but not the shape asked for                    | 0.46  |
 * | section alone, or hint alone                                     | ≤ 0.41, 0.29 |
 */
import type { ExplainedCandidate } from '../protocol/explanation.ts';
import type { Located, Signal } from '../protocol/locator.ts';

export const weights = {
  name: 50,
  section: 25,
  /** A shape that nothing else on these pages has outweighs any label. */
  unmistakableShape: 100,
  shape: 25,
  texts: 50,
  role: 10,
  hint: 10,
} as const;

export const thresholds = {
  /** A similar name is worth a mark that the administrator judges; a section or a hint alone is not. */
  point: 0.45,
  /** An unmistakable shape may be read without its label; a similar name may not. */
  read: 0.55,
  /** Below it are: a name from a placeholder alone, a name with a bracket, a name in the wrong section. None of them is written to. */
  write: 0.8,
} as const;

export const margins = {
  /** Two candidates closer than this are "many". A hint (0.10 to 0.14) may break such a tie for pointing and reading … */
  apart: 0.1,
  /** … but never for writing: there a declared label or a section has to. */
  write: 0.15,
} as const;

/** Best score of a candidate without its name, texts or unmistakable shape: something to point at, nothing to read. */
export const unnamedCap = thresholds.read - 0.01;
/** Best score when the page was too large to be looked at in full: a rival may be in the rest. */
export const truncatedCap = thresholds.write - 0.01;

/** One thing a locator asked for, and how much of it is there. */
export type Ask = ExplainedCandidate['signals'][number];

/** Thousandths are what is told. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Collects shares; each `ask` is one thing the locator asked for and how much of it is there (0 to 1). */
export class Score {
  readonly #asks: Ask[] = [];
  #earned = 0;
  #asked = 0;

  ask(signal: Ask['signal'], weight: number, fit: number): void {
    this.#asked += weight;
    this.#earned += weight * fit;
    this.#asks.push({ signal, earned: weight * fit, asked: weight });
  }

  /** 0 to 1. */
  get sum(): number {
    return this.#asked === 0 ? 0 : this.#earned / this.#asked;
  }

  /** In parts of all that was asked for, so that what was earned adds up to the sum. */
  get asks(): Ask[] {
    return this.#asks.map(({ signal, earned, asked }) => ({
      signal,
      earned: earned / this.#asked,
      asked: asked / this.#asked,
    }));
  }
}

/** What was earned, largest share first. */
export function signalsOf(asks: readonly Ask[]): Signal[] {
  return asks
    .filter(({ earned }) => earned > 0)
    .map(({ signal, earned }) => ({ name: signal, share: rounded(earned) }))
    .sort((a, b) => b.share - a.share);
}

/** Whether a field located so may be written to. */
export function mayWrite(located: Located): boolean {
  return (
    located.found === 'one' && located.score >= thresholds.write && located.score - located.runnerUp >= margins.write
  );
}

/** Whether what was located may be read. */
export function mayRead(located: Located): boolean {
  return located.found === 'one' && located.score >= thresholds.read;
}
