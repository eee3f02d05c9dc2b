/**
 * A locator is data: what a control is called, what it looks like and where it stands.
 * It travels as JSON from the background to the agent, which scores every candidate with it.
 */
import * as z from 'zod/mini';
import { controls, shapes } from './words.ts';

/** What kind of thing is looked for. */
export const Control = z.enum(controls);
export type Control = z.infer<typeof Control>;

/** Shapes by which a value is recognised before any label is believed. */
export const Shape = z.enum(shapes);
export type Shape = z.infer<typeof Shape>;

const BaseLocator = {
  /** Stable key, `<portal>.<control>`, unique in the project. */
  id: z.string().check(z.maxLength(80)),
  control: Control,
  /** Accepted labels in any language, best first; for `table`: the column headings that must all be there, `a|b` being either. */
  names: z.array(z.string()),
  /** Headings or captions of the card, section, dialog or row that must enclose it; any of them. */
  within: z.optional(z.array(z.string())),
  /** Texts that must all occur inside it (used with `row`). */
  texts: z.optional(z.array(z.string())),
  shape: z.optional(Shape),
  /** Language-neutral CSS hints (`data-telemetryname`, role); they add to the score, they never decide. */
  hints: z.optional(z.array(z.string())),
  /** The value is a secret: it is never part of an observation. */
  secret: z.optional(z.boolean()),
};

export const Locator = z.object(BaseLocator);
export type Locator = z.infer<typeof Locator>;

/** Viewport rectangle in CSS pixels of the document that reports it. */
export const Rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Rect = z.infer<typeof Rect>;

/** One signal's share of a candidate's score, for "why this field?". */
export const Signal = z.object({ name: z.string(), share: z.number() });
export type Signal = z.infer<typeof Signal>;

/** What the agent found for one locator in one document. */
export const Located = z.object({
  /** `one`: a best candidate with margin; `many`: two too close to each other; `none`: nothing above the point threshold. */
  found: z.enum(['one', 'many', 'none']),
  /** 0 to 1. */
  score: z.number(),
  runnerUp: z.number(),
  signals: z.array(Signal),
  /** Where it stands; absent when it is not visible. */
  rect: z.optional(Rect),
  /** Its value, present only at or above the read threshold and never for a secret. Trimmed. */
  value: z.optional(z.string()),
  /** The rows of a `table`: cell texts in column order of `names` first, then the other columns. */
  rows: z.optional(z.array(z.array(z.string()))),
  /** `aria-rowcount` or the like where the page states how many rows there are. */
  rowCount: z.optional(z.number()),
  disabled: z.optional(z.boolean()),
  checked: z.optional(z.boolean()),
  /** Whether a text field holds anything, also for a secret. */
  filled: z.optional(z.boolean()),
});
export type Located = z.infer<typeof Located>;
