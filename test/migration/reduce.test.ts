import { describe, expect, it } from 'vitest';
import { Migration } from '../../lib/migration/migration.ts';
import { reduce } from '../../lib/migration/reduce.ts';
import { certificate, migrationAfter, start, targetFound } from './sample.ts';

const configuration = { ssoUrl: 'a', entityId: 'b', certificate: 'c', ssoType: 'd' };

describe('reduce', () => {
  it('makes a snapshot that the store can read back', () => {
    expect(Migration.safeParse(JSON.parse(JSON.stringify(migrationAfter(start, targetFound)))).success).toBe(true);
  });

  it('does nothing before a migration was started', () => {
    expect(reduce(null, { at: '2026-11-23T12:00:00Z', event: { type: 'paused' } })).toBeNull();
  });

  it('keeps the first captured configuration: what the assistant filled is never what is put back', () => {
    const filled = { ...configuration, ssoUrl: 'new' };
    const migration = migrationAfter(
      start,
      { type: 'configuration-captured', configuration },
      { type: 'configuration-captured', configuration: filled },
    );
    expect(migration.previous?.configuration).toEqual(configuration);
  });

  it('forgets a certificate whose thumbprint is no longer the one on the page', () => {
    const migration = migrationAfter(
      start,
      targetFound,
      { type: 'facts-read', role: 'target', facts: { thumbprint: certificate.thumbprintSha1 } },
      { type: 'certificate-taken', role: 'target', certificate },
      { type: 'facts-read', role: 'target', facts: { thumbprint: 'CC'.repeat(20) } },
    );
    expect(migration.target?.certificate).toBeUndefined();
  });

  it('does not change its mind about a confirmed directory', () => {
    const id = '11111111-1111-4111-8111-111111111111';
    const migration = migrationAfter(
      start,
      { type: 'tenant-seen', id, name: 'Contoso' },
      { type: 'tenant-confirmed' },
      { type: 'tenant-seen', id: '99999999-9999-4999-8999-999999999999', name: 'Fabrikam' },
    );
    expect(migration.tenant).toEqual({ id, name: 'Contoso' });
  });

  it('wants Test Connection again after the credentials were filled again', () => {
    const migration = migrationAfter(
      start,
      { type: 'connection-tested', outcome: 'success', text: 'ok' },
      { type: 'credentials-filled' },
    );
    expect(migration.connection).toBeNull();
  });

  it('accepts a sign-in only for the person whose response was verified', () => {
    const migration = migrationAfter(
      start,
      { type: 'response-verified', subject: 'A', signedBy: 'AA', checks: [], tabId: 1 },
      { type: 'sign-in-accepted', subject: 'B' },
    );
    expect(migration.signIns[0]?.acceptedAt).toBeNull();
  });

  it('says anew that a state was made anew, to whoever acknowledged an earlier time', () => {
    const migration = migrationAfter(
      start,
      { type: 'rebuilt' },
      { type: 'acknowledged', code: 'state-rebuilt', subject: 'migration', params: {} },
      { type: 'acknowledged', code: 'certificate-expires-soon', subject: 'certificate', params: {} },
      { type: 'rebuilt' },
    );
    expect(migration.acknowledged.map(({ code }) => code)).toEqual(['certificate-expires-soon']);
  });
});
