/** Before anything is switched: prove that an Owner or Admin gets in with e-mail and password. */
import { defineStep, say } from '../step.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import * as login from './pages/login.ts';
import { movesIn, movesOutOfTheSession, onLoginPage, signedInAs, toTheLogin } from './ways.ts';

const minutes = (count: number): number => count * 60_000;

export const proveWayBack = defineStep({
  id: 'prove-way-back',
  phase: 'configure',
  portal: ({ migration }) => firstDashboard(migration),
  where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/login'),
  here: (page) => onLoginPage(page) || signedInAs(page) !== null,
  find: () => toTheLogin,
  moves: () => [...movesIn(), ...movesOutOfTheSession(), { say: say('prove-way-back.wait') }],
  recognise: (page, { migration, now }) => {
    const seen = migration.passwordSeen;
    const fresh = seen !== null && now.getTime() - Date.parse(seen.at) < minutes(10);
    const email = signedInAs(page);
    if (email && fresh && seen.tabId === page.tabId) return [{ type: 'way-back-proven', email, seen: true }];
    const typed = page.located(login.password.id)?.filled === true;
    return typed && !(fresh && seen.tabId === page.tabId) ? [{ type: 'password-seen', tabId: page.tabId }] : [];
  },
  inputs: () => [
    {
      id: 'elsewhere',
      kind: 'reason',
      label: say('prove-way-back.elsewhere-input'),
      hint: say('prove-way-back.elsewhere-hint'),
      submit: say('prove-way-back.elsewhere-submit'),
      required: false,
    },
  ],
  // Signed in by password in another browser: not seen, so it is recorded as the administrator's own word.
  take: (input, given) =>
    input === 'elsewhere' && typeof given === 'string' && /^\S+@\S+\.\S+$/.test(given.trim())
      ? { type: 'record', events: [{ type: 'way-back-proven', email: given.trim(), seen: false }] }
      : null,
  proof: ({ migration }) => migration.wayBack !== null,
});
