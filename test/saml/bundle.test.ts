/**
 * `lib/saml` as a service worker has it: bundled into one script with the stand-ins, in a context that offers neither
 * Node nor a DOM and forbids to make code out of strings.
 */
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { authnRequestXml, redirectWith } from '../fixtures/saml/authn-request.ts';
import { bundleSaml } from '../fixtures/saml/bundle.ts';
import { makeCertificate, now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier, makeMetadata } from '../fixtures/saml/metadata.ts';
import { encodeResponse, makeResponseXml } from '../fixtures/saml/response.ts';

const entry = fileURLToPath(new URL('../fixtures/saml/bundled.ts', import.meta.url));

/** What a worker has, and no more. */
const worker = { crypto, TextEncoder, TextDecoder, atob, btoa, URL, URLSearchParams, Blob, DecompressionStream };

describe('bundled for a service worker', () => {
  let context: ReturnType<typeof createContext>;
  const run = (expression: string, inputs: object): Promise<unknown> => {
    Object.assign(context, inputs);
    return runInContext(`(async () => JSON.stringify(await ${expression}))()`, context).then(JSON.parse);
  };

  beforeAll(async () => {
    context = createContext({ ...worker }, { codeGeneration: { strings: false, wasm: false } });
    runInContext(`${await bundleSaml(entry, 'iife')};globalThis.saml = saml`, context);
    for (const absent of ['Buffer', 'require', 'process', 'DOMParser', 'window']) {
      expect(runInContext(`typeof ${absent}`, context)).toBe('undefined');
    }
  }, 60_000);

  it('reads a certificate', async () => {
    const made = await makeCertificate();
    const read = await run('saml.readCertificateInput(pem)', { pem: made.pem });
    expect(read).toMatchObject({ ok: true, value: { certificate: { thumbprintSha1: made.thumbprint } } });
  });

  it('verifies metadata, and notices what was altered or re-indented', async () => {
    const xml = makeMetadata({ certificate: await makeCertificate() });
    const read = (text: string) => run('saml.readFederationMetadata(text)', { text });
    expect(await read(xml)).toMatchObject({ ok: true, value: { entityId: entraIdentifier } });
    expect(await read(xml.replaceAll('/saml2"', '/saml2x"'))).toMatchObject({ finding: { code: 'metadata-altered' } });
    expect(await read(xml.replaceAll('><', '>\n<'))).toMatchObject({ finding: { code: 'metadata-reindented' } });
  });

  it('verifies a response, and refuses one that another key signed', async () => {
    const made = await makeCertificate();
    const other = await makeCertificate({ ownKey: true });
    const read = (signer: typeof made) =>
      run(
        'saml.readCertificateInput(pem).then((read) => saml.readResponse(base64, { certificate: read.value.certificate, now: new Date(at) }))',
        {
          pem: made.pem,
          base64: encodeResponse(makeResponseXml({ assertionSignature: { certificate: signer } })),
          at: now.getTime(),
        },
      );
    expect(await read(made)).toMatchObject({ ok: true, value: { nameId: 'adele.vance@contoso.example' } });
    expect(await read(other)).toMatchObject({ finding: { code: 'response-other-certificate' } });
  });

  it('reads a request', async () => {
    const read = await run('saml.readAuthnRequest(address)', { address: redirectWith(authnRequestXml) });
    expect(read).toMatchObject({ ok: true, value: { issuer: 'https://sso.alohi.com/metadata' } });
  });
});
