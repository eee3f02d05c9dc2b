/** The migration: one snapshot, parsed at every load, written only by the background. */
import { z } from 'zod';
import type { Finding } from '../checks/finding.ts';
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

/** Findings as they are kept: the same, in arrays and objects of their own. */
export function storedFindings(findings: readonly Finding[]): StoredFinding[] {
  return findings.map((finding) => ({ ...finding, params: { ...finding.params } }));
}

/** What was held against what in a sign-in. `open`: there was nothing to hold it against, so it is no pass either. */
export const CheckedSignIn = z.array(z.object({ check: z.string(), outcome: z.enum(['passed', 'noted', 'open']) }));

/**
 * One sign-in through the new application: the verified response, and whether the dashboard accepted it. Of the
 * response itself nothing is kept.
 */
const SignInProof = z.object({
  /** Who it was, as `subjectOf` says it. */
  subject: z.string(),
  /** `observed` on its way to the service provider; `pasted`: weaker, nobody saw it sent or accepted. */
  source: z.enum(['observed', 'pasted']),
  /** The tab whose arrival on the dashboard is awaited; `null` for a pasted one. */
  tabId: z.number().nullable(),
  /** When it was observed; of a pasted one, when Entra issued it. */
  responseAt: z.string(),
  acceptedAt: z.string().nullable(),
  signedBy: z.string(),
  checks: CheckedSignIn,
});
export type SignInProof = z.infer<typeof SignInProof>;

const Reasoned = z.object({ reason: z.string(), at: z.string() });

/** Of the snapshot and of the journal's entries. What an earlier one means is said in `versions`. */
export const presentVersion = 2;

export const Migration = z.object({
  version: z.literal(presentVersion),
  id: z.string(),
  startedAt: z.string(),
  product: Product,
  path: Path,
  portal: PortalHost,
  /** `assured`: assign before Next. `guide`: the guide's own order, chosen consciously. */
  order: z.enum(['assured', 'guide']),
  paused: z.boolean(),
  finishedAt: z.string().nullable(),
  /** The snapshot was damaged and has been made anew from the journal. */
  rebuiltAt: z.string().nullable(),

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
  /** The administrator is putting the previous configuration back; `null` when not. */
  putBack: z.object({ at: z.string(), filledAt: z.string().nullable(), leftAt: z.string().nullable() }).nullable(),

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
  /** The address last typed on the dashboard's login page while a sign-in was watched, and where. */
  signInEmail: z.object({ tabId: z.number(), email: z.string() }).nullable(),
  /** ID of the AuthnRequest last seen on its way to Entra, and where. */
  signInRequest: z.object({ tabId: z.number(), id: z.string() }).nullable(),
  /** Whether the assistant may see private windows; `null` while nobody asked. */
  privateWindows: z.boolean().nullable(),
  signIns: z.array(SignInProof),
  /** When something about sign-in was last seen to have changed in Entra. */
  applicationChangedAt: z.string().nullable(),

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
    version: presentVersion,
    id: choice.id,
    startedAt: choice.at,
    product: choice.product,
    path: choice.path,
    portal: choice.portal,
    order: 'assured',
    paused: false,
    finishedAt: null,
    rebuiltAt: null,
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
    putBack: null,
    credentials: null,
    credentialsFilledAt: null,
    connection: null,
    provisioningSavedAt: null,
    pilot: null,
    provisioningStartedAt: null,
    cycle: null,
    watchingUntil: null,
    signInEmail: null,
    signInRequest: null,
    privateWindows: null,
    signIns: [],
    applicationChangedAt: null,
    legacyDisabledAt: null,
    reportSavedAt: null,
    legacyDeletedAt: null,
    refused: [],
    acknowledged: [],
    overrides: {},
    byHand: {},
  };
}
