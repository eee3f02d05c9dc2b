/** The reader of certificates is total: whatever comes in, an answer comes out, and soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../lib/checks/catalogue.ts';
import { readCertificateInput } from '../../lib/saml/certificate-input.ts';
import { selfSignatureOf } from '../../lib/saml/certificate-signature.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import { nested, rawCertificate, tlv } from '../fixtures/saml/der.ts';

const { der, pem, base64, thumbprint } = await makeCertificate();
const entries: Readonly<Record<string, { readonly params: readonly string[] }>> = catalogue;

/** Reads, verifies, and looks at the answer's form. What it took is measured in milliseconds. */
async function answered(input: string | Uint8Array) {
  const begun = performance.now();
  const read = await readCertificateInput(input);
  if (read.ok) {
    expect(read.value.certificate.pem).toMatch(
      /^-----BEGIN CERTIFICATE-----\n(?:[A-Za-z0-9+/=]{1,64}\n)+-----END CERTIFICATE-----\n$/,
    );
    await selfSignatureOf(read.value.certificate);
  } else {
    expect(Object.keys(read.finding.params).sort()).toEqual(
      [...(entries[read.finding.code]?.params ?? ['none'])].sort(),
    );
  }
  return { read, took: performance.now() - begun };
}

/** The machine may be busy. */
const patiently = { timeout: 60_000 };

const total = async (input: string | Uint8Array) => {
  await answered(input);
};

describe('answers', patiently, () => {
  const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
  const places = fc.array(fc.tuple(fc.nat(der.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });

  it('to any bytes', () => fc.assert(fc.asyncProperty(bytes(3000), total)));

  it('to any bytes that begin like DER', () =>
    fc.assert(fc.asyncProperty(bytes(600), (tail) => total(new Uint8Array([0x30, 0x82, 0x02, 0x58, ...tail])))));

  it('to a certificate with changed bytes', () =>
    fc.assert(
      fc.asyncProperty(places, (changes) => {
        const changed = der.slice();
        for (const [place, value] of changes) changed[place] = value;
        return total(changed);
      }),
      { numRuns: 300 },
    ));

  it('to a certificate with bytes taken out or put in', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(der.length), fc.nat(40), bytes(40), (at, lost, put) =>
        total(new Uint8Array([...der.slice(0, at), ...put, ...der.slice(at + lost)])),
      ),
    ));

  it('to a certificate that is cut off anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(der.length - 1), fc.nat(pem.length - 30), async (ofDer, ofPem) => {
        expect((await readCertificateInput(der.slice(0, ofDer))).ok).toBe(false);
        expect((await readCertificateInput(pem.slice(0, ofPem))).ok).toBe(false);
      }),
    ));

  it('to any text', () => fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), total)));

  it('to any patchwork of what certificates are made of', () => {
    const patches = ['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', '-----BEGIN ', '—–END', base64, '\n', '\r', ' ', '=',
      base64.slice(0, 99), 'MII', '\\n', '<br>', '\u00A0', '\uFEFF', '\0', '<X509Certificate>', '</', '"', '{', '<html>']; // biome-ignore format: a list of words
    const patchwork = fc.array(fc.constantFrom(...patches), { maxLength: 30 }).map((words) => words.join(''));
    return fc.assert(fc.asyncProperty(patchwork, total), { numRuns: 300 });
  });
});

it('reads the one certificate through any layers of carelessness', () => {
  const careless: readonly ((text: string) => string)[] = [
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.replace(/^/gm, '  \t'),
    (text) => text.replaceAll(' ', '\u00A0'),
    (text) => `Dear Adele,\n\n${text}\n\nKind regards`,
    (text) => `\uFEFF${text}`,
    (text) => text.replaceAll('-----', '—–'),
    (text) => text.replaceAll('\n', '\\n'),
    (text) => text + text,
  ];
  const layers = fc.shuffledSubarray([...careless]);
  return fc.assert(
    fc.asyncProperty(layers, fc.boolean(), async (chosen, wide) => {
      const text = chosen.reduce((so, layer) => layer(so), pem);
      const read = await readCertificateInput(wide ? new Uint8Array(Buffer.from(text, 'utf16le')) : text);
      expect(read.ok && read.value.certificate.thumbprintSha1).toBe(thumbprint);
      expect(read.ok && read.value.certificate.pem).toBe(pem);
    }),
  );
});

/** Milliseconds. The worst of them takes a fifth of it on a busy machine; what is quadratic would take minutes. */
const limitMs = 3000;
const mega = 1024 * 1024;
const full = (word: string) => word.repeat(Math.floor(mega / word.length));

describe('answers soon', patiently, () => {
  const hostile: readonly [name: string, input: string | Uint8Array][] = [
    ['sequences 300,000 deep', nested(0x30, 300_000).slice(0, mega)],
    ['sequences 10,000 deep in 64 KiB', nested(0x30, 10_000)],
    ['octet strings deep in an extension', rawCertificate({ extension: nested(0x04, 10_000) })],
    ['sequences deep in an extension', rawCertificate({ extension: nested(0x30, 10_000) })],
    ['sequences deep in a name', rawCertificate({ issuer: nested(0x30, 5_000) })],
    ['a name of 5,000 parts', rawCertificate({ issuer: tlv(0x30, ...Array.from({ length: 5000 }, () => tlv(0x31))) })],
    ['a serial number of 60 KiB', rawCertificate({ serialNumber: new Uint8Array(60_000).fill(0x7f) })],
    ['a modulus of 60 KiB', rawCertificate({ modulus: new Uint8Array(60_000).fill(0x7f) })],
    ['an exponent of 60 KiB', rawCertificate({ publicExponent: new Uint8Array(60_000).fill(0x7f) })],
    [
      'a modulus and an exponent of 2 KiB',
      rawCertificate({ modulus: new Uint8Array(2048).fill(0x7f), publicExponent: new Uint8Array(2047).fill(0x7f) }),
    ],
    [
      'an object identifier of 60 KiB',
      rawCertificate({ signatureAlgorithm: tlv(0x30, tlv(0x06, new Uint8Array(60_000).fill(0xff))) }),
    ],
    [
      'an object identifier of 60,000 numbers',
      rawCertificate({ signatureAlgorithm: tlv(0x30, tlv(0x06, new Uint8Array(60_000).fill(0x01))) }),
    ],
    [
      'a length of four gigabytes',
      new Uint8Array([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0xa0]),
    ],
    ['a length in 127 octets', new Uint8Array([0x30, 0xff, ...new Uint8Array(200).fill(0xff)])],
    ['zeros', new Uint8Array(mega)],
    ['more than 1 MiB', new Uint8Array(mega + 1).fill(0x30)],
    ['more than 1 MiB of text', 'A'.repeat(mega + 1)],
    ['certificates', full(pem)],
    ['nothing but first lines', full('-----BEGIN CERTIFICATE-----\n')],
    ['armour around asterisks', full('-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----\n')],
    ['elements that never end', full('<X509Certificate ')],
    ['base64 and padding', `${'='.repeat(mega - 2)}A`],
    ['padding in armour', `-----BEGIN A-----${'='.repeat(mega - 60)}A-----END A-----`],
    ...['-', '—', '\\', '\\\\n', '=', ' ', '\n', '\u00A0', '>', '\n> ', 'M', 'MI', ' MIIAAAAAAAAAA', '<', '<X509Certificate>', '<br', '<br ', '&#', 'BEGIN ', '-BEGIN A ', '- ', '-----BEGIN', 'LS0tLS1CRUdJTi', '"kty":', 'https://', '\0', 'ED:'] // biome-ignore format: a list of words
      .map((word): [string, string] => [
        `${JSON.stringify(word)} again and again`,
        full(word).slice(0, word > '\x7f' ? mega / 3 : mega),
      ]),
    ['blanks between the words of armour', `-----BEGIN ${' '.repeat(mega - 40)}A-----`],
  ];

  it.each(hostile)('to %s', async (_name, input) => {
    const { took } = await answered(input);
    expect(took).toBeLessThan(limitMs);
  });
});
