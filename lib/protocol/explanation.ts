/** Why this field and no other: what a locator asked for, what the best two of a page earned, and what it takes. */
import * as z from 'zod/mini';
import { deeds, signals } from './words.ts';

/** What the field is wanted for; each asks for more certainty than the one before. */
export const Deed = z.enum(deeds);
export type Deed = z.infer<typeof Deed>;

/** One candidate. What was earned adds up to its score, what was asked for to 1. */
export const ExplainedCandidate = z.object({
  /** 0 to 1. Less than what was earned where the score is capped: a page too large to be seen whole, nothing of its own. */
  score: z.number(),
  signals: z.array(z.object({ signal: z.enum(signals), earned: z.number(), asked: z.number() })),
});
export type ExplainedCandidate = z.infer<typeof ExplainedCandidate>;

/** Holds no word of the page: scores alone. */
export const Explanation = z.object({
  /** The locator's id. */
  locator: z.string(),
  deed: Deed,
  /** The deed is done only when the best has this score and is this far ahead of the runner-up. */
  needed: z.object({ score: z.number(), margin: z.number() }),
  /** Absent when nothing in the page is worth comparing. */
  best: z.optional(ExplainedCandidate),
  runnerUp: z.optional(ExplainedCandidate),
  /** The best's score less the runner-up's, or all of it where there is none. */
  margin: z.number(),
});
export type Explanation = z.infer<typeof Explanation>;
