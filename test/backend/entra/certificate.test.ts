import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { certificatePem, federatedSsoSubject, makeSigningCertificate } from './certificate.ts';

const certificate = await makeSigningCertificate({
  subject: federatedSsoSubject,
  notBefore: new Date('2026-03-01T10:20:30.456Z'),
  years: 3,
  random: createRandom(1),
});

test('has the size, the prefix and the serial of those that Entra makes', () => {
  const parsed = new X509Certificate(Buffer.from(certificate.der, 'base64'));
  expect(parsed.raw).toHaveLength(756);
  expect(certificate.der).toMatch(/^MIIC8DCCAdigAwIBAgIQ/);
  expect(parsed.serialNumber).toHaveLength(32);
  expect(parsed.subject).toBe(`CN=${federatedSsoSubject}`);
  expect(parsed.verify(parsed.publicKey)).toBe(true);
});

test('is valid for three years and known by its SHA-1', () => {
  const parsed = new X509Certificate(Buffer.from(certificate.der, 'base64'));
  expect(certificate.notBefore).toBe('2026-03-01T10:20:30.000Z');
  expect(certificate.notAfter).toBe('2029-03-01T10:20:30.000Z');
  expect(parsed.fingerprint.replaceAll(':', '')).toBe(certificate.thumbprint);
});

test('is downloaded as PEM with 76 columns and CRLF', () => {
  const lines = certificatePem(certificate).split('\r\n');
  expect(lines.at(0)).toBe('-----BEGIN CERTIFICATE-----');
  expect(lines.at(1)).toHaveLength(76);
  expect(lines.at(-1)).toBe('');
  expect(new X509Certificate(certificatePem(certificate)).raw.toString('base64')).toBe(certificate.der);
});
