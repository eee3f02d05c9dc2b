/** Provisioning of an application: overview, credentials, settings, on demand. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

/** Items of the left menu; commands and headings of a page may bear the same words. */
const menuHints = ['.fxc-menu-listView-item', '.ext-fxc-menu-listView-item', '[data-telemetryname^="Menu-"]'];

/** Manage > Provisioning: the deep link leads to the application's overview, so the menu is the way. */
export const provisioningMenu: Locator = {
  id: 'entra.provisioning-menu',
  control: 'menuitem',
  names: labels('provisioning'),
  hints: ['[data-telemetryname="Menu-Provisioning"]'],
};

export const getStarted: Locator = {
  id: 'entra.provisioning-get-started',
  control: 'button',
  names: labels('getStarted', 'connectYourApplication', 'newConfiguration'),
};

export const provisioningMode: Locator = {
  id: 'entra.provisioning-mode',
  control: 'combobox',
  names: labels('provisioningMode'),
};

export const tenantUrl: Locator = { id: 'entra.tenant-url', control: 'textbox', names: labels('tenantUrl') };

export const secretToken: Locator = {
  id: 'entra.secret-token',
  control: 'textbox',
  names: labels('secretToken'),
  secret: true,
};

export const testConnection: Locator = {
  id: 'entra.test-connection',
  control: 'button',
  names: labels('testConnection'),
};

/** The portal's notification about Test Connection. */
export const connectionToast: Locator = {
  id: 'entra.connection-toast',
  control: 'toast',
  names: ['Testing connection to <app>', 'Testing connection'],
};

export const saveProvisioning: Locator = {
  id: 'entra.save-provisioning',
  control: 'button',
  names: labels('save'),
};

/** The newer page ends a new configuration with it, and then shows the overview. */
export const createProvisioning: Locator = {
  id: 'entra.create-provisioning',
  control: 'button',
  names: labels('create'),
};

export const startProvisioning: Locator = {
  id: 'entra.start-provisioning',
  control: 'button',
  names: labels('startProvisioning'),
};

export const cycleStatus: Locator = {
  id: 'entra.cycle-status',
  control: 'value',
  names: labels('currentCycleStatus'),
};

export const onDemandMenu: Locator = {
  id: 'entra.on-demand',
  control: 'menuitem',
  names: labels('provisionOnDemand'),
  hints: menuHints,
};

export const overviewMenu: Locator = {
  id: 'entra.provisioning-overview',
  control: 'menuitem',
  names: labels('overview'),
  hints: menuHints,
};

export const onDemandUser: Locator = {
  id: 'entra.on-demand-user',
  control: 'textbox',
  names: labels('selectedUser'),
};

export const onDemandRow = (name: string): Locator => ({
  id: 'entra.on-demand-row',
  control: 'row',
  names: [name],
  texts: [name],
});

/** The same where the page offers people as the options of its search box. */
export const onDemandOption = (name: string): Locator => ({
  id: 'entra.on-demand-option',
  control: 'option',
  names: [],
  texts: [name],
});

export const provision: Locator = { id: 'entra.provision', control: 'button', names: labels('provision') };

export const onDemandResult: Locator = {
  id: 'entra.on-demand-result',
  control: 'toast',
  names: ['Provision on demand', 'Provisioning'],
};
