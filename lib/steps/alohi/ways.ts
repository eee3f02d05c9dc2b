/** Moves and findings that several steps in the dashboards share: to the dialog, out of the session, in again. */
import type { MigrationEvent } from '../../migration/events.ts';
import type { Locator } from '../../protocol/locator.ts';
import { type Move, type Page, type StepContext, say } from '../step.ts';
import * as dashboard from './pages/dashboard.ts';
import * as login from './pages/login.ts';
import * as modal from './pages/sso-modal.ts';

export const toTheDialog: readonly Locator[] = [
  dashboard.configure,
  dashboard.companyWide,
  dashboard.securityTab,
  dashboard.profileMenu,
  dashboard.accountButton,
  login.email,
  login.continueButton,
  login.password,
  login.signIn,
];

/** Profile > Security > Company-Wide Settings > Single Sign-On (SSO) > Configure. */
export function movesToTheDialog(): Move[] {
  return [
    { say: say('dashboard.configure'), at: dashboard.configure.id },
    {
      say: say('dashboard.security'),
      at: dashboard.securityTab.id,
      when: (page) => !page.located(dashboard.companyWide.id)?.rect,
    },
    {
      // The box is there and the row is not: plan or role, never "field not found".
      say: say('dashboard.no-row'),
      when: (page) => page.located(dashboard.companyWide.id)?.rect !== undefined,
    },
    { say: say('dashboard.profile'), at: dashboard.profileMenu.id },
    { say: say('dashboard.account'), at: dashboard.accountButton.id },
    ...movesIn(),
    { say: say('dashboard.wait') },
  ];
}

/** In by e-mail and password, where the dashboard asks for it. */
export function movesIn(): Move[] {
  return [
    {
      say: say('prove-way-back.password'),
      at: login.password.id,
      when: (page) => !page.located(login.password.id)?.filled,
    },
    { say: say('prove-way-back.sign-in'), at: login.signIn.id, when: (page) => page.usable(login.password.id) },
    { say: say('prove-way-back.email'), at: login.email.id, when: (page) => !page.located(login.email.id)?.filled },
    { say: say('prove-way-back.continue'), at: login.continueButton.id, when: (page) => page.usable(login.email.id) },
  ];
}

export const toTheLogin: readonly Locator[] = [
  login.email,
  login.continueButton,
  login.password,
  login.signIn,
  login.singleSignOn,
  dashboard.accountButton,
  dashboard.logOut,
  modal.done,
];

/** The e-mail address the dashboard shows as signed in, or `null` on the login page and while unknown. */
export function signedInAs(page: Page): string | null {
  if (page.located(login.email.id)?.rect || page.located(login.password.id)?.rect) return null;
  const shown = page.value(dashboard.accountButton.id);
  return shown ? (/[^\s<>()]+@[^\s<>()]+/.exec(shown)?.[0] ?? null) : null;
}

export function onLoginPage(page: Page): boolean {
  return page.usable(login.email.id) || page.usable(login.password.id);
}

export function movesOutOfTheSession(): Move[] {
  return [
    { say: say('dashboard.close-dialog'), at: modal.done.id },
    { say: say('dashboard.log-out'), at: dashboard.logOut.id },
    { say: say('dashboard.open-account'), at: dashboard.accountButton.id, when: (page) => signedInAs(page) !== null },
  ];
}

/** What the dialog says about the way back in. Wording it does not know is quoted by the step, never judged. */
export function recogniseBypass(page: Page, { migration }: StepContext): MigrationEvent[] {
  const switches = [
    { locator: modal.ssoBypass, opens: true },
    { locator: modal.allowPassword, opens: true },
    { locator: modal.onlyAllowSso, opens: false },
  ];
  for (const { locator, opens } of switches) {
    const checked = page.located(locator.id)?.found === 'one' ? page.located(locator.id)?.checked : undefined;
    if (checked === undefined) continue;
    const on = checked === opens;
    const label = locator.names[0] ?? locator.id;
    return migration.bypass?.on === on && migration.bypass.label === label ? [] : [{ type: 'bypass-seen', label, on }];
  }
  return [];
}
