/** Both products: the configuration filled in Fax.Plus must be the one Sign.Plus shows. */
import { defineStep, say } from '../step.ts';
import { shownConfiguration } from './capture-previous.ts';
import { dashboardUrl } from './dashboard-routes.ts';
import { newConfiguration, sameConfiguration } from './fill-configuration.ts';
import * as login from './pages/login.ts';
import * as modal from './pages/sso-modal.ts';
import { movesToTheDialog, signedInAs, toTheDialog, toTheLogin } from './ways.ts';

export const verifySecondDashboard = defineStep({
  id: 'verify-second-dashboard',
  phase: 'configure',
  portal: () => 'sign',
  applies: ({ migration }) => migration.product === 'both',
  where: () => dashboardUrl('sign', '/profile'),
  find: () => [...modal.firstScreen, ...toTheDialog, ...toTheLogin.filter((locator) => !toTheDialog.includes(locator))],
  moves: (context) => [
    {
      say: say('verify-second-dashboard.differs'),
      when: (page) => {
        const shown = shownConfiguration(page);
        return shown !== null && !sameConfiguration(shown, newConfiguration(context));
      },
    },
    { say: say('sign-in.sso'), at: login.singleSignOn.id, when: (page) => signedInAs(page) === null },
    {
      say: say('sign-in.email', { email: context.migration.wayBack?.email ?? '' }),
      at: login.email.id,
      type: context.migration.wayBack?.email ?? '',
      when: (page) => !page.located(login.email.id)?.filled,
    },
    { say: say('sign-in.continue'), at: login.continueButton.id, when: (page) => page.usable(login.email.id) },
    ...movesToTheDialog(),
  ],
  recognise: (page, context) =>
    sameConfiguration(shownConfiguration(page), newConfiguration(context)) && !context.migration.secondDashboardAt
      ? [{ type: 'second-dashboard-verified' }]
      : [],
  proof: ({ migration }) => migration.secondDashboardAt !== null,
});
