import { describe, expect, it } from 'vitest';
import { readFile } from '../../scripts/check/files.ts';
import { type CheckContext, judge } from '../../scripts/check/verdict.ts';
import { provokes } from '../checks/provokes.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { makeMetadata } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml } from '../fixtures/saml/response.ts';
import { folderWith } from './command.ts';

const made = await makeCertificate();
const context: CheckContext = { now, expectThumbprint: null, certificate: null };
const judged = (text: string) => judge(new TextEncoder().encode(text), context);
const findings = async (text: string) => (await judged(text)).findings;
const response = makeResponseXml({ assertionSignature: { certificate: made } });

describe('finds', () => {
  provokes('file-unreadable', 'a folder in its place', () => readFile(folderWith({})));
  provokes('file-too-large', 'a byte more than 1 MiB', () =>
    readFile(`${folderWith({ large: new Uint8Array(1024 * 1024 + 1) })}/large`),
  );
  provokes('file-not-recognised', 'a note', () => findings('Call Adele.'));
  provokes('response-not-verified', 'no certificate was named', () => findings(response));
});

describe('takes a file for what it is', () => {
  const metadata = makeMetadata({ certificate: made });
  const base64 = encodeResponse(response);
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  it.each([
    ['metadata', 'with a byte order mark', `\uFEFF${metadata}`],
    ['metadata', 'behind comments', `<!-- a --><!-- <Response> -->\n${metadata}`],
    ['metadata', 'with a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${metadata}`],
    ['metadata', 'with a prefix', '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"/>'],
    ['metadata', 'cut off', metadata.slice(0, 900)],
    ['saml-response', 'cut off', response.slice(0, 900)],
    ['saml-response', 'Base64 in lines', base64.replace(/.{76}/g, '$&\r\n')],
    ['saml-response', 'a form', `RelayState=a&SAMLResponse=${encodeURIComponent(base64)}`],
    ['saml-response', 'a form whose plus signs were not encoded', `SAMLResponse=${base64}`],
    ['saml-response', 'a query', `https://sso.alohi.com/login?SAMLResponse=${encodeURIComponent(base64)}`],
    ['saml-response', 'JSON', JSON.stringify({ SAMLResponse: base64 })],
    ['saml-response', 'XML in percent signs', encodeURIComponent(response)],
    ['saml-response', 'a form that holds something else', 'SAMLResponse=%%%'],
    ['certificate', 'armour', made.pem],
    ['certificate', 'armour in percent signs and more', `${made.pem}\n100 %`],
    ['certificate', 'Base64 alone', made.base64],
    ['certificate', 'an element of metadata', `<X509Certificate>${made.base64}</X509Certificate>`],
    ['certificate', 'half', made.pem.slice(0, 500)],
    ['unknown', 'a thumbprint', made.thumbprint],
    ['unknown', 'a page', '<!DOCTYPE html><html></html>'],
    ['unknown', 'another message', '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>'],
    ['unknown', 'other XML', '<?xml version="1.0"?><note/>'],
    ['unknown', 'nothing', ''],
  ] as const)('%s: %s', async (kind, _name, text) => {
    expect((await judged(text)).kind).toBe(kind);
  });

  it('UTF-16 of any kind', async () => {
    const withKey: CheckContext = { ...context, certificate: null };
    expect((await judge(utf16(metadata), withKey)).kind).toBe('metadata');
    expect((await judge(utf16(made.pem), withKey)).kind).toBe('certificate');
    expect((await judge(utf16(response), withKey)).kind).toBe('saml-response');
  });
});
