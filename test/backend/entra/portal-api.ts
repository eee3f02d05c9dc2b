import type { Quarantine } from './quarantine.ts';

/**
 * The JSON interface between the replica of the portal (browser) and the mock directory (server).
 * Served under `https://<portal host>/api` and, for blade frames, `https://sandbox-1.reactblade.portal.azure.net/api`.
 * Every answer is 401 without a portal session.
 */

export interface Session {
  readonly user: { readonly displayName: string; readonly userPrincipalName: string };
  readonly tenant: { readonly id: string; readonly name: string };
  /** Without this role the portal opens, and its pages say that there is no access. */
  readonly mayAdminister: boolean;
}

/** `GET /api/applications` : a row of the list "All applications". */
export interface ApplicationRow {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly homepageUrl: string;
  /** ISO date. */
  readonly createdOn: string;
  readonly certificateExpiryStatus: 'Current' | 'Expired' | '-';
  readonly certificateExpiry: string | null;
  /** Empty until Basic SAML Configuration is saved. */
  readonly identifier: string;
}

/** `GET /api/gallery?search=` */
export interface GalleryTile {
  readonly templateId: string;
  readonly name: string;
  readonly publisher: string;
}

/** `POST /api/applications` : `{templateId, name}` or `{name}` for a non-gallery one; answers `{objectId, appId}` late. */
export interface CreateApplication {
  readonly templateId?: string;
  readonly name: string;
}

export interface ReplyUrl {
  readonly url: string;
  readonly index: number | null;
  readonly isDefault: boolean;
}

export interface BasicSaml {
  readonly identifiers: readonly { readonly value: string; readonly isDefault: boolean }[];
  readonly replyUrls: readonly ReplyUrl[];
  readonly signOnUrl: string;
  readonly relayState: string;
  readonly logoutUrl: string;
}

/** `GET /api/applications/:objectId` */
export interface ApplicationDetail {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly ssoMode: 'saml' | null;
  /** Pre-integrated gallery values that are offered by "Save single sign-on setting(s)" but not saved yet. */
  readonly unsavedBasicSaml: BasicSaml | null;
  readonly basicSaml: BasicSaml;
  readonly claims: {
    /** e.g. user.userprincipalname */
    readonly nameIdSource: string;
    /** e.g. Email address */
    readonly nameIdFormat: string;
    readonly attributes: readonly { readonly name: string; readonly namespace: string; readonly source: string }[];
  };
  /** `null` until the first section has been saved. */
  readonly certificate: null | {
    readonly status: 'Active' | 'Inactive';
    /** 40 upper-case hex digits, SHA-1 of the DER. */
    readonly thumbprint: string;
    readonly expiration: string;
    readonly notificationEmail: string;
    readonly metadataUrl: string;
  };
  readonly setUp: { readonly loginUrl: string; readonly entraIdentifier: string; readonly logoutUrl: string };
  readonly properties: { readonly enabled: boolean; readonly assignmentRequired: boolean; readonly visible: boolean };
  readonly provisioning: ProvisioningView;
}

// PUT  /api/applications/:objectId/sso-mode      {mode:'saml'}            -> ApplicationDetail
// PUT  /api/applications/:objectId/basic-saml    BasicSaml                -> ApplicationDetail | 400 {error}
// PUT  /api/applications/:objectId/properties    partial properties       -> ApplicationDetail
// GET  /api/applications/:objectId/certificate.cer | certificate-raw.cer | metadata.xml : downloads as the portal names them
// DELETE /api/applications/:objectId                                      -> 204 (soft delete)

/** `GET /api/applications/:objectId/assignments` */
export interface AssignmentRow {
  readonly principalId: string;
  readonly displayName: string;
  readonly objectType: 'User' | 'Group';
  readonly role: string;
}
// POST /api/applications/:objectId/assignments   {principalIds:[], role}  -> AssignmentRow[]
// DELETE /api/applications/:objectId/assignments/:principalId             -> 204

/** `GET /api/principals?search=` : the picker's list. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly type: 'User' | 'Group';
  readonly userPrincipalName: string;
  readonly mail: string;
}

/** `GET /api/applications/:objectId/provisioning` */
export interface ProvisioningView {
  readonly mode: 'Manual' | 'Automatic';
  readonly tenantUrl: string;
  /** The token itself is never given back. */
  readonly hasSecretToken: boolean;
  readonly status: 'Off' | 'On';
  readonly scope: 'Sync only assigned users and groups' | 'Sync all users and groups';
  readonly notificationEmail: string;
  readonly preventAccidentalDeletions: boolean;
  readonly accidentalDeletionsThreshold: number;
  readonly cycle: {
    readonly state: 'Not run' | 'Running' | 'Initial sync completed' | 'Incremental sync completed' | 'Quarantined';
    readonly at: string | null;
    readonly provisionedUsers: number;
    readonly failures: number;
  };
  /** `null` while all is well. */
  readonly quarantine: Quarantine | null;
}
// PUT  …/provisioning                  {mode, tenantUrl, secretToken?, status?, scope?, notificationEmail?, …} -> ProvisioningView
// POST …/provisioning/test-connection  {tenantUrl, secretToken}   -> TestConnection
// POST …/provisioning/start            {}                         -> ProvisioningView
// POST …/provisioning/allow-deletes    {}                         -> ProvisioningView
// POST …/provisioning/on-demand        {principalId}              -> {ok, action, message}

/** Outcome of Test Connection in the portal's own words. */
export interface TestConnection {
  readonly ok: boolean;
  /** Toast title: `Testing connection to <app>`. */
  readonly title: string;
  readonly message: string;
  readonly errorCode: string | null;
  readonly requestId: string;
}
// GET /api/session -> Session

/**
 * `GET /api/frame-token`, for the shell alone: a cross-site frame gets no cookie of the portal, so the shell hands it
 * this by `postMessage`, and the frame sends it as `Authorization: Bearer` with every request to its own `/api`.
 */
export interface FrameToken {
  readonly token: string;
  /** ISO date and time; ask for another one after that, or after a 401. */
  readonly expiresOn: string;
}
// Every refusal is {error: string, code: string}.
// GET https://login.microsoftonline.com/<tenant>/launch?appid=<appId> : the portal's Test, a sign-in started by Entra.
