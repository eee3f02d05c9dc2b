import type { Menu } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { addresses } from '../route.ts';
import { group, item } from './menu-parts.ts';

/** Left menu of "Enterprise applications"; all but the first group are closed at first. */
export function applicationsMenu(portal: Portal): Menu {
  const all = () => portal.go(addresses.applications);
  return {
    key: 'applications',
    entries: [
      group('Overview', 'Overview', true, [
        item('Overview', 'Overview', 'Information', all),
        item('DiagnoseAndSolve', 'Diagnose and solve problems', 'Tools', all),
      ]),
      group('Manage', 'Manage', false, [
        item('AppAppsPreview', 'All applications', 'Applications', all),
        item('PrivateConnectors', 'Private Network connectors', 'Proxy', all),
        item('UserSettings', 'User settings', 'Person', all),
        item('AppLaunchers', 'App launchers', 'Application', all),
      ]),
      group('Security', 'Security', false, [
        item('ConditionalAccess', 'Conditional Access', 'Shield', all),
        item('Consent', 'Consent and permissions', 'Permissions', all),
      ]),
      group('Activity', 'Activity', false, [item('SignIns', 'Sign-in logs', 'SignOn', all)]),
      group('Troubleshooting', 'Troubleshooting + Support', false, [
        item('Support', 'New support request', 'Support', all),
      ]),
    ],
  };
}
