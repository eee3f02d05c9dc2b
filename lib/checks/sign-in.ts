/** Judges what a verified SAML response says: whether Alohi can take it, and for whom. */
import type { SamlResponse } from '../saml/response.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { alohiSso, legacyFaxPlus } from './well-known.ts';

export interface ExpectedSignIn {
  readonly now: Date;
  /** Microsoft Entra Identifier that Fax.Plus is configured with; `null` when it is not known. */
  readonly issuer: string | null;
  /** The address by which Fax.Plus knows this person; `null` when nobody said. */
  readonly email: string | null;
  /** ID of the AuthnRequest that was seen before; `null` when none was. */
  readonly requestId: string | null;
}

/** Clocks of two services may be this far apart. */
const skewMs = 3 * 60 * 1000;

export function checkSignIn(response: SamlResponse, expected: ExpectedSignIn): Finding[] {
  return [
    ...checkParties(response, expected),
    ...checkWindow(response, expected.now),
    ...checkPerson(response.nameId, expected.email),
    ...['firstname', 'lastname']
      .filter((name) => !response.attributes[name]?.some((value) => value.trim() !== ''))
      .map((name) => finding('sign-in-attribute-missing', { name })),
  ];
}

function checkParties(response: SamlResponse, { issuer, requestId }: ExpectedSignIn): Finding[] {
  if (response.audience === legacyFaxPlus.entityId) {
    return [finding('sign-in-through-legacy', { configured: alohiSso.entityId, received: response.audience })];
  }
  const findings: Finding[] = [];
  if (issuer !== null && response.issuer !== issuer) {
    findings.push(finding('sign-in-issuer-differs', { configured: issuer, received: response.issuer }));
  }
  if (response.audience !== alohiSso.entityId) {
    findings.push(finding('sign-in-audience-differs', { configured: alohiSso.entityId, received: response.audience }));
  }
  const addresses = [response.recipient, response.destination].filter((address) => address !== null);
  const wrong = addresses.find((address) => address !== alohiSso.replyUrl);
  if (wrong !== undefined)
    findings.push(finding('sign-in-recipient-differs', { configured: alohiSso.replyUrl, received: wrong }));
  if (requestId !== null && response.inResponseTo !== null && response.inResponseTo !== requestId) {
    findings.push(finding('sign-in-other-request', { configured: requestId, received: response.inResponseTo }));
  }
  return findings;
}

function checkWindow({ notBefore, notOnOrAfter }: SamlResponse, now: Date): Finding[] {
  if (now.getTime() + skewMs < Date.parse(notBefore)) return [finding('sign-in-not-yet-valid', { notBefore })];
  if (now.getTime() - skewMs >= Date.parse(notOnOrAfter)) return [finding('sign-in-expired', { notOnOrAfter })];
  return [];
}

function checkPerson(nameId: string, email: string | null): Finding[] {
  if (!/^[^\s@]+@[^\s@]+$/.test(nameId)) return [finding('sign-in-name-id-not-email', { received: nameId })];
  if (email === null || nameId === email) return [];
  const code = nameId.toLowerCase() === email.toLowerCase() ? 'sign-in-name-id-case' : 'sign-in-name-id-differs';
  return [finding(code, { configured: email, received: nameId })];
}
