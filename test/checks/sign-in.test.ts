import { describe, expect, it } from 'vitest';
import { checkSignIn, type ExpectedSignIn, signInChecks } from '../../lib/checks/sign-in.ts';
import { alohiSso, legacyFaxPlus } from '../../lib/checks/well-known.ts';
import type { SamlResponse } from '../../lib/saml/response.ts';
import { now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier, tenantId } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const response: SamlResponse = {
  issuer: entraIdentifier,
  audience: alohiSso.entityId,
  destination: null,
  recipient: alohiSso.replyUrl,
  inResponseTo: 'id-request',
  issuedAt: '2026-11-23T12:00:00.000Z',
  notBefore: '2026-11-23T11:55:00.000Z',
  notOnOrAfter: '2026-11-23T13:00:00.000Z',
  nameId: 'adele.vance@contoso.example',
  nameIdFormat: null,
  attributes: { firstname: ['Adele'], lastname: ['Vance'] },
  signed: ['assertion'],
  signedBy: 'A'.repeat(40),
  verifiedAt: now.toISOString(),
};
const expected: ExpectedSignIn = {
  now,
  issuer: entraIdentifier,
  tenantId,
  email: 'adele.vance@contoso.example',
  requestId: 'id-request',
};
const check = (changed: Partial<SamlResponse>, otherwise: Partial<ExpectedSignIn> = {}) =>
  checkSignIn({ ...response, ...changed }, { ...expected, ...otherwise });
const at = (time: string) => ({ now: new Date(`2026-11-23T${time}Z`) });

describe('finds nothing', () => {
  it.each([
    ['in a sign-in as it should be', {}, {}],
    ['where little is known', {}, { issuer: null, tenantId: null, email: null }],
    ['in the tenant of another spelling', {}, { tenantId: tenantId.toUpperCase() }],
    [
      'in a Name ID of no particular format',
      { nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified' },
      {},
    ],
    ['three minutes before its time', {}, at('11:52:00')],
    ['just within three minutes after its time', {}, at('13:02:59')],
  ])('%s', (_name, changed, otherwise) => {
    expect(check(changed, otherwise)).toEqual([]);
  });
});

provokes('sign-in-issuer-differs', 'another tenant', () =>
  check({ issuer: 'https://sts.windows.net/ffffeeee-9999-dddd-8888-cccc7777bbbb/' }),
);
provokes('sign-in-issuer-differs', 'a slash lost in Fax.Plus', () =>
  check({}, { issuer: entraIdentifier.slice(0, -1) }),
);
provokes('sign-in-audience-differs', 'another service', () => check({ audience: 'https://app.contoso.example/' }));
provokes('sign-in-through-legacy', 'audience and recipient of FAX.PLUS', () =>
  check({ audience: legacyFaxPlus.entityId, recipient: legacyFaxPlus.replyUrl }),
);
provokes('sign-in-recipient-differs', 'another recipient', () => check({ recipient: 'https://evil.example/login' }));
provokes('sign-in-recipient-differs', 'another destination', () =>
  check({ destination: 'https://evil.example/login' }),
);
provokes('sign-in-not-yet-valid', 'more than three minutes early', () => check({}, at('11:51:59')));
provokes('sign-in-expired', 'three minutes late', () => check({}, at('13:03:00')));
provokes('sign-in-other-request', 'of another tab', () => check({ inResponseTo: 'id-other' }));
provokes('sign-in-name-id-differs', 'another address', () => check({ nameId: 'avance@contoso.example' }));
provokes('sign-in-name-id-case', 'capital letters', () => check({ nameId: 'Adele.Vance@contoso.example' }));
provokes('sign-in-name-id-not-email', 'a pairwise identifier', () => check({ nameId: 'F5Yk2Q' }, { email: null }));
provokes('sign-in-attribute-missing', 'no first name', () => check({ attributes: { lastname: ['Vance'] } }));
provokes('sign-in-attribute-missing', 'an empty last name', () =>
  check({ attributes: { firstname: ['Adele'], lastname: [' '] } }),
);
provokes('sign-in-attribute-name', 'in a namespace', () =>
  check({ attributes: { 'http://schemas.example/claims/firstname': ['Adele'], lastname: ['Vance'] } }),
);
provokes('sign-in-attribute-name', 'in capital letters', () =>
  check({ attributes: { FirstName: ['Adele'], lastname: ['Vance'] } }),
);
provokes('sign-in-name-id-format', 'persistent', () =>
  check({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' }),
);
provokes('sign-in-tenant-differs', 'a guest of another tenant', () =>
  check({
    attributes: {
      ...response.attributes,
      'http://schemas.microsoft.com/identity/claims/tenantid': ['ffffeeee-9999-dddd-8888-cccc7777bbbb'],
    },
  }),
);
provokes('sign-in-without-request', 'begun at the identity provider', () => check({ inResponseTo: null }));
provokes('sign-in-request-not-seen', 'begun before the watch', () => check({}, { requestId: null }));

describe('each check says how it went', () => {
  const outcomes = (changed: Partial<SamlResponse>, otherwise: Partial<ExpectedSignIn> = {}) =>
    Object.fromEntries(
      signInChecks({ ...response, ...changed }, { ...expected, ...otherwise }).map(({ check: name, outcome }) => [
        name,
        outcome,
      ]),
    );
  const tenantid = { 'http://schemas.microsoft.com/identity/claims/tenantid': [tenantId] };

  it('passed, each for itself', () => {
    const all = outcomes({ attributes: { ...response.attributes, ...tenantid } });
    expect(new Set(Object.values(all))).toEqual(new Set(['passed']));
    expect(Object.keys(all)).toEqual([
      'signature',
      'issuer',
      'tenant',
      'audience',
      'recipient',
      'request',
      'time',
      'person',
      'profile',
    ]);
  });

  it('open where there is nothing to compare with: neither a pass nor a failure', () => {
    const nothing = { issuer: null, tenantId: null, email: null, requestId: null };
    expect(outcomes({}, nothing)).toMatchObject({ issuer: 'open', tenant: 'open', request: 'open', person: 'open' });
    expect(outcomes({ inResponseTo: null })).toMatchObject({ request: 'open', tenant: 'open' });
  });

  it('failed even where the comparison is open: what is no address is nobody’s', () => {
    expect(outcomes({ nameId: 'F5Yk2Q' }, { email: null })).toMatchObject({ person: 'failed' });
  });

  it('noted where it passes with a remark', () => {
    expect(outcomes({ nameId: 'Adele.Vance@contoso.example' })).toMatchObject({ person: 'noted', profile: 'passed' });
  });
});
