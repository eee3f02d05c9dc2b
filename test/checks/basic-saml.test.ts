import { expect, it } from 'vitest';
import { type BasicSamlConfiguration, checkBasicSaml } from '../../lib/checks/basic-saml.ts';
import { alohiSso, legacyFaxPlus } from '../../lib/checks/well-known.ts';
import { entraIdentifier, loginUrl } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const good: BasicSamlConfiguration = { identifiers: [alohiSso.entityId], replyUrls: [alohiSso.replyUrl] };
const identifiers =
  (...values: string[]) =>
  () =>
    checkBasicSaml({ ...good, identifiers: values });
const replyUrls =
  (...values: string[]) =>
  () =>
    checkBasicSaml({ ...good, replyUrls: values });

it('finds nothing in what Alohi asks for, nor in further addresses beside it', () => {
  expect(checkBasicSaml(good)).toEqual([]);
  expect(identifiers('https://staging.example/metadata', alohiSso.entityId)()).toEqual([]);
});

provokes('identifier-missing', 'none', identifiers());
provokes('identifier-missing', 'an empty row', identifiers(' '));
provokes('identifier-blanks', 'a blank after it', identifiers(`${alohiSso.entityId} `));
provokes('identifier-differs', 'a slash after it', identifiers(`${alohiSso.entityId}/`));
provokes('identifier-differs', 'http', identifiers(alohiSso.entityId.replace('https', 'http')));
provokes('identifier-differs', 'capital letters', identifiers(alohiSso.entityId.replace('sso', 'SSO')));
provokes('identifier-of-identity-provider', 'that of Entra', identifiers(entraIdentifier));
provokes('identifier-of-legacy', 'that of FAX.PLUS', identifiers(legacyFaxPlus.entityId));
provokes('reply-url-missing', 'none', replyUrls());
provokes('reply-url-blanks', 'a line break before it', replyUrls(`\n${alohiSso.replyUrl}`));
provokes('reply-url-differs', 'a slash after it', replyUrls(`${alohiSso.replyUrl}/`));
provokes('reply-url-differs', 'the sign-in page', replyUrls('https://app.fax.plus/login'));
provokes('reply-url-of-identity-provider', 'the Login URL', replyUrls(loginUrl));
provokes('reply-url-of-legacy', 'that of FAX.PLUS', replyUrls(legacyFaxPlus.replyUrl));
provokes('basic-saml-swapped', 'each in the other’s place', () =>
  checkBasicSaml({ identifiers: [alohiSso.replyUrl], replyUrls: [alohiSso.entityId] }),
);
