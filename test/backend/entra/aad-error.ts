/** Sign-in errors in Entra's own words. */

export interface AadError {
  /** e.g. AADSTS50105 */
  readonly code: string;
  /** The text behind the code. */
  readonly message: string;
}

/** The text of the error page: code, colon, sentence. */
export function aadErrorText({ code, message }: AadError): string {
  return `${code}: ${message}`;
}

export const aadError = {
  tenantNotFound: (tenant: string): AadError => ({
    code: 'AADSTS90002',
    message: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  }),
  requestMissing: (): AadError => ({
    code: 'AADSTS750054',
    message:
      'SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.',
  }),
  notAProtocolMessage: (): AadError => ({
    code: 'AADSTS75005',
    message: 'The request is not a valid Saml2 protocol message.',
  }),
  identifierNotFound: (identifier: string, tenantName: string): AadError => ({
    code: 'AADSTS700016',
    message: `Application with Identifier '${identifier}' was not found in the directory '${tenantName}'.`,
  }),
  /** What a near miss gets: the Identifier is there but for a slash at its end. */
  misconfiguredApplication: (identifier: string): AadError => ({
    code: 'AADSTS650056',
    message: `Misconfigured application. This could be due to one of the following: The client has not listed any permissions in the requested permissions in the client's application registration. Or, The admin has not consented in the tenant. Or, Check the application identifier in the request to ensure it matches the configured client application identifier. Client app ID: ${identifier}.`,
  }),
  replyUrlMismatch: (replyUrl: string): AadError => ({
    code: 'AADSTS50011',
    message: `The reply address '${replyUrl}' does not match the reply addresses configured for the application.`,
  }),
  noSigningKey: (): AadError => ({ code: 'AADSTS50003', message: 'No signing key configured.' }),
  notAssigned: (userPrincipalName: string): AadError => ({
    code: 'AADSTS50105',
    message: `The signed in user '${userPrincipalName}' is not assigned to a role for the application.`,
  }),
  applicationDisabled: (appId: string, name: string): AadError => ({
    code: 'AADSTS7000112',
    message: `Application '${appId}'(${name}) is disabled.`,
  }),
  redirectUriMismatch: (redirectUri: string): AadError => ({
    code: 'AADSTS50011',
    message: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application.`,
  }),
} as const;
