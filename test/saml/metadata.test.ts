import { describe, expect, it } from 'vitest';
import { readFederationMetadata } from '../../lib/saml/metadata.ts';
import { provokes } from '../checks/provokes.ts';
import { makeCertificate } from '../fixtures/saml/certificates.ts';
import {
  entraIdentifier,
  loginUrl,
  makeMetadata,
  serviceProviderMetadata,
  tenantId,
} from '../fixtures/saml/metadata.ts';

const certificate = await makeCertificate();
const other = await makeCertificate({ ownKey: true });
const document = makeMetadata({ certificate });

async function read(xml: string | Uint8Array) {
  const result = await readFederationMetadata(xml);
  if (!result.ok) throw new Error(result.finding.code);
  return result.value;
}

describe('reads the values of the signed document', () => {
  it('in one line, as text', async () => {
    const metadata = await read(document);
    expect(metadata).toMatchObject({ entityId: entraIdentifier, tenantId, loginUrl, logoutUrl: loginUrl });
    expect(metadata.certificates.map((one) => one.thumbprintSha1)).toEqual([certificate.thumbprint]);
    expect(metadata.signingCertificate.thumbprintSha1).toBe(certificate.thumbprint);
    expect(JSON.parse(JSON.stringify(metadata))).toEqual(metadata);
  });

  it('as bytes with a byte order mark, and in UTF-16', async () => {
    await read(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(document)]));
    await read(new Uint8Array([0xff, 0xfe, ...Buffer.from(document, 'utf16le')]));
  });

  it('without XML declaration and with a final line break', async () => {
    await read(`${document.replace(/^<\?.*?\?>/, '')}\n`);
  });

  it('with several certificates, naming the one that signed', async () => {
    const metadata = await read(
      makeMetadata({ certificate, otherCertificates: [other], signature: { certificate: other } }),
    );
    expect(metadata.certificates.map((one) => one.thumbprintSha1)).toEqual([certificate.thumbprint, other.thumbprint]);
    expect(metadata.signingCertificate.thumbprintSha1).toBe(other.thumbprint);
  });

  it('signed with SHA-512', async () => {
    await read(makeMetadata({ certificate, signature: { hash: 'sha512', digest: 'sha512' } }));
  });

  it('signed with SHA-384', async () => {
    await read(makeMetadata({ certificate, signature: { hash: 'sha384' } }));
  });

  it('with the application’s id in the identifier', async () => {
    const entityId = `${entraIdentifier}11112222-bbbb-3333-cccc-4444dddd5555/`;
    expect(await read(makeMetadata({ certificate, entityId }))).toMatchObject({ entityId, tenantId });
  });
});

describe('names the cause', async () => {
  const of = (xml: string | Uint8Array) => () => readFederationMetadata(xml);
  const signed = (signature: Parameters<typeof makeMetadata>[0]['signature']) =>
    of(makeMetadata({ certificate, signature }));
  const tenantKey = await makeCertificate({ subject: 'CN=accounts.accesscontrol.windows.net', ownKey: true });

  provokes('metadata-too-large', 'padded', of(document + ' '.repeat(1024 * 1024)));
  provokes('metadata-doctype', 'with entities', of(document.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')));
  provokes('metadata-not-xml', 'text', of('not found'));
  provokes('metadata-not-xml', 'nothing', of(''));
  provokes('metadata-not-xml', 'a web page', of('<!DOCTYPE html><html><body>Sign in</body></html>'));
  provokes('metadata-not-xml', 'a certificate', of(certificate.pem));
  provokes('metadata-truncated', 'half', of(document.slice(0, document.length / 2)));
  provokes('metadata-truncated', 'its last tag lost', of(document.replace('</EntityDescriptor>', '')));
  provokes('metadata-not-metadata', 'other XML', of('<configuration/>'));
  provokes(
    'metadata-not-metadata',
    'another namespace',
    of(document.replaceAll('urn:oasis:names:tc:SAML:2.0:metadata', 'urn:x')),
  );
  provokes('metadata-of-service-provider', 'of Alohi', of(serviceProviderMetadata));
  provokes(
    'metadata-common',
    'as published for everybody',
    of(makeMetadata({ certificate, entityId: 'https://sts.windows.net/{tenantid}/' })),
  );
  provokes('metadata-of-tenant', 'well signed', of(makeMetadata({ certificate: tenantKey })));
  provokes('metadata-of-tenant', 'among others', of(makeMetadata({ certificate, otherCertificates: [tenantKey] })));
  provokes(
    'metadata-not-entra',
    'of another provider',
    of(makeMetadata({ certificate, entityId: 'https://idp.contoso.example/' })),
  );
  provokes('metadata-unsigned', 'no signature', of(makeMetadata({ certificate, unsigned: true })));
  provokes('metadata-altered', 'an address', of(document.replaceAll('/saml2"', '/saml2x"')));
  provokes(
    'metadata-altered',
    'an element',
    of(document.replace('</IDPSSODescriptor>', '<NameIDFormat></NameIDFormat></IDPSSODescriptor>')),
  );
  provokes('metadata-altered', 'signed with another key than it says', signed({ key: other }));
  provokes(
    'metadata-altered',
    're-indented and changed',
    of(document.replaceAll('/saml2"', '/saml2x"').replaceAll('><', '>\n  <')),
  );
  provokes('metadata-reindented', 'by an editor', of(document.replaceAll('><', '>\n  <')));
  provokes(
    'metadata-reindented',
    'with CRLF and wrapped text',
    of(document.replaceAll('><', '>\r\n\t<').replaceAll(certificate.base64, `\r\n${certificate.base64}\r\n`)),
  );
  provokes('metadata-foreign-signer', 'a key of its own', signed({ certificate: other }));
  provokes('metadata-weak-signature', 'RSA-SHA1', signed({ hash: 'sha1' }));
  provokes('metadata-weak-signature', 'digest SHA-1', signed({ digest: 'sha1' }));
  provokes('metadata-signature-form', 'no certificate in it', signed({ withoutKeyInfo: true }));
  provokes(
    'metadata-signature-form',
    'two signatures',
    of(document.replace(/(<ds:Signature .*<\/ds:Signature>)/, '$1$1')),
  );
  provokes(
    'metadata-signature-form',
    'another signature inside, signed along',
    of(
      makeMetadata({
        certificate,
        shape: (text) =>
          text.replace(
            '</IDPSSODescriptor>',
            '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature></IDPSSODescriptor>',
          ),
      }),
    ),
  );
  provokes(
    'metadata-signature-form',
    'inclusive canonicalization',
    signed({ canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }),
  );
  provokes(
    'metadata-signature-form',
    'an XPath transform',
    signed({ transforms: ['http://www.w3.org/TR/1999/REC-xpath-19991116'] }),
  );
  provokes('metadata-signature-form', 'the whole document as reference', signed({ uri: '' }));
  provokes('metadata-incomplete', 'no provider', of(document.replaceAll('IDPSSODescriptor', 'PDPDescriptor')));
  provokes(
    'metadata-incomplete',
    'no login address',
    of(
      makeMetadata({ certificate, shape: (text) => text.replace(/<SingleSignOnService.*<\/SingleSignOnService>/, '') }),
    ),
  );
  provokes(
    'metadata-incomplete',
    'no certificates',
    of(
      makeMetadata({
        certificate,
        shape: (text) => text.replace(/<KeyDescriptor(?:(?!RoleDescriptor).)*<\/KeyDescriptor>(?=<Single)/, ''),
      }),
    ),
  );
});
