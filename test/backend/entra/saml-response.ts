/** The SAML response as Entra writes it: the Assertion signed, the Response around it not. */

import type { Person } from '../model.ts';
import { type Application, tenantEndpoints } from './application.ts';
import type { SigningCertificate } from './certificate.ts';
import { escapeMarkup, signatureOf } from './xml.ts';

export interface ResponseOptions {
  readonly tenantId: string;
  readonly person: Person;
  readonly claims: Application['claims'];
  readonly signer: SigningCertificate;
  /** The Reply URL the response is posted to. */
  readonly destination: string;
  /** Identifier of the application: the audience. */
  readonly audience: string;
  /** ID of the AuthnRequest; `null` for a sign-in that Entra itself started. */
  readonly inResponseTo: string | null;
  readonly now: Date;
  /** Two GUIDs: of the Response and of the Assertion. */
  readonly ids: { readonly response: string; readonly assertion: string };
}

const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
const microsoftClaims = 'http://schemas.microsoft.com/identity/claims';
const minute = 60 * 1000;

const nameIdFormats: Readonly<Record<string, string>> = {
  'Email address': 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  Persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  Unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
};

/** The value of a directory attribute such as `user.mail`; empty for one the directory does not know. */
export function attributeValue(person: Person, source: string): string {
  const values: Readonly<Record<string, string>> = {
    'user.userprincipalname': person.userPrincipalName,
    'user.mail': person.mail,
    'user.givenname': person.givenName,
    'user.surname': person.surname,
    'user.displayname': person.displayName,
    'user.objectid': person.id,
  };
  return values[source] ?? '';
}

/** Makes the response and signs its assertion; the answer is XML text. */
export function samlResponse(options: ResponseOptions): string {
  const { tenantId, now, ids, destination } = options;
  const issuer = tenantEndpoints(tenantId).entraIdentifier;
  const inResponseTo = options.inResponseTo === null ? '' : ` InResponseTo="${escapeMarkup(options.inResponseTo)}"`;
  const issuerElement = `<Issuer xmlns="${assertionNamespace}">${issuer}</Issuer>`;
  return (
    `<samlp:Response ID="_${ids.response}" Version="2.0" IssueInstant="${now.toISOString()}" Destination="${escapeMarkup(destination)}"${inResponseTo} xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">` +
    issuerElement +
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>' +
    signedAssertion(options, issuer, inResponseTo) +
    '</samlp:Response>'
  );
}

function signedAssertion(options: ResponseOptions, issuer: string, inResponseTo: string): string {
  const { ids, now, signer } = options;
  const opening = `<Assertion ID="_${ids.assertion}" IssueInstant="${now.toISOString()}" Version="2.0" xmlns="${assertionNamespace}"><Issuer>${issuer}</Issuer>`;
  const content =
    subject(options, inResponseTo) +
    conditions(options) +
    attributeStatement(options) +
    `<AuthnStatement AuthnInstant="${now.toISOString()}" SessionIndex="_${ids.assertion}"><AuthnContext><AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>`;
  const closing = '</Assertion>';
  return opening + signatureOf(opening + content + closing, signer) + content + closing;
}

function subject({ person, claims, destination, now }: ResponseOptions, inResponseTo: string): string {
  const format = nameIdFormats[claims.nameIdFormat] ?? nameIdFormats.Unspecified;
  const nameId = escapeMarkup(attributeValue(person, claims.nameIdSource));
  return `<Subject><NameID Format="${format}">${nameId}</NameID><SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><SubjectConfirmationData${inResponseTo} NotOnOrAfter="${later(now, 60)}" Recipient="${escapeMarkup(destination)}"/></SubjectConfirmation></Subject>`;
}

function conditions({ audience, now }: ResponseOptions): string {
  return `<Conditions NotBefore="${later(now, -5)}" NotOnOrAfter="${later(now, 60)}"><AudienceRestriction><Audience>${escapeMarkup(audience)}</Audience></AudienceRestriction></Conditions>`;
}

function attributeStatement({ tenantId, person, claims }: ResponseOptions): string {
  const always = [
    attribute(`${microsoftClaims}/tenantid`, tenantId),
    attribute(`${microsoftClaims}/objectidentifier`, person.id),
    attribute(`${microsoftClaims}/displayname`, person.displayName),
    attribute(`${microsoftClaims}/identityprovider`, tenantEndpoints(tenantId).entraIdentifier),
    attribute(
      'http://schemas.microsoft.com/claims/authnmethodsreferences',
      'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
    ),
  ];
  const configured = claims.attributes.map(({ name, namespace, source }) =>
    attribute(namespace === '' ? name : `${namespace}/${name}`, attributeValue(person, source)),
  );
  return `<AttributeStatement>${[...always, ...configured].join('')}</AttributeStatement>`;
}

function attribute(name: string, value: string): string {
  return `<Attribute Name="${escapeMarkup(name)}"><AttributeValue>${escapeMarkup(value)}</AttributeValue></Attribute>`;
}

function later(from: Date, minutes: number): string {
  return new Date(from.getTime() + minutes * minute).toISOString();
}
