/** What one file of this folder compares. The first contestant is what the extension itself runs. */
export interface Contestant {
  readonly name: string;
  /** One piece of work from text to answer; a wrong answer must throw, so that nothing fast and wrong is measured. */
  readonly run: () => Promise<void> | void;
}

export interface Subject {
  readonly title: string;
  /** At least two; ratios are times of the first over times of each other. */
  readonly contestants: readonly Contestant[];
  /** The first may take at most this many times as long as the one named. */
  readonly limit?: { readonly against: string; readonly atMost: number };
}

/** @throws Error when a contestant came to another answer than it must. */
export function insist(right: boolean, what: string): void {
  if (!right) throw new Error(`wrong answer: ${what}`);
}

/** Name of the contestant whose ratio says what the rules of `lib/saml` cost. */
export const withoutRules = 'this extension without its rules';
