/** The one list of steps, in the order they are walked. */

import { captureCredentials } from './alohi/capture-credentials.ts';
import { capturePrevious } from './alohi/capture-previous.ts';
import { fillConfiguration } from './alohi/fill-configuration.ts';
import { proveWayBack } from './alohi/prove-way-back.ts';
import { putBack } from './alohi/put-back.ts';
import { verifySecondDashboard } from './alohi/verify-second-dashboard.ts';
import { watchAdministratorSignIn, watchOrdinarySignIn } from './alohi/watch-sign-in.ts';
import { assignUsers } from './entra/assign-users.ts';
import { basicSaml } from './entra/basic-saml.ts';
import { captureSamlValues } from './entra/capture-saml-values.ts';
import { chooseSaml } from './entra/choose-saml.ts';
import { confirmTenant } from './entra/confirm-tenant.ts';
import { createApplication } from './entra/create-application.ts';
import { deleteLegacy } from './entra/delete-legacy.ts';
import { disableLegacy } from './entra/disable-legacy.ts';
import { findApplications } from './entra/find-applications.ts';
import { provisionPilot } from './entra/provision-pilot.ts';
import { provisioningCredentials } from './entra/provisioning-credentials.ts';
import { recordLegacyClaims, recordTargetClaims } from './entra/record-claims.ts';
import { recordProperties } from './entra/record-properties.ts';
import { recordRoster } from './entra/record-roster.ts';
import { recordSignOn } from './entra/record-sign-on.ts';
import { startProvisioning } from './entra/start-provisioning.ts';
import { listPeople } from './panel/list-people.ts';
import { rest } from './panel/rest.ts';
import { saveReport } from './panel/save-report.ts';
import type { Step, StepContext } from './step.ts';

const takeStock = [
  confirmTenant,
  findApplications,
  recordSignOn,
  recordLegacyClaims,
  recordProperties,
  recordRoster,
  listPeople,
];
const addApplication = [createApplication, chooseSaml, basicSaml, captureSamlValues, recordTargetClaims];
const configure = [proveWayBack, capturePrevious, fillConfiguration, putBack, captureCredentials];
const proveSignIn = [watchAdministratorSignIn, verifySecondDashboard, watchOrdinarySignIn];
const remove = [disableLegacy, rest, saveReport, deleteLegacy];

/** Assigned before Next is pressed: nobody is refused in between. */
const assured: readonly Step[] = [
  ...takeStock,
  ...addApplication,
  assignUsers,
  ...configure,
  ...proveSignIn,
  provisioningCredentials,
  provisionPilot,
  startProvisioning,
  ...remove,
];

/** The guide's own order, for those who insist: 1, 2, 3, 4, 5. */
const guide: readonly Step[] = [
  ...takeStock,
  ...addApplication,
  ...configure,
  provisioningCredentials,
  assignUsers,
  ...proveSignIn,
  provisionPilot,
  startProvisioning,
  ...remove,
];

export const allSteps: readonly Step[] = assured;

/** The steps this migration walks, in its order. */
export function stepsOf(context: StepContext): readonly Step[] {
  return (context.migration.order === 'guide' ? guide : assured).filter((step) => step.applies(context));
}

/** Done by proof, or by hand with a reason. */
export function isDone(step: Step, context: StepContext): boolean {
  return step.proof(context) || context.migration.byHand[step.id] !== undefined;
}

/** The first step that is not done; `null` when all are. */
export function currentStep(context: StepContext): Step | null {
  // Putting back was asked for: it comes before whatever else is not done.
  if (context.migration.putBack) return putBack;
  return stepsOf(context).find((step) => !isDone(step, context)) ?? null;
}
