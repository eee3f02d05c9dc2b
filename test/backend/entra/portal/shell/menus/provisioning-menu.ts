import type { Menu } from '../blade.ts';
import type { Portal } from '../portal.ts';
import { type ApplicationKey, addresses } from '../route.ts';
import { group, item } from './menu-parts.ts';

/**
 * Left menu of an application's provisioning.
 * @param configured whether credentials were saved; most entries wait for that
 */
export function provisioningMenu(portal: Portal, key: ApplicationKey, configured: boolean): Menu {
  const to = (id: string) => () => portal.go(addresses.managed(id, key));
  const later = () => configured;
  const newer = portal.settings.variant.provisioning === 'new-provisioning';
  return {
    key: `provisioning:${key.objectId}:${configured ? 'configured' : 'new'}`,
    entries: [
      item('ProvisioningOverview', 'Overview', 'Information', to('Provisioning')),
      item('ProvisionOnDemand', 'Provision on demand', 'UserSync', to('ProvisionOnDemand'), later),
      group('Manage', 'Manage', true, [
        item('Connectivity', 'Connectivity', 'Plug', to('ProvisioningManagement'), later),
        ...(newer
          ? []
          : [item('ProvisioningManagement', 'Provisioning', 'Provisioning', to('ProvisioningManagement'))]),
        item('AttributeMapping', 'Attribute mapping (Preview)', 'Mapping', to('ProvisioningManagement'), later),
        item('Users', 'Users and groups', 'People', to('Users'), later),
        item('ExpressionBuilder', 'Expression builder', 'Expression', to('ProvisioningManagement'), later),
      ]),
      group('Monitor', 'Monitor', false, [
        item('ProvisioningLogs', 'Provisioning logs', 'Logs', to('ProvisioningLogs')),
        item('AuditLogs', 'Audit logs', 'Logs', to('AuditLogs')),
        item('Insights', 'Insights', 'Insights', to('Insights')),
      ]),
      group('Troubleshoot', 'Troubleshoot', false, [
        item('SupportRequest', 'New support request', 'Support', to('SupportRequest')),
      ]),
    ],
  };
}
