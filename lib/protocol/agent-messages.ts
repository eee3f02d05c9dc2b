/** What the background and the scripts in the pages say to each other. One-off messages, no ports. */
import * as z from 'zod/mini';
import { Deed } from './explanation.ts';
import { Located, Locator, Rect } from './locator.ts';

/** Background to agent. */
export const AgentCommand = z.discriminatedUnion('kind', [
  /** Look for these from now on and report whenever the answer changes. Replaces the earlier watch. */
  z.object({ kind: z.literal('watch'), epoch: z.number(), locators: z.array(Locator) }),
  /** Scroll it into view. */
  z.object({ kind: z.literal('reveal'), locator: Locator }),
  /** A child frame tells its parent who it is: post this nonce to the parent window, once. */
  z.object({ kind: z.literal('announce-frame'), nonce: z.string() }),
  /** The parent listens for that nonce and from then on reports that frame's rectangle under it. */
  z.object({ kind: z.literal('expect-frame'), nonce: z.string() }),
  /** Stop everything and remove every trace. */
  z.object({ kind: z.literal('stop') }),
]);
export type AgentCommand = z.infer<typeof AgentCommand>;

/** Background to the hand, which is put into a document when there is something to do in it. */
export const HandCommand = z.discriminatedUnion('kind', [
  /** Fill a group of fields, all or nothing, each read back by locating it anew. Answered by `FillResult`. */
  z.object({
    kind: z.literal('fill'),
    deadlineMs: z.number(),
    fields: z.array(z.object({ locator: Locator, value: z.string() })),
  }),
  /** Read a field that may hold a secret. Answered by `ReadResult`. Sent only after a press in the panel. */
  z.object({ kind: z.literal('read'), locator: Locator }),
  /** Outline the page; `labels` are the only words besides harmless ones that may stand in it. Answered by `Outline`. */
  z.object({ kind: z.literal('outline'), labels: z.array(z.string()) }),
  /** Why this field, and would it do for the deed? Answered by `Explanation`. */
  z.object({ kind: z.literal('explain'), locator: Locator, deed: Deed }),
  /** Wait for one click of the person and say by a `HandReport` with this nonce what was clicked at. Answered by `true`. */
  z.object({ kind: z.literal('pick'), nonce: z.string(), locator: Locator, deadlineMs: z.number() }),
  /** Wait no longer. */
  z.object({ kind: z.literal('stop-picking') }),
  /** Which labels come nearest to what is looked for? Answered by `Nearest`. */
  z.object({ kind: z.literal('nearest'), locator: Locator }),
  z.object({ kind: z.literal('stop') }),
]);
export type HandCommand = z.infer<typeof HandCommand>;

export const FillResult = z.object({
  ok: z.boolean(),
  fields: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(['verified', 'not-found', 'ambiguous', 'disabled', 'not-kept', 'hidden-tab', 'put-back']),
      /** What stood there before, for undo; never for a secret. */
      previous: z.optional(z.string()),
      /** The group failed, and this field could not be given again what it held. */
      altered: z.optional(z.boolean()),
    }),
  ),
});
export type FillResult = z.infer<typeof FillResult>;

export const ReadResult = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string() }),
  z.object({ ok: z.literal(false), reason: z.enum(['not-found', 'ambiguous', 'empty', 'masked', 'sandboxed']) }),
]);
export type ReadResult = z.infer<typeof ReadResult>;

/** Agent to background. */
export const AgentReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('greet'), version: z.string() }),
  /** This document is being left, for good or into the back/forward cache. */
  z.object({ kind: z.literal('farewell') }),
  z.object({
    kind: z.literal('observation'),
    epoch: z.number(),
    /** `location.href` of the reporting document. */
    url: z.string().check(z.maxLength(4096)),
    title: z.string().check(z.maxLength(512)),
    /** `document.visibilityState === 'visible'`. */
    visible: z.boolean(),
    /** The frame is sandboxed: it may measure, never read or fill. */
    sandboxed: z.boolean(),
    /** BCP 47 tag of the page as it declares it, or empty. */
    language: z.string(),
    results: z.record(z.string(), Located),
    /** Rectangles of announced child frames, by nonce. */
    frames: z.record(z.string(), Rect),
  }),
]);
export type AgentReport = z.infer<typeof AgentReport>;

/** Background to overlay (top frame). `null` takes the mark away. */
export const OverlayCommand = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mark'),
    mark: z.nullable(z.object({ rect: Rect, sentence: z.string(), step: z.string() })),
  }),
  z.object({ kind: z.literal('stop') }),
]);
export type OverlayCommand = z.infer<typeof OverlayCommand>;

/** Overlay to background. */
export const OverlayReport = z.object({ kind: z.literal('overlay-ready'), version: z.string() });
export type OverlayReport = z.infer<typeof OverlayReport>;
