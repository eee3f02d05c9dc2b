/** One metadata document and one response of the size Entra's have, made anew at every run. */
import type { MadeCertificate } from '../test/fixtures/saml/certificates.ts';
import { makeMetadata } from '../test/fixtures/saml/metadata.ts';
import { makeResponseXml } from '../test/fixtures/saml/response.ts';

const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** About 14 KiB: three descriptors, each with the certificate, and the claim types of the token service. */
export function metadataAsEntraHas(certificate: MadeCertificate): string {
  const auth = 'http://docs.oasis-open.org/wsfed/authorization/200706';
  const types = Array.from(
    { length: 19 },
    (_, index) =>
      `<auth:ClaimType xmlns:auth="${auth}" Uri="${claims}/claim${index}"><auth:DisplayName>Claim ${index}</auth:DisplayName>` +
      `<auth:Description>The value of claim ${index} of the person who signs in, as the directory has it.</auth:Description></auth:ClaimType>`,
  ).join('');
  return makeMetadata({ certificate, shape: (text) => text.replace('<fed:Passive', `${types}<fed:Passive`) });
}

/** About 5 KiB, the assertion signed, with the attributes that Entra sends unasked. Valid around the present moment. */
export function responseAsEntraHas(certificate: MadeCertificate): string {
  const microsoft = 'http://schemas.microsoft.com/identity/claims';
  const minutes = (count: number) => new Date(Date.now() + count * 60_000);
  return makeResponseXml({
    assertionSignature: { certificate },
    notBefore: minutes(-5),
    notOnOrAfter: minutes(60),
    attributes: {
      [`${microsoft}/tenantid`]: 'aaaabbbb-0000-cccc-1111-dddd2222eeee',
      [`${microsoft}/objectidentifier`]: '11112222-bbbb-3333-cccc-4444dddd5555',
      [`${microsoft}/displayname`]: 'Adele Vance',
      [`${microsoft}/identityprovider`]: 'https://sts.windows.net/aaaabbbb-0000-cccc-1111-dddd2222eeee/',
      'http://schemas.microsoft.com/claims/authnmethodsreferences':
        'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password',
      [`${claims}/givenname`]: 'Adele',
      [`${claims}/surname`]: 'Vance',
      [`${claims}/emailaddress`]: 'adele.vance@contoso.example',
      [`${claims}/name`]: 'adele.vance@contoso.example',
      firstname: 'Adele',
      lastname: 'Vance',
    },
  });
}
