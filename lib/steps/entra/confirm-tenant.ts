/** Which directory? Everything later is compared with the one confirmed here. */
import { defineStep, say } from '../step.ts';
import { tenantId, tenantName } from './pages/directory-overview.ts';
import { entraRoute, portalPlace } from './routes.ts';

export const confirmTenant = defineStep({
  id: 'confirm-tenant',
  phase: 'take-stock',
  byHand: false,
  where: ({ migration }) => entraRoute.directoryOverview(migration),
  here: (page) => portalPlace(page.url)?.blade === 'ActiveDirectoryMenuBlade',
  find: () => [tenantId, tenantName],
  needs: (_page, { migration }) => (migration.tenant ? [] : [tenantId]),
  moves: ({ migration }) => [
    {
      say: say('confirm-tenant.confirm', { name: migration.tenant?.name ?? '' }),
      deed: 'confirm',
      when: () => migration.tenant !== null,
    },
    { say: say('confirm-tenant.reading') },
  ],
  recognise: (page, { migration }) => {
    const id = page.value(tenantId.id);
    const name = page.value(tenantName.id) ?? '';
    if (!id || migration.tenantConfirmed) return [];
    return migration.tenant?.id === id.toLowerCase() && migration.tenant.name === name
      ? []
      : [{ type: 'tenant-seen', id: id.toLowerCase(), name }];
  },
  deeds: {
    confirm: {
      label: say('confirm-tenant.deed'),
      effect: () => ({ type: 'record', events: [{ type: 'tenant-confirmed' }] }),
    },
  },
  values: ({ migration }) =>
    migration.tenant
      ? [
          { label: say('value.tenant-name'), value: migration.tenant.name, source: say('source.page') },
          { label: say('value.tenant-id'), value: migration.tenant.id, source: say('source.page') },
        ]
      : [],
  proof: ({ migration }) => migration.tenantConfirmed,
});
