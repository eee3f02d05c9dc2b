/** Token-signing certificates as Entra makes them: self-signed, RSA 2048, three years, not one extension. */

import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { Name, PemConverter, X509CertificateGenerator } from '@peculiar/x509';
import type { Random } from '../random.ts';

/** A certificate with its private key, as plain data that can be copied into a snapshot. */
export interface SigningCertificate {
  /** DER in base64, one line. */
  readonly der: string;
  /** PKCS#8 PEM. */
  readonly privateKey: string;
  /** SHA-1 of the DER, 40 upper-case hex digits: what the portal shows. */
  readonly thumbprint: string;
  /** ISO date and time. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export type SigningKeys = CryptoKeyPair;

/** The subject of every certificate that Entra makes for an application. */
export const federatedSsoSubject = 'Microsoft Azure Federated SSO Certificate';
/** The subject of the keys of the whole tenant; seen in metadata that was fetched without `?appid=`. */
export const tenantKeySubject = 'accounts.accesscontrol.windows.net';

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

export async function makeSigningKeys(): Promise<SigningKeys> {
  return crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
}

export interface CertificateOptions {
  /** Common name, without `CN=`. */
  readonly subject: string;
  readonly notBefore: Date;
  readonly years: number;
  readonly random: Random;
  /** A fresh pair unless given. */
  readonly keys?: SigningKeys;
}

/** Makes a self-signed certificate of the shape found in real federation metadata (756 bytes for the default subject). */
export async function makeSigningCertificate(options: CertificateOptions): Promise<SigningCertificate> {
  const keys = options.keys ?? (await makeSigningKeys());
  const notBefore = wholeSeconds(options.notBefore);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + options.years);

  const generated = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: sixteenByteSerial(options.random),
      name: new Name([{ CN: [{ printableString: options.subject }] }]),
      notBefore,
      notAfter,
      signingAlgorithm: algorithm,
      keys,
    },
    crypto,
  );
  const der = await withoutExtensions(generated.rawData, keys.privateKey);
  return {
    der: der.toString('base64'),
    privateKey: PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'),
    thumbprint: createHash('sha1').update(der).digest('hex').toUpperCase(),
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
  };
}

/** The text of the portal's `Certificate (Base64)` download: PEM, 76 columns, CRLF. */
export function certificatePem(certificate: Pick<SigningCertificate, 'der'>): string {
  const lines = certificate.der.match(/.{1,76}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\r\n');
}

/** The bytes of the portal's `Certificate (Raw)` download. */
export function certificateBytes(certificate: Pick<SigningCertificate, 'der'>): Buffer {
  return Buffer.from(certificate.der, 'base64');
}

/** The generator always writes an extensions field, if only an empty one; Entra's certificates have none at all. */
async function withoutExtensions(der: ArrayBuffer, privateKey: CryptoKey): Promise<Buffer> {
  const certificate = AsnConvert.parse(der, Certificate);
  delete certificate.tbsCertificate.extensions;
  // The parser remembers the bytes it read; they would be written back unchanged.
  delete certificate.tbsCertificateRaw;
  const toBeSigned = AsnConvert.serialize(certificate.tbsCertificate);
  certificate.signatureValue = await crypto.subtle.sign(algorithm, privateKey, toBeSigned);
  return Buffer.from(AsnConvert.serialize(certificate));
}

/** Positive and without a leading zero, so that DER writes exactly sixteen bytes. */
function sixteenByteSerial(random: Random): string {
  return (0x10 + random.integer(0x70)).toString(16) + random.hex(15);
}

/** X.509 times have no fraction. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
