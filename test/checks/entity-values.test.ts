import { describe, expect, it } from 'vitest';
import { checkEntityValues, type EntityValues } from '../../lib/checks/entity-values.ts';
import { entraIdentifier, loginUrl, tenantId } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const metadata = { entityId: entraIdentifier, tenantId, loginUrl };
const applicationId = '11112222-bbbb-3333-cccc-4444dddd5555';
const legacyApplicationId = '55556666-ffff-7777-aaaa-8888bbbb9999';
const good: EntityValues = {
  loginUrl,
  entraIdentifier,
  metadata,
  confirmedTenantId: tenantId,
  applicationId,
  legacyApplicationId,
  cloud: 'global',
};
const nothingKnown: EntityValues = {
  loginUrl: null,
  entraIdentifier: null,
  metadata: null,
  confirmedTenantId: null,
  applicationId: null,
  legacyApplicationId: null,
  cloud: null,
};
const otherTenant = 'ffffeeee-9999-dddd-8888-cccc7777bbbb';
const other = (value: string) => value.replace(tenantId, otherTenant);

describe('finds nothing', () => {
  it.each([
    ['in values that agree', good],
    ['where nothing is known', nothingKnown],
    [
      'in the cloud of the US government',
      { ...nothingKnown, loginUrl: `https://login.microsoftonline.us/${tenantId}/saml2`, entraIdentifier },
    ],
    [
      'in the cloud of China',
      {
        ...nothingKnown,
        loginUrl: `https://login.partner.microsoftonline.cn/${tenantId}/saml2`,
        entraIdentifier: `https://sts.chinacloudapi.cn/${tenantId}/`,
      },
    ],
    ['in a confirmed tenant of another spelling', { ...good, confirmedTenantId: tenantId.toUpperCase() }],
  ])('%s', (_name, values) => {
    expect(checkEntityValues(values)).toEqual([]);
  });
});

describe('finds in the Login URL', () => {
  const login = (value: string) => () => checkEntityValues({ ...nothingKnown, loginUrl: value });
  provokes('login-url-empty', 'nothing', login(' '));
  provokes('login-url-blanks', 'a blank after it', login(`${loginUrl} `));
  provokes('login-url-blanks', 'a line break in it', login(loginUrl.replace('/saml2', '\n/saml2')));
  provokes('login-url-not-https', 'http', login(loginUrl.replace('https', 'http')));
  provokes('login-url-trailing-slash', 'a slash', login(`${loginUrl}/`));
  provokes('login-url-of-service-provider', 'the Reply URL', login('https://sso.alohi.com/login'));
  provokes('login-url-of-service-provider', 'the legacy Reply URL', login('https://app.fax.plus/sso/login'));
  provokes('login-url-shape', 'the WS-Federation address', login(loginUrl.replace('/saml2', '/wsfed')));
  provokes(
    'login-url-shape',
    'the metadata address',
    login(
      `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${applicationId}`,
    ),
  );
  provokes('login-url-shape', 'common instead of a tenant', login('https://login.microsoftonline.com/common/saml2'));
  provokes(
    'login-url-shape',
    'a host that only looks like it',
    login(`https://login.microsoftonline.com.evil.example/${tenantId}/saml2`),
  );
  provokes('login-url-shape', 'a host of a name that every object has', login(`https://constructor/${tenantId}/saml2`));
  provokes('login-url-shape', 'the identifier alone', login(entraIdentifier));
  provokes('login-url-not-in-metadata', 'another cloud’s host', () =>
    checkEntityValues({ ...good, cloud: null, loginUrl: loginUrl.replace('.com', '.us') }),
  );
  provokes('login-url-other-tenant', 'not the confirmed tenant', () =>
    checkEntityValues({ ...good, loginUrl: other(loginUrl) }),
  );
});

describe('finds in the identifier', () => {
  const identifier = (value: string) => () => checkEntityValues({ ...nothingKnown, entraIdentifier: value });
  provokes('entra-identifier-empty', 'nothing', identifier(''));
  provokes('entra-identifier-blanks', 'a blank before it', identifier(` ${entraIdentifier}`));
  provokes('entra-identifier-not-https', 'http', identifier(entraIdentifier.replace('https', 'http')));
  provokes('entra-identifier-no-trailing-slash', 'the slash lost', identifier(entraIdentifier.slice(0, -1)));
  provokes('entra-identifier-of-service-provider', 'Alohi’s Identifier', identifier('https://sso.alohi.com/metadata'));
  provokes('entra-identifier-shape', 'the Login URL alone', identifier(loginUrl));
  provokes('entra-identifier-shape', 'two slashes', identifier(`${entraIdentifier}/`));
  provokes('entra-identifier-shape', 'a tenant id alone', identifier(tenantId));
  provokes(
    'entra-identifier-with-application',
    'the application’s id appended',
    identifier(`${entraIdentifier}${applicationId}/`),
  );
  provokes('entra-identifier-with-application', 'the application’s id in capital letters', () =>
    checkEntityValues({
      ...good,
      metadata: null,
      entraIdentifier: `${entraIdentifier}${applicationId.toUpperCase()}/`,
    }),
  );
  const appended = (id: string) => () =>
    checkEntityValues({ ...good, metadata: null, entraIdentifier: `${entraIdentifier}${id}/` });
  provokes('entra-identifier-of-legacy-application', 'its id appended', appended(legacyApplicationId));
  provokes('entra-identifier-other-application', 'any other id appended', appended(otherTenant));
  provokes('entra-identifier-not-in-metadata', 'the application’s id only in the metadata', () =>
    checkEntityValues({ ...good, metadata: { ...metadata, entityId: `${entraIdentifier}${applicationId}/` } }),
  );
  provokes('entra-identifier-other-tenant', 'not the confirmed tenant', () =>
    checkEntityValues({ ...good, entraIdentifier: other(entraIdentifier) }),
  );
  provokes('entra-identifier-other-tenant', 'not that of the Login URL', () =>
    checkEntityValues({ ...nothingKnown, loginUrl, entraIdentifier: other(entraIdentifier) }),
  );
});

describe('finds in both together', () => {
  provokes('entity-values-swapped', 'each in the other’s place', () =>
    checkEntityValues({ ...good, loginUrl: entraIdentifier, entraIdentifier: loginUrl }),
  );
  provokes('metadata-other-tenant', 'not the confirmed tenant', () =>
    checkEntityValues({
      ...good,
      metadata: { entityId: other(entraIdentifier), tenantId: otherTenant, loginUrl: other(loginUrl) },
    }),
  );
  provokes('metadata-other-cloud', 'of the US government', () =>
    checkEntityValues({
      ...good,
      loginUrl: null,
      metadata: { ...metadata, loginUrl: loginUrl.replace('.com', '.us') },
    }),
  );
  provokes('login-url-other-cloud', 'both of the US government, the portal global', () =>
    checkEntityValues({ ...good, metadata: null, loginUrl: loginUrl.replace('.com', '.us') }),
  );
  provokes('login-url-other-cloud', 'both of China, the portal global', () =>
    checkEntityValues({
      ...good,
      metadata: null,
      loginUrl: `https://login.partner.microsoftonline.cn/${tenantId}/saml2`,
      entraIdentifier: `https://sts.chinacloudapi.cn/${tenantId}/`,
    }),
  );
  provokes('entra-identifier-other-cloud', 'of China, the portal global', () =>
    checkEntityValues({ ...good, metadata: null, entraIdentifier: `https://sts.chinacloudapi.cn/${tenantId}/` }),
  );
  provokes('clouds-differ', 'one global, one of China', () =>
    checkEntityValues({ ...nothingKnown, loginUrl, entraIdentifier: `https://sts.chinacloudapi.cn/${tenantId}/` }),
  );
});
