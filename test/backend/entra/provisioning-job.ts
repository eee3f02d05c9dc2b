/** What Entra's provisioning service remembers of one application from cycle to cycle: plain data. */

import type { QuarantineReason } from './quarantine.ts';

export interface ProvisioningJob {
  /** SCIM id by user id: whom the service manages. A restart clears everything else, but never these links. */
  readonly links: Readonly<Record<string, string>>;
  /** SCIM id by user id: disabled while in the recycle bin, to be deleted with them. */
  readonly softDeleted: Readonly<Record<string, string>>;
  /** Where the last cycle ended; `null` makes the next one an initial cycle. */
  readonly watermark: Watermark | null;
  /** Failures in a row by user id: tried again in the next cycle although nothing has changed. */
  readonly escrows: Readonly<Record<string, number>>;
  /** Since the last cycle without a failure. */
  readonly counted: { readonly events: number; readonly failures: number };
  /** Cycles in a row that did not get past the first request. */
  readonly failedCycles: number;
  /** "Allow deletes" was pressed for the next cycle. */
  readonly deletesAllowed: boolean;
  readonly notifications: readonly Notification[];
}

export interface Watermark {
  /** ISO date and time. */
  readonly at: string;
  /** The user's mapped values by user id, as they were last brought over: who differs has changed since. */
  readonly values: Readonly<Record<string, string>>;
}

/** One e-mail about a quarantine, sent when it begins or when its reason changes. */
export interface Notification {
  readonly at: string;
  readonly from: 'azure-noreply@microsoft.com';
  readonly to: string;
  readonly reason: QuarantineReason;
}

export const newJob: ProvisioningJob = {
  links: {},
  softDeleted: {},
  watermark: null,
  escrows: {},
  counted: { events: 0, failures: 0 },
  failedCycles: 0,
  deletesAllowed: false,
  notifications: [],
};

/** "Restart provisioning": everybody is looked at again; whom the service manages is not forgotten. */
export function restarted(job: ProvisioningJob): ProvisioningJob {
  const { links, softDeleted, notifications } = job;
  return { ...newJob, links, softDeleted, notifications };
}

/** What a cycle made of the job it began with, and what was done to that job while the cycle ran. */
export function mergedJob(
  before: ProvisioningJob,
  meanwhile: ProvisioningJob,
  after: ProvisioningJob,
): ProvisioningJob {
  if (meanwhile === before) return after;
  // Provisioned on demand.
  const added = Object.entries(meanwhile.links).filter(([id, scimId]) => before.links[id] !== scimId);
  return {
    ...after,
    links: { ...after.links, ...Object.fromEntries(added) },
    // Restarted: the cycle that waits must be an initial one.
    watermark: meanwhile.watermark === before.watermark ? after.watermark : meanwhile.watermark,
    deletesAllowed: meanwhile.deletesAllowed,
  };
}
