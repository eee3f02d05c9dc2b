import type { Blade } from '../blade.ts';
import { applicationMenu } from '../menus/application-menu.ts';
import type { Portal } from '../portal.ts';
import type { ApplicationKey } from '../route.ts';
import { applicationOverview } from './application-overview.ts';
import { loadApplication } from './loaded-application.ts';
import { applicationProperties } from './properties.ts';
import { applicationProvisioning } from './provisioning.ts';
import { singleSignOn } from './single-sign-on.ts';
import { usersAndGroups } from './users-and-groups.ts';

/** The pages of one enterprise application; `item` is the menu item in the address. */
export function openManagedApplication(portal: Portal, key: ApplicationKey, item: string, signal: AbortSignal): Blade {
  const application = loadApplication(portal, key, signal);
  const menu = applicationMenu(portal, key);
  const common = {
    subject: application.name,
    subtitle: () => 'Enterprise Application',
    menu: () => menu,
    menuItem: () => item,
    reload: () => void application.reload(),
  };
  switch (item) {
    case 'Overview':
      return { ...common, ...applicationOverview(portal, application) };
    case 'Properties':
      return { ...common, ...applicationProperties(portal, application, signal) };
    case 'Users':
      return { ...common, ...usersAndGroups(portal, application, signal) };
    case 'SignOn':
      return { ...common, ...singleSignOn(portal, application, signal) };
    case 'Provisioning':
    case 'ProvisioningManagement':
    case 'ProvisionOnDemand':
      return { ...common, ...applicationProvisioning(portal, application, item, menu) };
    default:
      return {
        ...common,
        page: () => item,
        view: { markup: '<p class="ext-empty">No content to show here.</p>', model: {} },
      };
  }
}
