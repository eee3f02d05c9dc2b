/**
 * What a page is built like, with nothing of what stands in it: made in a page, saved by a person, sent to Alohi's
 * support if they like, and turned into a page of a test.
 */
import * as z from 'zod/mini';
import { shapes } from './words.ts';

export interface OutlineNode {
  readonly tag: string;
  /** Attributes that say what an element is for; ids are numbered anew, words are redacted as texts are. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The element's own words: labels as they stand, everything else as `Xx` and `0`. */
  readonly text?: string | undefined;
  /** What a text or a field's content looks like, in place of it; `filled` when it looks like nothing known. */
  readonly shape?: (typeof shapes)[number] | 'filled' | undefined;
  readonly shadow?: readonly OutlineNode[] | undefined;
  readonly children?: readonly OutlineNode[] | undefined;
}

const nodes = z.optional(z.array(z.lazy((): z.ZodMiniType<OutlineNode> => OutlineNode)));

export const OutlineNode: z.ZodMiniType<OutlineNode> = z.strictObject({
  tag: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  attributes: z.optional(z.record(z.string(), z.string())),
  text: z.optional(z.string().check(z.maxLength(200))),
  shape: z.optional(z.enum([...shapes, 'filled'])),
  shadow: nodes,
  children: nodes,
});

export const Outline = z.strictObject({
  version: z.literal(1),
  /** BCP 47 tag of the page as it declares it, or empty. */
  language: z.string().check(z.maxLength(35)),
  /** The page was too large to be outlined in full. */
  truncated: z.boolean(),
  body: OutlineNode,
});
export type Outline = z.infer<typeof Outline>;
