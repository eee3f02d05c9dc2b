/** Judges the request with which Fax.Plus sends a browser to Entra: it says early what the answer would say late. */
import type { AuthnRequest } from '../saml/authn-request.ts';
import { finding } from './catalogue.ts';
import { parseLoginUrl } from './entra-address.ts';
import type { Finding } from './finding.ts';
import { alohiSso, legacyFaxPlus } from './well-known.ts';

export interface ExpectedRequest {
  /** Where it was sent, without query. */
  readonly sentTo: string;
  /** Tenant that the administrator confirmed; `null` when none was. */
  readonly tenantId: string | null;
}

/** Nobody signed a request, so nothing is proven by one: only mistakes are found. */
export function checkAuthnRequest(request: AuthnRequest, { sentTo, tenantId }: ExpectedRequest): Finding[] {
  if (request.issuer === legacyFaxPlus.entityId)
    return [finding('authn-request-of-legacy', { configured: alohiSso.entityId, received: request.issuer })];
  // Somebody else's service, in a tab that happens to be open.
  if (request.issuer !== alohiSso.entityId) return [];
  const findings: Finding[] = [];
  const sent = parseLoginUrl(sentTo)?.tenantId;
  if (sent !== undefined && tenantId !== null && sent !== tenantId.toLowerCase()) {
    findings.push(finding('authn-request-other-tenant', { configured: tenantId.toLowerCase(), received: sent }));
  }
  if (request.acs !== null && request.acs !== alohiSso.replyUrl) {
    findings.push(finding('authn-request-other-reply-url', { configured: alohiSso.replyUrl, received: request.acs }));
  }
  return findings;
}
