/** Guide step 2: old and new side by side, filled and read back; the administrator presses Next. */
import { beforeFilling, beforeNext } from '../../migration/gates.ts';
import type { ProviderConfiguration } from '../../migration/migration.ts';
import { certificatesOf } from '../entra/values.ts';
import { fillFindings } from '../findings.ts';
import { defineStep, type Page, type StepContext, say } from '../step.ts';
import { shownConfiguration } from './capture-previous.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import * as modal from './pages/sso-modal.ts';
import { movesToTheDialog, recogniseBypass, toTheDialog } from './ways.ts';

const alohiSso = 'Alohi SSO';

/** What is to stand in the dialog. `null` until every value has been captured. */
export function newConfiguration({ migration: { target } }: StepContext): ProviderConfiguration | null {
  return target?.loginUrl && target.entraIdentifier && target.certificate
    ? {
        ssoUrl: target.loginUrl,
        entityId: target.entraIdentifier,
        certificate: target.certificate.pem,
        ssoType: alohiSso,
      }
    : null;
}

/** Certificates are compared by their Base64 body: line ends and the final newline are the page's affair. */
export function sameConfiguration(a: ProviderConfiguration | null, b: ProviderConfiguration | null): boolean {
  const body = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
  return (
    a !== null &&
    b !== null &&
    a.ssoUrl === b.ssoUrl &&
    a.entityId === b.entityId &&
    body(a.certificate) === body(b.certificate) &&
    a.ssoType === b.ssoType
  );
}

/** The four fields of the dialog with their values, as one group. */
export function configurationFields({ ssoUrl, entityId, certificate, ssoType }: ProviderConfiguration) {
  return [
    { locator: modal.ssoUrl, value: { plain: ssoUrl } },
    { locator: modal.entityId, value: { plain: entityId } },
    { locator: modal.certificate, value: { plain: certificate } },
    { locator: modal.ssoType, value: { plain: ssoType } },
  ];
}

/** Old beside new; nothing while one of them is not known. */
export function configurationChanges(before: ProviderConfiguration | null, after: ProviderConfiguration | null) {
  if (!before || !after) return [];
  return [
    { label: say('value.sso-url'), before: before.ssoUrl, after: after.ssoUrl },
    { label: say('value.entity-id'), before: before.entityId, after: after.entityId },
    { label: say('value.certificate'), before: before.certificate, after: after.certificate },
    { label: say('value.sso-type'), before: before.ssoType, after: after.ssoType },
  ];
}

const onSecondScreen = (page: Page) => page.located(modal.scimTenantUrl.id)?.found === 'one';

export const fillConfiguration = defineStep({
  id: 'fill-configuration',
  phase: 'configure',
  portal: ({ migration }) => firstDashboard(migration),
  where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/profile'),
  find: () => [...modal.firstScreen, modal.scimTenantUrl, modal.scimToken, ...toTheDialog],
  needs: (page) => modal.restOfTheForm(page),
  isFilled: ({ migration }) => migration.filled !== null && migration.savedAt === null,
  moves: (context) => [
    {
      say: say('fill-configuration.next'),
      at: modal.next.id,
      when: (page) =>
        sameConfiguration(shownConfiguration(page), newConfiguration(context)) && context.migration.filled !== null,
    },
    {
      say: say('fill-configuration.fill'),
      deed: 'fill',
      when: (page) => page.located(modal.ssoUrl.id)?.found === 'one',
    },
    ...movesToTheDialog(),
  ],
  recognise: (page, context) => [
    ...recogniseBypass(page, context),
    ...(onSecondScreen(page) && context.migration.filled && !context.migration.savedAt
      ? [{ type: 'configuration-saved' as const }]
      : []),
  ],
  deeds: {
    fill: {
      label: say('fill-configuration.deed'),
      effect: (_page, context) => {
        const configuration = newConfiguration(context);
        if (!configuration) return { type: 'record', events: [] };
        return {
          type: 'fill',
          fields: configurationFields(configuration),
          events: [{ type: 'configuration-filled', configuration }],
        };
      },
    },
  },
  check: fillFindings,
  gate: {
    id: 'next',
    overridable: true,
    missing: (context) => [...beforeFilling(context, fillFindings(context)), ...beforeNext(context)],
    firm: (context) =>
      beforeFilling(context, fillFindings(context)).filter(({ key }) => key !== 'gate.previous-captured'),
  },
  certificates: ({ migration }) => certificatesOf(migration, 'legacy', 'target'),
  changes: (context) =>
    configurationChanges(context.migration.previous?.configuration ?? null, newConfiguration(context)),
  proof: ({ migration }) => migration.savedAt !== null,
});
