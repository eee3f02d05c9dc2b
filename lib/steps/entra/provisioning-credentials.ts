/** Guide step 3, second half: Automatic, Tenant URL and token filled, Test Connection seen, saved. */
import { withoutSecrets } from '../../checks/test-connection.ts';
import { connectionFindings, readConnection } from '../findings.ts';
import { portalQuotes } from '../labels.ts';
import { defineStep, say } from '../step.ts';
import * as provisioning from './pages/provisioning.ts';
import { entraRoute, onApplication } from './routes.ts';

export const provisioningCredentials = defineStep({
  id: 'provisioning-credentials',
  phase: 'provision',
  where: ({ migration }) => entraRoute.application(migration, 'Provisioning', migration.target),
  here: (page, { migration }) => onApplication(page.url, migration.target),
  find: () => [
    provisioning.connectionToast,
    provisioning.saveProvisioning,
    provisioning.createProvisioning,
    provisioning.startProvisioning,
    provisioning.testConnection,
    provisioning.tenantUrl,
    provisioning.secretToken,
    provisioning.provisioningMode,
    provisioning.getStarted,
    provisioning.provisioningMenu,
  ],
  needs: (page) => {
    const fields = [provisioning.tenantUrl, provisioning.secretToken];
    // The form is there: then both of its fields must be.
    return fields.some(({ id }) => page.usable(id)) ? fields : [];
  },
  isFilled: ({ migration }) => migration.credentialsFilledAt !== null && migration.provisioningSavedAt === null,
  moves: ({ migration }) => [
    {
      say: say('provisioning-credentials.save'),
      at: provisioning.saveProvisioning.id,
      when: () => migration.connection?.outcome === 'success',
    },
    {
      say: say('provisioning-credentials.create'),
      at: provisioning.createProvisioning.id,
      when: () => migration.connection?.outcome === 'success',
    },
    {
      say: say('provisioning-credentials.test'),
      at: provisioning.testConnection.id,
      when: (page) =>
        migration.credentialsFilledAt !== null &&
        page.value(provisioning.tenantUrl.id) === migration.credentials?.tenantUrl &&
        page.located(provisioning.secretToken.id)?.filled === true,
    },
    {
      say: say('provisioning-credentials.fill'),
      deed: 'fill',
      when: (page) =>
        migration.credentials !== null &&
        page.usable(provisioning.tenantUrl.id) &&
        page.usable(provisioning.secretToken.id),
    },
    {
      say: say('provisioning-credentials.mode'),
      deed: 'automatic',
      when: (page) => page.usable(provisioning.provisioningMode.id) && !page.usable(provisioning.tenantUrl.id),
    },
    { say: say('provisioning-credentials.start'), at: provisioning.getStarted.id, needsRole: true },
    { say: say('provisioning.menu'), at: provisioning.provisioningMenu.id, afterMs: 2_500 },
    { say: say('provisioning-credentials.wait') },
  ],
  recognise: (page, { migration }) => {
    const shown = page.value(provisioning.connectionToast.id);
    const toast = shown === undefined ? undefined : withoutSecrets(shown);
    const outcome =
      toast && migration.credentialsFilledAt && !migration.provisioningSavedAt ? readConnection(toast) : null;
    if (outcome && (outcome !== migration.connection?.outcome || toast !== migration.connection.text)) {
      return [{ type: 'connection-tested', outcome, text: toast ?? '' }];
    }
    // Saved: the bar's Save is greyed again while the address still stands in its field.
    const save = page.located(provisioning.saveProvisioning.id);
    const kept =
      save?.found === 'one' &&
      save.disabled === true &&
      page.value(provisioning.tenantUrl.id) === migration.credentials?.tenantUrl;
    // Created: the newer page leads to the overview, which offers to start only what has a configuration.
    const created = page.usable(provisioning.startProvisioning.id);
    const saved = migration.connection?.outcome === 'success' && !migration.provisioningSavedAt && (kept || created);
    return saved ? [{ type: 'provisioning-saved' }] : [];
  },
  deeds: {
    automatic: {
      label: say('provisioning-credentials.automatic-deed'),
      // The option is chosen by its text, which is in the page's language.
      effect: (page) => ({
        type: 'fill',
        fields: [
          {
            locator: provisioning.provisioningMode,
            value: { plain: portalQuotes(page?.language ?? '').label_automatic ?? 'Automatic' },
          },
        ],
        events: [],
      }),
    },
    fill: {
      label: say('provisioning-credentials.fill-deed'),
      effect: (_page, { migration: { credentials } }) =>
        credentials
          ? {
              type: 'fill',
              fields: [
                { locator: provisioning.tenantUrl, value: { plain: credentials.tenantUrl } },
                { locator: provisioning.secretToken, value: { secret: credentials.handle } },
              ],
              events: [{ type: 'credentials-filled' }],
            }
          : { type: 'record', events: [] },
    },
  },
  check: connectionFindings,
  values: ({ migration: { credentials, connection } }) => [
    ...(credentials
      ? [
          { label: say('value.tenant-url'), value: credentials.tenantUrl, source: say('source.dashboard') },
          { label: say('value.scim-token'), value: '••••••••', source: say('source.vault') },
        ]
      : []),
    ...(connection
      ? [{ label: say('value.test-connection'), value: connection.text, source: say('source.page') }]
      : []),
  ],
  proof: ({ migration }) => migration.provisioningSavedAt !== null,
});
