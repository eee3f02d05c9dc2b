import type { Menu } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { group, item } from './menu-parts.ts';

/** Left menu of the directory. */
export function directoryMenu(portal: Portal): Menu {
  const elsewhere = (id: string) => () => portal.go(addresses.directory.replace('Overview', id));
  return {
    key: 'directory',
    entries: [
      item('Overview', 'Overview', 'Information', elsewhere('Overview')),
      item('PreviewHub', 'Preview features', 'Preview', elsewhere('PreviewHub')),
      item('DiagnoseAndSolve', 'Diagnose and solve problems', 'Tools', elsewhere('DiagnoseAndSolve')),
      group('Manage', 'Manage', true, [
        item('Users', 'Users', 'Person', elsewhere('Users')),
        item('Groups', 'Groups', 'Groups', elsewhere('Groups')),
        item('ExternalIdentities', 'External Identities', 'People', elsewhere('ExternalIdentities')),
        item('RolesAndAdministrators', 'Roles and administrators', 'Roles', elsewhere('RolesAndAdministrators')),
        item('EnterpriseApps', 'Enterprise applications', 'Application', () => portal.go(addresses.applications)),
        item('Devices', 'Devices', 'Devices', elsewhere('Devices')),
        item('RegisteredApps', 'App registrations', 'Applications', elsewhere('RegisteredApps')),
      ]),
    ],
  };
}
