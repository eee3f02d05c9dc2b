/**
 * Forged responses. In each the signature of a genuine assertion is still there and still good; what differs is where
 * the genuine assertion went, and what stands in its place. None may be read as the forged person.
 */
import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { provokes } from '../checks/provokes.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import {
  assertionId,
  encodeResponse,
  makeAssertion,
  makeResponseXml,
  makeSignedAssertion,
  wrapInResponse,
} from '../fixtures/saml/response.ts';
import { dsig, insertSignature, type SignatureWish, signatureFor } from '../fixtures/saml/signature.ts';

const made = await makeCertificate();
const certificate = await parseCertificate(made.der);
if (!certificate.ok) throw new Error(certificate.finding.code);
const options = { certificate: certificate.value, now };
const signature: SignatureWish = { certificate: made };

const genuine = makeSignedAssertion(signature);
const forged = makeAssertion({ nameId: 'ceo@contoso.example' }).replace(assertionId, '_forged');
const forgedWithSameId = makeAssertion({ nameId: 'ceo@contoso.example' });
const signatureOfGenuine = signatureFor(makeAssertion(), assertionId, signature);

const read = (xml: string) => readResponse(encodeResponse(xml), options);
const refusesForm = (name: string, xml: string) => provokes('response-signature-form', name, () => read(xml));

describe('signature wrapping', () => {
  refusesForm('forged assertion before the genuine one', wrapInResponse(forged + genuine));
  refusesForm('forged assertion after the genuine one', wrapInResponse(genuine + forged));
  refusesForm('genuine assertion inside the forged one', wrapInResponse(insertSignature(forged, '</Issuer>', genuine)));
  refusesForm(
    'forged assertion takes the signature, genuine one is its child',
    wrapInResponse(insertSignature(forged, '</Issuer>', signatureOfGenuine + makeAssertion())),
  );
  refusesForm(
    'genuine assertion inside the signature, in an Object',
    wrapInResponse(
      insertSignature(
        forged,
        '</Issuer>',
        signatureFor(makeAssertion(), assertionId, {
          ...signature,
          object: `<ds:Object>${makeAssertion()}</ds:Object>`,
        }),
      ),
    ),
  );
  refusesForm(
    'genuine assertion in an extension of the response',
    wrapInResponse(`<samlp:Extensions>${genuine}</samlp:Extensions>${forged}`),
  );
  refusesForm(
    'genuine response inside a forged one',
    wrapInResponse(`${forged}${makeResponseXml({ responseSignature: signature })}`),
  );
  refusesForm('the same ID twice', wrapInResponse(forgedWithSameId + genuine));
  refusesForm(
    'the same ID on another element',
    wrapInResponse(genuine).replace('<samlp:Status>', `<samlp:Status ID="${assertionId}">`),
  );
  refusesForm(
    'the same ID under another spelling',
    wrapInResponse(genuine).replace('<samlp:Status>', `<samlp:Status Id="${assertionId}">`),
  );
  refusesForm(
    'a second ID in another namespace',
    wrapInResponse(genuine).replace(`ID="${assertionId}"`, `xmlns:x="urn:x" ID="${assertionId}" x:ID="_other"`),
  );
  refusesForm(
    'the forged assertion in another namespace',
    wrapInResponse(`${forged.replace('urn:oasis:names:tc:SAML:2.0:assertion', 'urn:x')}${genuine}`),
  );
  refusesForm(
    'a signature outside response and assertion',
    wrapInResponse(genuine).replace(
      '</samlp:Status>',
      `</samlp:Status><samlp:Extensions>${signatureOfGenuine}</samlp:Extensions>`,
    ),
  );
  refusesForm(
    'a signature of nobody’s business beside a genuine assertion',
    wrapInResponse(`<samlp:Extensions><ds:Signature xmlns:ds="${dsig}"></ds:Signature></samlp:Extensions>${genuine}`),
  );
  refusesForm(
    'a reference to another element',
    wrapInResponse(insertSignature(forged, '</Issuer>', signatureOfGenuine)),
  );
});

describe('signatures of another form than the one accepted', () => {
  const signed = (wish: Partial<SignatureWish>) => makeResponseXml({ assertionSignature: { ...signature, ...wish } });
  const c14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

  refusesForm('an empty reference', signed({ uri: '' }));
  refusesForm('an XPointer', signed({ uri: "#xpointer(id('_assertion'))" }));
  refusesForm('a reference outside the document', signed({ uri: 'https://evil.example/' }));
  refusesForm('no transforms', signed({ transforms: [] }));
  refusesForm('only enveloped-signature', signed({ transforms: [`${dsig}enveloped-signature`] }));
  refusesForm(
    'an XSLT transform',
    signed({ transforms: [`${dsig}enveloped-signature`, 'http://www.w3.org/TR/1999/REC-xslt-19991116'] }),
  );
  refusesForm('transforms in another order', signed({ transforms: [c14n, `${dsig}enveloped-signature`] }));
  refusesForm(
    'canonicalization with comments',
    signed({ transforms: [`${dsig}enveloped-signature`, `${c14n}WithComments`] }),
  );
  refusesForm('SignedInfo canonicalized with comments', signed({ canonicalization: `${c14n}WithComments` }));
  refusesForm(
    'two references',
    signed({ shape: (info) => info.replace(/(<ds:Reference .*<\/ds:Reference>)/, '$1$1') }),
  );
  refusesForm('two SignedInfo', signed({ spoil: (info) => info + info }));
  refusesForm(
    'a comment in the digest',
    signed({ spoil: (info) => info.replace('<ds:DigestValue>', '<ds:DigestValue><!-- x -->') }),
  );
  refusesForm(
    'two digests',
    signed({ shape: (info) => info.replace(/(<ds:DigestValue>.*<\/ds:DigestValue>)/, '$1$1') }),
  );
  refusesForm(
    'a digest of no length',
    signed({
      shape: (info) => info.replace(/<ds:DigestValue>.*<\/ds:DigestValue>/, '<ds:DigestValue></ds:DigestValue>'),
    }),
  );
  refusesForm('an unknown algorithm', signed({ shape: (info) => info.replace('rsa-sha256', 'rsa-sha999') }));
  refusesForm(
    'two signatures of one assertion',
    wrapInResponse(genuine.replace(/(<ds:Signature .*<\/ds:Signature>)/, '$1$1')),
  );

  provokes('response-weak-signature', 'an HMAC with the public key', () =>
    read(
      signed({
        shape: (info) => info.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', `${dsig}hmac-sha1`),
      }),
    ),
  );
});

describe('what is not signed because canonicalization leaves it out', () => {
  // Between the marks, what was signed as text: xml-crypto renders a processing instruction as its content.
  it.each(['contoso.example<!-- -->.evil', 'contoso.example<?x .evil?>'])(
    '%s in a NameID shortens nothing: the whole signed text is read',
    async (cut) => {
      const whole = makeAssertion({ nameId: 'ceo@contoso.example.evil.example' });
      const signed = insertSignature(whole, '</Issuer>', signatureFor(whole, assertionId, signature));
      const changed = signed.replace('contoso.example.evil', cut);
      expect(await read(wrapInResponse(changed))).toMatchObject({
        ok: true,
        value: { nameId: 'ceo@contoso.example.evil.example' },
      });
    },
  );
});

describe('what nobody signed', () => {
  it('is not read: destination and request of a response of which only the assertion is signed', async () => {
    const xml = wrapInResponse(genuine)
      .replace(/Destination="[^"]*"/, 'Destination="https://evil.example/"')
      .replace(/(_response" )InResponseTo="[^"]*"/, '$1InResponseTo="id-forged"');
    expect(await read(xml)).toMatchObject({ ok: true, value: { destination: null, inResponseTo: 'id-request' } });
  });
});
