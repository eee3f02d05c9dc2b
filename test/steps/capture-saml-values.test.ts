import { expect, it } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { captureSamlValues } from '../../lib/steps/entra/capture-saml-values.ts';
import {
  certificateTaken,
  contextOf,
  migrationAfter,
  start,
  targetFound,
  targetValues,
  tenantSeen,
} from '../migration/sample.ts';

const captured: MigrationEvent[] = [start, tenantSeen, targetFound, targetValues, certificateTaken];
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
