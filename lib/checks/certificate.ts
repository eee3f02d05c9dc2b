/** Judges the certificate that is about to go into Fax.Plus. */
import type { Certificate } from '../saml/certificate.ts';
import type { SelfSignature } from '../saml/certificate-signature.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { entraCertificateSubject, isServiceProviderHost, tenantCertificateNames } from './well-known.ts';

/** What the certificate is held against; what is `null` is not known, and not compared. */
export interface CertificateContext {
  readonly now: Date;
  /** As the single sign-on page of the application shows it, in any spelling. */
  readonly shownThumbprint: string | null;
  /** From the metadata of the same application; the first is not necessarily the active one. */
  readonly metadata: { readonly certificates: readonly Certificate[]; readonly signingCertificate: Certificate } | null;
  /** SHA-1 thumbprint of the legacy application's certificate, in any spelling. */
  readonly legacyThumbprint: string | null;
  /** Absent where it was verified before. */
  readonly selfSignature?: SelfSignature;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Entra sends its first reminder 60 days ahead. */
const soonDays = 60;

export function checkCertificate(certificate: Certificate, context: CertificateContext): Finding[] {
  return [
    ...checkValidity(certificate, context.now),
    ...checkStrength(certificate),
    ...(context.selfSignature === 'wrong' ? [finding('certificate-self-signature-wrong')] : []),
    ...checkOrigin(certificate, context),
  ];
}

function checkValidity({ notBefore, notAfter }: Certificate, now: Date): Finding[] {
  if (now.getTime() >= Date.parse(notAfter)) return [finding('certificate-expired', { notAfter: day(notAfter) })];
  if (now.getTime() < Date.parse(notBefore))
    return [finding('certificate-not-yet-valid', { notBefore: day(notBefore) })];
  const days = Math.floor((Date.parse(notAfter) - now.getTime()) / dayMs);
  return days < soonDays ? [finding('certificate-expires-soon', { notAfter: day(notAfter), days })] : [];
}

function checkStrength({ publicKey, signatureAlgorithm }: Certificate): Finding[] {
  const findings: Finding[] = [];
  if (publicKey.algorithm !== 'RSA')
    findings.push(finding('certificate-key-unsupported', { algorithm: publicKey.algorithm }));
  else if (publicKey.size < 2048) findings.push(finding('certificate-key-too-short', { size: publicKey.size }));
  if (/(?:MD2|MD4|MD5|SHA1)$/.test(signatureAlgorithm)) {
    findings.push(finding('certificate-weak-signature', { algorithm: signatureAlgorithm }));
  }
  return findings;
}

function checkOrigin(certificate: Certificate, context: CertificateContext): Finding[] {
  const received = certificate.thumbprintSha1;
  // A tenant's own key fails every comparison below as well: one sentence says more than four.
  if (tenantCertificateNames.includes(certificate.subject))
    return [finding('certificate-of-tenant', { received: certificate.subject })];
  const [commonName] = /(?<=^|, )CN=[^,]*/.exec(certificate.subject) ?? [];
  if (commonName !== undefined && isServiceProviderHost(commonName.slice('CN='.length))) {
    return [finding('certificate-of-service-provider', { received: commonName })];
  }
  if (context.legacyThumbprint !== null && hasThumbprint(certificate, context.legacyThumbprint)) {
    return [finding('certificate-of-legacy-application', { received })];
  }
  const findings: Finding[] = [];
  if (context.shownThumbprint !== null && !hasThumbprint(certificate, context.shownThumbprint)) {
    findings.push(
      finding('certificate-thumbprint-differs', { configured: normalizeThumbprint(context.shownThumbprint), received }),
    );
  }
  if (context.metadata !== null) findings.push(...checkAgainstMetadata(certificate, context.metadata));
  if (certificate.subject !== entraCertificateSubject) {
    findings.push(finding('certificate-custom-subject', { received: certificate.subject }));
  }
  return findings;
}

function checkAgainstMetadata(
  certificate: Certificate,
  metadata: NonNullable<CertificateContext['metadata']>,
): Finding[] {
  const received = certificate.thumbprintSha1;
  const isSame = (other: Certificate) => other.thumbprintSha256 === certificate.thumbprintSha256;
  const configured = metadata.signingCertificate.thumbprintSha1;
  if (!metadata.certificates.some(isSame)) return [finding('certificate-not-in-metadata', { configured, received })];
  // Entra signs the document with the application's active certificate; the others wait or have gone.
  return isSame(metadata.signingCertificate) ? [] : [finding('certificate-not-active', { configured, received })];
}

/** Entra shows SHA-1; a SHA-256 thumbprint from another program is understood too. */
function hasThumbprint(certificate: Certificate, thumbprint: string): boolean {
  const normal = normalizeThumbprint(thumbprint);
  return normal === certificate.thumbprintSha1 || normal === certificate.thumbprintSha256;
}

/** Upper-case hexadecimal without the blanks, colons and invisible marks that other programs put in between. */
export function normalizeThumbprint(thumbprint: string): string {
  return thumbprint.replace(/[^0-9A-Fa-f]/g, '').toUpperCase();
}

/** The date alone, in UTC: `2029-11-23`. */
function day(instant: string): string {
  return instant.slice(0, 10);
}
