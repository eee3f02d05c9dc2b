/** A locator made ready, and what is found for it before it is scored. */
import type { Locator } from '../protocol/locator.ts';
import type { Names } from './fold.ts';
import { compileNames } from './fold.ts';
import type { Page } from './page.ts';

/** A locator with its labels folded once, kept for the life of a watch. */
export interface Query {
  readonly locator: Locator;
  readonly names: Names;
  readonly within: Names | null;
}

/** Folds a locator's labels. */
export function compile(locator: Locator): Query {
  const within = locator.within && locator.within.length > 0 ? compileNames(locator.within) : null;
  return { locator, names: compileNames(locator.names), within };
}

/** One element of the right kind. */
export interface Find {
  readonly element: Element;
  /** Certainty of its kind, 0 to 1. */
  readonly share: number;
  /** How well its name fits, 0 to 1; 0 when the locator names nothing. */
  readonly name: number;
  /** What a `value` shows. */
  readonly value?: string;
}

/** Elements that a hint selects. */
export function hintedElements({ hints = [] }: Locator, page: Page): Element[] {
  return hints.flatMap((hint) => page.hinted(hint));
}
