import { describe, expect, it } from 'vitest';
import { type Cloud, federationMetadataUrl } from '../../lib/checks/entra-address.ts';
import { checkMetadataAddress, type MetadataAddress } from '../../lib/checks/metadata-address.ts';
import { entraIdentifier, tenantId } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const appId = '11112222-bbbb-3333-cccc-4444dddd5555';
const legacyAppId = '55556666-ffff-7777-aaaa-8888bbbb9999';
const good = federationMetadataUrl(tenantId, appId);
const check = (shown: string, more: Partial<MetadataAddress> = {}) =>
  checkMetadataAddress({ shown, tenantId, appId, legacyAppId, cloud: 'global', ...more });
const shows = (shown: string) => () => check(shown);

describe('finds nothing', () => {
  it.each([
    ['in the computed address', good],
    [
      'in another spelling',
      good.replace('federationmetadata/2007-06/federationmetadata', 'FederationMetadata/2007-06/FederationMetadata'),
    ],
    ['in capital ids', good.replace(appId, appId.toUpperCase()).replace(tenantId, tenantId.toUpperCase())],
    ['where both applications are one', good],
  ])('%s', (_name, shown) => {
    expect(check(shown, { legacyAppId: null })).toEqual([]);
    expect(check(shown, { legacyAppId: appId })).toEqual([]);
  });

  it.each<Cloud>(['us-government', 'china'])('in the cloud %s', (cloud) => {
    expect(check(federationMetadataUrl(tenantId, appId, cloud), { cloud })).toEqual([]);
  });
});

provokes('metadata-url-shape', 'the Identifier', shows(entraIdentifier));
provokes('metadata-url-shape', 'http', shows(good.replace('https', 'http')));
provokes('metadata-url-shape', 'a blank in it', shows(good.replace('?', ' ?')));
provokes('metadata-url-shape', 'a host that only looks like it', shows(good.replace('.com/', '.com.evil.example/')));
provokes(
  'metadata-url-shape',
  'a host of a name that every object has',
  shows(good.replace('login.microsoftonline.com', 'constructor')),
);
provokes('metadata-url-shape', 'no address', shows('App Federation Metadata Url'));
provokes('metadata-url-other-tenant', 'of a guest’s home', shows(good.replace(tenantId, legacyAppId)));
provokes('metadata-url-other-tenant', 'common', shows(good.replace(tenantId, 'common')));
provokes('metadata-url-other-cloud', 'US government', shows(federationMetadataUrl(tenantId, appId, 'us-government')));
provokes('metadata-url-without-application', 'the tenant’s own', shows(good.replace(/\?.*/, '')));
provokes(
  'metadata-url-of-legacy-application',
  'the page of FAX.PLUS',
  shows(federationMetadataUrl(tenantId, legacyAppId)),
);
provokes('metadata-url-other-application', 'any other', shows(federationMetadataUrl(tenantId, tenantId)));
