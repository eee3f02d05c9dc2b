/** An enterprise application (service principal) as the mock directory keeps it: plain data. */

import type { SigningCertificate } from './certificate.ts';
import type { ApplicationDetail, ApplicationRow, BasicSaml, ProvisioningView } from './portal-api.ts';
import { newJob, type ProvisioningJob } from './provisioning-job.ts';

export interface Assignment {
  readonly principalId: string;
  readonly role: string;
}

export interface Provisioning extends Omit<ProvisioningView, 'hasSecretToken'> {
  readonly secretToken: string;
  /** Directory attribute that becomes SCIM `userName`, the matching attribute. */
  readonly userNameSource: string;
  readonly job: ProvisioningJob;
}

export interface Application {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly templateId: string | null;
  readonly homepageUrl: string;
  /** ISO date and time. */
  readonly createdOn: string;
  readonly ssoMode: ApplicationDetail['ssoMode'];
  readonly unsavedBasicSaml: BasicSaml | null;
  readonly basicSaml: BasicSaml;
  readonly claims: ApplicationDetail['claims'];
  /** Made when Basic SAML Configuration is saved for the first time. */
  readonly signing: SigningCertificate | null;
  readonly notificationEmail: string;
  readonly properties: ApplicationDetail['properties'];
  readonly assignments: readonly Assignment[];
  readonly provisioning: Provisioning;
  /** ISO date and time of the soft delete. */
  readonly deletedOn: string | null;
}

export const emptyBasicSaml: BasicSaml = {
  identifiers: [],
  replyUrls: [],
  signOnUrl: '',
  relayState: '',
  logoutUrl: '',
};

export const unconfiguredProvisioning: Provisioning = {
  mode: 'Manual',
  tenantUrl: '',
  secretToken: '',
  userNameSource: 'user.mail',
  status: 'Off',
  scope: 'Sync only assigned users and groups',
  notificationEmail: '',
  preventAccidentalDeletions: false,
  accidentalDeletionsThreshold: 500,
  cycle: { state: 'Not run', at: null, provisionedUsers: 0, failures: 0 },
  quarantine: null,
  job: newJob,
};

const userClaims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

/** Claims every new SAML application starts with. */
export const defaultClaims: ApplicationDetail['claims'] = {
  nameIdSource: 'user.userprincipalname',
  nameIdFormat: 'Email address',
  attributes: [
    { name: 'givenname', namespace: userClaims, source: 'user.givenname' },
    { name: 'surname', namespace: userClaims, source: 'user.surname' },
    { name: 'emailaddress', namespace: userClaims, source: 'user.mail' },
    { name: 'name', namespace: userClaims, source: 'user.userprincipalname' },
  ],
};

/** Addresses of the tenant: the same for every application, except the metadata's `appid`. */
export function tenantEndpoints(tenantId: string): ApplicationDetail['setUp'] {
  return {
    loginUrl: `https://login.microsoftonline.com/${tenantId}/saml2`,
    entraIdentifier: `https://sts.windows.net/${tenantId}/`,
    logoutUrl: `https://login.microsoftonline.com/${tenantId}/saml2`,
  };
}

function metadataUrl(tenantId: string, appId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`;
}

/** What the list "All applications" shows of it. */
export function applicationRow(application: Application, now: Date): ApplicationRow {
  const { signing, basicSaml } = application;
  return {
    objectId: application.objectId,
    appId: application.appId,
    name: application.name,
    homepageUrl: application.homepageUrl,
    createdOn: application.createdOn,
    certificateExpiryStatus: signing === null ? '-' : new Date(signing.notAfter) < now ? 'Expired' : 'Current',
    certificateExpiry: signing?.notAfter ?? null,
    identifier: basicSaml.identifiers.find((identifier) => identifier.isDefault)?.value ?? '',
  };
}

/** What the application's own pages show of it; the Secret Token and the private key stay behind. */
export function applicationDetail(application: Application, tenantId: string): ApplicationDetail {
  const { signing } = application;
  return {
    objectId: application.objectId,
    appId: application.appId,
    name: application.name,
    ssoMode: application.ssoMode,
    unsavedBasicSaml: application.unsavedBasicSaml,
    basicSaml: application.basicSaml,
    claims: application.claims,
    certificate: signing && {
      status: 'Active',
      thumbprint: signing.thumbprint,
      expiration: signing.notAfter,
      notificationEmail: application.notificationEmail,
      metadataUrl: metadataUrl(tenantId, application.appId),
    },
    setUp: tenantEndpoints(tenantId),
    properties: application.properties,
    provisioning: provisioningView(application.provisioning),
  };
}

export function provisioningView(provisioning: Provisioning): ProvisioningView {
  const { secretToken, userNameSource: _source, job: _job, ...shown } = provisioning;
  return { ...shown, hasSecretToken: secretToken !== '' };
}
