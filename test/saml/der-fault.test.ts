import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { derFault } from '../../lib/saml/der-fault.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import { nested, rawCertificate, tlv } from '../fixtures/saml/der.ts';

const { der } = await makeCertificate();

describe('derFault', () => {
  it('finds none in certificates', async () => {
    expect(derFault(der)).toBeNull();
    expect(derFault((await makeCertificate({ key: 'ec-p256', keyIdentifiers: true })).der)).toBeNull();
    expect(derFault(rawCertificate())).toBeNull();
  });

  const inOther = (from: number, to: number) => {
    const changed = der.slice();
    const at = changed.indexOf(from, 4);
    changed[at] = to;
    return { changed, at };
  };

  it.each([
    ['nothing', new Uint8Array(), 'Certificate', 0],
    ['an empty sequence', tlv(0x30), 'tbsCertificate', 2],
    ['something behind it', new Uint8Array([...der, 0]), 'Certificate', der.length],
    ['a version that is none', inOther(0xa0, 0xa5).changed, 'tbsCertificate.serialNumber', inOther(0xa0, 0xa5).at],
    ['a name in no end of sequences', rawCertificate({ issuer: nested(0x30, 60) }), 'tbsCertificate.issuer', 79],
    [
      'an algorithm without its identifier',
      rawCertificate({ signatureAlgorithm: tlv(0x30) }),
      'tbsCertificate.signature.algorithm',
      18,
    ],
    ['an open length', rawCertificate({ issuer: new Uint8Array([0x30, 0x80, 0, 0]) }), 'tbsCertificate.issuer', 31],
    ['a tag of several octets', rawCertificate({ issuer: tlv(0x30, tlv(0x1f)) }), 'tbsCertificate.issuer', 33],
  ])('%s', (_name, bytes, part, offset) => {
    expect(derFault(bytes)).toEqual({ part, offset });
  });

  it('speaks before the parser does', async () => {
    const read = await parseCertificate(rawCertificate({ issuer: nested(0x30, 60) }));
    expect(read).toMatchObject({ finding: { params: { part: 'tbsCertificate.issuer' } } });
  });
});
