import { expect, it } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { captureSamlValues } from '../../lib/steps/entra/capture-saml-values.ts';
import { certificate, contextOf, migrationAfter, start, targetFound } from '../migration/sample.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const captured: MigrationEvent[] = [
  start,
  { type: 'tenant-seen', id: tenant, name: 'Contoso' },
  targetFound,
  {
    type: 'facts-read',
    role: 'target',
    facts: {
      loginUrl: `https://login.microsoftonline.com/${tenant}/saml2`,
      entraIdentifier: `https://sts.windows.net/${tenant}/`,
      thumbprint: certificate.thumbprintSha1,
    },
  },
  { type: 'certificate-taken', role: 'target', certificate },
];
const refused = (code: string, subject: string): MigrationEvent => ({
  type: 'input-refused',
  findings: [{ code, severity: 'error', subject, params: {} }],
});
const isProven = (...more: MigrationEvent[]) =>
  captureSamlValues.proof(contextOf(migrationAfter(...captured, ...more), {}));

it('is proven once all values are there, and open again while a certificate is refused', () => {
  expect(isProven()).toBe(true);
  expect(isProven(refused('certificate-of-legacy-application', 'certificate'))).toBe(false);
  expect(isProven(refused('metadata-altered', 'metadata'))).toBe(false);
});

it('stays proven when something else is refused later', () => {
  expect(isProven(refused('response-of-legacy-application', 'sign-in'))).toBe(true);
  expect(isProven(refused('scim-token-empty', 'scim-token'))).toBe(true);
});
