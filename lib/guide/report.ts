/** The report's data from the migration. No secret has a field in it. */

import type { Translate } from '../messages/messages.ts';
import type { ApplicationFacts } from '../migration/application.ts';
import type { MigrationContext } from '../migration/context.ts';
import { people } from '../migration/people.ts';
import type { Report } from '../report/report.ts';
import { daysToKeep, restorableUntil } from './days-to-keep.ts';
import { proofsOf } from './view.ts';

export function reportOf(context: MigrationContext, t: Translate): Report {
  const { migration: m } = context;
  const { expected, comparison } = people(context);
  return {
    product: m.product,
    path: m.path,
    portal: m.portal,
    tenant: m.tenant,
    startedAt: m.startedAt,
    finishedAt: m.finishedAt,
    changes: changesOf(context, t),
    proofs: proofsOf(context).map(({ text, at }) => ({ text: t(text), at })),
    acknowledged: m.acknowledged.map(({ code, subject, params, at }) => ({
      code,
      subject,
      text: t({ key: `finding.${code}.message`, params }),
      at,
    })),
    overrides: Object.entries(m.overrides).map(([gate, { reason, at }]) => ({ gate, reason, at })),
    stepsByHand: Object.entries(m.byHand).map(([step, { reason, at }]) => ({ step, reason, at })),
    people: { expected: expected.length, assigned: comparison.present.length, leftovers: [...comparison.missing] },
    legacy: m.legacy && {
      ...identity(m.legacy),
      deletedAt: m.legacyDeletedAt,
      restorableUntil: restorableUntil(context),
    },
    target: m.target && {
      ...identity(m.target),
      identifier: m.target.identifier ?? null,
      replyUrl: m.target.replyUrl ?? null,
      loginUrl: m.target.loginUrl ?? null,
      entraIdentifier: m.target.entraIdentifier ?? null,
      certificateExpiresAt: m.target.certificate?.notAfter ?? null,
    },
    daysToKeep: daysToKeep(context, t),
  };
}

function identity(application: ApplicationFacts) {
  const { name, objectId, appId, thumbprint } = application;
  return { name, objectId, appId, thumbprint: thumbprint ?? null };
}

function changesOf({ migration: m }: MigrationContext, t: Translate): Report['changes'] {
  const changes: Report['changes'] = [];
  const what = (key: string): string => t({ key: `step.value.${key}` });
  const before = m.previous?.configuration;
  const after = m.filled?.configuration;
  if (before && after && m.savedAt) {
    const at = m.savedAt;
    changes.push({ what: what('sso-url'), before: before.ssoUrl, after: after.ssoUrl, at });
    changes.push({ what: what('entity-id'), before: before.entityId, after: after.entityId, at });
    changes.push({
      what: what('certificate'),
      before: m.legacy?.thumbprint ?? before.certificate,
      after: m.target?.certificate?.thumbprintSha1 ?? '',
      at,
    });
    changes.push({ what: what('sso-type'), before: before.ssoType, after: after.ssoType, at });
  }
  if (m.credentialsFilledAt && m.provisioningSavedAt) {
    changes.push({
      what: what('tenant-url'),
      before: '',
      after: m.credentials?.tenantUrl ?? '',
      at: m.provisioningSavedAt,
    });
  }
  if (m.legacyDisabledAt) {
    changes.push({ what: what('enabled'), before: '✓', after: '–', at: m.legacyDisabledAt });
  }
  return changes;
}
