import { describe, expect, it } from 'vitest';
import { type ApplicationClaims, checkClaims } from '../../lib/checks/claims.ts';
import { provokes } from './provokes.ts';

const claims: ApplicationClaims = {
  nameIdSource: 'user.mail',
  nameIdFormat: 'Email address',
  attributes: [
    { name: 'firstname', namespace: '', source: 'user.givenname' },
    { name: 'lastname', namespace: '', source: 'user.surname' },
    { name: 'emailaddress', namespace: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims', source: 'user.mail' },
  ],
};
const change = (changed: Partial<ApplicationClaims>): ApplicationClaims => ({ ...claims, ...changed });
const firstname = (changed: object) =>
  change({ attributes: claims.attributes.map((one) => (one.name === 'firstname' ? { ...one, ...changed } : one)) });

describe('finds nothing', () => {
  it.each([
    ['in equal claims', claims, claims, 'user.mail'],
    ['without a legacy application', claims, null, null],
    [
      'in what the portal only writes differently',
      change({
        nameIdSource: 'User.Mail [nameid-format:emailAddress]',
        nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      }),
      claims,
      'mail',
    ],
    ['in a format that was not seen', change({ nameIdFormat: '' }), claims, null],
    ['where only the new application has the names', claims, change({ attributes: [] }), null],
  ])('%s', (_name, current, legacy, userName) => {
    expect(checkClaims(current, legacy, userName)).toEqual([]);
  });
});

provokes('claims-name-id-source-differs', 'UPN instead of mail', () =>
  checkClaims(change({ nameIdSource: 'user.userprincipalname' }), claims, null),
);
provokes('claims-name-id-format-differs', 'persistent', () =>
  checkClaims(change({ nameIdFormat: 'Persistent' }), claims, null),
);
provokes('claims-attribute-missing', 'no firstname', () =>
  checkClaims(change({ attributes: claims.attributes.slice(1) }), claims, null),
);
provokes('claims-attribute-missing', 'in other letters', () =>
  checkClaims(firstname({ name: 'FirstName' }), null, null),
);
provokes('claims-attribute-namespace', 'Microsoft’s default', () =>
  checkClaims(firstname({ namespace: 'http://schemas.microsoft.com/claims' }), claims, null),
);
provokes('claims-attribute-differs', 'the display name', () =>
  checkClaims(firstname({ source: 'user.displayname' }), claims, null),
);
provokes('claims-user-name-differs', 'userName from the UPN', () =>
  checkClaims(claims, null, 'user.userprincipalname'),
);
