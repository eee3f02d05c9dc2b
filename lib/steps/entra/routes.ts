/** Addresses of the Entra portal: made for deep links, read to recognise where a tab stands. */
import type { Migration } from '../../migration/migration.ts';

export type ManagedAppItem = 'Overview' | 'Properties' | 'Users' | 'SignOn' | 'Provisioning';

export interface PortalPlace {
  readonly host: string;
  /** e.g. `ManagedAppMenuBlade`, `AppGalleryBladeV2`, `StartboardApplicationsMenuBlade`. */
  readonly blade: string;
  /** The menu item after `~`, or empty. */
  readonly item: string;
  readonly objectId: string | null;
  readonly appId: string | null;
}

/** What the address bar says. The hash is a hint about the page; the ids in it are exact. */
export function portalPlace(address: string): PortalPlace | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const path = decodeURIComponent(url.hash).replace(/^#(@[^/]*\/)?#?/, '');
  const parts = path.split('/').filter((part) => part !== '');
  if (parts[0] !== 'view' && parts[0] !== 'blade')
    return { host: url.host, blade: '', item: '', objectId: null, appId: null };
  const named = (name: string): string | null => {
    const at = parts.indexOf(name);
    const value = at < 0 ? undefined : parts[at + 1];
    return value && /^[0-9a-f-]{36}$/i.test(value) ? value.toLowerCase() : null;
  };
  const tilde = parts.indexOf('~');
  return {
    host: url.host,
    blade: parts[2] ?? '',
    item: (tilde < 0 ? parts[3] : parts[tilde + 1]) ?? '',
    objectId: named('objectId'),
    appId: named('appId'),
  };
}

/** Deep link with the confirmed directory in it, so that the portal opens in the right one. */
function portalUrl(migration: Migration, view: string): string {
  const tenant = migration.tenant ? `@${migration.tenant.id}/` : '';
  return `https://${migration.portal}/#${tenant}view/${view}`;
}

export const entraRoute = {
  directoryOverview: (m: Migration) => portalUrl(m, 'Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview'),
  applicationList: (m: Migration) => portalUrl(m, 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview'),
  gallery: (m: Migration) => portalUrl(m, 'Microsoft_AAD_IAM/AppGalleryBladeV2'),
  application: (m: Migration, item: ManagedAppItem, app: { objectId: string; appId: string } | null) =>
    app
      ? portalUrl(
          m,
          `Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${item}/objectId/${app.objectId}/appId/${app.appId}` +
            (item === 'SignOn' ? '/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/' : ''),
        )
      : null,
} as const;

/** Is the tab on this application's page? Compared by object id. */
export function onApplication(address: string, app: { objectId: string } | null, ...items: ManagedAppItem[]): boolean {
  const place = portalPlace(address);
  return (
    place?.blade === 'ManagedAppMenuBlade' &&
    app !== null &&
    place.objectId === app.objectId.toLowerCase() &&
    (items.length === 0 || items.some((item) => place.item.startsWith(item)))
  );
}

/** Does the address name this application at all, whatever the blade? The claims page has a blade of its own. */
export function namesApplication(address: string, app: { objectId: string } | null): boolean {
  return app !== null && portalPlace(address)?.objectId === app.objectId.toLowerCase();
}
