import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { type Repair, readCertificateInput } from '../../lib/saml/certificate-input.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';

const made = await makeCertificate();
const { pem, base64, der, thumbprint } = made;
const spki = Buffer.from(await crypto.subtle.exportKey('spki', made.keys.publicKey)).toString('base64');
const lines = pem.trim().split('\n');
const swapped = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0);
const utf16 = (text: string, mark: boolean) =>
  new Uint8Array([...(mark ? [0xff, 0xfe] : []), ...Buffer.from(text, 'utf16le')]);

describe('reads the certificate', () => {
  const readable: readonly [name: string, input: string | Uint8Array, ...repairs: Repair[]][] = [
    [
      'as Entra downloads it, 76 columns and CRLF',
      `-----BEGIN CERTIFICATE-----\r\n${base64.match(/.{1,76}/g)?.join('\r\n')}\r\n-----END CERTIFICATE-----`,
      'line-breaks',
    ],
    ['as PEM', pem],
    ['as bytes of a PEM file', new TextEncoder().encode(pem)],
    ['with CR only', pem.replaceAll('\n', '\r'), 'line-breaks'],
    ['with a byte order mark', `\uFEFF${pem}`, 'byte-order-mark'],
    [
      'with a byte order mark in bytes',
      new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(pem)]),
      'byte-order-mark',
    ],
    ['in UTF-16', utf16(pem, true), 'byte-order-mark', 'utf-16'],
    ['in UTF-16 without mark', utf16(pem, false), 'utf-16'],
    ['in UTF-16 the other way round', swapped(utf16(pem, true)), 'byte-order-mark', 'utf-16'],
    ['in UTF-16 the other way round without mark', swapped(utf16(pem, false)), 'utf-16'],
    ['in UTF-16 that was read as something else', pem.replace(/[\s\S]/g, '$&\0'), 'utf-16'],
    ['in UTF-16 with CRLF', utf16(pem.replaceAll('\n', '\r\n'), true), 'byte-order-mark', 'utf-16', 'line-breaks'],
    ['indented', pem.replace(/^/gm, '    '), 'indentation'],
    ['with no-break spaces', pem.replace(/^/gm, '\u00A0'), 'special-spaces', 'indentation'],
    ['with zero-width marks', pem.replaceAll('\n', '\u200B\n'), 'special-spaces'],
    ['in one line', lines.join(' '), 'single-line'],
    ['in one line without blanks', lines.join(''), 'single-line'],
    ['from JSON', JSON.stringify(pem), 'escaped-line-breaks'],
    ['from JSON twice', JSON.stringify(JSON.stringify(pem)), 'escaped-line-breaks'],
    ['from a web page', pem.replaceAll('\n', '<br>'), 'html-line-breaks'],
    ['with dashes from Word', pem.replaceAll('-----', '—–'), 'dashes'],
    ['with four dashes', pem.replace('-----BEGIN', '----BEGIN'), 'dashes'],
    ['in lower-case armour', pem.replaceAll('CERTIFICATE', 'certificate'), 'dashes'],
    ['with text around it', `Bag Attributes\n  localKeyID: 01\n${pem}\nKind regards,\nAdele`, 'surrounding-text'],
    ['quoted in a mail', pem.replace(/^/gm, '> '), 'surrounding-text'],
    ['without armour', base64, 'armour-missing'],
    ['without armour, in lines', lines.slice(1, -1).join('\n'), 'armour-missing'],
    ['without armour, in prose', `Here it is:\n${base64}\nThank you.`, 'armour-missing', 'surrounding-text'],
    ['without its first line', lines.slice(1).join('\n'), 'armour-incomplete'],
    ['without its last line', lines.slice(0, -1).join('\n'), 'armour-incomplete'],
    ['under another label', pem.replaceAll('CERTIFICATE', 'TRUSTED CERTIFICATE')],
    ['under the wrong label', pem.replaceAll('CERTIFICATE', 'PKCS7')],
    ['as DER', der, 'raw'],
    ['as DER with a line end behind it', new Uint8Array([...der, 0x0d, 0x0a]), 'raw'],
    ['without armour, after words in capitals', `MICROSOFTONLINE\n${base64}`, 'armour-missing', 'surrounding-text'],
    ['without armour and without padding', base64.replace(/=+$/, ''), 'armour-missing'],
    ['as base64 of PEM', Buffer.from(pem).toString('base64'), 'double-base64'],
    ['from a metadata element', `<ds:X509Certificate>${base64}</ds:X509Certificate>`, 'xml-element'],
    ['twice', pem + pem, 'duplicate'],
    [
      'beside a public key',
      `${pem}-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----`,
      'surrounding-text',
      'single-line',
    ],
  ];

  it.each(readable)('%s', async (_name, input, ...repairs) => {
    const read = await readCertificateInput(input);
    if (!read.ok) throw new Error(read.finding.code);
    expect(read.value.certificate.thumbprintSha1).toBe(thumbprint);
    expect(read.value.certificate.pem).toBe(pem);
    expect(read.value.others).toEqual([]);
    expect([...read.value.repairs].sort()).toEqual([...repairs].sort());
  });

  it('of a chain in any order, with its issuers', async () => {
    const root = await makeCertificate({ subject: 'CN=Contoso Root', ownKey: true });
    const leaf = await makeCertificate({
      subject: 'CN=sso.contoso.example',
      issuer: root,
      issuerName: 'CN=Contoso Root',
      ownKey: true,
    });
    for (const input of [root.pem + leaf.pem, leaf.pem + root.pem]) {
      const read = await readCertificateInput(input);
      expect(read).toMatchObject({ ok: true, value: { certificate: { thumbprintSha1: leaf.thumbprint } } });
      expect(read.ok && read.value.others.map((other) => other.subject)).toEqual(['CN=Contoso Root']);
    }
  });
});

describe('never throws', () => {
  it('whichever byte is lost or changed', async () => {
    for (let at = 0; at < der.length; at += 7) {
      const changed = der.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const results = await Promise.all([
        readCertificateInput(changed),
        readCertificateInput(der.slice(0, at)),
        readCertificateInput(pem.slice(at)),
      ]);
      for (const result of results) expect(result).toHaveProperty('ok');
    }
  });
});
