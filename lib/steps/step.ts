/** What a step is: data about where, what to look for and what to say; pure functions about what it means. */
import type { Finding } from '../checks/finding.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import type { Located, Locator } from '../protocol/locator.ts';
import type { Message, View } from '../protocol/view.ts';

/** The guide's phases; `number` is the guide's own step number, 0 for taking stock. */
export const phases = {
  'take-stock': 0,
  'add-application': 1,
  assign: 4,
  configure: 2,
  provision: 3,
  remove: 5,
} as const;
export type PhaseId = keyof typeof phases;

/** Which pages a step is about. `panel` steps need no page at all. */
export type Portal = 'entra' | 'fax' | 'sign' | 'panel';

/** Everything a step may know. */
export type StepContext = MigrationContext;

/** What the agents saw in all documents of the tab in question, best candidate each. */
export interface Page {
  /** Address of the tab's top document. */
  readonly url: string;
  readonly title: string;
  /** BCP 47 tag of the top document as it declares it, or empty. */
  readonly language?: string;
  readonly tabId: number;
  readonly visible: boolean;
  /** What was found under this locator id; `undefined` when it was not looked for or no document answered. */
  located(id: string): Located | undefined;
  /** Found once, visible and enabled. */
  usable(id: string): boolean;
  /** Its value when it could be read, else `undefined`. */
  value(id: string): string | undefined;
}

/** One thing to do in the page: what to say, what to point at, what to type. First usable one wins. */
export interface Move {
  readonly say: Message;
  /** Locator id of the control to point at. Without it the move is only said. */
  readonly at?: string;
  /** Exactly this is typed at the mark; `⏎` at the end means the Enter key. */
  readonly type?: string;
  /** Only when nothing better turned up for this long (milliseconds): the page may still be on its way. */
  readonly afterMs?: number;
  /** A greyed control here means that a role is missing, not that something else has to be done first. */
  readonly needsRole?: true;
  /** A further condition. A move with `at` always needs that control usable. */
  readonly when?: (page: Page, context: StepContext) => boolean;
  /** The panel acts instead of the administrator's hand: this deed becomes the main action. */
  readonly deed?: string;
}

/** A value to be filled: plain, or a secret by its handle. */
export interface FieldToFill {
  readonly locator: Locator;
  readonly value: { readonly plain: string } | { readonly secret: string };
}

/** What a deed makes the background do. Data, so that a deed can be tested without a browser. */
export type Effect =
  | { readonly type: 'record'; readonly events: readonly MigrationEvent[] }
  | { readonly type: 'fill'; readonly fields: readonly FieldToFill[]; readonly events: readonly MigrationEvent[] }
  | { readonly type: 'fetch-metadata'; readonly role: 'target' | 'legacy' }
  | { readonly type: 'read-credentials'; readonly tenantUrl: Locator; readonly token: Locator; readonly adds: boolean }
  | { readonly type: 'take-certificate'; readonly role: 'target'; readonly input: string | Uint8Array }
  | { readonly type: 'take-response'; readonly input: string | Uint8Array }
  | { readonly type: 'look-for-private-windows' }
  | { readonly type: 'reload' };

export interface Deed {
  readonly label: Message;
  /** Offered now? Default: always. */
  readonly when?: (page: Page | null, context: StepContext) => boolean;
  readonly effect: (page: Page | null, context: StepContext) => Effect;
  readonly danger?: boolean;
  /** The panel saves this as a file when it is pressed. */
  readonly saves?: 'report' | 'calendar';
  /** Shown as a quiet secondary action whenever `when` holds; otherwise only a move can make it the main action. */
  readonly secondary?: boolean;
}

export type StepView = Extract<View, { screen: 'step' }>;

/** A closed gate's missing conditions. */
export interface Gate {
  readonly id: string;
  readonly overridable: boolean;
  /** Pure predicate: what is still missing; empty means open. */
  readonly missing: (context: StepContext) => readonly Message[];
  /** Of these, what no reason overrides. */
  readonly firm?: (context: StepContext) => readonly Message[];
}

export interface Step {
  readonly id: string;
  readonly phase: PhaseId;
  readonly portal: (context: StepContext) => Portal;
  /** Does this migration walk the step at all? */
  readonly applies: (context: StepContext) => boolean;
  /** Deep link; `null` when there is no page to open. */
  readonly where: (context: StepContext) => string | null;
  /** Is this tab on a page where the step can go on? */
  readonly here: (page: Page, context: StepContext) => boolean;
  /** Serialisable: sent to the agents as JSON. */
  readonly find: (context: StepContext) => readonly Locator[];
  /**
   * Pages of other hosts that may say something to this step, and all that is looked for there. Such a tab is the
   * step's own only while `here` says so.
   */
  readonly witnesses: readonly { readonly host: string; readonly find: readonly Locator[] }[];
  /**
   * What must stand on the page as it is now for the step to go on: when it does not after a while, the panel says so
   * and lets the administrator point at it. Only where the page is the right one; of alternatives the usual one.
   */
  readonly needs: (page: Page, context: StepContext) => readonly Locator[];
  /** Whether what the step's deed fills in was filled in, and is still to be there. */
  readonly isFilled: (context: StepContext) => boolean;
  /** Furthest first: the first move whose control is usable is the one to make. */
  readonly moves: (context: StepContext) => readonly Move[];
  /** What the page shows is turned into events; only news, never the same again. */
  readonly recognise: (page: Page, context: StepContext) => readonly MigrationEvent[];
  readonly deeds: Readonly<Record<string, Deed>>;
  readonly check: (context: StepContext) => readonly Finding[];
  readonly gate: Gate | null;
  /** May the administrator do it without the assistant, with a reason? Not where a later step needs what it finds. */
  readonly byHand: boolean;
  /** When is it done, and how do we know. */
  readonly proof: (context: StepContext) => boolean;
  readonly inputs: (context: StepContext) => StepView['inputs'];
  /** What a file or a text given in the panel means. */
  readonly take: (input: string, given: string | Uint8Array, context: StepContext) => Effect | null;
  readonly values: (context: StepContext) => StepView['values'];
  readonly certificates: (context: StepContext) => StepView['certificates'];
  readonly changes: (context: StepContext) => StepView['changes'];
}

type Given = Pick<Step, 'id' | 'phase' | 'proof'> & Partial<Step>;

/** Fills in what a step does not need to say. */
export function defineStep(step: Given): Step {
  return {
    portal: () => 'entra',
    applies: () => true,
    where: () => null,
    here: () => true,
    find: () => [],
    witnesses: [],
    needs: () => [],
    isFilled: () => false,
    moves: () => [],
    recognise: () => [],
    deeds: {},
    check: () => [],
    byHand: true,
    gate: null,
    inputs: () => [],
    take: () => null,
    values: () => [],
    certificates: () => [],
    changes: () => [],
    ...step,
  };
}

/** A sentence of the step catalogue, `step.<step>.<key>`. */
export function say(key: string, params?: Record<string, string | number>): Message {
  return params ? { key: `step.${key}`, params } : { key: `step.${key}` };
}
