/** What the panel shows: made by the background from the migration, rendered by React, decided by neither. */
import * as z from 'zod/mini';
import { Looking } from './looking.ts';

export const Product = z.enum(['fax', 'sign', 'both']);
export type Product = z.infer<typeof Product>;
export const Path = z.enum(['migrate', 'setup']);
export type Path = z.infer<typeof Path>;
export const PortalHost = z.enum(['portal.azure.com', 'entra.microsoft.com']);
export type PortalHost = z.infer<typeof PortalHost>;

/** A sentence: a key of `locales/<language>.json` and what stands in its gaps. */
export const Message = z.object({
  key: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Message = z.infer<typeof Message>;

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

/** Everything the administrator can make the background do. */
export const Action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), product: Product, path: Path, portal: PortalHost }),
  /** Read the store once more that could not be opened. */
  z.object({ type: z.literal('open') }),
  /** Open or focus the tab of the present step. */
  z.object({ type: z.literal('go') }),
  /** Sign out of the portal, so that the portal asks anew who this is. */
  z.object({ type: z.literal('switch-account') }),
  /** The step's own deed: fetch, fill, read, confirm … which one is the step's affair. */
  z.object({ type: z.literal('do'), deed: z.string() }),
  /** One conscious click on a warning. */
  z.object({ type: z.literal('acknowledge'), code: z.string(), subject: z.string() }),
  /** Go on although a gate is closed: typed, reasoned, reported. */
  z.object({
    type: z.literal('override'),
    gate: z.string(),
    reason: z.string().check(z.minLength(3), z.maxLength(500)),
  }),
  /** This step was done by hand. */
  z.object({
    type: z.literal('by-hand'),
    step: z.string(),
    reason: z.string().check(z.minLength(3), z.maxLength(500)),
  }),
  /** A file dropped on the panel. Base64 of its bytes; refused above 1 MiB. */
  z.object({ type: z.literal('file'), name: z.string(), base64: z.string().check(z.maxLength(1_500_000)) }),
  /** Text pasted or typed into the step's input. */
  z.object({ type: z.literal('text'), input: z.string(), text: z.string().check(z.maxLength(1_100_000)) }),
  /** Look at an earlier step again, or return to the present one (`null`). */
  z.object({ type: z.literal('revisit'), step: z.nullable(z.string()) }),
  /** Fill the configuration that stood there before in again. */
  z.object({ type: z.literal('put-back') }),
  /** Pause here and give everything that is no secret to another person, as a file. */
  z.object({ type: z.literal('hand-over') }),
  /** Go on from such a file. */
  z.object({ type: z.literal('take-over'), text: z.string().check(z.maxLength(8_000_000)) }),
  /** Wait for one click in the page at what this locator looks for. */
  z.object({ type: z.literal('point-at'), locator: z.string() }),
  z.object({ type: z.literal('stop-pointing') }),
  /** What was pointed at is it: learn it. */
  z.object({ type: z.literal('learn') }),
  /** Forget one learnt field, or all (`null`). */
  z.object({ type: z.literal('forget'), field: z.nullable(z.string()) }),
  /** Why this field? `null` puts the answer away. */
  z.object({ type: z.literal('explain'), locator: z.nullable(z.string()) }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  /** End and forget this migration. */
  z.object({ type: z.literal('end') }),
]);
export type Action = z.infer<typeof Action>;

export const TextFile = z.object({ name: z.string(), mime: z.string(), text: z.string() });
export type TextFile = z.infer<typeof TextFile>;

/** `download`: the panel saves this file first, then sends the action. */
export const Button = z.object({
  label: Message,
  action: Action,
  danger: z.optional(z.boolean()),
  download: z.optional(TextFile),
});
export type Button = z.infer<typeof Button>;

const ValueRow = z.object({
  label: Message,
  value: z.string(),
  /** Where it comes from: page, address bar, metadata, file. */
  source: z.optional(Message),
  verdict: z.optional(z.enum(['ok', 'warning', 'error'])),
});
export type ValueRow = z.infer<typeof ValueRow>;

const CertificateView = z.object({
  role: z.enum(['legacy', 'target']),
  /** Name of the application that signs with it. */
  application: z.string(),
  subject: z.string(),
  /** ISO 8601, UTC. */
  notBefore: z.string(),
  notAfter: z.string(),
  /** SHA-1, upper-case hex, as Entra shows it. */
  thumbprint: z.string(),
  source: Message,
});
export type CertificateView = z.infer<typeof CertificateView>;

export const FindingView = z.object({
  code: z.string(),
  severity: Severity,
  subject: z.string(),
  message: Message,
  remedy: Message,
  configured: z.optional(z.string()),
  received: z.optional(z.string()),
  /** A warning that still waits for its conscious click. */
  acknowledge: z.optional(Button),
});
export type FindingView = z.infer<typeof FindingView>;

const StepState = z.enum(['done', 'current', 'ahead', 'by-hand', 'overridden']);

export const View = z.discriminatedUnion('screen', [
  z.object({
    screen: z.literal('start'),
    /** The legacy integration's shutdown date (2025-04-30) has passed. */
    deadlinePassed: z.boolean(),
    problem: z.optional(Message),
  }),
  z.object({
    screen: z.literal('step'),
    product: Product,
    path: Path,
    portal: PortalHost,
    tenant: z.nullable(z.object({ id: z.string(), name: z.string() })),
    paused: z.boolean(),
    /** BCP 47 tag of the page that the step is about, or empty: its controls are quoted in this language. */
    portalLanguage: z.optional(z.string()),
    /** The whole way, in the order walked, grouped by the guide's phases. */
    phases: z.array(
      z.object({
        id: z.string(),
        /** The guide's own step number, 0 for taking stock. */
        number: z.number(),
        title: Message,
        steps: z.array(z.object({ id: z.string(), title: Message, state: StepState })),
      }),
    ),
    /** 1-based place of the shown step, and how many there are. */
    index: z.number(),
    of: z.number(),
    step: z.object({
      id: z.string(),
      phase: z.string(),
      title: Message,
      why: Message,
      /** The one thing to do now. */
      instruction: Message,
      /** Exactly this is to be typed at the mark. */
      typeThis: z.optional(z.string()),
      /** A coach mark stands in the page. */
      marked: z.boolean(),
      /** The page shown is not the one this step needs, or its tab is hidden or gone. */
      elsewhere: z.boolean(),
    }),
    values: z.array(ValueRow),
    certificates: z.array(CertificateView),
    /** Old beside new. */
    changes: z.array(z.object({ label: Message, before: z.string(), after: z.string() })),
    people: z.nullable(
      z.object({
        expected: z.number(),
        assigned: z.number(),
        missing: z.array(z.string()),
        completeness: z.enum(['complete', 'incomplete', 'unknown']),
      }),
    ),
    findings: z.array(FindingView),
    /** A closed gate: what is missing, and how to go on all the same. */
    gate: z.nullable(z.object({ id: z.string(), title: Message, missing: z.array(Message), overridable: z.boolean() })),
    /** Text or file inputs that the step accepts. `required`: nothing goes on without it. */
    inputs: z.array(
      z.object({
        id: z.string(),
        label: Message,
        hint: Message,
        kind: z.enum(['file-or-text', 'lines', 'reason']),
        submit: Message,
        required: z.boolean(),
        danger: z.optional(z.boolean()),
      }),
    ),
    /** What has been proven so far, newest last. */
    proofs: z.array(z.object({ text: Message, at: z.string() })),
    main: z.nullable(Button),
    secondary: z.array(Button),
    /** The configuration from before can be put back now. */
    mayPutBack: z.boolean(),
    /** The search in the page; absent where the step needs no page, or an earlier one is looked at. */
    looking: z.optional(Looking),
    /** How many messages from pages were not believed; absent when there was none. */
    disbelieved: z.optional(z.number()),
  }),
  z.object({
    screen: z.literal('finished'),
    product: Product,
    path: Path,
    tenant: z.nullable(z.object({ id: z.string(), name: z.string() })),
    proofs: z.array(z.object({ text: Message, at: z.string() })),
    /** The report, ready to be saved: an HTML document, the same as JSON, and its days as iCalendar or empty. */
    report: z.object({ html: z.string(), json: z.string(), calendar: z.string(), name: z.string() }),
    secondary: z.array(Button),
  }),
  /** The browser did not open the store: whether there is a migration is not known. */
  z.object({ screen: z.literal('unopened'), problem: z.optional(Message) }),
  /** A later version of the assistant has stored it: nothing is done until that one is back. */
  z.object({ screen: z.literal('newer') }),
  /** The stored state cannot be read: set aside, offered as a file. */
  z.object({ screen: z.literal('damaged'), stored: z.string() }),
]);
export type View = z.infer<typeof View>;

/** Panel to background. `look` asks for the view. */
export const PanelRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('look') }),
  z.object({ kind: z.literal('act'), action: Action }),
  /** The outline of the page that the step is about, as a file. Answered by `OutlineNews`. */
  z.object({ kind: z.literal('outline') }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

/**
 * Background to panel (answer to both requests, and pushed on every change). Answers and pushed views may overtake each
 * other on their way: of one life of the background, what was made in a later turn is the newer one.
 */
export const PanelNews = z.object({
  kind: z.literal('view'),
  life: z.string(),
  turn: z.number(),
  view: View,
  /** What the action made, to be saved by the panel. */
  file: z.optional(TextFile),
});
export type PanelNews = z.infer<typeof PanelNews>;

/** `text` is `null` when no page answered. */
export const OutlineNews = z.object({ kind: z.literal('outline'), name: z.string(), text: z.nullable(z.string()) });
export type OutlineNews = z.infer<typeof OutlineNews>;
