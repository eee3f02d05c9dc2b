/** Reads the SAML response of a sign-in, believing nothing but the bytes that the given certificate's key signed. */
import { refuse } from '../checks/catalogue.ts';
import type { Result } from '../checks/finding.ts';
import type { Certificate } from './certificate.ts';
import { readKeyInfoCertificate } from './key-info.ts';
import { verifySignature } from './signature.ts';
import { readStatus, refusalCode } from './status.ts';
import { decodeBase64, decodeText, inputLimitBytes, inputLimitKiB } from './text.ts';
import {
  attribute,
  children,
  descendants,
  isElement,
  ns,
  onlyChild,
  parseXml,
  plainText,
  type XmlDocument,
} from './xml.ts';

/** What a verified response says. Plain JSON; times are ISO 8601 in UTC. */
export interface SamlResponse {
  readonly issuer: string;
  readonly audience: string;
  /** Of the response; `null` when only its assertion was signed, because then nobody vouches for it. */
  readonly destination: string | null;
  readonly recipient: string;
  /** ID of the request that was answered; `null` when the sign-in began at the identity provider. */
  readonly inResponseTo: string | null;
  /** When the identity provider wrote the assertion. */
  readonly issuedAt: string;
  readonly notBefore: string;
  readonly notOnOrAfter: string;
  readonly nameId: string;
  readonly nameIdFormat: string | null;
  /** Values by the attribute's name as sent, e.g. `firstname`. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly signed: readonly ('response' | 'assertion')[];
  /** Thumbprint (SHA-1) of the certificate whose key signed. */
  readonly signedBy: string;
  readonly verifiedAt: string;
}

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/**
 * Verifies and reads a response as the browser posts it (`SAMLResponse`). Response, assertion or both may be signed;
 * every signature that is there must be good, by `certificate` alone. Whether its content suits is not judged here:
 * that is `lib/checks/sign-in.ts`. Never throws.
 */
export async function readResponse(
  base64: string,
  options: { readonly certificate: Certificate; readonly now: Date },
): Promise<Result<SamlResponse>> {
  if (base64.length > inputLimitBytes * 1.4) return refuse('response-too-large', { limitKiB: inputLimitKiB });
  const bytes = decodeBase64(base64);
  if (bytes === null || bytes.length === 0) return refuse('response-not-base64');
  const document = parseXml(decodeText(bytes).text);
  if (!document.ok) {
    if (document.fault === 'too-large') return refuse('response-too-large', { limitKiB: inputLimitKiB });
    return refuse('response-not-xml');
  }
  if (!isElement(document.root, ns.protocol, 'Response'))
    return refuse('response-not-response', { received: document.root.tagName });
  const status = readStatus(document.root);
  if (status !== null) return refuse(refusalCode(status.codes), { received: status.text });
  if (children(document.root, ns.assertion, 'EncryptedAssertion').length > 0) return refuse('response-encrypted');

  const trusted = await trustedElements(document, options.certificate);
  if ('finding' in trusted) return trusted;
  return readValues(trusted, options);
}

/** Elements of fresh parses of signed bytes. `response` only when the response itself was signed. */
interface Trusted {
  readonly response: Element | null;
  readonly assertion: Element;
  readonly signed: SamlResponse['signed'];
}

async function trustedElements(document: XmlDocument, certificate: Certificate): Promise<Trusted | Refused> {
  const assertion = onlyAssertion(document.root);
  if (assertions(document.root).length === 0) return refuse('response-incomplete', { missing: 'Assertion' });
  if (assertion === null) return refuse('response-signature-form');
  const signatures = descendants(document.root).filter((element) => isElement(element, ns.signature, 'Signature'));
  if (signatures.length === 0) return refuse('response-unsigned');
  // A signature anywhere else is a hiding place, for the real element or for the forged one.
  if (signatures.some(({ parentNode }) => parentNode !== document.root && parentNode !== assertion)) {
    return refuse('response-signature-form');
  }
  if (!signatures.some(({ parentNode }) => parentNode === document.root)) {
    const verified = await verifiedElement(document, assertion, certificate);
    return 'finding' in verified ? verified : { response: null, assertion: verified.root, signed: ['assertion'] };
  }
  const response = await verifiedElement(document, document.root, certificate);
  if ('finding' in response) return response;
  const inner = onlyAssertion(response.root);
  if (inner === null) return refuse('response-signature-form');
  if (children(inner, ns.signature, 'Signature').length === 0) {
    return { response: response.root, assertion: inner, signed: ['response'] };
  }
  const both = await verifiedElement(response, inner, certificate);
  return 'finding' in both
    ? both
    : { response: response.root, assertion: both.root, signed: ['response', 'assertion'] };
}

type Refused = Extract<Result<never>, { ok: false }>;

/** In any namespace: what another reader might take for an assertion counts as one. */
function assertions(response: Element): Element[] {
  return descendants(response).filter((element) => /^(?:Encrypted)?Assertion$/i.test(element.localName));
}

/** The one assertion: there is no other anywhere in the document, and it is the response's own child. */
function onlyAssertion(response: Element): Element | null {
  const [assertion, another] = assertions(response);
  if (assertion === undefined || another !== undefined || assertion.parentNode !== response) return null;
  return isElement(assertion, ns.assertion, 'Assertion') ? assertion : null;
}

async function verifiedElement(
  document: XmlDocument,
  element: Element,
  certificate: Certificate,
): Promise<XmlDocument | Refused> {
  const verified = await verifySignature(document, element, certificate);
  if (verified.ok) return verified.signed;
  switch (verified.fault) {
    case 'unsigned':
      return refuse('response-unsigned');
    case 'weak':
      return refuse('response-weak-signature', { received: verified.algorithm });
    case 'form':
      return refuse('response-signature-form');
    case 'digest':
      return refuse('response-altered');
    case 'value':
      return otherSigner(document, element, certificate);
  }
}

/** Who signed instead: the certificate in KeyInfo is named only if its key really did. */
async function otherSigner(document: XmlDocument, element: Element, expected: Certificate): Promise<Refused> {
  const signature = onlyChild(element, ns.signature, 'Signature');
  const claimed = signature && (await readKeyInfoCertificate(signature));
  const genuine = claimed && (await verifySignature(document, element, claimed)).ok;
  if (!claimed || !genuine) return refuse('response-altered');
  return refuse('response-other-certificate', {
    configured: expected.thumbprintSha1,
    received: claimed.thumbprintSha1,
  });
}

async function readValues(
  { response, assertion, signed }: Trusted,
  { certificate, now }: { readonly certificate: Certificate; readonly now: Date },
): Promise<Result<SamlResponse>> {
  const conditions = onlyChild(assertion, ns.assertion, 'Conditions');
  const restriction = conditions && onlyChild(conditions, ns.assertion, 'AudienceRestriction');
  const subject = onlyChild(assertion, ns.assertion, 'Subject');
  const nameIdElement = subject && onlyChild(subject, ns.assertion, 'NameID');
  const confirmation = subject && bearerConfirmation(subject);

  const issuer = plainText(onlyChild(assertion, ns.assertion, 'Issuer'));
  const audience = restriction && plainText(onlyChild(restriction, ns.assertion, 'Audience'));
  const nameId = plainText(nameIdElement);
  const recipient = attribute(confirmation, 'Recipient');
  const issuedAt = instant(attribute(assertion, 'IssueInstant'));
  const notBefore = instant(attribute(conditions, 'NotBefore'));
  const notOnOrAfter = earliest(attribute(conditions, 'NotOnOrAfter'), attribute(confirmation, 'NotOnOrAfter'));
  const missing = (name: string) => refuse('response-incomplete', { missing: name });
  if (issuer === null) return missing('Issuer');
  if (audience === null) return missing('Audience');
  if (nameId === null) return missing('NameID');
  if (recipient === null) return missing('Recipient');
  if (issuedAt === null) return missing('IssueInstant');
  if (notBefore === null) return missing('NotBefore');
  if (notOnOrAfter === null) return missing('NotOnOrAfter');
  const attributes = readAttributes(assertion);
  if (attributes === null) return missing('AttributeValue');

  return {
    ok: true,
    value: {
      issuer,
      audience,
      destination: attribute(response, 'Destination'),
      recipient,
      inResponseTo: attribute(confirmation, 'InResponseTo'),
      issuedAt,
      notBefore,
      notOnOrAfter,
      nameId,
      nameIdFormat: attribute(nameIdElement, 'Format'),
      attributes,
      signed,
      signedBy: certificate.thumbprintSha1,
      verifiedAt: now.toISOString(),
    },
  };
}

function bearerConfirmation(subject: Element): Element | null {
  const confirmation = onlyChild(subject, ns.assertion, 'SubjectConfirmation');
  if (confirmation === null || attribute(confirmation, 'Method') !== bearer) return null;
  return onlyChild(confirmation, ns.assertion, 'SubjectConfirmationData');
}

/** Values by name; `null` when a value is anything but plain text or a name occurs twice. */
function readAttributes(assertion: Element): Record<string, readonly string[]> | null {
  const statements = children(assertion, ns.assertion, 'AttributeStatement');
  const entries = statements
    .flatMap((statement) => children(statement, ns.assertion, 'Attribute'))
    .map(
      (element) =>
        [attribute(element, 'Name') ?? '', children(element, ns.assertion, 'AttributeValue').map(valueText)] as const,
    );
  if (new Set(entries.map(([name]) => name)).size !== entries.length) return null;
  if (entries.some(([name, values]) => name === '' || values.includes(null))) return null;
  return Object.fromEntries(entries.map(([name, values]) => [name, values.filter((value) => value !== null)]));
}

/** An empty value is a value too: a user without a surname. */
function valueText(element: Element): string | null {
  return element.childNodes.length === 0 ? '' : plainText(element);
}

/** SAML's dateTime is always UTC (core, 1.3.3); `null` for anything else. */
function instant(value: string | null): string | null {
  if (value === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Conditions and the subject's confirmation each set an end: the earlier one counts, and both must be readable. */
function earliest(...values: readonly (string | null)[]): string | null {
  const times = values.map(instant);
  if (times.includes(null)) return null;
  return times.filter((time) => time !== null).sort()[0] ?? null;
}
