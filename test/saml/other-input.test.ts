import 'reflect-metadata';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { describe, expect, it } from 'vitest';
import { readCertificateInput } from '../../lib/saml/certificate-input.ts';
import { provokes } from '../checks/provokes.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import { makeMetadata, serviceProviderMetadata } from '../fixtures/saml/metadata.ts';

const made = await makeCertificate();
const { pem, base64, der, thumbprint } = made;
const lines = pem.trim().split('\n');
const utf16 = (text: string, mark: boolean) =>
  new Uint8Array([...(mark ? [0xff, 0xfe] : []), ...Buffer.from(text, 'utf16le')]);

describe('names what it is not', async () => {
  const read = (input: string | Uint8Array) => () => readCertificateInput(input);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const pkcs8Der = new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' }));
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: 'CN=contoso.example',
    keys: made.keys,
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  });
  const longNamed = new Uint8Array([
    0x30,
    0x83,
    0x01,
    0x04,
    0x00,
    0x30,
    0x04,
    0xa0,
    0x02,
    0,
    0,
    ...new Uint8Array(65 * 1024),
  ]).slice(0, 66565);
  const manyDifferent = Array.from({ length: 9 }, (_, at) =>
    pem.replace(lines[5] ?? '', 'ABCDEFGHI'.charAt(at) + (lines[5] ?? '').slice(1)),
  ).join('');
  // Only the first tags count: ContentInfo with the type signedData, and a PFX of version 3.
  const pkcs7 = Buffer.from('308202ab06092a864886f70d010702a082029c', 'hex');
  const pkcs7Pem = `-----BEGIN PKCS7-----\n${pkcs7.toString('base64')}\n-----END PKCS7-----`;
  const openPkcs7 = Buffer.from('308006092a864886f70d010702a0803080', 'hex');
  const openPkcs12 = Buffer.from('3080020103308006092a864886f70d0107', 'hex');
  const pkcs12 = Buffer.from('3082097102010330820937', 'hex');

  provokes('certificate-input-empty', 'nothing', read(''));
  provokes('certificate-input-empty', 'white space', read(' \n\t\u00A0'));
  provokes('certificate-input-too-large', 'text', read('A'.repeat(1024 * 1024 + 1)));
  provokes('certificate-input-too-large', 'bytes', read(new Uint8Array(1024 * 1024 + 1)));
  provokes('certificate-input-not-found', 'prose', read('Please find attached the certificate.'));
  provokes('certificate-input-not-found', 'bytes of no meaning', read(new Uint8Array([0, 1, 2, 3, 255, 254])));
  provokes('certificate-input-private-key', 'PKCS #8', read(pkcs8));
  provokes('certificate-input-private-key', 'PKCS #8 as DER', read(pkcs8Der));
  provokes('certificate-input-private-key', 'PKCS #8 without armour', read(Buffer.from(pkcs8Der).toString('base64')));
  provokes(
    'certificate-input-private-key',
    'PKCS #8 under a wrong label',
    read(pkcs8.replaceAll('PRIVATE KEY', 'CERTIFICATE')),
  );
  provokes(
    'certificate-input-private-key',
    'PKCS #1',
    read(privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()),
  );
  provokes(
    'certificate-input-private-key',
    'encrypted',
    read(
      createPrivateKey(pkcs8)
        .export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString('base64'),
    ),
  );
  provokes(
    'certificate-input-private-key',
    'SEC 1',
    read(
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
    ),
  );
  provokes('certificate-input-private-key', 'after a certificate', read(pem + pkcs8));
  provokes('certificate-input-private-key', 'half of one', read(pkcs8.slice(0, 300)));
  provokes('certificate-input-private-key', 'of PuTTY', read('PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none'));
  provokes(
    'certificate-input-private-key',
    'of an elliptic curve, without armour',
    read(
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .privateKey.export({ type: 'sec1', format: 'der' })
        .toString('base64'),
    ),
  );
  provokes('certificate-input-private-key', 'in UTF-16', read(utf16(pkcs8, true)));
  provokes('certificate-input-private-key', 'with dashes from Word', read(pkcs8.replaceAll('-----', '—–')));
  provokes(
    'certificate-input-private-key',
    'as JSON Web Key',
    read(JSON.stringify(privateKey.export({ format: 'jwk' }))),
  );
  provokes(
    'certificate-input-private-key',
    'of .NET',
    read('<RSAKeyValue><Modulus>AQAB</Modulus><D>AQAB</D></RSAKeyValue>'),
  );
  provokes('certificate-input-signing-request', 'PEM', read(request.toString('pem')));
  provokes('certificate-input-signing-request', 'DER', read(new Uint8Array(request.rawData)));
  provokes('certificate-input-pkcs7', 'DER', read(new Uint8Array(pkcs7)));
  provokes('certificate-input-pkcs7', 'PEM', read(pkcs7Pem));
  provokes('certificate-input-pkcs12', 'DER', read(new Uint8Array(pkcs12)));
  provokes('certificate-input-pkcs7', 'with open lengths', read(new Uint8Array(openPkcs7)));
  provokes(
    'certificate-input-pkcs7',
    'under the label of a certificate',
    read(pkcs7Pem.replaceAll('PKCS7', 'CERTIFICATE')),
  );
  provokes('certificate-input-pkcs12', 'with open lengths', read(new Uint8Array(openPkcs12)));
  provokes('certificate-input-pkcs12', 'base64', read(pkcs12.toString('base64')));
  provokes('certificate-input-public-key', 'SPKI', read(publicKey.export({ type: 'spki', format: 'pem' }).toString()));
  provokes(
    'certificate-input-public-key',
    'PKCS #1',
    read(publicKey.export({ type: 'pkcs1', format: 'pem' }).toString()),
  );
  provokes(
    'certificate-input-public-key',
    'OpenSSH',
    read('ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ adele@contoso.example'),
  );
  provokes('certificate-input-metadata', 'of Entra', read(makeMetadata({ certificate: made })));
  provokes('certificate-input-metadata', 'damaged', read(`x${makeMetadata({ certificate: made }).slice(60)}`));
  provokes('certificate-input-metadata', 'of a service provider', read(serviceProviderMetadata));
  provokes(
    'certificate-input-web-page',
    'a page',
    read('<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>'),
  );
  provokes('certificate-input-document', 'RTF', read(`{\\rtf1\\ansi ${pem}}`));
  provokes('certificate-input-document', 'docx', read(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14])));
  provokes('certificate-input-document', 'doc', read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])));
  provokes('certificate-input-document', 'a picture', read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d])));
  provokes('certificate-input-document', 'a photograph', read(new Uint8Array([0xff, 0xd8, 0xff, 0xe0])));
  provokes('certificate-input-document', 'PDF', read(new TextEncoder().encode('%PDF-1.7')));
  provokes('certificate-input-thumbprint', 'as the portal shows it', read(thumbprint));
  provokes(
    'certificate-input-thumbprint',
    'with colons',
    read((thumbprint.match(/../g) ?? []).join(':').toLowerCase()),
  );
  provokes('certificate-input-thumbprint', 'with its name', read(`Thumbprint: ${thumbprint}`));
  provokes(
    'certificate-input-thumbprint',
    'of OpenSSL',
    read(`SHA1 Fingerprint=${(thumbprint.match(/../g) ?? []).join(':')}`),
  );
  provokes(
    'certificate-input-thumbprint',
    'in bytes, with a zero first',
    read(new TextEncoder().encode(`0${'F'.repeat(39)}`)),
  );
  provokes(
    'certificate-input-address',
    'of metadata',
    read('https://login.microsoftonline.com/common/federationmetadata'),
  );
  provokes('certificate-input-incomplete', 'half of PEM', read(pem.slice(0, 600)));
  provokes('certificate-input-incomplete', 'a line lost', read([...lines.slice(0, 4), ...lines.slice(5)].join('\n')));
  provokes('certificate-input-incomplete', 'half of bare base64', read(base64.slice(0, 500)));
  provokes('certificate-input-incomplete', 'half of DER', read(der.slice(0, 400)));
  provokes('certificate-input-incomplete', 'half beside a whole one', read(pem + pem.slice(0, 600)));
  provokes('certificate-input-incomplete', 'the second half', read(lines.slice(9).join('\n')));
  provokes(
    'certificate-input-incomplete',
    'the first line alone',
    read(`${lines.slice(0, 1).join('\n')}\nMIIC8DCCAdig\n`),
  );
  provokes(
    'certificate-input-stray-character',
    'a line of asterisks',
    read(pem.replace(lines[3] ?? '', '*'.repeat(64))),
  );
  provokes(
    'certificate-input-stray-character',
    'padding in the middle',
    read(pem.replace(lines[3] ?? '', `${lines[3]?.slice(0, 62)}==`)),
  );
  provokes(
    'certificate-input-unreadable',
    'empty armour',
    read('-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'),
  );
  provokes(
    'certificate-input-unreadable',
    'other content',
    read(
      `-----BEGIN CERTIFICATE-----\n${Buffer.from('nothing of the kind').toString('base64')}\n-----END CERTIFICATE-----`,
    ),
  );
  provokes('certificate-input-unreadable', 'bytes after the certificate', read(new Uint8Array([...der, 1, 2, 3])));
  provokes('certificate-input-too-large', 'a structure of 65 KiB', read(longNamed));
  const other = await makeCertificate({ ownKey: true });
  provokes('certificate-input-different-certificates', 'more than any chain has', read(manyDifferent));
  provokes('certificate-input-different-certificates', 'two of Entra', read(pem + other.pem));

  it('says where', async () => {
    const at = async (input: string | Uint8Array) => {
      const result = await readCertificateInput(input);
      return result.ok ? null : result.finding.params;
    };
    const spoiled = lines.with(3, `${lines[3]?.slice(0, 9)}*${lines[3]?.slice(10)}`);
    expect(await at(spoiled.join('\n'))).toEqual({ line: 4, column: 10 });
    expect(await at(['', 'Dear Adele,', ...spoiled].join('\r\n'))).toEqual({ line: 6, column: 10 });
    const validity = Buffer.from(der).indexOf(Buffer.from('170d', 'hex'));
    const changed = der.slice();
    changed[validity] = 0x18 + 1;
    expect(await at(changed)).toEqual({ part: 'tbsCertificate.validity.notBefore', offset: validity });
  });

  it('keeps nothing of a private key', async () => {
    for (const input of [pkcs8, Buffer.from(pkcs8Der).toString('base64'), pkcs8Der]) {
      expect(await readCertificateInput(input)).toEqual({
        ok: false,
        finding: { code: 'certificate-input-private-key', severity: 'error', subject: 'certificate', params: {} },
      });
    }
  });
});
