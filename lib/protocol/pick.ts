/**
 * Pointing at a field: the administrator clicks once at what the assistant did not find. What is learnt from it are the
 * words and places that a locator asks for, never what the field holds.
 */
import * as z from 'zod/mini';
import { Control, Shape } from './locator.ts';
import { longestTaught, pickRefusals } from './words.ts';

const Words = z.string().check(z.minLength(1), z.maxLength(longestTaught));

/** What a locator may accept besides what it comes with. */
export const Teaching = z.strictObject({
  /** What the field is called on this page. */
  name: Words,
  /** The heading it stands under; only where its name alone does not tell it apart. */
  section: z.optional(Words),
  /** A CSS hint of a fixed form; only where both do not. */
  hint: z.optional(z.string().check(z.regex(/^\[data-[a-z-]{1,30}="[A-Za-z][A-Za-z_-]{1,40}"\]$/))),
});
export type Teaching = z.infer<typeof Teaching>;

/** What came of waiting for a click. */
export const Pick = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('chosen'),
    teaching: Teaching,
    kind: Control,
    /** The heading it stands under, for the panel, whether or not it is learnt. */
    section: z.optional(Words),
    shape: z.optional(Shape),
    /** What it holds, for the panel to show; never of a secret or a masked field, and kept nowhere. */
    value: z.optional(z.string().check(z.maxLength(500))),
  }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(pickRefusals) }),
  z.object({ outcome: z.literal('cancelled') }),
]);
export type Pick = z.infer<typeof Pick>;

/** Hand to background. The nonce was given to this one document for this one click. */
export const HandReport = z.object({
  kind: z.literal('picked'),
  nonce: z.string().check(z.maxLength(64)),
  pick: Pick,
});
export type HandReport = z.infer<typeof HandReport>;

/** Labels on the page that are nearest to what is looked for, nearest first, each 0 to 1. No values, no rows of lists. */
export const Nearest = z.array(z.object({ label: z.string().check(z.maxLength(80)), likeness: z.number() }));
export type Nearest = z.infer<typeof Nearest>;
