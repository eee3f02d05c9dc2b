/** What the panel shows of the search in the page: what is missing, what was pointed at, why, and what was learnt. */
import * as z from 'zod/mini';
import { Deed, Explanation } from './explanation.ts';
import { Control, Shape } from './locator.ts';
import { pickRefusals } from './words.ts';

/** A control as the page calls it, in the page's own language where that is known. */
const Field = { locator: z.string(), label: z.string() };

/** The step needs it and it was not found, or not as the only one. */
const Sought = z.object({
  ...Field,
  found: z.enum(['none', 'many']),
  /** Labels on the page that come nearest; no values. */
  nearest: z.array(z.string()),
  /** A list or a message cannot be pointed at. */
  pointable: z.boolean(),
});

export const PointedAt = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), ...Field }),
  /** Waits for the administrator to say that this is it. */
  z.object({
    state: z.literal('chosen'),
    ...Field,
    /** What the page calls it, and the heading it stands under. */
    name: z.string(),
    section: z.optional(z.string()),
    kind: Control,
    shape: z.optional(Shape),
    value: z.optional(z.string()),
  }),
  z.object({ state: z.literal('refused'), ...Field, reason: z.enum([...pickRefusals, 'too-late']) }),
]);
export type PointedAt = z.infer<typeof PointedAt>;

export const Looking = z.object({
  sought: z.array(Sought),
  pointedAt: z.nullable(PointedAt),
  /** What was found on the page for this step, and for what it is used. */
  fields: z.array(z.object({ ...Field, deed: Deed, learnt: z.boolean() })),
  /** Asked for by "Why this field?". */
  explained: z.nullable(z.object({ label: z.string(), explanation: Explanation })),
  /** Everything learnt on this machine, of every portal. */
  learnt: z.array(
    z.object({
      id: z.string(),
      host: z.string(),
      label: z.string(),
      name: z.string(),
      section: z.optional(z.string()),
      at: z.string(),
    }),
  ),
});
export type Looking = z.infer<typeof Looking>;
