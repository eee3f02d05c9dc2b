import type { Menu } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { type ApplicationKey, addresses } from '../route.ts';
import { group, item } from './menu-parts.ts';

/** Left menu of one enterprise application. */
export function applicationMenu(portal: Portal, key: ApplicationKey): Menu {
  const to = (id: string) => () => portal.go(addresses.managed(id, key));
  return {
    key: `application:${key.objectId}`,
    entries: [
      item('Overview', 'Overview', 'Application', to('Overview')),
      item('DeploymentPlan', 'Deployment Plan', 'Book', to('DeploymentPlan')),
      item('DiagnoseAndSolve', 'Diagnose and solve problems', 'Tools', to('DiagnoseAndSolve')),
      group('Manage', 'Manage', true, [
        item('Properties', 'Properties', 'Properties', to('Properties')),
        item('Owners', 'Owners', 'People', to('Owners')),
        item('RolesAndAdministrators', 'Roles and administrators', 'Roles', to('RolesAndAdministrators')),
        item('Users', 'Users and groups', 'People', to('Users')),
        item('SignOn', 'Single sign-on', 'SignOn', to('SignOn')),
        item('Provisioning', 'Provisioning', 'Provisioning', to('Provisioning')),
        item('AppProxy', 'Application proxy', 'Proxy', to('AppProxy')),
        item('SelfService', 'Self-service', 'SelfService', to('SelfService')),
        item('SecurityAttributes', 'Custom security attributes', 'Attributes', to('SecurityAttributes'), () => false),
      ]),
      group('Security', 'Security', false, [
        item('ConditionalAccess', 'Conditional Access', 'Shield', to('ConditionalAccess')),
        item('Permissions', 'Permissions', 'Permissions', to('Permissions')),
        item('TokenEncryption', 'Token encryption', 'Key', to('TokenEncryption')),
      ]),
      group('Activity', 'Activity', false, [
        item('SignInLogs', 'Sign-in logs', 'SignOn', to('SignInLogs')),
        item('UsageAndInsights', 'Usage & insights', 'Insights', to('UsageAndInsights')),
        item('AuditLogs', 'Audit logs', 'Logs', to('AuditLogs')),
      ]),
      group('Troubleshooting', 'Troubleshooting + Support', false, [
        item('SupportRequest', 'New support request', 'Support', to('SupportRequest')),
      ]),
    ],
  };
}
