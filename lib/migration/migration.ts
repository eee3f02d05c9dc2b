/** The migration: one snapshot, parsed at every load, written only by the background. */
import { z } from 'zod';
import { Path, PortalHost, Product } from '../protocol/view.ts';
import { ApplicationFacts } from './application.ts';

/** The single sign-on values of Fax.Plus and Sign.Plus (one company-wide configuration). */
export const ProviderConfiguration = z.object({
  ssoUrl: z.string(),
  entityId: z.string(),
  certificate: z.string(),
  ssoType: z.string(),
});
export type ProviderConfiguration = z.infer<typeof ProviderConfiguration>;

/** A finding that the administrator must see until it is put right. */
export const StoredFinding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  subject: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type StoredFinding = z.infer<typeof StoredFinding>;

/** One sign-in through the new application: the verified response, and whether the dashboard accepted it. */
const SignInProof = z.object({
  nameId: z.string(),
  /** The tab whose arrival on the dashboard is awaited. */
  tabId: z.number(),
  responseAt: z.string(),
  acceptedAt: z.string().nullable(),
  signedBy: z.string(),
});
export type SignInProof = z.infer<typeof SignInProof>;

const Reasoned = z.object({ reason: z.string(), at: z.string() });

const migrationVersion = 1;

export const Migration = z.object({
  version: z.literal(migrationVersion),
  id: z.string(),
  startedAt: z.string(),
  product: Product,
  path: Path,
  portal: PortalHost,
  /** `assured`: assign before Next. `guide`: the guide's own order, chosen consciously. */
  order: z.enum(['assured', 'guide']),
  paused: z.boolean(),
  finishedAt: z.string().nullable(),

  tenant: z.object({ id: z.guid(), name: z.string() }).nullable(),
  tenantConfirmed: z.boolean(),
  /** Object ids in the application list when stock was taken: whatever is created later is not among them. */
  stock: z.object({ at: z.string(), objectIds: z.array(z.string()) }).nullable(),
  legacy: ApplicationFacts.nullable(),
  target: ApplicationFacts.nullable(),
  /** First set-up: display names of those who are to sign in. */
  people: z.array(z.string()),

  passwordSeen: z.object({ tabId: z.number(), at: z.string() }).nullable(),
  wayBack: z.object({ email: z.string(), at: z.string(), seen: z.boolean() }).nullable(),
  bypass: z.object({ label: z.string(), on: z.boolean() }).nullable(),
  previous: z.object({ configuration: ProviderConfiguration, at: z.string() }).nullable(),
  filled: z.object({ configuration: ProviderConfiguration, at: z.string() }).nullable(),
  /** Next was pressed and the second screen came. */
  savedAt: z.string().nullable(),
  secondDashboardAt: z.string().nullable(),

  /** The token itself is in the vault; here is only the handle. */
  credentials: z
    .object({ tenantUrl: z.string(), handle: z.string(), at: z.string(), automaticallyAddsUsers: z.boolean() })
    .nullable(),
  credentialsFilledAt: z.string().nullable(),
  connection: z.object({ outcome: z.string(), text: z.string(), at: z.string() }).nullable(),
  provisioningSavedAt: z.string().nullable(),
  pilot: z.object({ text: z.string(), at: z.string() }).nullable(),
  provisioningStartedAt: z.string().nullable(),
  cycle: z.object({ text: z.string(), healthy: z.boolean(), at: z.string() }).nullable(),

  watchingUntil: z.string().nullable(),
  signIns: z.array(SignInProof),

  legacyDisabledAt: z.string().nullable(),
  reportSavedAt: z.string().nullable(),
  legacyDeletedAt: z.string().nullable(),

  /** What came in last and was not taken, e.g. the legacy application's certificate. */
  refused: z.array(StoredFinding),
  acknowledged: z.array(
    z.object({
      code: z.string(),
      subject: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      at: z.string(),
    }),
  ),
  overrides: z.record(z.string(), Reasoned),
  byHand: z.record(z.string(), Reasoned),
});
export type Migration = z.infer<typeof Migration>;

/** A fresh migration with nothing known yet. */
export function newMigration(choice: {
  id: string;
  at: string;
  product: Migration['product'];
  path: Migration['path'];
  portal: Migration['portal'];
}): Migration {
  return {
    version: migrationVersion,
    id: choice.id,
    startedAt: choice.at,
    product: choice.product,
    path: choice.path,
    portal: choice.portal,
    order: 'assured',
    paused: false,
    finishedAt: null,
    tenant: null,
    tenantConfirmed: false,
    stock: null,
    legacy: null,
    target: null,
    people: [],
    passwordSeen: null,
    wayBack: null,
    bypass: null,
    previous: null,
    filled: null,
    savedAt: null,
    secondDashboardAt: null,
    credentials: null,
    credentialsFilledAt: null,
    connection: null,
    provisioningSavedAt: null,
    pilot: null,
    provisioningStartedAt: null,
    cycle: null,
    watchingUntil: null,
    signIns: [],
    legacyDisabledAt: null,
    reportSavedAt: null,
    legacyDeletedAt: null,
    refused: [],
    acknowledged: [],
    overrides: {},
    byHand: {},
  };
}
