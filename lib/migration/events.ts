/** What can happen in a migration. Events are journalled in order; the snapshot follows from them by `reduce`. */
import { z } from 'zod';
import { Path, PortalHost, Product } from '../protocol/view.ts';
import { RosterEntry } from '../roster/roster.ts';
import { ApplicationFacts, ApplicationRole, Completeness, HeldCertificate } from './application.ts';
import { CheckedSignIn, ProviderConfiguration, StoredFinding } from './migration.ts';

const FactsPatch = ApplicationFacts.omit({
  objectId: true,
  appId: true,
  certificate: true,
  metadata: true,
  roster: true,
}).partial();

export const MigrationEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), id: z.string(), product: Product, path: Path, portal: PortalHost }),
  z.object({ type: z.literal('tenant-seen'), id: z.guid(), name: z.string() }),
  z.object({ type: z.literal('tenant-confirmed') }),
  z.object({ type: z.literal('stock-taken'), objectIds: z.array(z.string()) }),
  z.object({
    type: z.literal('application-found'),
    role: ApplicationRole,
    objectId: z.guid(),
    appId: z.guid(),
    name: z.string(),
    identifier: z.string().optional(),
  }),
  z.object({ type: z.literal('facts-read'), role: ApplicationRole, facts: FactsPatch }),
  z.object({
    type: z.literal('certificate-taken'),
    role: ApplicationRole,
    certificate: HeldCertificate,
    /** Where it came with a metadata document. */
    metadata: ApplicationFacts.shape.metadata,
  }),
  /** The entries go to the roster store; the journal keeps their number. */
  z.object({
    type: z.literal('roster-read'),
    role: ApplicationRole,
    count: z.number().int(),
    completeness: Completeness,
    entries: z.array(RosterEntry),
  }),
  z.object({ type: z.literal('roster-confirmed'), role: ApplicationRole }),
  z.object({ type: z.literal('input-refused'), findings: z.array(StoredFinding) }),
  z.object({ type: z.literal('refusal-cleared') }),
  z.object({ type: z.literal('people-listed'), people: z.array(z.string()) }),
  z.object({ type: z.literal('order-chosen'), order: z.enum(['assured', 'guide']) }),
  /** A password was typed on the dashboard's login page in this tab (its value is never read). */
  z.object({ type: z.literal('password-seen'), tabId: z.number() }),
  /** Single sign-on came in between: what follows is no sign-in by password. */
  z.object({ type: z.literal('password-void') }),
  z.object({ type: z.literal('way-back-proven'), email: z.string(), seen: z.boolean() }),
  z.object({ type: z.literal('bypass-seen'), label: z.string(), on: z.boolean() }),
  z.object({ type: z.literal('configuration-captured'), configuration: ProviderConfiguration }),
  z.object({ type: z.literal('configuration-filled'), configuration: ProviderConfiguration }),
  z.object({ type: z.literal('configuration-saved') }),
  z.object({ type: z.literal('second-dashboard-verified') }),
  z.object({ type: z.literal('put-back-begun') }),
  z.object({ type: z.literal('put-back-filled') }),
  /** The dialog was closed after it had been filled: saved or cancelled, which only another look tells. */
  z.object({ type: z.literal('put-back-left') }),
  /** The previous configuration stands in the dashboard again: whatever was proven with the new one no longer counts. */
  z.object({ type: z.literal('put-back-saved') }),
  z.object({ type: z.literal('put-back-cancelled') }),
  z.object({
    type: z.literal('credentials-read'),
    tenantUrl: z.string(),
    handle: z.string(),
    automaticallyAddsUsers: z.boolean(),
  }),
  /** The vault no longer holds the token: it must be read again. */
  z.object({ type: z.literal('credentials-lost') }),
  z.object({ type: z.literal('credentials-filled') }),
  z.object({ type: z.literal('connection-tested'), outcome: z.string(), text: z.string() }),
  z.object({ type: z.literal('provisioning-saved') }),
  z.object({ type: z.literal('pilot-provisioned'), text: z.string() }),
  z.object({ type: z.literal('provisioning-started') }),
  z.object({ type: z.literal('cycle-seen'), text: z.string(), healthy: z.boolean() }),
  /** "Watch a test sign-in" was pressed; responses are looked at until then (ISO). */
  z.object({ type: z.literal('sign-in-watched'), until: z.string() }),
  /** While a sign-in is watched: the address typed on the dashboard's login page, and the request sent to Entra. */
  z.object({ type: z.literal('sign-in-email-typed'), email: z.string(), tabId: z.number() }),
  z.object({ type: z.literal('sign-in-requested'), id: z.string(), tabId: z.number() }),
  z.object({
    type: z.literal('response-verified'),
    subject: z.string(),
    signedBy: z.string(),
    checks: CheckedSignIn,
    tabId: z.number(),
  }),
  /** Handed over by the administrator; `issuedAt` is the identity provider's time (ISO), which is signed. */
  z.object({
    type: z.literal('response-pasted'),
    subject: z.string(),
    signedBy: z.string(),
    checks: CheckedSignIn,
    issuedAt: z.string(),
  }),
  z.object({ type: z.literal('sign-in-accepted'), subject: z.string() }),
  /** Entra or the service provider turned the person away in this tab. `final`: the response counts no more. */
  z.object({
    type: z.literal('sign-in-failed'),
    tabId: z.number(),
    findings: z.array(StoredFinding),
    final: z.boolean(),
  }),
  z.object({ type: z.literal('private-windows-seen'), allowed: z.boolean() }),
  /** A password was typed after the response: it proves nothing any more. */
  z.object({ type: z.literal('response-void'), tabId: z.number() }),
  z.object({ type: z.literal('legacy-disabled') }),
  /** Somebody switched it on again: the rest begins anew. */
  z.object({ type: z.literal('legacy-enabled') }),
  z.object({ type: z.literal('report-saved') }),
  z.object({ type: z.literal('legacy-deleted') }),
  z.object({
    type: z.literal('acknowledged'),
    code: z.string(),
    subject: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  z.object({ type: z.literal('overridden'), gate: z.string(), reason: z.string() }),
  z.object({ type: z.literal('done-by-hand'), step: z.string(), reason: z.string() }),
  z.object({ type: z.literal('paused') }),
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('finished') }),
  /** The snapshot could not be read: this migration was made anew from the entries before this one. */
  z.object({ type: z.literal('rebuilt') }),
]);
export type MigrationEvent = z.infer<typeof MigrationEvent>;

/** An event with the moment it was recorded (ISO 8601, UTC). */
export const JournalEntry = z.object({ at: z.string(), event: MigrationEvent });
export type JournalEntry = z.infer<typeof JournalEntry>;
