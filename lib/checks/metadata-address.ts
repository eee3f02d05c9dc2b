/** Judges the App Federation Metadata Url that the portal shows against the one that tenant and application make. */
import { parseAddress } from './address.ts';
import { finding } from './catalogue.ts';
import { type Cloud, cloudOfLoginHost, federationMetadataUrl } from './entra-address.ts';
import type { Finding } from './finding.ts';

export interface MetadataAddress {
  /** As the page shows it. */
  readonly shown: string;
  readonly tenantId: string;
  /** Application (client) id of the application whose page it is. */
  readonly appId: string;
  /** That of the legacy application; `null` when it is not known. */
  readonly legacyAppId: string | null;
  readonly cloud: Cloud;
}

/**
 * The address is computed and never taken from a page; so a difference does no harm by itself, but says that the page
 * and the assistant speak of two applications, tenants or clouds.
 */
export function checkMetadataAddress(address: MetadataAddress): Finding[] {
  const received = address.shown;
  const configured = federationMetadataUrl(address.tenantId, address.appId, address.cloud);
  const url = parseAddress(received);
  const path = /^\/([^/]+)\/federationmetadata\/2007-06\/federationmetadata\.xml$/i.exec(url?.pathname ?? '');
  const cloud = url && cloudOfLoginHost(url.hostname);
  if (url === null || !/^https:\S+$/i.test(received.trim()) || path === null || cloud === null)
    return [finding('metadata-url-shape', { configured, received })];
  if (path[1]?.toLowerCase() !== address.tenantId.toLowerCase())
    return [finding('metadata-url-other-tenant', { configured, received })];
  if (cloud !== address.cloud) return [finding('metadata-url-other-cloud', { configured, received })];
  const appId = url.searchParams.get('appid')?.toLowerCase();
  if (!appId) return [finding('metadata-url-without-application', { configured, received })];
  if (appId === address.appId.toLowerCase()) return [];
  const legacy = address.legacyAppId !== null && appId === address.legacyAppId.toLowerCase();
  return [
    finding(legacy ? 'metadata-url-of-legacy-application' : 'metadata-url-other-application', { configured, received }),
  ];
}
