/** Judges one file: what it is, what it says, what is wrong with it. */
import { finding } from '../../lib/checks/catalogue.ts';
import { checkCertificate } from '../../lib/checks/certificate.ts';
import type { Finding } from '../../lib/checks/finding.ts';
import { checkRepairs } from '../../lib/checks/repairs.ts';
import { checkSignIn } from '../../lib/checks/sign-in.ts';
import type { Certificate } from '../../lib/saml/certificate.ts';
import { readCertificateInput } from '../../lib/saml/certificate-input.ts';
import { selfSignatureOf } from '../../lib/saml/certificate-signature.ts';
import { type FederationMetadata, readFederationMetadata } from '../../lib/saml/metadata.ts';
import { readResponse, type SamlResponse } from '../../lib/saml/response.ts';
import { decodeBase64 } from '../../lib/saml/text.ts';
import { recognise } from './recognise.ts';

export interface CheckContext {
  readonly now: Date;
  /** Upper-case hexadecimal, SHA-1 or SHA-256. */
  readonly expectThumbprint: string | null;
  /** What responses must be signed with; never what they bring along. */
  readonly certificate: Certificate | null;
}

type MetadataValues = Pick<FederationMetadata, 'entityId' | 'tenantId' | 'loginUrl' | 'logoutUrl' | 'certificates'>;
/** What is shown of a response. */
const responseValues = [
  'issuer',
  'audience',
  'destination',
  'recipient',
  'nameId',
  'nameIdFormat',
  'notBefore',
  'notOnOrAfter',
  'attributes',
  'signedBy',
] as const satisfies readonly (keyof SamlResponse)[];
type ResponseValues = Pick<SamlResponse, (typeof responseValues)[number]>;

export interface Verdict {
  readonly kind: 'certificate' | 'metadata' | 'saml-response' | 'unknown';
  /** What was read; of metadata and responses, from the signed bytes alone. Empty when nothing can be believed. */
  readonly values: Certificate | MetadataValues | ResponseValues | Readonly<Record<string, never>>;
  readonly findings: readonly Finding[];
}

/** Nothing of it is an error. */
export function isGood({ findings }: Verdict): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** Never throws. */
export async function judge(bytes: Uint8Array, context: CheckContext): Promise<Verdict> {
  const recognised = recognise(bytes);
  switch (recognised.as) {
    case 'certificate':
      return judgeCertificate(bytes, context);
    case 'metadata':
      return judgeMetadata(recognised.xml, context);
    case 'saml-response':
      return judgeResponse(recognised.base64, context);
    case 'other-message':
      return refused('unknown', finding('response-not-response', { received: recognised.root }));
  }
}

/** A file of which nothing could be read. */
export function refused(kind: Verdict['kind'], because: Finding): Verdict {
  return { kind, values: {}, findings: [because] };
}

/** Refusals that are about a certificate; the others name something else. */
const damaged: readonly string[] = [
  'certificate-input-incomplete',
  'certificate-input-stray-character',
  'certificate-input-unreadable',
  'certificate-input-different-certificates',
];

async function judgeCertificate(bytes: Uint8Array, { now, expectThumbprint }: CheckContext): Promise<Verdict> {
  const read = await readCertificateInput(bytes);
  if (!read.ok) {
    const { code } = read.finding;
    if (code === 'certificate-input-not-found') return refused('unknown', finding('file-not-recognised'));
    return refused(damaged.includes(code) ? 'certificate' : 'unknown', read.finding);
  }
  const { certificate, repairs } = read.value;
  const findings = checkCertificate(certificate, {
    now,
    shownThumbprint: expectThumbprint,
    metadata: null,
    legacyThumbprint: null,
    selfSignature: await selfSignatureOf(certificate),
  });
  return { kind: 'certificate', values: certificate, findings: [...findings, ...checkRepairs(repairs)] };
}

async function judgeMetadata(xml: Uint8Array | string, { now, expectThumbprint }: CheckContext): Promise<Verdict> {
  const read = await readFederationMetadata(xml);
  if (!read.ok) {
    const isOther = read.finding.code === 'metadata-not-metadata';
    return refused(isOther ? 'unknown' : 'metadata', read.finding);
  }
  const { entityId, tenantId, loginUrl, logoutUrl, certificates, signingCertificate } = read.value;
  // As the extension does: the certificate that the page shows, or else the one that signs at present.
  const shown = certificates.find((one) => expectThumbprint !== null && hasThumbprint(one, expectThumbprint));
  const findings = checkCertificate(shown ?? signingCertificate, {
    now,
    shownThumbprint: expectThumbprint,
    metadata: read.value,
    legacyThumbprint: null,
  });
  return { kind: 'metadata', values: { entityId, tenantId, loginUrl, logoutUrl, certificates }, findings };
}

async function judgeResponse(base64: string, { now, certificate, expectThumbprint }: CheckContext): Promise<Verdict> {
  const kind = 'saml-response';
  if (decodeBase64(base64) === null) return refused(kind, finding('response-not-base64'));
  if (certificate === null) return refused(kind, finding('response-not-verified'));
  const read = await readResponse(base64, { certificate, now });
  if (!read.ok) return refused(kind, read.finding);
  const findings = checkSignIn(read.value, { now, issuer: null, email: null, requestId: null, tenantId: null });
  const other = expectThumbprint !== null && !hasThumbprint(certificate, expectThumbprint);
  const differs = { configured: expectThumbprint ?? '', received: read.value.signedBy };
  return {
    kind,
    values: shownOf(read.value),
    findings: other ? [finding('certificate-thumbprint-differs', differs), ...findings] : findings,
  };
}

function shownOf(response: SamlResponse): ResponseValues {
  const shown = responseValues.map((name) => [name, response[name]]);
  return Object.fromEntries(shown) as ResponseValues; // of these names
}

function hasThumbprint({ thumbprintSha1, thumbprintSha256 }: Certificate, thumbprint: string): boolean {
  return thumbprint === thumbprintSha1 || thumbprint === thumbprintSha256;
}
