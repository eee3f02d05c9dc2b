/** The claim types that Entra's metadata offers in its security-token-service role (19 in real documents). */

export interface ClaimType {
  readonly uri: string;
  readonly displayName: string;
  readonly description: string;
}

const soap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const identity = 'http://schemas.microsoft.com/identity/claims';
const identity2008 = 'http://schemas.microsoft.com/ws/2008/06/identity/claims';

export const claimTypes: readonly ClaimType[] = [
  { uri: `${soap}/name`, displayName: 'Name', description: 'Name of the user; it may change.' },
  {
    uri: `${soap}/nameidentifier`,
    displayName: 'Subject',
    description: 'Who the token is about, for this application.',
  },
  { uri: `${soap}/givenname`, displayName: 'Given Name', description: 'First name.' },
  { uri: `${soap}/surname`, displayName: 'Surname', description: 'Family name.' },
  { uri: `${identity}/displayname`, displayName: 'Display Name', description: 'Name as the directory shows it.' },
  { uri: `${identity}/nickname`, displayName: 'Nick Name', description: 'Nickname.' },
  {
    uri: `${identity2008}/authenticationinstant`,
    displayName: 'Authentication Instant',
    description: 'When the user signed in (UTC).',
  },
  {
    uri: `${identity2008}/authenticationmethod`,
    displayName: 'Authentication Method',
    description: 'How the user signed in.',
  },
  {
    uri: `${identity}/objectidentifier`,
    displayName: 'ObjectIdentifier',
    description: 'Object id of the user; it never changes.',
  },
  { uri: `${identity}/tenantid`, displayName: 'TenantId', description: 'Tenant of the user.' },
  { uri: `${identity}/identityprovider`, displayName: 'IdentityProvider', description: 'Who vouches for the user.' },
  { uri: `${soap}/emailaddress`, displayName: 'Email', description: 'Mail address.' },
  { uri: `${identity2008}/groups`, displayName: 'Groups', description: 'Groups that the user belongs to.' },
  {
    uri: `${identity}/accesstoken`,
    displayName: 'External Access Token',
    description: 'Token of an external provider.',
  },
  {
    uri: `${identity2008}/expiration`,
    displayName: 'External Access Token Expiration',
    description: 'When that token ends (UTC).',
  },
  {
    uri: `${identity}/openid2_id`,
    displayName: 'External OpenID 2.0 Identifier',
    description: 'OpenID of an external provider.',
  },
  {
    uri: 'http://schemas.microsoft.com/claims/groups.link',
    displayName: 'GroupsOverageClaim',
    description: 'Present when there are too many groups to list.',
  },
  { uri: `${identity2008}/role`, displayName: 'Role Claim', description: 'Roles assigned in the application.' },
  {
    uri: `${identity2008}/wids`,
    displayName: 'RoleTemplate Id Claim',
    description: 'Directory roles, by template id.',
  },
];
