import { describe, expect, it } from 'vitest';
import { judgeCertificate } from '../../lib/owner/judge.ts';
import { certificateFindings } from '../../lib/steps/findings.ts';
import { makeCertificate, now, withChangedKey } from '../fixtures/saml/certificates.ts';
import { contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';

const context = { ...contextOf(migrationAfter(start, targetFound)), now };

describe('judgeCertificate', () => {
  it('refuses a certificate whose own signature does not fit its key', async () => {
    const events = await judgeCertificate((await withChangedKey()).pem, context);
    expect(events).toMatchObject([
      { type: 'input-refused', findings: [{ code: 'certificate-self-signature-wrong', severity: 'error' }] },
    ]);
  });

  it('takes one that had to be put right, and says what it was', async () => {
    const made = await makeCertificate();
    const events = await judgeCertificate(made.pem.replaceAll('-----', '—–'), context);
    expect(events).toMatchObject([{ type: 'certificate-taken', certificate: { pem: made.pem, repairs: ['dashes'] } }]);
    const migration = migrationAfter(start, targetFound, ...events);
    const said = certificateFindings({ ...context, migration });
    expect(said.map(({ code }) => code)).toEqual(['certificate-repaired-dashes']);
  });
});
