import type { OpenBlade } from '../../shared/frame-messages.ts';
import type { Blade, Menu } from '../blade.ts';
import { provisioningMenu } from '../menus/provisioning-menu.ts';
import type { Portal } from '../portal.ts';
import type { LoadedApplication } from './loaded-application.ts';

type Item = 'Provisioning' | 'ProvisioningManagement' | 'ProvisionOnDemand';
type Page = Pick<Blade, 'page' | 'icon' | 'subtitle' | 'menu' | 'menuItem' | 'frame'>;

/** The provisioning pages: title and menu here, the content drawn by a React blade in its frame. */
export function applicationProvisioning(
  portal: Portal,
  application: LoadedApplication,
  item: Item,
  applicationMenu: Menu,
): Page {
  const automatic = () => application.detail()?.provisioning.mode === 'Automatic';
  const newer = portal.settings.variant.provisioning === 'new-provisioning';
  const menus = {
    configured: provisioningMenu(portal, application.key, true),
    fresh: provisioningMenu(portal, application.key, false),
  };
  const menu = () => {
    if (automatic()) return menus.configured;
    return item === 'Provisioning' ? applicationMenu : menus.fresh;
  };
  return {
    page: () => (item === 'ProvisionOnDemand' ? 'Provision on demand' : 'Provisioning'),
    subtitle: () => '',
    icon: item === 'ProvisionOnDemand' ? 'UserSync' : 'Provisioning',
    menu,
    menuItem: () => (item === 'Provisioning' && automatic() ? 'ProvisioningOverview' : item),
    frame: () =>
      application.detail() && {
        blade: bladeOf(item, automatic(), newer),
        objectId: application.key.objectId,
        applicationName: application.name(),
      },
  };
}

function bladeOf(item: Item, automatic: boolean, newer: boolean): OpenBlade['blade'] {
  if (item === 'ProvisioningManagement' && newer) return 'Connectivity';
  if (item !== 'Provisioning') return item;
  return automatic ? 'ProvisioningOverview' : 'ProvisioningGetStarted';
}
