/** A migration at any point, for tests: start from nothing, say what happened. */
import type { MigrationContext } from '../../lib/migration/context.ts';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import type { Migration } from '../../lib/migration/migration.ts';
import { reduce } from '../../lib/migration/reduce.ts';
import type { RosterEntry } from '../../lib/roster/roster.ts';

export const legacyId = '22222222-2222-4222-8222-222222222222';
export const targetId = '33333333-3333-4333-8333-333333333333';
const appId = '44444444-4444-4444-8444-444444444444';
const tenantId = '11111111-1111-4111-8111-111111111111';

export const start: MigrationEvent = {
  type: 'started',
  id: 'm',
  product: 'fax',
  path: 'migrate',
  portal: 'portal.azure.com',
};
export const legacyFound: MigrationEvent = {
  type: 'application-found',
  role: 'legacy',
  objectId: legacyId,
  appId,
  name: 'FAX.PLUS',
};
export const targetFound: MigrationEvent = {
  type: 'application-found',
  role: 'target',
  objectId: targetId,
  appId,
  name: 'Alohi SSO',
};

export const certificate = {
  subject: 'CN=Microsoft Azure Federated SSO Certificate',
  issuer: 'CN=Microsoft Azure Federated SSO Certificate',
  serialNumber: '01',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2029-01-01T00:00:00.000Z',
  publicKey: { algorithm: 'RSA', size: 2048 },
  signatureAlgorithm: 'RSA-SHA256',
  thumbprintSha1: 'AA'.repeat(20),
  thumbprintSha256: 'BB'.repeat(32),
  pem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  source: 'metadata',
} as const;

export const tenantSeen: MigrationEvent = {
  type: 'tenant-seen',
  id: tenantId,
  name: 'Contoso',
};
/** What the new application's pages gave, beside the certificate. */
export const targetValues: MigrationEvent = {
  type: 'facts-read',
  role: 'target',
  facts: {
    loginUrl: `https://login.microsoftonline.com/${tenantId}/saml2`,
    entraIdentifier: `https://sts.windows.net/${tenantId}/`,
    thumbprint: certificate.thumbprintSha1,
  },
};
export const certificateTaken: MigrationEvent = { type: 'certificate-taken', role: 'target', certificate };
/** Both applications are known, in a known directory. */
export const stockTaken = [start, tenantSeen, legacyFound, targetFound] as const;

/** One minute apart, beginning at noon. */
export function migrationAfter(...events: MigrationEvent[]): Migration {
  let migration: Migration | null = null;
  events.forEach((event, index) => {
    migration = reduce(migration, { at: new Date(Date.UTC(2026, 10, 23, 12, index)).toISOString(), event });
  });
  if (!migration) throw new Error('the first event must start a migration');
  return migration;
}

export const person = (displayName: string, kind: RosterEntry['kind'] = 'user'): RosterEntry => ({
  displayName,
  kind,
  role: 'User',
});

export function contextOf(
  migration: Migration,
  rosters: MigrationContext['rosters'] = {},
  now = new Date('2026-11-23T13:00:00.000Z'),
): MigrationContext {
  return { migration, rosters, now };
}
