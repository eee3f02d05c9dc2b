/** Why this field? Located anew when somebody asks, by the very rules by which it is located otherwise. */
import type { Deed, ExplainedCandidate, Explanation } from '../protocol/explanation.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Candidate } from './candidates.ts';
import type { Surroundings } from './locate.ts';
import { locate } from './locate.ts';
import { margins, rounded, thresholds } from './score.ts';

/** What the best and the second best earned, beside what the deed takes. */
export function explain(locator: Locator, deed: Deed, surroundings: Surroundings): Explanation {
  const { best, rival } = locate(locator, surroundings);
  return {
    locator: locator.id,
    deed,
    needed: { score: thresholds[deed], margin: deed === 'write' ? margins.write : margins.apart },
    ...(best ? { best: explained(best) } : {}),
    ...(rival ? { runnerUp: explained(rival) } : {}),
    margin: rounded((best?.score ?? 0) - (rival?.score ?? 0)),
  };
}

function explained({ score, asks }: Candidate): ExplainedCandidate {
  return {
    score: rounded(score),
    signals: asks.map(({ signal, earned, asked }) => ({ signal, earned: rounded(earned), asked: rounded(asked) })),
  };
}
