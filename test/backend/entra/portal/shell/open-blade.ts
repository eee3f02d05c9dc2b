import type { Blade } from './blade.ts';
import { openAddAssignment } from './blades/add-assignment.ts';
import { openApplicationList } from './blades/application-list.ts';
import { openClaims } from './blades/claims.ts';
import { openDirectoryOverview } from './blades/directory-overview.ts';
import { openGallery } from './blades/gallery.ts';
import { openHome } from './blades/home.ts';
import { openManagedApplication } from './blades/managed-application.ts';
import { openNoAccess } from './blades/no-access.ts';
import { openNothing } from './blades/nothing.ts';
import type { Portal } from './portal.ts';
import type { ApplicationKey, Route } from './route.ts';

/** Makes the blade of an address; `signal` fires when it is left. */
export function openBlade(portal: Portal, route: Route | null, signal: AbortSignal): Blade {
  if (route === null) return openHome(portal);
  if (!portal.session.mayAdminister) return openNoAccess(portal);
  const key = applicationKey(route);
  switch (route.blade) {
    case 'ActiveDirectoryMenuBlade':
      return openDirectoryOverview(portal, route.item ?? 'Overview');
    case 'StartboardApplicationsMenuBlade':
      return openApplicationList(portal, signal);
    case 'AppGalleryBladeV2':
      return openGallery(portal, signal);
    case 'ManagedAppMenuBlade':
      return key ? openManagedApplication(portal, key, route.item ?? 'Overview', signal) : openNothing(route.blade);
    case 'UserAttributesAndClaimsBlade':
      return key ? openClaims(portal, key, signal) : openNothing(route.blade);
    case 'AddAssignmentBlade':
      return key ? openAddAssignment(portal, key, signal) : openNothing(route.blade);
    default:
      return openNothing(route.blade);
  }
}

function applicationKey(route: Route): ApplicationKey | null {
  const objectId = route.parameters.get('objectId');
  return objectId ? { objectId, appId: route.parameters.get('appId') ?? '' } : null;
}
