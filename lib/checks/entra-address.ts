/** The shapes of Entra's two SAML addresses in the three clouds that exist. */

export type Cloud = 'global' | 'us-government' | 'china';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const loginHosts: Readonly<Record<string, Cloud>> = {
  'login.microsoftonline.com': 'global',
  'login.microsoftonline.us': 'us-government',
  'login.partner.microsoftonline.cn': 'china',
  'login.chinacloudapi.cn': 'china',
};

/** The issuers do not tell the global cloud from that of the US government. */
const issuerClouds: Readonly<Record<string, readonly Cloud[]>> = {
  'sts.windows.net': ['global', 'us-government'],
  'sts.chinacloudapi.cn': ['china'],
};

/** `https://login.microsoftonline.com/<tenant>/saml2`; `null` for any other shape. */
export function parseLoginUrl(url: string): { readonly tenantId: string; readonly cloud: Cloud } | null {
  const match = new RegExp(`^https://([a-z.]+)/(${guid})/saml2$`, 'i').exec(url);
  const cloud = loginHosts[match?.[1]?.toLowerCase() ?? ''];
  const tenantId = match?.[2]?.toLowerCase();
  return cloud !== undefined && tenantId !== undefined ? { tenantId, cloud } : null;
}

/**
 * `https://sts.windows.net/<tenant>/`; `null` for any other shape. With Entra's option "Append application ID to
 * issuer" the application's id follows.
 */
export function parseEntraIdentifier(
  identifier: string,
): { readonly tenantId: string; readonly clouds: readonly Cloud[]; readonly applicationId: string | null } | null {
  const match = new RegExp(`^https://([a-z.]+)/(${guid})/(${guid})?/?$`, 'i').exec(identifier);
  const clouds = issuerClouds[match?.[1]?.toLowerCase() ?? ''];
  const tenantId = match?.[2]?.toLowerCase();
  // A slash after the application's id is no part of that shape.
  if (clouds === undefined || tenantId === undefined || identifier.endsWith('//')) return null;
  return { tenantId, clouds, applicationId: match?.[3]?.toLowerCase() ?? null };
}
