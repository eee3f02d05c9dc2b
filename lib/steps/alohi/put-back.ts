/** Undo of the step before it: the configuration that stood there first is filled in again and saved. */
import { finding } from '../../checks/catalogue.ts';
import type { Finding } from '../../checks/finding.ts';
import { isAfterLegacyShutdown } from '../../migration/legacy-shutdown.ts';
import { defineStep, type Page, type StepContext, say } from '../step.ts';
import { shownConfiguration } from './capture-previous.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import {
  configurationChanges,
  configurationFields,
  newConfiguration,
  sameConfiguration,
} from './fill-configuration.ts';
import * as dashboard from './pages/dashboard.ts';
import * as modal from './pages/sso-modal.ts';
import { movesToTheDialog, toTheDialog } from './ways.ts';

const previous = ({ migration }: StepContext) => migration.previous?.configuration ?? null;

const onSecondScreen = (page: Page) => page.located(modal.scimTenantUrl.id)?.found === 'one';

/** May the earlier configuration be put back now? Until the legacy application is deleted. */
export function mayPutBack({ migration }: StepContext): boolean {
  return (
    // Where nothing stood before there is nothing to fill in.
    migration.previous !== null &&
    migration.previous.configuration.ssoUrl !== '' &&
    migration.savedAt !== null &&
    migration.legacyDeletedAt === null &&
    migration.finishedAt === null &&
    migration.putBack === null
  );
}

/** What the earlier values alone do not bring back. */
function leftToUndo({ migration, now }: StepContext): Finding[] {
  const findings: Finding[] = [];
  if (isAfterLegacyShutdown(now)) findings.push(finding('put-back-after-shutdown'));
  if (migration.legacyDisabledAt) findings.push(finding('put-back-legacy-disabled'));
  if (migration.provisioningSavedAt) findings.push(finding('put-back-provisioning'));
  return findings;
}

export const putBack = defineStep({
  id: 'put-back',
  phase: 'configure',
  applies: ({ migration }) => migration.putBack !== null,
  portal: ({ migration }) => firstDashboard(migration),
  where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/profile'),
  find: () => [...modal.firstScreen, modal.scimTenantUrl, modal.done, ...toTheDialog],
  needs: (page) => modal.restOfTheForm(page),
  isFilled: ({ migration }) => (migration.putBack?.filledAt ?? null) !== null,
  moves: (context) => [
    {
      say: say('put-back.next'),
      at: modal.next.id,
      when: (page) =>
        context.migration.putBack?.filledAt !== null && sameConfiguration(shownConfiguration(page), previous(context)),
    },
    // The second screen may still be open from the step before.
    { say: say('dashboard.close-dialog'), at: modal.done.id, when: onSecondScreen },
    { say: say('put-back.fill'), deed: 'fill', when: (page) => page.located(modal.ssoUrl.id)?.found === 'one' },
    {
      say: say('put-back.look'),
      at: dashboard.configure.id,
      when: () => context.migration.putBack?.leftAt !== null,
    },
    ...movesToTheDialog(),
  ],
  recognise: (page, context) => {
    const { filledAt = null, leftAt = null } = context.migration.putBack ?? {};
    if (filledAt === null) return [];
    // Not every type of single sign-on has a second screen: then the dialog, opened anew, shows what was saved.
    const isSaved =
      onSecondScreen(page) || (leftAt !== null && sameConfiguration(shownConfiguration(page), previous(context)));
    if (isSaved) return [{ type: 'put-back-saved' }];
    const isLeft = page.usable(dashboard.configure.id) && (page.located(modal.ssoUrl.id)?.found ?? 'none') === 'none';
    return leftAt === null && isLeft ? [{ type: 'put-back-left' }] : [];
  },
  deeds: {
    fill: {
      label: say('put-back.deed'),
      effect: (_page, context) => {
        const configuration = previous(context);
        return configuration
          ? { type: 'fill', fields: configurationFields(configuration), events: [{ type: 'put-back-filled' }] }
          : { type: 'record', events: [] };
      },
    },
    'by-hand': {
      label: say('put-back.by-hand'),
      secondary: true,
      effect: () => ({ type: 'record', events: [{ type: 'put-back-saved' }] }),
    },
    cancel: {
      label: say('put-back.cancel'),
      secondary: true,
      effect: () => ({ type: 'record', events: [{ type: 'put-back-cancelled' }] }),
    },
  },
  check: leftToUndo,
  gate: {
    id: 'put-back',
    overridable: true,
    // Restored values may then let nobody in: only a proven sign-in by e-mail and password is a way back.
    missing: ({ migration, now }) =>
      isAfterLegacyShutdown(now) && !migration.wayBack ? [{ key: 'gate.way-back' }] : [],
  },
  changes: (context) => configurationChanges(newConfiguration(context), previous(context)),
  // Its own deed says so: a step noted as done would still be the present one.
  byHand: false,
  // Saving ends it: the migration then stands where it stood before Next.
  proof: ({ migration }) => migration.putBack === null,
});
