/** Verifying one sign-in response: this extension, the two service provider libraries, and this without its rules. */
import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import { IdentityProvider, ServiceProvider, setSchemaValidator } from 'samlify';
import { alohiSso } from '../lib/checks/well-known.ts';
import { makeCertificate } from '../test/fixtures/saml/certificates.ts';
import { entraIdentifier, loginUrl } from '../test/fixtures/saml/metadata.ts';
import { encodeResponse } from '../test/fixtures/saml/response.ts';
import { responseAsEntraHas } from './documents.ts';
import type { loadExtensionBundle } from './extension-bundle.ts';
import { insist, type Subject, withoutRules } from './subject.ts';

export async function responseSubject(bundle: Awaited<ReturnType<typeof loadExtensionBundle>>): Promise<Subject> {
  const made = await makeCertificate();
  const xml = responseAsEntraHas(made);
  const SAMLResponse = encodeResponse(xml);
  const certificate = await bundle.parseCertificate(made.der);
  if (!certificate.ok) throw new Error(certificate.finding.code);
  const person = 'adele.vance@contoso.example';

  const nodeSaml = new SAML({
    idpCert: made.pem,
    issuer: alohiSso.entityId,
    audience: alohiSso.entityId,
    callbackUrl: alohiSso.replyUrl,
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: true,
    validateInResponseTo: ValidateInResponseTo.never,
  });
  // The schema is checked by a program of its own there; here nobody checks it.
  setSchemaValidator({ validate: () => Promise.resolve('skipped') });
  const provider = ServiceProvider({
    entityID: alohiSso.entityId,
    assertionConsumerService: [
      { Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', Location: alohiSso.replyUrl },
    ],
  });
  const issuer = IdentityProvider({
    entityID: entraIdentifier,
    signingCert: made.base64,
    singleSignOnService: [{ Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect', Location: loginUrl }],
  });

  return {
    title: `one response of ${Math.round(xml.length / 1024)} KiB, assertion signed`,
    contestants: [
      {
        name: 'this extension',
        async run() {
          const read = await bundle.readResponse(SAMLResponse, { certificate: certificate.value, now: new Date() });
          insist(read.ok && read.value.nameId === person, 'this extension');
        },
      },
      {
        name: withoutRules,
        async run() {
          const text = Buffer.from(SAMLResponse, 'base64').toString('utf8');
          const [nameId] = await bundle.verifyWithoutRules(text, made.keys.publicKey, 'NameID');
          insist(nameId === person, 'without rules');
        },
      },
      {
        name: '@node-saml/node-saml',
        async run() {
          const { profile } = await nodeSaml.validatePostResponseAsync({ SAMLResponse });
          insist(profile?.nameID === person, 'node-saml');
        },
      },
      {
        name: 'samlify',
        async run() {
          const { extract } = await provider.parseLoginResponse(issuer, 'post', { body: { SAMLResponse } });
          insist(extract.nameID === person, 'samlify');
        },
      },
    ],
    limit: { against: '@node-saml/node-saml', atMost: 2 },
  };
}
