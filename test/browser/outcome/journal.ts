/** What the extension has believed so far: its own journal, read from its store, as far as it speaks of values. */
import * as z from 'zod';

const configuration = z.object({
  ssoUrl: z.string(),
  entityId: z.string(),
  certificate: z.string(),
  ssoType: z.string(),
});
const role = z.enum(['legacy', 'target']);

const JournalLine = z.discriminatedUnion('type', [
  z.object({ type: z.literal('tenant-seen'), id: z.string() }),
  z.object({ type: z.literal('application-found'), role, objectId: z.string(), appId: z.string() }),
  z.object({
    type: z.literal('facts-read'),
    role,
    facts: z.object({
      name: z.string().optional(),
      identifier: z.string().optional(),
      replyUrl: z.string().optional(),
      loginUrl: z.string().optional(),
      entraIdentifier: z.string().optional(),
      thumbprint: z.string().optional(),
      metadataUrl: z.string().optional(),
      claims: z.object({ nameIdSource: z.string() }).optional(),
      assignmentRequired: z.boolean().optional(),
    }),
  }),
  z.object({
    type: z.literal('certificate-taken'),
    role,
    certificate: z.object({ thumbprintSha1: z.string() }),
  }),
  z.object({ type: z.literal('roster-read'), role, count: z.number(), completeness: z.string() }),
  z.object({ type: z.literal('configuration-captured'), configuration }),
  z.object({ type: z.literal('credentials-read'), tenantUrl: z.string() }),
]);
export type JournalLine = z.infer<typeof JournalLine>;

const spoken: ReadonlySet<string> = new Set(JournalLine.options.map((option) => option.shape.type.value));
const Entry = z.object({ event: z.looseObject({ type: z.string() }) });

/** Everything in the journal that speaks of a value; steps that were done by hand are named beside it. */
export interface Journal {
  readonly lines: readonly JournalLine[];
  readonly byHand: readonly string[];
  /** Names of the assignment lists as they were read last. */
  readonly people: readonly string[];
}

/** @param stores what the extension has stored, as text. Throws when the journal has lines of another shape than known. */
export function readJournal(stores: Readonly<Record<string, string>>): Journal {
  const rows = (store: string): unknown => {
    const [, text = '[]'] = Object.entries(stores).find(([name]) => name.endsWith(`/${store}`)) ?? [];
    // One line for each context that was asked; they share the store.
    return JSON.parse(text.split('\n')[0] ?? '[]');
  };
  const roster = z.array(z.array(z.object({ displayName: z.string() }))).parse(rows('roster'));
  return { ...journalOf(rows('journal')), people: roster.flat().map(({ displayName }) => displayName) };
}

function journalOf(stored: unknown): Omit<Journal, 'people'> {
  const events = z
    .array(Entry)
    .parse(stored)
    .map(({ event }) => event);
  return {
    lines: events.filter(({ type }) => spoken.has(type)).map((event) => JournalLine.parse(event)),
    byHand: events.flatMap((event) => (event.type === 'done-by-hand' ? [String(event.step)] : [])),
  };
}
