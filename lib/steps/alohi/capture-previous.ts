/** Capture the configuration that stands in the dashboard, to be put back if need be. */
import type { ProviderConfiguration } from '../../migration/migration.ts';
import { defineStep, type Page, say } from '../step.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import * as modal from './pages/sso-modal.ts';
import { movesToTheDialog, recogniseBypass, toTheDialog } from './ways.ts';

/** The four values as the dialog shows them now; `null` while it is not open. Empty fields are values too. */
export function shownConfiguration(page: Page): ProviderConfiguration | null {
  const fields = [modal.ssoUrl, modal.entityId, modal.certificate].map((locator) => page.located(locator.id));
  if (fields.some((field) => field?.found !== 'one')) return null;
  const [ssoUrl, entityId, certificate] = fields.map((field) => field?.value ?? '');
  return {
    ssoUrl: ssoUrl ?? '',
    entityId: entityId ?? '',
    certificate: certificate ?? '',
    ssoType: page.value(modal.ssoType.id) ?? '',
  };
}

export const capturePrevious = defineStep({
  id: 'capture-previous',
  phase: 'configure',
  portal: ({ migration }) => firstDashboard(migration),
  where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/profile'),
  find: () => [...modal.firstScreen, ...toTheDialog],
  needs: (page) => modal.restOfTheForm(page),
  moves: () => [
    {
      say: say('capture-previous.bypass-on'),
      at: modal.ssoBypass.id,
      when: (page) => page.located(modal.ssoBypass.id)?.checked === false,
    },
    {
      say: say('capture-previous.bypass-on'),
      at: modal.allowPassword.id,
      when: (page) => page.located(modal.allowPassword.id)?.checked === false,
    },
    {
      say: say('capture-previous.restriction-off'),
      at: modal.onlyAllowSso.id,
      when: (page) => page.located(modal.onlyAllowSso.id)?.checked === true,
    },
    { say: say('capture-previous.reading'), when: (page) => page.located(modal.ssoUrl.id)?.found === 'one' },
    ...movesToTheDialog(),
  ],
  recognise: (page, context) => {
    const configuration = shownConfiguration(page);
    return [
      ...recogniseBypass(page, context),
      ...(configuration && !context.migration.previous
        ? [{ type: 'configuration-captured' as const, configuration }]
        : []),
    ];
  },
  values: ({ migration: { previous } }) => configurationValues(previous?.configuration ?? null),
  // A switch whose wording is not known is left to the gate before Next, which quotes it.
  proof: ({ migration }) => migration.previous !== null && migration.bypass?.on !== false,
});

function configurationValues(configuration: ProviderConfiguration | null) {
  if (!configuration) return [];
  return [
    { label: say('value.sso-url'), value: configuration.ssoUrl || '–', source: say('source.dashboard') },
    { label: say('value.entity-id'), value: configuration.entityId || '–', source: say('source.dashboard') },
    { label: say('value.certificate'), value: configuration.certificate || '–', source: say('source.dashboard') },
    { label: say('value.sso-type'), value: configuration.ssoType || '–', source: say('source.dashboard') },
  ];
}
