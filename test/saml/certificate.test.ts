import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { selfSignatureOf } from '../../lib/saml/certificate-signature.ts';
import { makeCertificate, withChangedKey, withMd5 } from '../fixtures/saml/certificates.ts';

async function parse(der: Uint8Array) {
  const parsed = await parseCertificate(der);
  if (!parsed.ok) throw new Error(parsed.finding.code);
  return parsed.value;
}

describe('parseCertificate', () => {
  it('agrees with Node about a certificate like those of Entra', async () => {
    const made = await makeCertificate();
    const node = new X509Certificate(made.pem);
    const read = await parse(made.der);
    expect(read).toEqual({
      subject: node.subject,
      issuer: node.issuer,
      serialNumber: node.serialNumber.toLowerCase(),
      notBefore: new Date(node.validFrom).toISOString(),
      notAfter: new Date(node.validTo).toISOString(),
      publicKey: { algorithm: 'RSA', size: 2048 },
      signatureAlgorithm: 'RSA-SHA256',
      thumbprintSha1: node.fingerprint.replaceAll(':', ''),
      thumbprintSha256: node.fingerprint256.replaceAll(':', ''),
      pem: made.pem,
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });

  it('names keys and signatures', async () => {
    const ec = await parse((await makeCertificate({ key: 'ec-p256' })).der);
    expect([ec.publicKey, ec.signatureAlgorithm]).toEqual([{ algorithm: 'EC', size: 256 }, 'ECDSA-SHA256']);
    const sha1 = await parse((await makeCertificate({ hash: 'SHA-1', key: 'rsa-1024' })).der);
    expect([sha1.publicKey.size, sha1.signatureAlgorithm]).toEqual([1024, 'RSA-SHA1']);
    expect((await parse(withMd5(await makeCertificate()).der)).signatureAlgorithm).toBe('RSA-MD5');
  });

  it('refuses anything else without throwing', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x00]), new Uint8Array(2000)]) {
      expect((await parseCertificate(bytes)).ok).toBe(false);
    }
  });
});

describe('selfSignatureOf', async () => {
  const authority = await makeCertificate({ subject: 'CN=Contoso Root', ownKey: true });
  const issued = await makeCertificate({
    subject: 'CN=sso.contoso.example',
    issuer: authority,
    issuerName: 'CN=Contoso Root',
  });
  const rolledOver = await makeCertificate({ subject: 'CN=Contoso Root', issuer: authority, keyIdentifiers: true });
  it.each([
    ['good', 'as Entra makes it', await makeCertificate()],
    ['good', 'elliptic curve', await makeCertificate({ key: 'ec-p256' })],
    ['good', 'SHA-1', await makeCertificate({ hash: 'SHA-1' })],
    ['wrong', 'a changed key', await withChangedKey()],
    [
      'wrong',
      'signed by another key of the same name',
      await makeCertificate({ subject: 'CN=Contoso Root', issuer: authority }),
    ],
    ['other-issuer', 'of an authority', issued],
    ['other-issuer', 'of an authority that changed its key', rolledOver],
    ['unknown', 'MD5', withMd5(await makeCertificate())],
  ] as const)('%s: %s', async (expected, _name, made) => {
    expect(await selfSignatureOf(await parse(made.der))).toBe(expected);
  });
});
