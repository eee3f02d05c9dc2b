/** Guide step 3, first half: new users are added automatically; Tenant URL and SCIM Token go into the vault. */
import { defineStep, say } from '../step.ts';
import { shownConfiguration } from './capture-previous.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import { newConfiguration, sameConfiguration } from './fill-configuration.ts';
import * as modal from './pages/sso-modal.ts';
import { movesToTheDialog, toTheDialog } from './ways.ts';

export const captureCredentials = defineStep({
  id: 'capture-credentials',
  phase: 'configure',
  byHand: false,
  portal: ({ migration }) => firstDashboard(migration),
  where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/profile'),
  find: () => [modal.addUsersToFaxPlus, modal.scimTenantUrl, modal.scimToken, ...modal.firstScreen, ...toTheDialog],
  needs: (page) => {
    const fields = [modal.scimTenantUrl, modal.scimToken];
    return fields.some(({ id }) => page.usable(id)) ? fields : [];
  },
  moves: (context) => [
    {
      say: say('capture-credentials.tick'),
      at: modal.addUsersToFaxPlus.id,
      when: (page) => page.located(modal.addUsersToFaxPlus.id)?.checked === false,
    },
    {
      say: say('capture-credentials.read'),
      deed: 'read',
      when: (page) => page.located(modal.scimToken.id)?.found === 'one',
    },
    {
      say: say('capture-credentials.next'),
      at: modal.next.id,
      when: (page) => sameConfiguration(shownConfiguration(page), newConfiguration(context)),
    },
    ...movesToTheDialog(),
  ],
  deeds: {
    read: {
      label: say('capture-credentials.deed'),
      effect: (page) => ({
        type: 'read-credentials',
        tenantUrl: modal.scimTenantUrl,
        token: modal.scimToken,
        adds: page?.located(modal.addUsersToFaxPlus.id)?.checked === true,
      }),
    },
  },
  values: ({ migration: { credentials } }) =>
    credentials
      ? [
          { label: say('value.tenant-url'), value: credentials.tenantUrl, source: say('source.dashboard') },
          { label: say('value.scim-token'), value: '••••••••', source: say('source.vault') },
        ]
      : [],
  // Once the credentials are saved in Entra the vault is wiped; the step stays done.
  proof: ({ migration }) =>
    migration.credentials !== null ||
    migration.provisioningSavedAt !== null ||
    migration.byHand['provisioning-credentials'] !== undefined,
});
