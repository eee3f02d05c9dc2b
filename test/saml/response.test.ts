import { describe, expect, it } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { provokes } from '../checks/provokes.ts';
import { type MadeCertificate, makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml, type ResponseWish, requestId } from '../fixtures/saml/response.ts';

const made = await makeCertificate();
const legacy = await makeCertificate({ ownKey: true });

async function parsed({ der }: MadeCertificate) {
  const result = await parseCertificate(der);
  if (!result.ok) throw new Error(result.finding.code);
  return result.value;
}
const certificate = await parsed(made);
const signature = { certificate: made };

const readXml = (xml: string) => readResponse(encodeResponse(xml), { certificate, now });
async function read(wish: ResponseWish) {
  const result = await readXml(makeResponseXml(wish));
  if (!result.ok) throw new Error(result.finding.code);
  return result.value;
}

describe('reads what was signed', () => {
  it('of a response whose assertion is signed, as Entra sends it', async () => {
    const response = await read({ assertionSignature: signature });
    expect(response).toEqual({
      issuer: entraIdentifier,
      audience: 'https://sso.alohi.com/metadata',
      destination: null,
      recipient: 'https://sso.alohi.com/login',
      inResponseTo: requestId,
      issuedAt: now.toISOString(),
      notBefore: '2026-11-23T11:55:00.000Z',
      notOnOrAfter: '2026-11-23T13:00:00.000Z',
      nameId: 'adele.vance@contoso.example',
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      attributes: expect.objectContaining({ firstname: ['Adele'], lastname: ['Vance'] }),
      signed: ['assertion'],
      signedBy: made.thumbprint,
      verifiedAt: now.toISOString(),
    });
    expect(JSON.parse(JSON.stringify(response))).toEqual(response);
  });

  it('of a signed response', async () => {
    expect(await read({ responseSignature: signature })).toMatchObject({
      signed: ['response'],
      destination: 'https://sso.alohi.com/login',
    });
  });

  it('of both', async () => {
    expect(await read({ responseSignature: signature, assertionSignature: signature })).toMatchObject({
      signed: ['response', 'assertion'],
    });
  });

  it('signed with an elliptic curve key', async () => {
    const ec = await makeCertificate({ key: 'ec-p256' });
    const xml = makeResponseXml({ assertionSignature: { certificate: ec, ecdsa: true } });
    expect(await readResponse(encodeResponse(xml), { certificate: await parsed(ec), now })).toMatchObject({ ok: true });
  });

  it('with line breaks in the base64', async () => {
    const base64 = encodeResponse(makeResponseXml({ assertionSignature: signature })).replace(/.{76}/g, '$&\r\n');
    expect(await readResponse(base64, { certificate, now })).toMatchObject({ ok: true });
  });

  it('with a carriage return in signed text, which re-serialization would lose', async () => {
    const response = await read({
      assertionSignature: signature,
      attributes: { firstname: 'Adele&#xD;Marie', lastname: 'Vance' },
    });
    expect(response.attributes.firstname).toEqual(['Adele\rMarie']);
  });

  it('with an empty attribute value', async () => {
    const response = await read({ assertionSignature: signature, attributes: { firstname: 'Adele', lastname: '' } });
    expect(response.attributes.lastname).toEqual(['']);
  });

  it('ignores the certificate that the response brings along', async () => {
    const xml = makeResponseXml({ assertionSignature: { certificate: legacy, key: made } });
    expect(await readXml(xml)).toMatchObject({ ok: true, value: { signedBy: made.thumbprint } });
  });
});

describe('refuses', async () => {
  const of =
    (wish: ResponseWish, change = (xml: string) => xml) =>
    () =>
      readXml(change(makeResponseXml(wish)));
  const asEntra = { assertionSignature: signature };
  const untouched = makeResponseXml(asEntra);

  provokes('response-too-large', 'padded', () => readResponse('A'.repeat(2_000_000), { certificate, now }));
  provokes('response-too-large', 'padded after decoding', () => readXml(`${untouched}${' '.repeat(1024 * 1024)}`));
  provokes('response-not-base64', 'XML as such', () => readResponse(untouched, { certificate, now }));
  provokes('response-not-base64', 'nothing', () => readResponse('', { certificate, now }));
  provokes('response-not-xml', 'text', () => readXml('hello'));
  provokes('response-not-xml', 'a document type', () => readXml(`<!DOCTYPE x [<!ENTITY a "b">]>${untouched}`));
  provokes('response-not-response', 'a logout', () =>
    readXml('<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>'),
  );
  provokes('response-encrypted', 'an encrypted assertion', () =>
    readXml(
      untouched.replace(
        /<Assertion .*<\/Assertion>/,
        '<EncryptedAssertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"></EncryptedAssertion>',
      ),
    ),
  );
  provokes(
    'response-refused',
    'by the identity provider',
    of({ ...asEntra, status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' }),
  );
  const status = 'urn:oasis:names:tc:SAML:2.0:status:';
  const withInner = (inner: string, message = '') =>
    of({ ...asEntra, status: `${status}Responder` }, (xml) =>
      xml.replace(
        '></samlp:StatusCode>',
        `><samlp:StatusCode Value="${status}${inner}"></samlp:StatusCode></samlp:StatusCode>${message}`,
      ),
    );
  provokes('response-refused-requester', 'for the request', of({ ...asEntra, status: `${status}Requester` }));
  provokes('response-refused-authentication', 'not signed in', withInner('AuthnFailed'));
  provokes('response-refused-authentication', 'not without a page', withInner('NoPassive'));
  provokes('response-refused-authentication', 'not that strongly', withInner('NoAuthnContext'));
  provokes('response-refused-name-id-policy', 'no such format', withInner('InvalidNameIDPolicy'));
  provokes('response-refused', 'for a reason of its own', withInner('RequestDenied'));
  provokes(
    'response-refused',
    'success with something in it',
    of(asEntra, (xml) =>
      xml.replace(
        '></samlp:StatusCode>',
        `><samlp:StatusCode Value="${status}Denied"></samlp:StatusCode></samlp:StatusCode>`,
      ),
    ),
  );
  it('quotes the message rather than the codes', async () => {
    const message = '<samlp:StatusMessage>AADSTS75011: Authentication method</samlp:StatusMessage>';
    expect(await withInner('NoAuthnContext', message)()).toMatchObject({
      finding: { params: { received: 'AADSTS75011: Authentication method' } },
    });
    expect(await withInner('NoAuthnContext')()).toMatchObject({
      finding: { params: { received: 'Responder, NoAuthnContext' } },
    });
  });
  provokes(
    'response-refused',
    'without a status',
    of(asEntra, (xml) => xml.replace(/<samlp:Status>.*<\/samlp:Status>/, '')),
  );
  provokes('response-unsigned', 'no signature', of({}));
  provokes('response-weak-signature', 'RSA-SHA1', of({ assertionSignature: { ...signature, hash: 'sha1' } }));
  provokes('response-weak-signature', 'digest SHA-1', of({ assertionSignature: { ...signature, digest: 'sha1' } }));
  provokes(
    'response-altered',
    'another person',
    of(asEntra, (xml) => xml.replace('adele.vance@', 'ceo@')),
  );
  provokes(
    'response-altered',
    'another digest',
    of({
      assertionSignature: { ...signature, spoil: (info) => info.replace(/<ds:DigestValue>./, '<ds:DigestValue>A') },
    }),
  );
  provokes(
    'response-altered',
    'SignedInfo not what was signed',
    of({ assertionSignature: { ...signature, spoil: (info) => info.replace('rsa-sha256', 'rsa-sha512') } }),
  );
  provokes(
    'response-altered',
    'signed by nobody known',
    of({ assertionSignature: { certificate: made, key: legacy } }),
  );
  provokes(
    'response-altered',
    'the assertion inside a well-signed response',
    of({ responseSignature: signature, assertionSignature: { certificate: made, key: legacy } }),
  );
  provokes(
    'response-other-certificate',
    'by the legacy application',
    of({ assertionSignature: { certificate: legacy } }),
  );
  provokes('response-incomplete', 'no assertion', () => readXml(untouched.replace(/<Assertion .*<\/Assertion>/, '')));
  provokes(
    'response-incomplete',
    'no NameID',
    of({ ...asEntra, shape: (xml) => xml.replace(/<NameID.*<\/NameID>/, '') }),
  );
  provokes(
    'response-incomplete',
    'no audience',
    of({ ...asEntra, shape: (xml) => xml.replace(/<AudienceRestriction>.*<\/AudienceRestriction>/, '') }),
  );
  provokes(
    'response-incomplete',
    'a time that is none',
    of({ ...asEntra, shape: (xml) => xml.replace(/NotBefore="[^"]*"/, 'NotBefore="yesterday"') }),
  );
  provokes(
    'response-incomplete',
    'an element in the NameID',
    of({ ...asEntra, nameId: 'adele@contoso.example<b></b>.evil.example' }),
  );
  provokes(
    'response-incomplete',
    'an attribute name twice',
    of({ ...asEntra, shape: (xml) => xml.replace(/(<Attribute Name="firstname">.*?<\/Attribute>)/, '$1$1') }),
  );
});
