import { describe, expect, it } from 'vitest';
import { federationMetadataUrl } from '../../lib/checks/entra-address.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import * as sso from '../../lib/steps/entra/pages/single-sign-on.ts';
import { readSignOnPage } from '../../lib/steps/entra/read-application.ts';
import { entityValueFindings } from '../../lib/steps/findings.ts';
import { entraIdentifier, loginUrl, tenantId } from '../fixtures/saml/metadata.ts';
import { contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';
import { showing } from './showing.ts';

const appId = '11112222-bbbb-4333-8ccc-4444dddd5555';
const legacyAppId = '55556666-ffff-4777-aaaa-8888bbbb9999';
const known: readonly MigrationEvent[] = [
  start,
  { type: 'tenant-seen', id: tenantId, name: 'Contoso Example' },
  { ...legacyFound, appId: legacyAppId } as MigrationEvent, // a sample of that very event
  { ...targetFound, appId } as MigrationEvent, // as above
];
const page = (metadataUrl: string) =>
  showing({
    [sso.identifier.id]: { value: 'https://sso.alohi.com/metadata' },
    [sso.metadataUrl.id]: { value: metadataUrl },
    [sso.loginUrl.id]: { value: loginUrl },
    [sso.entraIdentifier.id]: { value: entraIdentifier },
    [sso.thumbprint.id]: { value: 'A'.repeat(40) },
  });
const read = (metadataUrl: string, role: 'target' | 'legacy' = 'target') =>
  readSignOnPage(page(metadataUrl), role, migrationAfter(...known)[role]);
const codes = (events: readonly MigrationEvent[]) =>
  entityValueFindings(contextOf(migrationAfter(...known, ...events))).map(({ code }) => code);

describe('the address of the metadata says whose cards these are', () => {
  const own = federationMetadataUrl(tenantId, appId);
  const ofLegacy = federationMetadataUrl(tenantId, legacyAppId);

  it('the application’s own are read, and nothing is wrong', () => {
    const events = read(own);
    expect(events).toMatchObject([{ facts: { loginUrl, entraIdentifier, metadataUrl: own } }]);
    expect(codes(events)).toEqual([]);
  });

  it('another’s are not read; only the address is noted, for a finding', () => {
    const events = read(ofLegacy);
    expect(events).toEqual([{ type: 'facts-read', role: 'target', facts: { metadataUrl: ofLegacy } }]);
    expect(codes(events)).toEqual(['metadata-url-of-legacy-application']);
    // The right page afterwards puts it right.
    expect(codes([...events, ...read(own)])).toEqual([]);
    expect(read(own, 'legacy')).toEqual([]);
  });

  it('the tenant’s own, without an application, is nobody’s and not noted', () => {
    expect(read(own.split('?')[0] ?? '')).toEqual([]);
  });

  it('of another tenant is said, though the application’s id is right', () => {
    expect(codes(read(own.replace(tenantId, legacyAppId)))).toEqual(['metadata-url-other-tenant']);
  });
});

describe('what the metadata document said is held against what the page shows later', () => {
  it('in another tenant', () => {
    const taken: MigrationEvent = {
      type: 'certificate-taken',
      role: 'target',
      certificate: {
        subject: 'CN=x',
        issuer: 'CN=x',
        serialNumber: '01',
        notBefore: '2026-01-01T00:00:00.000Z',
        notAfter: '2029-01-01T00:00:00.000Z',
        publicKey: { algorithm: 'RSA', size: 2048 },
        signatureAlgorithm: 'RSA-SHA256',
        thumbprintSha1: 'A'.repeat(40),
        thumbprintSha256: 'B'.repeat(64),
        pem: '',
        source: 'file',
      },
      metadata: { entityId: entraIdentifier, tenantId: legacyAppId, loginUrl },
    };
    expect(codes([...read(federationMetadataUrl(tenantId, appId)), taken])).toEqual(['metadata-other-tenant']);
  });
});
