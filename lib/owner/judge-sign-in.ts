/**
 * Turns an observed or pasted exchange into events: requested, verified, or refused with the findings that say why.
 * The response itself is gone when this returns; what stays is who (as a hash), when, and which checks it passed.
 */
import { checkAuthnRequest } from '../checks/authn-request.ts';
import { finding } from '../checks/catalogue.ts';
import { explainEntraError } from '../checks/entra-error.ts';
import type { Finding } from '../checks/finding.ts';
import { type SignInCheck, signInChecks } from '../checks/sign-in.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import { storedFindings } from '../migration/migration.ts';
import { subjectOf } from '../migration/subject.ts';
import { readAuthnRequest, readPostedAuthnRequest } from '../saml/authn-request.ts';
import { pastedResponse } from '../saml/pasted-response.ts';
import { readResponse, type SamlResponse } from '../saml/response.ts';
import { watchAdministratorSignIn } from '../steps/alohi/watch-sign-in.ts';
import { currentStep } from '../steps/order.ts';

const refused = (findings: readonly Finding[]): MigrationEvent[] => [
  { type: 'input-refused', findings: storedFindings(findings) },
];

/** A request on its way to Entra; `posted` is its form field, without which it stands in the address. */
export async function judgeRequest(
  { url, posted }: { readonly url: string; readonly posted: string | undefined },
  tabId: number,
  { migration }: MigrationContext,
): Promise<MigrationEvent[]> {
  const read = posted === undefined ? await readAuthnRequest(url) : readPostedAuthnRequest(posted);
  // Portals come by here as well; an address without a request is nobody's fault.
  if (!read.ok) return [];
  const findings = checkAuthnRequest(read.value, {
    sentTo: url.replace(/[?#].*$/, ''),
    tenantId: migration.tenant?.id ?? null,
  });
  const requested: MigrationEvent = { type: 'sign-in-requested', id: read.value.id, tabId };
  return findings.length > 0 ? [requested, ...refused(findings)] : [requested];
}

/** A SAML response on its way to the service provider. Verified with the captured certificate alone. */
export async function judgeSignIn(
  response: string,
  tabId: number,
  context: MigrationContext,
): Promise<MigrationEvent[]> {
  const expectedEmail = addressOfStep(context);
  const { signInEmail, signInRequest } = context.migration;
  const judged = await judge(response, context, {
    email: expectedEmail ?? (signInEmail?.tabId === tabId ? signInEmail.email : null),
    isTyped: expectedEmail === null,
    requestId: signInRequest?.tabId === tabId ? signInRequest.id : null,
  });
  if (!judged.ok) return refused(judged.findings);
  const { subject, signedBy, checks } = judged;
  return [{ type: 'refusal-cleared' }, { type: 'response-verified', subject, signedBy, checks, tabId }];
}

/** A response that the administrator hands over: judged alike, but nobody saw it sent, and nobody sees it accepted. */
export async function judgePastedResponse(
  given: string | Uint8Array,
  context: MigrationContext,
): Promise<MigrationEvent[]> {
  const expected = { email: addressOfStep(context), isTyped: false, requestId: null };
  const judged = await judge(pastedResponse(given), context, expected);
  if (!judged.ok) return refused(judged.findings);
  const { subject, signedBy, checks, issuedAt } = judged;
  return [{ type: 'response-pasted', subject, signedBy, checks, issuedAt }];
}

/** By which Fax.Plus knows who signs in now: the administrator's is known from the way back in, a colleague's is not. */
function addressOfStep(context: MigrationContext): string | null {
  const isAdministrator = currentStep(context)?.id === watchAdministratorSignIn.id;
  return isAdministrator ? (context.migration.wayBack?.email ?? null) : null;
}

interface Expected {
  readonly email: string | null;
  /** Read from the login page while it was typed: its end may be missing. */
  readonly isTyped: boolean;
  readonly requestId: string | null;
}

type Judged =
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | {
      readonly ok: true;
      readonly subject: string;
      readonly signedBy: string;
      readonly issuedAt: string;
      readonly checks: { check: string; outcome: 'passed' | 'noted' | 'open' }[];
    };

async function judge(response: string, context: MigrationContext, expected: Expected): Promise<Judged> {
  const { migration, now } = context;
  const { target, tenant } = migration;
  if (!target?.certificate) return { ok: false, findings: [finding('sign-in-certificate-unknown')] };
  const read = await readResponse(response, { certificate: target.certificate, now });
  if (!read.ok) return { ok: false, findings: [explained(read.finding, context)] };
  const checks = signInChecks(read.value, {
    now,
    issuer: migration.filled?.configuration.entityId ?? target.entraIdentifier ?? null,
    tenantId: tenant?.id ?? null,
    email: emailToCompare(read.value, expected),
    requestId: expected.requestId,
  });
  const kept = checks.map(({ check, outcome }) => (outcome === 'failed' ? null : { check, outcome }));
  if (kept.includes(null)) return { ok: false, findings: findingsOf(checks) };
  return {
    ok: true,
    subject: subjectOf(migration.id, read.value.nameId),
    signedBy: read.value.signedBy,
    issuedAt: read.value.issuedAt,
    checks: kept.filter((one) => one !== null),
  };
}

/** All that is wrong, without what is merely worth a note. */
function findingsOf(checks: readonly SignInCheck[]): readonly Finding[] {
  return checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
}

/** The beginning of an address, caught while it was typed, is compared with nothing. */
function emailToCompare({ nameId }: SamlResponse, { email, isTyped }: Expected): string | null {
  const isBeginning = email !== null && nameId.toLowerCase().startsWith(email.toLowerCase());
  return isTyped && isBeginning && nameId.length > (email ?? '').length ? null : email;
}

/** What the reader of the response cannot know: the legacy application's certificate, and Entra's own error codes. */
function explained(said: Finding, { migration }: MigrationContext): Finding {
  const { configured, received } = said.params;
  if (said.code === 'response-other-certificate' && received === migration.legacy?.thumbprint && configured && received)
    return finding('response-of-legacy-application', { configured, received });
  const isRefusal = said.code.startsWith('response-refused');
  return (isRefusal ? explainEntraError(String(received)) : null) ?? said;
}
