/** The provisioning configuration of an application: what may be saved. */

import type { Application, Provisioning } from './application.ts';
import { type Directory, findApplication, type Result, refuse, updateApplication } from './directory.ts';

export type ProvisioningChange = Partial<
  Pick<
    Provisioning,
    | 'mode'
    | 'tenantUrl'
    | 'secretToken'
    | 'status'
    | 'scope'
    | 'notificationEmail'
    | 'preventAccidentalDeletions'
    | 'accidentalDeletionsThreshold'
  >
>;

/** Saves a configuration. A Secret Token that is absent or empty leaves the saved one in place, as the portal does. */
export function saveProvisioning(
  directory: Directory,
  objectId: string,
  { secretToken, ...change }: ProvisioningChange,
): Result<Application> {
  const saved = findApplication(directory, objectId)?.provisioning;
  if (saved?.mode === 'Automatic' && change.mode === 'Manual') {
    return refuse('mode-is-final', 'Provisioning mode is Automatic. You can’t change it back to manual.');
  }
  const tenantUrl = change.tenantUrl?.trim();
  if (tenantUrl && !(URL.canParse(tenantUrl) && new URL(tenantUrl).protocol === 'https:')) {
    return refuse('tenant-url-invalid', 'The Tenant URL must be a valid https address.');
  }
  const merged = (provisioning: Provisioning): Provisioning => ({
    ...provisioning,
    ...change,
    tenantUrl: tenantUrl ?? provisioning.tenantUrl,
    secretToken: secretToken || provisioning.secretToken,
  });
  if (change.status === 'On' && saved && !hasCredentials(merged(saved))) return credentialsRequired();
  return updateApplication(directory, objectId, ({ provisioning }) => ({ provisioning: merged(provisioning) }));
}

export function hasCredentials({ tenantUrl, secretToken }: Provisioning): boolean {
  return tenantUrl !== '' && secretToken !== '';
}

export function credentialsRequired() {
  return refuse('credentials-required', 'Provisioning needs a saved Tenant URL and Secret Token.');
}
