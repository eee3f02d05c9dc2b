/** Turns what came in (metadata, a file) into events: taken, or refused with the findings that say why. */
import { checkCertificate } from '../checks/certificate.ts';
import { checkEntityValues } from '../checks/entity-values.ts';
import type { Finding } from '../checks/finding.ts';
import type { ApplicationRole } from '../migration/application.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import { storedFindings } from '../migration/migration.ts';
import { readCertificateInput } from '../saml/certificate-input.ts';
import { selfSignatureOf } from '../saml/certificate-signature.ts';
import { type FederationMetadata, readFederationMetadata } from '../saml/metadata.ts';

const refused = (findings: readonly Finding[]): MigrationEvent[] => [
  { type: 'input-refused', findings: storedFindings(findings) },
];

const hasError = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

/** Metadata of an application: its certificate must be the one whose thumbprint the portal shows. */
export async function judgeMetadata(
  bytes: Uint8Array,
  context: MigrationContext,
  role: ApplicationRole,
  source: 'metadata' | 'file' | 'text' = 'metadata',
): Promise<MigrationEvent[]> {
  const read = await readFederationMetadata(bytes);
  if (!read.ok) return refused([read.finding]);
  const { certificates, signingCertificate } = read.value;
  const { migration } = context;
  const application = migration[role];
  const shown = application?.thumbprint;
  const certificate = certificates.find(({ thumbprintSha1 }) => thumbprintSha1 === shown) ?? signingCertificate;
  const findings = [
    ...addressFindings(read.value, context, role),
    ...checkCertificate(certificate, {
      now: context.now,
      shownThumbprint: shown ?? null,
      metadata: read.value,
      legacyThumbprint: role === 'target' ? (migration.legacy?.thumbprint ?? null) : null,
    }),
  ];
  if (hasError(findings)) return refused(findings);
  const { entityId, tenantId, loginUrl } = read.value;
  return [
    {
      type: 'certificate-taken',
      role,
      certificate: { ...certificate, source },
      metadata: { entityId, tenantId, loginUrl },
    },
  ];
}

function addressFindings(
  metadata: FederationMetadata,
  { migration }: MigrationContext,
  role: ApplicationRole,
): Finding[] {
  return checkEntityValues({
    loginUrl: migration[role]?.loginUrl ?? null,
    entraIdentifier: migration[role]?.entraIdentifier ?? null,
    metadata,
    confirmedTenantId: migration.tenant?.id ?? null,
    applicationId: migration[role]?.appId ?? null,
    legacyApplicationId: role === 'target' ? (migration.legacy?.appId ?? null) : null,
    cloud: 'global',
  });
}

/** A certificate file or text, or a metadata document in its place. */
export async function judgeCertificate(
  input: string | Uint8Array,
  context: MigrationContext,
): Promise<MigrationEvent[]> {
  const source = typeof input === 'string' ? 'text' : 'file';
  const read = await readCertificateInput(input);
  if (!read.ok) {
    if (read.finding.code !== 'certificate-input-metadata') return refused([read.finding]);
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    return judgeMetadata(bytes, context, 'target', source);
  }
  const { certificate, repairs } = read.value;
  const findings = checkCertificate(certificate, {
    selfSignature: await selfSignatureOf(certificate),
    now: context.now,
    shownThumbprint: context.migration.target?.thumbprint ?? null,
    metadata: null,
    legacyThumbprint: context.migration.legacy?.thumbprint ?? null,
  });
  if (hasError(findings)) return refused(findings);
  return [{ type: 'certificate-taken', role: 'target', certificate: { ...certificate, source, repairs } }];
}
