/** Reads the App Federation Metadata document that Entra publishes for one application. */

import { type FindingCode, refuse } from '../checks/catalogue.ts';
import { parseEntraIdentifier } from '../checks/entra-address.ts';
import type { Result } from '../checks/finding.ts';
import { tenantCertificateNames } from '../checks/well-known.ts';
import type { Certificate } from './certificate.ts';
import { keyInfoReader, readKeyInfoCertificate } from './key-info.ts';
import { type Verified, verifySignature } from './signature.ts';
import { decodeText, exceedsLimit, inputLimitKiB } from './text.ts';
import {
  attribute,
  children,
  descendants,
  isElement,
  ns,
  onlyChild,
  parseXml,
  type XmlDocument,
  type XmlFault,
} from './xml.ts';

/** The values of one application, read from the signed bytes. Plain JSON. */
export interface FederationMetadata {
  /** The Microsoft Entra Identifier, as the document says it. */
  readonly entityId: string;
  /** Lower case. */
  readonly tenantId: string;
  readonly loginUrl: string;
  /** `null` when the document names none. */
  readonly logoutUrl: string | null;
  /** Every signing certificate of the application, in the document's order. */
  readonly certificates: readonly Certificate[];
  /** The one of them that signed this document. */
  readonly signingCertificate: Certificate;
}

const redirectBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

const xmlFaults: Readonly<
  Record<Exclude<XmlFault, 'too-large'>, Extract<FindingCode, `metadata-${'doctype' | 'truncated' | 'not-xml'}`>>
> = {
  doctype: 'metadata-doctype',
  truncated: 'metadata-truncated',
  'not-well-formed': 'metadata-not-xml',
};

/**
 * Reads a metadata document up to 1 MiB, as text or as the bytes of the file. Never throws.
 *
 * The signature is verified with the certificate that the document itself carries. That shows the document to be whole
 * and unaltered, not who made it: anybody can sign with a key of their own. It is enough here only because the
 * certificate is then compared with the thumbprint that the portal shows (`lib/checks/certificate.ts`).
 */
export async function readFederationMetadata(xml: string | Uint8Array): Promise<Result<FederationMetadata>> {
  if (exceedsLimit(xml)) return refuse('metadata-too-large', { limitKiB: inputLimitKiB });
  const text = typeof xml === 'string' ? xml : decodeText(xml).text;
  const document = parseXml(text);
  if (!document.ok) {
    if (document.fault === 'too-large') return refuse('metadata-too-large', { limitKiB: inputLimitKiB });
    return refuse(looksLikeHtml(text) ? 'metadata-not-xml' : xmlFaults[document.fault]);
  }
  const other = somethingElse(document.root);
  if (other !== null) return other;
  const certificateOf = keyInfoReader();
  const verified = await verifyOwnSignature(document, certificateOf);
  if ('finding' in verified) return verified;
  return readValues(verified.signed.root, verified.signer, certificateOf);
}

/** A page of a browser has a document type too, but "not XML" is the better word for it. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html)\b/i.test(text);
}

/** Documents that are not meant at all. Reads unverified values, but only to name what is wrong. */
function somethingElse(root: Element) {
  if (!isElement(root, ns.metadata, 'EntityDescriptor'))
    return refuse('metadata-not-metadata', { received: root.tagName });
  const entityId = attribute(root, 'entityID') ?? '';
  if (/\{tenant(?:id)?\}/i.test(entityId)) return refuse('metadata-common', { received: entityId });
  if (children(root, ns.metadata, 'IDPSSODescriptor').length > 0) return null;
  if (children(root, ns.metadata, 'SPSSODescriptor').length > 0)
    return refuse('metadata-of-service-provider', { received: entityId });
  return refuse('metadata-incomplete', { missing: 'IDPSSODescriptor' });
}

type OwnSignature =
  | { readonly signed: XmlDocument; readonly signer: Certificate }
  | Extract<Result<never>, { ok: false }>;

type CertificateOf = ReturnType<typeof keyInfoReader>;

async function verifyOwnSignature(document: XmlDocument, certificateOf: CertificateOf): Promise<OwnSignature> {
  const signature = onlyChild(document.root, ns.signature, 'Signature');
  const everywhere = descendants(document.root).filter((element) => isElement(element, ns.signature, 'Signature'));
  if (everywhere.length === 0) return refuse('metadata-unsigned');
  if (signature === null || everywhere.length > 1) return refuse('metadata-signature-form');
  const signer = await certificateOf(signature);
  if (signer === null) return refuse('metadata-signature-form');

  const verified = await verifySignature(document, document.root, signer);
  if (verified.ok) return { signed: verified.signed, signer };
  if (verified.fault === 'unsigned') return refuse('metadata-unsigned');
  if (verified.fault === 'weak') return refuse('metadata-weak-signature', { received: verified.algorithm });
  if (verified.fault === 'form') return refuse('metadata-signature-form');
  return refuse((await verifiesWithoutIndentation(document.text)) ? 'metadata-reindented' : 'metadata-altered');
}

/**
 * Whether the document would verify as Entra writes it, in one line: then an editor only "beautified" it. It is
 * refused all the same, but the administrator hears that nobody changed a value.
 */
async function verifiesWithoutIndentation(text: string): Promise<boolean> {
  const oneLine = parseXml(text.replace(/>\s+/g, '>').replace(/(?<!\s)\s+</g, '<'));
  if (!oneLine.ok || oneLine.text === text) return false;
  const signature = onlyChild(oneLine.root, ns.signature, 'Signature');
  const signer = signature && (await readKeyInfoCertificate(signature));
  const verified: Verified | null = signer && (await verifySignature(oneLine, oneLine.root, signer));
  return verified?.ok === true;
}

/** `root` is the parse of the signed bytes. */
async function readValues(
  root: Element,
  signingCertificate: Certificate,
  certificateOf: CertificateOf,
): Promise<Result<FederationMetadata>> {
  const entityId = attribute(root, 'entityID');
  const provider = onlyChild(root, ns.metadata, 'IDPSSODescriptor');
  if (entityId === null) return refuse('metadata-incomplete', { missing: 'entityID' });
  if (provider === null) return refuse('metadata-incomplete', { missing: 'IDPSSODescriptor' });
  const identifier = parseEntraIdentifier(entityId);
  if (identifier === null) return refuse('metadata-not-entra', { received: entityId });

  const certificates: Certificate[] = [];
  for (const key of signingKeys(provider)) {
    const certificate = await certificateOf(key);
    if (certificate === null) return refuse('metadata-incomplete', { missing: 'X509Certificate' });
    const known = certificates.some((one) => one.thumbprintSha256 === certificate.thumbprintSha256);
    if (!known) certificates.push(certificate);
  }
  if (certificates.length === 0) return refuse('metadata-incomplete', { missing: 'X509Certificate' });
  if (certificates.some(({ subject }) => tenantCertificateNames.includes(subject))) return refuse('metadata-of-tenant');
  if (!certificates.some((one) => one.thumbprintSha256 === signingCertificate.thumbprintSha256)) {
    return refuse('metadata-foreign-signer', { received: signingCertificate.thumbprintSha1 });
  }
  const loginUrl = location(provider, 'SingleSignOnService');
  if (loginUrl === null) return refuse('metadata-incomplete', { missing: 'SingleSignOnService' });
  const logoutUrl = location(provider, 'SingleLogoutService');
  return {
    ok: true,
    value: { entityId, tenantId: identifier.tenantId, loginUrl, logoutUrl, certificates, signingCertificate },
  };
}

/** The keys that sign; a key without `use` serves for everything. */
function signingKeys(provider: Element): Element[] {
  return children(provider, ns.metadata, 'KeyDescriptor').filter((key) => attribute(key, 'use') !== 'encryption');
}

/** Entra's endpoint for the redirect binding, which is the one its page shows. */
function location(provider: Element, service: 'SingleSignOnService' | 'SingleLogoutService'): string | null {
  const endpoint = children(provider, ns.metadata, service).find(
    (one) => attribute(one, 'Binding') === redirectBinding,
  );
  return attribute(endpoint ?? null, 'Location');
}
