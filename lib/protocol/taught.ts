/** A locator that accepts what was learnt as well. It stays a locator: same scorer, same thresholds, same margins. */
import type { Locator } from './locator.ts';
import type { Teaching } from './pick.ts';

/** Labels that a person pointed at come last: the assistant's own are of every language, and best first. */
export function taught(locator: Locator, { name, section, hint }: Teaching): Locator {
  const { names, within = [], hints = [] } = locator;
  return {
    ...locator,
    names: joined(names, name),
    ...(section === undefined ? {} : { within: joined(within, section) }),
    ...(hint === undefined ? {} : { hints: joined(hints, hint) }),
  };
}

function joined(known: readonly string[], learnt: string): string[] {
  return known.includes(learnt) ? [...known] : [...known, learnt];
}
