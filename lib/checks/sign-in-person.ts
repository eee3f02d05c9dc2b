/** Judges whom a SAML response names: the person Fax.Plus knows, in the form Alohi reads. */
import type { SamlResponse } from '../saml/response.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';

const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** @param email by which Fax.Plus knows the person; `null` when nobody said. */
export function checkPerson({ nameId, nameIdFormat }: SamlResponse, email: string | null): Finding[] {
  if (!/^[^\s@]+@[^\s@]+$/.test(nameId)) return [finding('sign-in-name-id-not-email', { received: nameId })];
  const findings: Finding[] = [];
  if (email !== null && nameId !== email) {
    const code = nameId.toLowerCase() === email.toLowerCase() ? 'sign-in-name-id-case' : 'sign-in-name-id-differs';
    findings.push(finding(code, { configured: email, received: nameId }));
  }
  // Unspecified (SAML core, 8.3.1) leaves it to the receiver, as does a format that is not there.
  if (nameIdFormat !== null && nameIdFormat !== emailFormat && !nameIdFormat.endsWith(':unspecified')) {
    findings.push(finding('sign-in-name-id-format', { configured: emailFormat, received: nameIdFormat }));
  }
  return findings;
}

/** First and last name, under exactly these names. */
export function checkProfile({ attributes }: SamlResponse): Finding[] {
  return ['firstname', 'lastname'].flatMap((name) => {
    if (attributes[name]?.some((value) => value.trim() !== '')) return [];
    const spelled = Object.keys(attributes).find(
      (other) => other !== name && other.replace(/^.*\//, '').toLowerCase() === name,
    );
    if (spelled !== undefined) return [finding('sign-in-attribute-name', { configured: name, received: spelled })];
    const received = attributes[name] === undefined ? Object.keys(attributes).join(', ') || '–' : `${name}=""`;
    return [finding('sign-in-attribute-missing', { name, received })];
  });
}
