import { describe, expect, it } from 'vitest';
import { gateMissing } from '../../lib/guide/next-move.ts';
import { fillConfiguration } from '../../lib/steps/alohi/fill-configuration.ts';
import {
  certificate,
  certificateTaken,
  contextOf,
  legacyFound,
  migrationAfter,
  start,
  targetFound,
  targetValues,
} from '../migration/sample.ts';

describe('the gate before Next', () => {
  const overridden = { type: 'overridden', gate: 'next', reason: 'we insist' } as const;

  it('gives way to a reason where people are missing', () => {
    const migration = migrationAfter(start, legacyFound, targetFound, targetValues, certificateTaken);
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
      certificateTaken,
      overridden,
    );
    const keys = gateMissing(fillConfiguration, contextOf(migration)).map(({ key }) => key);
    expect(keys).toContain('gate.not-the-legacy-certificate');
  });
});
