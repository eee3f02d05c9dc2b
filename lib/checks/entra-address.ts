/** The shapes of Entra's two SAML addresses in the three clouds that exist. */

export type Cloud = 'global' | 'us-government' | 'china';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Maps, not objects: a host of the name `constructor` would be found in every object. */
const loginHosts: ReadonlyMap<string, Cloud> = new Map([
  ['login.microsoftonline.com', 'global'],
  ['login.microsoftonline.us', 'us-government'],
  ['login.partner.microsoftonline.cn', 'china'],
  ['login.chinacloudapi.cn', 'china'],
]);

/** Where each cloud publishes metadata; of China's two hosts the present one. */
const metadataHosts: Readonly<Record<Cloud, string>> = {
  global: 'login.microsoftonline.com',
  'us-government': 'login.microsoftonline.us',
  china: 'login.partner.microsoftonline.cn',
};

/** The issuers do not tell the global cloud from that of the US government. */
const issuerClouds: ReadonlyMap<string, readonly Cloud[]> = new Map([
  ['sts.windows.net', ['global', 'us-government']],
  ['sts.chinacloudapi.cn', ['china']],
]);

/** The cloud that a sign-in host belongs to; `null` for any other host. */
export function cloudOfLoginHost(host: string): Cloud | null {
  return loginHosts.get(host.toLowerCase()) ?? null;
}

/** App Federation Metadata Url of an application, computed and never taken from a page. */
export function federationMetadataUrl(tenantId: string, appId: string, cloud: Cloud = 'global'): string {
  return `https://${metadataHosts[cloud]}/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`;
}

/** `https://login.microsoftonline.com/<tenant>/saml2`; `null` for any other shape. */
export function parseLoginUrl(url: string): { readonly tenantId: string; readonly cloud: Cloud } | null {
  const match = new RegExp(`^https://([a-z.]+)/(${guid})/saml2$`, 'i').exec(url);
  const cloud = cloudOfLoginHost(match?.[1] ?? '');
  const tenantId = match?.[2]?.toLowerCase();
  return cloud !== null && tenantId !== undefined ? { tenantId, cloud } : null;
}

/**
 * `https://sts.windows.net/<tenant>/`; `null` for any other shape. With Entra's option "Append application ID to
 * issuer" the application's id follows.
 */
export function parseEntraIdentifier(
  identifier: string,
): { readonly tenantId: string; readonly clouds: readonly Cloud[]; readonly applicationId: string | null } | null {
  const match = new RegExp(`^https://([a-z.]+)/(${guid})/(${guid})?/?$`, 'i').exec(identifier);
  const clouds = issuerClouds.get(match?.[1]?.toLowerCase() ?? '');
  const tenantId = match?.[2]?.toLowerCase();
  // A slash after the application's id is no part of that shape.
  if (clouds === undefined || tenantId === undefined || identifier.endsWith('//')) return null;
  return { tenantId, clouds, applicationId: match?.[3]?.toLowerCase() ?? null };
}
