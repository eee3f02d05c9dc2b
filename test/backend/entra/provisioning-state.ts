/** What a cycle makes of the provisioning's state: completed, quarantined, switched off; and when the next one is due. */

import type { Provisioning } from './application.ts';
import type { ConnectionOutcome } from './connection-test.ts';
import type { CycleOutcome } from './provisioning-cycle.ts';
import type { Notification } from './provisioning-job.ts';
import { exceedsEscrowThreshold, nextRetryHours, type QuarantineReason, quarantined } from './quarantine.ts';

export type ProvisioningUpdate = Partial<Pick<Provisioning, 'status' | 'cycle' | 'quarantine' | 'job'>>;

/** Cycles in a row that may fail at their first request, although the credentials are not to blame. */
const fewestFailedCycles = 3;

/** Into quarantine, or on with it; four weeks after the first failure the job is switched off. */
export function inQuarantine(
  before: Provisioning,
  reason: QuarantineReason,
  at: string,
  details = '',
): ProvisioningUpdate {
  const quarantine = quarantined(before.quarantine, reason, at, details);
  const { notificationEmail: to, job, cycle } = before;
  const news: readonly Notification[] =
    to === '' || before.quarantine?.reason === reason ? [] : [{ at, from: 'azure-noreply@microsoft.com', to, reason }];
  return {
    ...(nextRetryHours(quarantine.retries) === null ? { status: 'Off' } : {}),
    cycle: { ...cycle, state: 'Quarantined', at },
    quarantine,
    job: { ...job, notifications: [...job.notifications, ...news] },
  };
}

/** A refusal is quarantined at once; an application that is only busy or broken, when it happens again and again. */
export function afterFailedConnection(
  before: Provisioning,
  { shown, passing }: ConnectionOutcome,
  at: string,
): ProvisioningUpdate {
  if (!passing) return inQuarantine(before, 'EncounteredQuarantineException', at, shown.message);
  const failedCycles = before.job.failedCycles + 1;
  const failed = {
    ...before,
    cycle: { ...before.cycle, at, failures: before.cycle.failures + 1 },
    job: { ...before.job, failedCycles },
  };
  return failedCycles >= fewestFailedCycles || before.quarantine !== null
    ? inQuarantine(failed, 'EncounteredEscrowProportionThreshold', at, shown.message)
    : { cycle: failed.cycle, job: failed.job };
}

export function afterCycle(before: Provisioning, outcome: CycleOutcome, at: string): ProvisioningUpdate {
  const { stopped, failures, staged } = outcome;
  const job = { ...outcome.job, failedCycles: 0 };
  const provisionedUsers = Object.keys(job.links).length;
  const after = { ...before, job, cycle: { ...before.cycle, at, provisionedUsers, failures } };
  // Switched off meanwhile: what was done stays, and counts as no cycle.
  if (stopped === 'switched-off') return { job, cycle: { ...before.cycle, provisionedUsers } };
  if (stopped === 'unauthorized') return inQuarantine(after, 'EncounteredQuarantineException', at);
  if (stopped === 'too-many-deletes') {
    const threshold = before.accidentalDeletionsThreshold;
    return inQuarantine(after, 'TooManyDeletes', at, `${staged} staged deletes, threshold ${threshold}.`);
  }
  if (exceedsEscrowThreshold(job.counted)) {
    return inQuarantine(after, 'EncounteredEscrowProportionThreshold', at);
  }
  const state = before.job.watermark === null ? 'Initial sync completed' : 'Incremental sync completed';
  return { job, cycle: { ...after.cycle, state }, quarantine: null };
}

const hoursOfInterval = 40 / 60;
const day = 24;

/**
 * Milliseconds until the next cycle that nobody has asked for; `null` when all is well. Failures are tried again with
 * growing pauses, a quarantine after 6, 12, 24 hours from its beginning, then daily. `interval` stands for 40 minutes.
 */
export function pauseBeforeNext({ status, quarantine, job }: Provisioning, interval: number | null): number | null {
  if (interval === null || status === 'Off') return null;
  const hour = interval / hoursOfInterval;
  if (quarantine !== null) {
    const next = nextRetryHours(quarantine.retries);
    const last = quarantine.retries === 0 ? 0 : (nextRetryHours(quarantine.retries - 1) ?? 0);
    return next === null ? null : (next - last) * hour;
  }
  const attempts = Math.max(job.failedCycles, 0, ...Object.values(job.escrows));
  return attempts === 0 ? null : Math.min(interval * 2 ** (attempts - 1), day * hour);
}
