/** One address of the portal: `#view/<extension>/<blade>/~/<item>/<name>/<value>/…`. */
export interface Route {
  /** From `#@<tenant>/…`: a tenant id or one of its domains. */
  readonly tenant: string | null;
  readonly extension: string;
  readonly blade: string;
  readonly item: string | null;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a hash, today's `#view/` form and the older `#blade/` form; `null` is the home page. */
export function parseRoute(hash: string): Route | null {
  const segments = hash.replace(/^#/, '').split('/').map(decode);
  const tenant = segments[0]?.startsWith('@') ? (segments.shift() ?? '').slice(1) : null;
  const form = segments.shift();
  const [extension, blade, ...rest] = segments;
  if ((form !== 'view' && form !== 'blade') || !extension || !blade) return null;
  let item: string | null = null;
  if (rest[0] === '~') {
    rest.shift();
    item = rest.shift() ?? null;
  } else if (form === 'blade' && rest.length % 2 === 1) {
    item = rest.shift() ?? null;
  }
  const parameters = new Map<string, string>();
  for (let at = 0; at + 1 < rest.length; at += 2) {
    // `name~/value` is the portal's way of writing a value that is not a string, e.g. null.
    const name = (rest[at] ?? '').replace(/~$/, '');
    const value = rest[at + 1] ?? '';
    if (name !== '' && value !== 'null') parameters.set(name, value);
  }
  return { tenant, extension, blade, item, parameters };
}

const iam = 'Microsoft_AAD_IAM';

/** The hashes the portal itself writes. */
export const addresses = {
  home: '#home',
  directory: `#view/${iam}/ActiveDirectoryMenuBlade/~/Overview`,
  applications: `#view/${iam}/StartboardApplicationsMenuBlade/~/AppAppsPreview`,
  gallery: `#view/${iam}/AppGalleryBladeV2`,
  managed: (item: string, { objectId, appId }: ApplicationKey) =>
    `#view/${iam}/ManagedAppMenuBlade/~/${item}/objectId/${objectId}/appId/${appId}${tail(item)}`,
  claims: ({ objectId, appId }: ApplicationKey) =>
    `#view/${iam}/UserAttributesAndClaimsBlade/objectId/${objectId}/appId/${appId}`,
  addAssignment: ({ objectId, appId }: ApplicationKey) =>
    `#view/${iam}/AddAssignmentBlade/objectId/${objectId}/appId/${appId}`,
};

/** The pair of ids every address of an enterprise application carries. */
export interface ApplicationKey {
  readonly objectId: string;
  readonly appId: string;
}

function tail(item: string): string {
  return item === 'SignOn'
    ? '/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/'
    : '/preferredSingleSignOnMode~/null/servicePrincipalType/Application/fromNav/';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
