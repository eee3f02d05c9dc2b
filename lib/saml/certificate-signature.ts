/** The signature that a certificate carries itself: its issuer's, or for Entra's own certificates its own. */
import { AuthorityKeyIdentifierExtension, SubjectKeyIdentifierExtension, X509Certificate } from '@peculiar/x509';
import { type Certificate, derOf } from './certificate.ts';

/**
 * - `good`, `wrong`: the certificate names itself as its issuer, and its key did or did not sign it.
 * - `other-issuer`: an authority signed it, which is as good; it is not at hand to be asked.
 * - `unknown`: key or algorithm are of a kind that WebCrypto cannot verify, e.g. MD5.
 */
export type SelfSignature = 'good' | 'wrong' | 'other-issuer' | 'unknown';

/** Bits. Larger moduli only cost time: the browsers' WebCrypto refuses them. */
const largestModulus = 16384;

/** Verifies a self-signed certificate with its own key. Never throws. */
export async function selfSignatureOf(certificate: Certificate): Promise<SelfSignature> {
  if (certificate.subject !== certificate.issuer) return 'other-issuer';
  if (certificate.publicKey.size > largestModulus) return 'unknown';
  try {
    const parsed = new X509Certificate(derOf(certificate));
    if (namesAnotherKey(parsed)) return 'other-issuer';
    // Imported here, because `verify` takes a key that cannot be imported for a wrong signature.
    const algorithm = { ...parsed.publicKey.algorithm, ...parsed.signatureAlgorithm };
    const publicKey = await parsed.publicKey.export(algorithm, ['verify']);
    return (await parsed.verify({ publicKey, signatureOnly: true })) ? 'good' : 'wrong';
  } catch {
    return 'unknown';
  }
}

/** An authority that changed its key signs the new one with the old under the same name (RFC 5280, section 4.2.1.1). */
function namesAnotherKey(certificate: X509Certificate): boolean {
  const issuerKey = certificate.getExtension(AuthorityKeyIdentifierExtension)?.keyId;
  const ownKey = certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId;
  return issuerKey !== undefined && ownKey !== undefined && issuerKey !== ownKey;
}

/** Whether `issuer`'s key signed `certificate`: names alone prove nothing, Entra gives all its certificates one name. */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  if (certificate.issuer !== issuer.subject || issuer.publicKey.size > largestModulus) return false;
  try {
    const { publicKey } = new X509Certificate(derOf(issuer));
    return await new X509Certificate(derOf(certificate)).verify({ publicKey, signatureOnly: true });
  } catch {
    return false;
  }
}
