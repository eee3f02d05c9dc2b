import type { ProvisioningView } from '../../portal-api.ts';
import type { ProvisioningChange } from '../shared/directory.ts';

/** The form as edited. The secret is empty unless a new one was typed. */
export interface ProvisioningDraft {
  readonly mode: ProvisioningView['mode'];
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly status: ProvisioningView['status'];
  readonly scope: ProvisioningView['scope'];
  readonly sendNotifications: boolean;
  readonly notificationEmail: string;
  readonly preventAccidentalDeletions: boolean;
  readonly threshold: string;
}

export function draftOf(view: ProvisioningView): ProvisioningDraft {
  return {
    mode: view.mode,
    tenantUrl: view.tenantUrl,
    secretToken: '',
    status: view.status,
    scope: view.scope,
    sendNotifications: view.notificationEmail !== '',
    notificationEmail: view.notificationEmail,
    preventAccidentalDeletions: view.preventAccidentalDeletions,
    threshold: String(view.accidentalDeletionsThreshold),
  };
}

/** What is to be sent to the server. */
export function changeOf(draft: ProvisioningDraft): ProvisioningChange {
  return {
    mode: draft.mode,
    tenantUrl: draft.tenantUrl,
    status: draft.status,
    scope: draft.scope,
    notificationEmail: draft.notificationEmail,
    preventAccidentalDeletions: draft.preventAccidentalDeletions,
    accidentalDeletionsThreshold: Number(draft.threshold),
    ...(draft.secretToken === '' ? {} : { secretToken: draft.secretToken }),
  };
}

export function isEdited(draft: ProvisioningDraft, view: ProvisioningView): boolean {
  return JSON.stringify(draft) !== JSON.stringify(draftOf(view));
}

/** Whether the form may be saved as it stands. */
export function isComplete(draft: ProvisioningDraft, view: ProvisioningView): boolean {
  if (draft.mode === 'Manual') return true;
  const secret = draft.secretToken !== '' || view.hasSecretToken;
  return draft.tenantUrl.trim() !== '' && secret && thresholdProblem(draft) === '';
}

export function thresholdProblem(draft: ProvisioningDraft): string {
  if (!draft.preventAccidentalDeletions) return '';
  return /^[1-9]\d*$/.test(draft.threshold) ? '' : 'The value must be a valid number.';
}
