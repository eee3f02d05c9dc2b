import { expect, it } from 'vitest';
import { checkAuthnRequest } from '../../lib/checks/authn-request.ts';
import { alohiSso, legacyFaxPlus } from '../../lib/checks/well-known.ts';
import { loginUrl, tenantId } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const request = { id: 'id-request', issuer: alohiSso.entityId, acs: alohiSso.replyUrl, destination: loginUrl };
const expected = { sentTo: loginUrl, tenantId };

it('finds nothing in a request as it should be, in one of another service, and where nothing is known', () => {
  expect(checkAuthnRequest(request, expected)).toEqual([]);
  expect(checkAuthnRequest({ ...request, acs: null }, { ...expected, tenantId: null })).toEqual([]);
  const other = { ...request, issuer: 'https://app.contoso.example/', acs: 'https://app.contoso.example/acs' };
  expect(checkAuthnRequest(other, expected)).toEqual([]);
});

provokes('authn-request-of-legacy', 'the old application still asks', () =>
  checkAuthnRequest({ ...request, issuer: legacyFaxPlus.entityId, acs: legacyFaxPlus.replyUrl }, expected),
);
provokes('authn-request-other-tenant', 'an old Login URL', () =>
  checkAuthnRequest(request, { ...expected, tenantId: 'ffffeeee-9999-dddd-8888-cccc7777bbbb' }),
);
provokes('authn-request-other-reply-url', 'another one', () =>
  checkAuthnRequest({ ...request, acs: 'https://sso.alohi.com/acs' }, expected),
);
