/** Quarantine of a provisioning job: reasons, texts, when it is tried again. docs: application-provisioning-quarantine-status. */

/** Reasons in Microsoft Graph's words, and what the portal's quarantine details say of them. */
export const quarantineReasons = {
  EncounteredQuarantineException:
    'Invalid credentials were provided. The provisioning service is unable to establish a connection between the source system and the target system.',
  EncounteredEscrowProportionThreshold:
    'Provisioning exceeded the escrow threshold. This condition occurs when more than 40% of provisioning events failed.',
  QuarantineOnDemand: 'An issue with the application was detected, and it was manually set to quarantine.',
  TooManyDeletes: 'The accidental deletions threshold was exceeded. Nobody was disabled or deleted.',
} as const;
export type QuarantineReason = keyof typeof quarantineReasons;

export interface Quarantine {
  readonly reason: QuarantineReason;
  /** What the Overview says. */
  readonly message: string;
  readonly details: string;
  /** ISO date and time of the first failure. */
  readonly since: string;
  /** Cycles that were tried since and failed too. */
  readonly retries: number;
}

const message = 'Provisioning has been quarantined. See quarantine details for more information';

/** The same quarantine goes on as long as its reason does not change. */
export function quarantined(
  before: Quarantine | null,
  reason: QuarantineReason,
  at: string,
  more: string = '',
): Quarantine {
  const again = before?.reason === reason ? before : null;
  return {
    reason,
    message,
    details: [quarantineReasons[reason], more].filter((part) => part !== '').join('\n'),
    since: again?.since ?? at,
    retries: again ? again.retries + 1 : 0,
  };
}

const disabledAfterHours = 28 * 24;

/** Hours from the first failure to the next retry: 6, 12, 24, then daily. `null` after four weeks: the job is disabled. */
export function nextRetryHours(retries: number): number | null {
  const hours = [6, 12][retries] ?? 24 * (retries - 1);
  return hours > disabledAfterHours ? null : hours;
}

/**
 * The real service begins to judge at 5,000 failures; a company of thirty would never get there. Over 40 % of the
 * events must have failed in either.
 */
const fewestFailures = 5;

export function exceedsEscrowThreshold({ events, failures }: { readonly events: number; readonly failures: number }) {
  return failures >= fewestFailures && failures > 0.4 * events;
}
