/** A real sign-in through the new application: the response verified, and the dashboard's acceptance seen. */
import { administratorSignedIn, ordinaryUserSignedIn } from '../../migration/gates.ts';
import type { Step, StepContext } from '../step.ts';
import { defineStep, say } from '../step.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import * as login from './pages/login.ts';
import { movesOutOfTheSession, signedInAs, toTheLogin } from './ways.ts';

interface Who {
  readonly id: string;
  /** Address to type, when the assistant knows it. */
  readonly email: (context: StepContext) => string | null;
  readonly proof: (context: StepContext) => boolean;
}

/** Responses are looked at for ten minutes after the press, then no more. */
const watchMs = 600_000;

/** A dashboard that accepts a response does so within two minutes. */
const acceptanceMs = 120_000;

const watching = ({ migration, now }: StepContext): boolean =>
  migration.watchingUntil !== null && now.toISOString() < migration.watchingUntil;

function watchSignIn({ id, email, proof }: Who): Step {
  return defineStep({
    id,
    phase: 'configure',
    portal: ({ migration }) => firstDashboard(migration),
    where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/login'),
    find: () => toTheLogin,
    moves: (context) => {
      const address = email(context);
      return [
        { say: say(`${id}.watch`), deed: 'watch', when: () => !watching(context) },
        { say: say('sign-in.sso'), at: login.singleSignOn.id, when: (page) => signedInAs(page) === null },
        {
          say: address ? say('sign-in.email', { email: address }) : say('sign-in.colleague-email'),
          at: login.email.id,
          ...(address ? { type: address } : {}),
          when: (page) => !page.located(login.email.id)?.filled,
        },
        { say: say('sign-in.continue'), at: login.continueButton.id, when: (page) => page.usable(login.email.id) },
        ...movesOutOfTheSession(),
        { say: say(`${id}.wait`) },
      ];
    },
    recognise: (page, { migration, now }) => {
      const awaited = migration.signIns.find(
        (proof) =>
          proof.acceptedAt === null &&
          proof.tabId === page.tabId &&
          now.getTime() - Date.parse(proof.responseAt) < acceptanceMs,
      );
      // A password typed after the response: whoever arrives now came another way.
      if (awaited && page.located(login.password.id)?.filled === true) {
        return [{ type: 'response-void', tabId: page.tabId }];
      }
      const email = signedInAs(page);
      // The response was verified and the same tab arrives signed in as the very person it named.
      return awaited && email?.toLowerCase() === awaited.nameId.toLowerCase()
        ? [{ type: 'sign-in-accepted', nameId: awaited.nameId }]
        : [];
    },
    deeds: {
      watch: {
        label: say('sign-in.watch-deed'),
        effect: (_page, { now }) => ({
          type: 'record',
          events: [{ type: 'sign-in-watched', until: new Date(now.getTime() + watchMs).toISOString() }],
        }),
      },
    },
    proof,
  });
}

export const watchAdministratorSignIn = watchSignIn({
  id: 'administrator-sign-in',
  email: ({ migration }) => migration.wayBack?.email ?? null,
  proof: administratorSignedIn,
});

export const watchOrdinarySignIn = watchSignIn({
  id: 'ordinary-sign-in',
  email: () => null,
  proof: ordinaryUserSignedIn,
});
