/** What the checks say about the values of a migration. Pure: the same snapshot always has the same findings. */
import { checkBasicSaml } from '../checks/basic-saml.ts';
import { finding } from '../checks/catalogue.ts';
import { checkCertificate } from '../checks/certificate.ts';
import { type ApplicationClaims, checkClaims } from '../checks/claims.ts';
import { checkEntityValues } from '../checks/entity-values.ts';
import type { Finding } from '../checks/finding.ts';
import { checkMetadataAddress } from '../checks/metadata-address.ts';
import { checkRepairs } from '../checks/repairs.ts';
import { checkTestConnection } from '../checks/test-connection.ts';
import type { ClaimFacts } from '../migration/application.ts';
import type { StepContext } from './step.ts';

/** Of the migration itself, whatever its step: said until it was acknowledged. */
export function migrationFindings({ migration: { rebuiltAt, acknowledged } }: StepContext): Finding[] {
  const rebuilt = finding('state-rebuilt');
  return rebuiltAt === null || acknowledged.some(({ code }) => code === rebuilt.code) ? [] : [rebuilt];
}

export function certificateFindings({ migration, now }: StepContext): Finding[] {
  const { target, legacy } = migration;
  if (!target?.certificate) return [];
  return [
    ...checkCertificate(target.certificate, {
      now,
      shownThumbprint: target.thumbprint ?? null,
      metadata: null,
      legacyThumbprint: legacy?.thumbprint ?? null,
    }),
    ...checkRepairs(target.certificate.repairs ?? []),
  ];
}

/** Page, address bar and metadata against each other. Both portals that are walked are those of the global cloud. */
export function entityValueFindings({ migration: { target, legacy, tenant } }: StepContext): Finding[] {
  const shown = target?.metadataUrl;
  return [
    ...checkEntityValues({
      loginUrl: target?.loginUrl ?? null,
      entraIdentifier: target?.entraIdentifier ?? null,
      metadata: target?.metadata ?? null,
      confirmedTenantId: tenant?.id ?? null,
      applicationId: target?.appId ?? null,
      legacyApplicationId: legacy?.appId ?? null,
      cloud: 'global',
    }),
    ...(shown === undefined || !target || !tenant
      ? []
      : checkMetadataAddress({
          shown,
          tenantId: tenant.id,
          appId: target.appId,
          legacyAppId: legacy?.appId ?? null,
          cloud: 'global',
        })),
  ];
}

export function basicSamlFindings({ migration: { target } }: StepContext): Finding[] {
  // Not read yet is not wrong yet.
  if (!target?.identifier && !target?.replyUrl) return [];
  return checkBasicSaml({
    identifiers: target.identifier ? [target.identifier] : [],
    replyUrls: target.replyUrl ? [target.replyUrl] : [],
  });
}

/** Claims of the new application against the legacy one's, or on their own in a first set-up. */
export function claimFindings({ migration: { target, legacy } }: StepContext): Finding[] {
  if (!target?.claims) return [];
  return checkClaims(asClaims(target.claims), legacy?.claims ? asClaims(legacy.claims) : null, null);
}

function asClaims({ nameIdSource, nameIdFormat, firstname, lastname }: ClaimFacts): ApplicationClaims {
  const named = (name: string, source: string | null) => (source === null ? [] : [{ name, namespace: '', source }]);
  return { nameIdSource, nameIdFormat, attributes: [...named('firstname', firstname), ...named('lastname', lastname)] };
}

/** Of every value that goes into Fax.Plus. */
export function fillFindings(context: StepContext): Finding[] {
  return [
    ...entityValueFindings(context),
    ...certificateFindings(context),
    ...basicSamlFindings(context),
    ...claimFindings(context),
  ];
}

/** Outcome of Test Connection; success is no finding to act on. */
export function connectionFindings({ migration: { connection } }: StepContext): Finding[] {
  return connection && connection.outcome !== 'success' ? checkTestConnection(connection.text) : [];
}

/** `success`, or the code of the finding that explains the notification. */
export function readConnection(notification: string): string {
  const code = checkTestConnection(notification)[0]?.code ?? 'test-connection-unknown';
  return code === 'test-connection-succeeded' ? 'success' : code;
}
