import { describe, expect, it } from 'vitest';
import { gateMissing } from '../../lib/guide/next-move.ts';
import { fillConfiguration } from '../../lib/steps/alohi/fill-configuration.ts';
import { certificate, contextOf, legacyFound, migrationAfter, start, targetFound } from '../migration/sample.ts';

describe('the gate before Next', () => {
  const overridden = { type: 'overridden', gate: 'next', reason: 'we insist' } as const;

  it('gives way to a reason where people are missing', () => {
    const migration = migrationAfter(
      start,
      legacyFound,
      targetFound,
      {
        type: 'facts-read',
        role: 'target',
        facts: {
          loginUrl: 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/saml2',
          entraIdentifier: 'https://sts.windows.net/11111111-1111-4111-8111-111111111111/',
          thumbprint: certificate.thumbprintSha1,
        },
      },
      { type: 'certificate-taken', role: 'target', certificate },
    );
    const keys = gateMissing(fillConfiguration, contextOf(migration)).map(({ key }) => key);
    expect(keys).toContain('gate.people-unknown');
    const after = { ...migration, overrides: { next: { reason: overridden.reason, at: '' } } };
    expect(gateMissing(fillConfiguration, contextOf(after))).toEqual([]);
  });

  it('gives way to none where the certificate is the legacy application’s', () => {
    const migration = migrationAfter(
      start,
      legacyFound,
      targetFound,
      { type: 'facts-read', role: 'legacy', facts: { thumbprint: certificate.thumbprintSha1 } },
      { type: 'facts-read', role: 'target', facts: { loginUrl: 'x', entraIdentifier: 'y' } },
      { type: 'certificate-taken', role: 'target', certificate },
      overridden,
    );
    const keys = gateMissing(fillConfiguration, contextOf(migration)).map(({ key }) => key);
    expect(keys).toContain('gate.not-the-legacy-certificate');
  });
});
