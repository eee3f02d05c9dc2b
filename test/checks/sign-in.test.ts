import { describe, expect, it } from 'vitest';
import { checkSignIn, type ExpectedSignIn } from '../../lib/checks/sign-in.ts';
import { alohiSso, legacyFaxPlus } from '../../lib/checks/well-known.ts';
import type { SamlResponse } from '../../lib/saml/response.ts';
import { now } from '../fixtures/saml/certificates.ts';
import { entraIdentifier } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const response: SamlResponse = {
  issuer: entraIdentifier,
  audience: alohiSso.entityId,
  destination: null,
  recipient: alohiSso.replyUrl,
  inResponseTo: 'id-request',
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
  email: 'adele.vance@contoso.example',
  requestId: 'id-request',
};
const check = (changed: Partial<SamlResponse>, otherwise: Partial<ExpectedSignIn> = {}) =>
  checkSignIn({ ...response, ...changed }, { ...expected, ...otherwise });
const at = (time: string) => ({ now: new Date(`2026-11-23T${time}Z`) });

describe('finds nothing', () => {
  it.each([
    ['in a sign-in as it should be', {}, {}],
    ['where nothing is known', {}, { issuer: null, email: null, requestId: null }],
    ['in a sign-in that began at the identity provider', { inResponseTo: null }, {}],
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
