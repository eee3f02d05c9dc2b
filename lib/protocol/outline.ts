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
  language: z.string().check(z.maxLength(35), z.regex(/^[A-Za-z0-9-]*$/)),
  /** The page was too large to be outlined in full. */
  truncated: z.boolean(),
  body: OutlineNode,
});
export type Outline = z.infer<typeof Outline>;

/** All frames of a tab, the top document first: what the panel saves, and what `test/fixtures/pages` takes. */
export const PageOutline = z.strictObject({
  version: z.literal(1),
  /** The step at hand, and the ids of the locators that it needs and that were not found: what a test then asks for. */
  step: z.string().check(z.maxLength(80)),
  missing: z.array(z.string().check(z.maxLength(80))),
  frames: z.array(Outline),
});
export type PageOutline = z.infer<typeof PageOutline>;
