/** Forgeries that confuse the key, the algorithm or the bytes rather than the place of the element. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { provokes } from '../checks/provokes.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { encodeResponse, makeResponseXml, type ResponseWish } from '../fixtures/saml/response.ts';
import { dsig, type SignatureWish } from '../fixtures/saml/signature.ts';

const made = await makeCertificate();
const attacker = await makeCertificate({ ownKey: true });
const curve = await makeCertificate({ key: 'ec-p256' });
const parsed = await parseCertificate(made.der);
if (!parsed.ok) throw new Error(parsed.finding.code);
const options = { certificate: parsed.value, now };

const read = (xml: string) => readResponse(encodeResponse(xml), options);
const signed = (wish: Partial<SignatureWish>, more: ResponseWish = {}) =>
  makeResponseXml({ assertionSignature: { certificate: made, ...wish }, ...more });
const refuses = (code: Parameters<typeof provokes>[0], name: string, xml: string) =>
  provokes(code, name, () => read(xml));

describe('keys', () => {
  refuses('response-other-certificate', 'an attacker’s key and certificate', signed({ certificate: attacker }));
  refuses('response-altered', 'an attacker’s key, the genuine certificate in KeyInfo', signed({ key: attacker }));
  refuses('response-altered', 'an attacker’s key and no KeyInfo', signed({ key: attacker, withoutKeyInfo: true }));
  refuses('response-other-certificate', 'a key of another kind', signed({ certificate: curve, ecdsa: true }));
  refuses(
    'response-signature-form',
    'two KeyInfo',
    signed({ object: `<ds:KeyInfo><ds:KeyName>genuine</ds:KeyName></ds:KeyInfo>` }),
  );

  it.each([made.pem, made.base64, made.keys.publicKey])(
    'an HMAC with the public key as its secret (%#)',
    async (secret) => {
      const key = typeof secret === 'string' ? secret : Buffer.from(await crypto.subtle.exportKey('spki', secret));
      const method = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256';
      const xml = signed({
        shape: (info) => info.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', method),
      });
      const [info = ''] = /<ds:SignedInfo>.*<\/ds:SignedInfo>/.exec(xml) ?? [];
      const canonical = info.replace('<ds:SignedInfo>', `<ds:SignedInfo xmlns:ds="${dsig}">`);
      const value = createHmac('sha256', key).update(canonical).digest('base64');
      const forged = xml.replace(/(<ds:SignatureValue>)[^<]*/, `$1${value}`);
      expect(await read(forged)).toMatchObject({ ok: false, finding: { code: 'response-weak-signature' } });
    },
  );
});

describe('algorithms', () => {
  const method = (algorithm: string) =>
    signed({ shape: (info) => info.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', algorithm) });
  refuses('response-signature-form', 'none named', method(''));
  refuses('response-signature-form', 'a name that every object has', method('constructor'));
  refuses('response-signature-form', 'another name that every object has', method('__proto__'));
  refuses('response-weak-signature', 'MD5', method('http://www.w3.org/2001/04/xmldsig-more#rsa-md5'));
  refuses(
    'response-signature-form',
    'RSA with a salt',
    method('http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1'),
  );
  refuses(
    'response-altered',
    'an elliptic curve’s for an RSA key',
    method('http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256'),
  );
  refuses(
    'response-signature-form',
    'a digest cut short',
    signed({ shape: (info) => info.replace(/(<ds:DigestValue>.{8})[^<]*/, '$1') }),
  );
});

describe('canonicalization', () => {
  const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  refuses('response-signature-form', 'of nothing', signed({ canonicalization: '' }));
  refuses('response-signature-form', 'that does nothing', signed({ canonicalization: 'urn:x:identity' }));
  refuses(
    'response-signature-form',
    'by decoding base64',
    signed({ transforms: [`${dsig}enveloped-signature`, `${dsig}base64`] }),
  );
  refuses('response-signature-form', 'twice', signed({ transforms: [`${dsig}enveloped-signature`, excC14n, excC14n] }));
  refuses(
    'response-signature-form',
    'with a list of prefixes',
    signed({
      shape: (info) =>
        info.replace(
          `<ds:Transform Algorithm="${excC14n}">`,
          `<ds:Transform Algorithm="${excC14n}"><InclusiveNamespaces xmlns="${excC14n}" PrefixList="x"></InclusiveNamespaces>`,
        ),
    }),
  );
  refuses(
    'response-signature-form',
    'with a processing instruction in SignedInfo',
    signed({ spoil: (info) => info.replace('</ds:SignedInfo>', '<?x?></ds:SignedInfo>') }),
  );
  refuses(
    'response-signature-form',
    'with CDATA in the digest',
    signed({ spoil: (info) => info.replace(/(<ds:DigestValue>)([^<]*)/, '$1<![CDATA[$2]]>') }),
  );
});

describe('entities', () => {
  const genuine = signed({});
  const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  refuses(
    'response-not-xml',
    'that expand for ever',
    `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}]>${genuine.replace('Adele', '&l9;')}`,
  );
  refuses('response-not-xml', 'of a file', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${genuine}`);
  refuses('response-not-xml', 'that nobody declared', genuine.replace('Adele', '&x;'));
  refuses('response-altered', 'of characters that change a name', genuine.replace('Adele', 'Ad&#101;la'));

  it('of characters that spell the same are the same', async () => {
    expect(await read(genuine.replace('Adele', 'Ad&#x65;le'))).toMatchObject({
      ok: true,
      value: { attributes: { firstname: ['Adele'] } },
    });
  });
});
