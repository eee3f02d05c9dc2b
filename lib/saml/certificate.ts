/** X.509 certificates, read with @peculiar/x509 into plain data. */
import 'reflect-metadata';
import { X509Certificate } from '@peculiar/x509';
import { refuse } from '../checks/catalogue.ts';
import type { Result } from '../checks/finding.ts';
import { derFault } from './der-fault.ts';
import { decodeBase64, encodeBase64, encodeHex } from './text.ts';

/** A certificate as plain JSON. Times are ISO 8601 in UTC. */
export interface Certificate {
  /** RFC 4514 style, e.g. `CN=Microsoft Azure Federated SSO Certificate`. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly publicKey: {
    /** `RSA`, `EC`, or the name or object identifier of anything else. */
    readonly algorithm: string;
    /** Bits of the modulus or of the curve; 0 when unknown. */
    readonly size: number;
  };
  /** e.g. `RSA-SHA256`, `ECDSA-SHA384`, `RSA-MD5`. */
  readonly signatureAlgorithm: string;
  /** SHA-1 of the DER in upper-case hexadecimal, as the portal shows it. */
  readonly thumbprintSha1: string;
  readonly thumbprintSha256: string;
  /** 64 columns, LF, with a final line break. */
  readonly pem: string;
}

/** Signature algorithms that @peculiar/x509 has no name for, by object identifier (RFC 3279, RFC 4055). */
const oldSignatureAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'RSA-MD2',
  '1.2.840.113549.1.1.4': 'RSA-MD5',
  '1.2.840.113549.1.1.5': 'RSA-SHA1',
  '1.2.840.10040.4.3': 'DSA-SHA1',
  '1.2.840.10045.4.1': 'ECDSA-SHA1',
};

/** Certificates have 1 to 3 KiB, and at most some 20 with a long list of names. */
const largestCertificateKiB = 64;

/**
 * Reads one DER certificate of at most 64 KiB. Never throws.
 * @returns the finding `certificate-input-unreadable` for bytes that are no certificate, or one with unusual content:
 * it names the field of RFC 5280 and the byte. `certificate-input-too-large` for more than 64 KiB.
 */
export async function parseCertificate(der: Uint8Array): Promise<Result<Certificate>> {
  if (der.length > largestCertificateKiB * 1024)
    return refuse('certificate-input-too-large', { limitKiB: largestCertificateKiB });
  const bytes = new Uint8Array(der);
  // The parser ignores what follows: the thumbprint must be that of the certificate and nothing else.
  const fault = derFault(bytes);
  if (fault !== null) return refuse('certificate-input-unreadable', { ...fault });
  try {
    const certificate = new X509Certificate(bytes);
    return {
      ok: true,
      value: {
        subject: certificate.subject,
        issuer: certificate.issuer,
        serialNumber: certificate.serialNumber,
        notBefore: certificate.notBefore.toISOString(),
        notAfter: certificate.notAfter.toISOString(),
        publicKey: publicKeyOf(certificate),
        signatureAlgorithm: signatureAlgorithmOf(certificate),
        thumbprintSha1: encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-1', bytes))),
        thumbprintSha256: encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))),
        pem: armour(bytes),
      },
    };
  } catch {
    // The outline is right, a value in it is not, e.g. a date that does not exist.
    return refuse('certificate-input-unreadable', { part: 'Certificate', offset: 0 });
  }
}

/** DER of a parsed certificate. */
export function derOf(certificate: Certificate): Uint8Array<ArrayBuffer> {
  const der = decodeBase64(certificate.pem.replace(/-----[A-Z ]+-----/g, ''));
  if (der === null) throw new Error('not the PEM that parseCertificate wrote');
  return der;
}

/** The certificate's key for `crypto.subtle.verify`; `null` when it is of another kind than the algorithm. */
export async function importVerificationKey(
  certificate: Certificate,
  algorithm: { readonly name: 'RSASSA-PKCS1-v1_5' | 'ECDSA'; readonly hash: string },
): Promise<CryptoKey | null> {
  const { publicKey } = new X509Certificate(derOf(certificate));
  const parameters = publicKey.algorithm;
  if ('namedCurve' in parameters && typeof parameters.namedCurve === 'string') {
    if (algorithm.name !== 'ECDSA') return null;
    const { namedCurve } = parameters;
    return crypto.subtle.importKey('spki', publicKey.rawData, { name: 'ECDSA', namedCurve }, false, ['verify']);
  }
  if (algorithm.name !== 'RSASSA-PKCS1-v1_5') return null;
  return crypto.subtle.importKey('spki', publicKey.rawData, algorithm, false, ['verify']);
}

function publicKeyOf(certificate: X509Certificate): Certificate['publicKey'] {
  const { algorithm } = certificate.publicKey;
  if ('modulusLength' in algorithm && typeof algorithm.modulusLength === 'number') {
    return { algorithm: 'RSA', size: algorithm.modulusLength };
  }
  if ('namedCurve' in algorithm && typeof algorithm.namedCurve === 'string') {
    return { algorithm: 'EC', size: Number(/\d+/.exec(algorithm.namedCurve)?.[0] ?? 0) };
  }
  return { algorithm: algorithm.name, size: 0 };
}

function signatureAlgorithmOf(certificate: X509Certificate): string {
  const { name, hash } = certificate.signatureAlgorithm;
  const hashName: unknown = typeof hash === 'object' && hash !== null && 'name' in hash ? hash.name : undefined;
  if (typeof hashName !== 'string') return oldSignatureAlgorithms[name] ?? name;
  return `${name.replace(/^RSASSA-PKCS1-v1_5$/, 'RSA')}-${hashName.replace('-', '')}`;
}

/** PEM as RFC 7468 writes it: 64 columns. */
function armour(der: Uint8Array): string {
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
