/** The gates of the design: pure predicates. Each returns what is still missing; empty means open. */

import type { Finding } from '../checks/finding.ts';
import type { Message } from '../protocol/view.ts';
import type { MigrationContext } from './context.ts';
import { nobodyMissing, people } from './people.ts';
import { administratorSignedIn, ordinaryUserSignedIn, pastedSignIn } from './sign-in-proof.ts';

/** Days the disabled legacy application rests before it may be deleted. */
export const restDays = 7;
const dayMs = 86_400_000;

const missing = (key: string, params?: Record<string, string | number>): Message =>
  params ? { key: `gate.${key}`, params } : { key: `gate.${key}` };

/** Before Fax.Plus is filled. `findings` are those of every value that will be filled. */
export function beforeFilling({ migration }: MigrationContext, findings: readonly Finding[]): Message[] {
  const lacks: Message[] = [];
  const { target, legacy } = migration;
  if (!target?.certificate || !target.loginUrl || !target.entraIdentifier) lacks.push(missing('values-captured'));
  if (findings.some((finding) => finding.severity === 'error')) lacks.push(missing('no-errors'));
  if (legacy?.thumbprint && target?.certificate?.thumbprintSha1 === legacy.thumbprint) {
    lacks.push(missing('not-the-legacy-certificate'));
  }
  if (!migration.previous) lacks.push(missing('previous-captured'));
  return lacks;
}

/** Before Next is pressed in Fax.Plus: from that moment everybody signs in through the new application. */
export function beforeNext(context: MigrationContext): Message[] {
  const { migration } = context;
  const lacks: Message[] = [];
  if (migration.target?.assignmentRequired !== false && !nobodyMissing(context)) {
    const { comparison, completeness } = people(context);
    lacks.push(
      completeness === 'complete'
        ? missing('people-missing', { count: comparison.missing.length })
        : missing('people-unknown'),
    );
  }
  if (!migration.wayBack) lacks.push(missing('way-back'));
  if (migration.bypass?.on === false) lacks.push(missing('bypass-off', { label: migration.bypass.label }));
  if (!migration.bypass) lacks.push(missing('bypass-unknown'));
  return lacks;
}

/** Before provisioning starts. */
export function beforeProvisioning(context: MigrationContext): Message[] {
  const { migration } = context;
  const lacks: Message[] = [];
  if (migration.connection?.outcome !== 'success') lacks.push(missing('connection'));
  if (!migration.provisioningSavedAt) lacks.push(missing('provisioning-saved'));
  if (!nobodyMissing(context)) lacks.push(missing('people-unassigned'));
  if (!migration.pilot) lacks.push(missing('pilot'));
  return lacks;
}

/** When the rest of the disabled legacy application is over (ISO), or `null` while it is not disabled. */
export function restOverAt({ migration }: MigrationContext): string | null {
  const since = migration.legacyDisabledAt ?? migration.byHand['disable-legacy']?.at;
  return since ? new Date(Date.parse(since) + restDays * dayMs).toISOString() : null;
}

export function rested(context: MigrationContext): boolean {
  const over = restOverAt(context);
  return over !== null && (context.now.toISOString() >= over || context.migration.overrides.rest !== undefined);
}

/** Before the legacy application is deleted. */
export function beforeDeleting(context: MigrationContext): Message[] {
  const { migration } = context;
  const lacks: Message[] = [];
  if (!administratorSignedIn(context)) {
    const pasted = pastedSignIn(context, 'administrator');
    lacks.push(missing(pasted ? 'administrator-sign-in-pasted' : 'administrator-sign-in'));
  }
  if (!ordinaryUserSignedIn(context)) {
    const pasted = pastedSignIn(context, 'ordinary');
    lacks.push(missing(pasted ? 'ordinary-sign-in-pasted' : 'ordinary-sign-in'));
  }
  if (!migration.cycle?.healthy) lacks.push(missing('provisioning-healthy'));
  if (!nobodyMissing(context)) lacks.push(missing('people-unassigned'));
  if (!migration.legacyDisabledAt) lacks.push(missing('disabled'));
  else if (!rested(context)) lacks.push(missing('not-rested'));
  if (!migration.reportSavedAt) lacks.push(missing('report'));
  return lacks;
}
