/**
 * The eight classical forms of signature wrapping (Somorovsky et al., “On Breaking SAML: Be Whoever You Want to Be”,
 * numbered as testing tools number them). Each carries a genuine signature over a genuine element that was moved away,
 * and a forged one where it is looked for. Whoever checks the first signature and then reads the document believes
 * most of them; that this is so is tested as well, because a forgery that deceives nobody would prove nothing.
 */
import { describe, expect, it } from 'vitest';
import { verifyWithoutRules } from '../../bench/without-rules.ts';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import {
  assertionId,
  encodeResponse,
  makeAssertion,
  makeResponseXml,
  makeSignedAssertion,
  wrapInResponse,
} from '../fixtures/saml/response.ts';
import { insertSignature, type SignatureWish, signatureFor } from '../fixtures/saml/signature.ts';

const made = await makeCertificate();
const certificate = await parseCertificate(made.der);
if (!certificate.ok) throw new Error(certificate.finding.code);
const options = { certificate: certificate.value, now };
const signature: SignatureWish = { certificate: made };

const forgedPerson = 'ceo@contoso.example';
const forge = (xml: string) => xml.replaceAll('adele.vance@contoso.example', forgedPerson);
const otherId = (xml: string, id = '_forged') => xml.replace(`ID="${assertionId}"`, `ID="${id}"`);
const inside = (xml: string, closing: string, more: string) => {
  const at = xml.lastIndexOf(closing);
  return xml.slice(0, at) + more + xml.slice(at);
};

const assertion = makeAssertion();
const signedAssertion = makeSignedAssertion(signature);
const forgedAssertion = otherId(forge(assertion));
const assertionSignature = signatureFor(assertion, assertionId, signature);

const response = wrapInResponse(assertion);
const responseSignature =
  /<ds:Signature .*<\/ds:Signature>/.exec(makeResponseXml({ responseSignature: signature }))?.[0] ?? '';
const forgedResponse = forge(response)
  .replace('ID="_response"', 'ID="_forgedresponse"')
  .replace(assertionId, '_forged');
const after = '</Issuer>';

const forms: readonly (readonly [name: string, xml: string])[] = [
  [
    'XSW1: forged response, the genuine one inside its signature',
    insertSignature(forgedResponse, after, inside(responseSignature, '</ds:Signature>', response)),
  ],
  [
    'XSW2: forged response, the genuine one beside its signature',
    insertSignature(forgedResponse, after, response + responseSignature),
  ],
  ['XSW3: forged assertion before the genuine one', wrapInResponse(forgedAssertion + signedAssertion)],
  [
    'XSW4: genuine assertion inside the forged one',
    wrapInResponse(inside(forgedAssertion, '</Assertion>', signedAssertion)),
  ],
  [
    'XSW5: forged assertion with the signature, the genuine one at the end',
    wrapInResponse(insertSignature(forgedAssertion, after, assertionSignature) + assertion),
  ],
  [
    'XSW6: forged assertion with the signature, the genuine one inside that',
    wrapInResponse(insertSignature(forgedAssertion, after, inside(assertionSignature, '</ds:Signature>', assertion))),
  ],
  [
    'XSW7: forged assertion in extensions, before the genuine one',
    wrapInResponse(`<samlp:Extensions>${forgedAssertion}</samlp:Extensions>${signedAssertion}`),
  ],
  [
    'XSW8: genuine assertion in an object of the signature of the forged one',
    wrapInResponse(
      insertSignature(
        forgedAssertion,
        after,
        inside(assertionSignature, '</ds:Signature>', `<ds:Object>${assertion}</ds:Object>`),
      ),
    ),
  ],
];

describe.each(forms)('%s', (_name, xml) => {
  it('is refused for its form', async () => {
    const read = await readResponse(encodeResponse(xml), options);
    expect(read).toMatchObject({ ok: false, finding: { code: 'response-signature-form' } });
  });

  it('would be believed without the rules', async () => {
    expect(await verifyWithoutRules(xml, made.keys.publicKey, 'NameID')).toContain(forgedPerson);
  });
});
