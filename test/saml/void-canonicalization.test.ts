/**
 * What a canonicalization that goes wrong would hand over (“void canonicalization”: nothing, or other bytes than those
 * that were judged). xml-crypto's does not, so here a changed one takes its place: the guards behind it must hold alone.
 */
import { beforeEach, expect, it, vi } from 'vitest';
import { parseCertificate } from '../../lib/saml/certificate.ts';
import { readResponse } from '../../lib/saml/response.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { encodeResponse, makeAssertion, makeResponseXml } from '../fixtures/saml/response.ts';

type Change = (text: string) => string;
const given = vi.hoisted(() => ({ references: null as Change | null, signedInfo: null as Change | null }));

vi.mock('xml-crypto', async (importOriginal) => {
  const original = await importOriginal<typeof import('xml-crypto')>();
  class SignedXml extends original.SignedXml {
    override getSignedReferences(): string[] {
      return super.getSignedReferences().map((bytes) => given.references?.(bytes) ?? bytes);
    }
    override checkSignature(xml: string): boolean {
      for (const [name, Algorithm] of Object.entries(this.SignatureAlgorithms)) {
        this.SignatureAlgorithms[name] = class extends Algorithm {
          override verifySignature(material: string, ...rest: unknown[]): boolean {
            const [key, value] = rest as [string, string]; // as xml-crypto calls it
            return super.verifySignature(given.signedInfo?.(material) ?? material, key, value);
          }
        };
      }
      return super.checkSignature(xml);
    }
  }
  // CommonJS: the bundled package offers its names by a default export alone.
  const changed = { ...original, SignedXml };
  return { ...changed, default: changed };
});

const made = await makeCertificate();
const parsed = await parseCertificate(made.der);
if (!parsed.ok) throw new Error(parsed.finding.code);
const options = { certificate: parsed.value, now };
const response = encodeResponse(makeResponseXml({ assertionSignature: { certificate: made } }));

beforeEach(() => {
  given.references = null;
  given.signedInfo = null;
});

it('unchanged, it is believed', async () => {
  expect(await readResponse(response, options)).toMatchObject({ ok: true });
});

it.each<[string, Change]>([
  ['nothing', () => ''],
  ['text', () => 'adele.vance@contoso.example'],
  ['another element', () => '<x ID="_assertion"/>'],
  ['the element under another ID', () => makeAssertion().replace('_assertion', '_other')],
  [
    'the element’s name in another namespace',
    (bytes) => bytes.replace('urn:oasis:names:tc:SAML:2.0:assertion', 'urn:x'),
  ],
])('signed bytes that are %s are not read', async (_name, references) => {
  given.references = references;
  expect(await readResponse(response, options)).toMatchObject({ finding: { code: 'response-signature-form' } });
});

it.each<[string, Change]>([
  ['nothing', () => ''],
  ['for another element', (info) => info.replace('#_assertion', '#_other')],
  ['of another method', (info) => info.replace('rsa-sha256', 'rsa-sha512')],
  ['another element', () => '<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>'],
])('a SignedInfo that became %s is refused before its signature is asked about', async (_name, signedInfo) => {
  given.signedInfo = signedInfo;
  expect(await readResponse(response, options)).toMatchObject({ finding: { code: 'response-signature-form' } });
});
