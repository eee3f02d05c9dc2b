/** The report of a migration as plain data. It is what support receives: no secret has a field in it. */
import { z } from 'zod';
import { Path, PortalHost, Product } from '../protocol/view.ts';
import { DayToKeep } from './calendar.ts';

/** ISO 8601, UTC. */
const Moment = z.string();

const Application = z.object({
  name: z.string(),
  objectId: z.string(),
  appId: z.string(),
  /** SHA-1 of the signing certificate, upper-case hex as Entra shows it. */
  thumbprint: z.string().nullable(),
});

export const Report = z.object({
  product: Product,
  path: Path,
  portal: PortalHost,
  tenant: z.object({ id: z.string(), name: z.string() }).nullable(),
  startedAt: Moment,
  /** `null` while the migration is still under way. */
  finishedAt: Moment.nullable(),
  /** What stands differently now, in the words of the page it was changed on. Certificates as thumbprints. */
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string(), at: Moment })),
  /** What was shown to work, as a sentence. */
  proofs: z.array(z.object({ text: z.string(), at: Moment })),
  /** Warnings that were read and accepted. */
  acknowledged: z.array(z.object({ code: z.string(), subject: z.string(), text: z.string(), at: Moment })),
  /** Gates that were passed although something was missing. */
  overrides: z.array(z.object({ gate: z.string(), reason: z.string(), at: Moment })),
  stepsByHand: z.array(z.object({ step: z.string(), reason: z.string(), at: Moment })),
  people: z
    .object({
      expected: z.number().int(),
      assigned: z.number().int(),
      /** Those not taken over, accepted as such. */
      leftovers: z.array(z.string()),
    })
    .nullable(),
  legacy: Application.extend({
    deletedAt: Moment.nullable(),
    /** Entra keeps a deleted application for 30 days. */
    restorableUntil: Moment.nullable(),
  }).nullable(),
  target: Application.extend({
    identifier: z.string().nullable(),
    replyUrl: z.string().nullable(),
    loginUrl: z.string().nullable(),
    entraIdentifier: z.string().nullable(),
    certificateExpiresAt: Moment.nullable(),
  }).nullable(),
  /** What to come back to, soonest first. */
  daysToKeep: z.array(DayToKeep),
});
export type Report = z.infer<typeof Report>;
