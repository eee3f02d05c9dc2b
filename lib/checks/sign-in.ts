/** Judges what a verified SAML response says: whether Alohi can take it, and for whom. */
import type { SamlResponse } from '../saml/response.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { checkPerson, checkProfile } from './sign-in-person.ts';
import { alohiSso, legacyFaxPlus } from './well-known.ts';

export interface ExpectedSignIn {
  readonly now: Date;
  /** Microsoft Entra Identifier that Fax.Plus is configured with; `null` when it is not known. */
  readonly issuer: string | null;
  /** Tenant that the administrator confirmed; `null` when none was. */
  readonly tenantId: string | null;
  /** The address by which Fax.Plus knows this person; `null` when nobody said. */
  readonly email: string | null;
  /** ID of the AuthnRequest that was seen before in the same tab; `null` when none was. */
  readonly requestId: string | null;
}

/** Everything that is held against something, in the order an expert would. */
export type SignInCheckName =
  | 'signature'
  | 'issuer'
  | 'tenant'
  | 'audience'
  | 'recipient'
  | 'request'
  | 'time'
  | 'person'
  | 'profile';

export interface SignInCheck {
  readonly check: SignInCheckName;
  /**
   * `open`: there was nothing to hold it against, so it is neither a pass nor a failure. `noted`: it passes, and there
   * is something to say about it.
   */
  readonly outcome: 'passed' | 'noted' | 'failed' | 'open';
  readonly findings: readonly Finding[];
}

/** Clocks of two services may be this far apart. */
const skewMs = 3 * 60 * 1000;

/** All checks of one response. That its signature is good is known already: no other response can be read. */
export function signInChecks(response: SamlResponse, expected: ExpectedSignIn): readonly SignInCheck[] {
  const { issuer, tenantId, email, requestId } = expected;
  const tenant = tenantOf(response);
  const isOpen: Partial<Record<SignInCheckName, boolean>> = {
    issuer: issuer === null,
    tenant: tenantId === null || tenant === null,
    request: requestId === null || response.inResponseTo === null,
    person: email === null,
  };
  const findings: Readonly<Record<SignInCheckName, readonly Finding[]>> = {
    signature: [],
    issuer: checkIssuer(response, issuer),
    tenant: checkTenant(tenant, tenantId),
    audience: checkAudience(response),
    recipient: checkRecipient(response),
    request: checkRequest(response, requestId),
    time: checkTime(response, expected.now),
    person: checkPerson(response, email),
    profile: checkProfile(response),
  };
  const names: readonly SignInCheckName[] = [
    ...(['signature', 'issuer', 'tenant', 'audience', 'recipient'] as const),
    ...(['request', 'time', 'person', 'profile'] as const),
  ];
  return names.map((check) => ({
    check,
    outcome: outcomeOf(findings[check], isOpen[check] === true),
    findings: findings[check],
  }));
}

/** The findings alone. */
export function checkSignIn(response: SamlResponse, expected: ExpectedSignIn): Finding[] {
  return signInChecks(response, expected).flatMap(({ findings }) => findings);
}

function outcomeOf(findings: readonly Finding[], open: boolean): SignInCheck['outcome'] {
  if (findings.some(({ severity }) => severity === 'error')) return 'failed';
  if (open) return 'open';
  return findings.length > 0 ? 'noted' : 'passed';
}

/** A response for the legacy application differs in everything: that one sentence says more than five. */
const isOfLegacy = ({ audience }: SamlResponse): boolean => audience === legacyFaxPlus.entityId;

function checkIssuer(response: SamlResponse, configured: string | null): Finding[] {
  if (configured === null || response.issuer === configured || isOfLegacy(response)) return [];
  return [finding('sign-in-issuer-differs', { configured, received: response.issuer })];
}

const tenantAttribute = 'http://schemas.microsoft.com/identity/claims/tenantid';

/** Lower case; `null` when the response does not say. */
function tenantOf({ attributes }: SamlResponse): string | null {
  return attributes[tenantAttribute]?.[0]?.toLowerCase() ?? null;
}

function checkTenant(received: string | null, configured: string | null): Finding[] {
  if (received === null || configured === null || received === configured.toLowerCase()) return [];
  return [finding('sign-in-tenant-differs', { configured: configured.toLowerCase(), received })];
}

function checkAudience(response: SamlResponse): Finding[] {
  const configured = alohiSso.entityId;
  const received = response.audience;
  if (received === configured) return [];
  return [
    finding(isOfLegacy(response) ? 'sign-in-through-legacy' : 'sign-in-audience-differs', { configured, received }),
  ];
}

function checkRecipient(response: SamlResponse): Finding[] {
  if (isOfLegacy(response)) return [];
  const configured = alohiSso.replyUrl;
  const addresses = [response.recipient, response.destination].filter((address) => address !== null);
  const received = addresses.find((address) => address !== configured);
  return received === undefined ? [] : [finding('sign-in-recipient-differs', { configured, received })];
}

function checkRequest({ inResponseTo: received }: SamlResponse, configured: string | null): Finding[] {
  if (received === null) return [finding('sign-in-without-request')];
  if (configured === null) return [finding('sign-in-request-not-seen', { received })];
  return received === configured ? [] : [finding('sign-in-other-request', { configured, received })];
}

function checkTime({ notBefore, notOnOrAfter }: SamlResponse, now: Date): Finding[] {
  const clock = now.toISOString();
  if (now.getTime() + skewMs < Date.parse(notBefore)) return [finding('sign-in-not-yet-valid', { notBefore, clock })];
  if (now.getTime() - skewMs >= Date.parse(notOnOrAfter)) return [finding('sign-in-expired', { notOnOrAfter, clock })];
  return [];
}
