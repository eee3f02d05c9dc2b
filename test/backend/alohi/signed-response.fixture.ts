/** An identity provider of a few lines, for tests of the service provider: writes and signs a SAML response. */
import { randomBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';

export interface SignedResponseOptions {
  /** PKCS#8 PEM. */
  readonly privateKey: string;
  /** Base64 DER, as in `KeyInfo`. */
  readonly certificate: string;
  readonly issuer: string;
  readonly audience: string;
  readonly recipient: string;
  readonly nameId: string;
  readonly inResponseTo?: string;
  readonly issuedAt?: Date;
  /** Names under which `firstname` and `lastname` are sent. */
  readonly name?: readonly [string, string];
}

const lifetimeMs = 60 * 60 * 1000;
const idOf = (): string => `_${randomBytes(16).toString('hex')}`;

/** The base64 of a response whose assertion is signed (RSA-SHA256, exclusive canonicalisation), as Entra posts it. */
export function signedResponse(options: SignedResponseOptions): string {
  const issuedAt = options.issuedAt ?? new Date();
  const instant = issuedAt.toISOString();
  const end = new Date(issuedAt.getTime() + lifetimeMs).toISOString();
  const answers = options.inResponseTo ? ` InResponseTo="${options.inResponseTo}"` : '';
  const [firstName, lastName] = options.name ?? ['Ada', 'Example'];
  const attribute = (name: string, value: string) =>
    `<Attribute Name="${name}"><AttributeValue>${value}</AttributeValue></Attribute>`;
  const assertionId = idOf();
  const xml = [
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${idOf()}" Version="2.0"`,
    ` IssueInstant="${instant}" Destination="${options.recipient}"${answers}>`,
    `<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${options.issuer}</Issuer>`,
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>',
    `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="${assertionId}" IssueInstant="${instant}" Version="2.0">`,
    `<Issuer>${options.issuer}</Issuer>`,
    '<Subject><NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">',
    `${options.nameId}</NameID><SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">`,
    `<SubjectConfirmationData${answers} NotOnOrAfter="${end}" Recipient="${options.recipient}"/>`,
    `</SubjectConfirmation></Subject><Conditions NotBefore="${instant}" NotOnOrAfter="${end}">`,
    `<AudienceRestriction><Audience>${options.audience}</Audience></AudienceRestriction></Conditions>`,
    `<AttributeStatement>${attribute('firstname', firstName)}${attribute('lastname', lastName)}</AttributeStatement>`,
    `<AuthnStatement AuthnInstant="${instant}"><AuthnContext><AuthnContextClassRef>`,
    'urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>',
    '</Assertion></samlp:Response>',
  ].join('');
  return Buffer.from(signed(xml, assertionId, options)).toString('base64');
}

function signed(xml: string, assertionId: string, { privateKey, certificate }: SignedResponseOptions): string {
  const canonicalization = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  const signature = new SignedXml({
    privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: canonicalization,
    getKeyInfoContent: () => `<X509Data><X509Certificate>${certificate}</X509Certificate></X509Data>`,
  });
  const assertion = `//*[@ID='${assertionId}']`;
  signature.addReference({
    xpath: assertion,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', canonicalization],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signature.computeSignature(xml, {
    location: { reference: `${assertion}/*[local-name()='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
}
