import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { readAuthnRequest, readPostedAuthnRequest } from '../../lib/saml/authn-request.ts';
import { provokes } from '../checks/provokes.ts';
import { authnRequestXml, redirectWith } from '../fixtures/saml/authn-request.ts';
import { loginUrl } from '../fixtures/saml/metadata.ts';
import { requestId } from '../fixtures/saml/response.ts';

describe('readAuthnRequest', () => {
  const value = {
    id: requestId,
    issuer: 'https://sso.alohi.com/metadata',
    acs: 'https://sso.alohi.com/login',
    destination: loginUrl,
  };

  it('reads the request of a redirect', async () => {
    expect(await readAuthnRequest(redirectWith(authnRequestXml))).toEqual({ ok: true, value });
  });

  it('reads it where the plus signs were not escaped', async () => {
    const base64 = deflateRawSync(authnRequestXml).toString('base64');
    expect(
      await readAuthnRequest(`${loginUrl}?SAMLRequest=${base64.replaceAll('/', '%2F').replaceAll('=', '%3D')}`),
    ).toEqual({ ok: true, value });
  });

  it('does without the optional addresses', async () => {
    const xml = authnRequestXml.replace(/ (?:Destination|AssertionConsumerServiceURL)="[^"]*"/g, '');
    expect(await readAuthnRequest(redirectWith(xml))).toEqual({
      ok: true,
      value: { ...value, acs: null, destination: null },
    });
  });

  it('reads the request of a posted form', () => {
    expect(readPostedAuthnRequest(btoa(authnRequestXml))).toEqual({ ok: true, value });
  });

  provokes('authn-request-unreadable', 'posted, but deflated', () =>
    readPostedAuthnRequest(deflateRawSync(authnRequestXml).toString('base64')),
  );
  provokes('authn-request-unreadable', 'posted, but no base64', () => readPostedAuthnRequest('%%'));
  provokes('authn-request-unreadable', 'posted, but without end', () => readPostedAuthnRequest('A'.repeat(2_000_000)));
  provokes('authn-request-missing', 'the Login URL alone', () => readAuthnRequest(loginUrl));
  provokes('authn-request-missing', 'no address', () => readAuthnRequest('hello'));
  provokes('authn-request-unreadable', 'not deflated', () =>
    readAuthnRequest(`${loginUrl}?SAMLRequest=${btoa('hello')}`),
  );
  provokes('authn-request-unreadable', 'not base64', () => readAuthnRequest(`${loginUrl}?SAMLRequest=%25%25`));
  provokes('authn-request-unreadable', 'another message', () =>
    readAuthnRequest(redirectWith(authnRequestXml.replaceAll('AuthnRequest', 'LogoutRequest'))),
  );
  provokes('authn-request-unreadable', 'no issuer', () =>
    readAuthnRequest(redirectWith(authnRequestXml.replace(/<Issuer.*<\/Issuer>/, ''))),
  );
  provokes('authn-request-unreadable', 'a bomb', () =>
    readAuthnRequest(redirectWith(`<a>${' '.repeat(50_000_000)}</a>`)),
  );

  it('stops inflating a bomb after one MiB', async () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    await readAuthnRequest(redirectWith(`<a>${' '.repeat(50_000_000)}</a>`));
    const bytes = decode.mock.calls.map(([part]) => part?.byteLength ?? 0).reduce((sum, one) => sum + one, 0);
    decode.mockRestore();
    expect(bytes).toBeGreaterThan(1024 * 1024);
    expect(bytes).toBeLessThan(2 * 1024 * 1024);
  });
});
