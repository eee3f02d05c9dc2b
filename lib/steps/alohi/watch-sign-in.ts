/** A real sign-in through the new application: the response verified, and the dashboard's acceptance seen. */
import { explainEntraError } from '../../checks/entra-error.ts';
import { administratorSignedIn, ordinaryUserSignedIn, pastedSignIn } from '../../migration/sign-in-proof.ts';
import { signInError, signInHost } from '../entra/pages/sign-in-error.ts';
import type { Move, Page, Step, StepContext } from '../step.ts';
import { defineStep, say } from '../step.ts';
import { dashboardUrl, firstDashboard } from './dashboard-routes.ts';
import * as login from './pages/login.ts';
import { acceptanceMs, awaitedIn, isSaid, recogniseOutcome, settledMs } from './sign-in-outcome.ts';
import { movesOutOfTheSession, onLoginPage, signedInAs, toTheLogin } from './ways.ts';

interface Who {
  readonly id: string;
  /** Address to type, when the assistant knows it. */
  readonly email: (context: StepContext) => string | null;
  readonly proof: (context: StepContext) => boolean;
}

/** Responses are looked at for ten minutes after the press, then no more. */
const watchMs = 600_000;

const watching = ({ migration, now }: StepContext): boolean =>
  migration.watchingUntil !== null && now.toISOString() < migration.watchingUntil;

/** The wait is over and nobody was accepted: seeing nothing is not seeing a success. */
const waitedInVain = (context: StepContext): boolean => context.migration.watchingUntil !== null && !watching(context);

/** Moves that are never reached make the background look again when their time has come. */
function deadlines(): Move[] {
  return [
    {
      say: say('sign-in.acceptance-late'),
      afterMs: settledMs,
      when: (page, context) => onLoginPage(page) && awaitedIn(page, context) !== null,
    },
    {
      say: say('sign-in.acceptance-overdue'),
      afterMs: acceptanceMs,
      when: (page, context) => awaitedIn(page, context) !== null,
    },
    { say: say('sign-in.nothing-seen'), afterMs: watchMs, when: (_page, context) => watching(context) },
  ];
}

/** Before the press: where to do it. Private windows are the browser's own switch, which nobody can ask for. */
function beforeTheWatch(id: string): Move[] {
  const ready = (_page: Page, context: StepContext) => !watching(context);
  const when = (allowed: boolean) => (page: Page, context: StepContext) =>
    ready(page, context) && context.migration.privateWindows === allowed;
  return [
    { say: say('sign-in.nothing-seen'), deed: 'watch', when: (_page, context) => waitedInVain(context) },
    { say: say('sign-in.private-closed'), deed: 'watch', when: when(false) },
    { say: say('sign-in.private-open'), deed: 'watch', when: when(true) },
    { say: say(`${id}.watch`), deed: 'watch', when: ready },
  ];
}

/** On Microsoft's page a refusal is read once; all else there is nobody's business. */
function showsNewRefusal(page: Page, context: StepContext): boolean {
  const refusal = page.value(signInError.id);
  const said = refusal === undefined ? null : explainEntraError(refusal);
  return said !== null && watching(context) && !isSaid(said, context);
}

const isAtMicrosoft = ({ url }: Page): boolean => URL.canParse(url) && new URL(url).hostname === signInHost;

function watchSignIn({ id, email, proof }: Who): Step {
  return defineStep({
    id,
    phase: 'configure',
    portal: ({ migration }) => firstDashboard(migration),
    where: ({ migration }) => dashboardUrl(firstDashboard(migration), '/login'),
    here: (page, context) => !isAtMicrosoft(page) || showsNewRefusal(page, context),
    find: () => toTheLogin,
    witnesses: [{ host: signInHost, find: [signInError] }],
    moves: (context) => {
      const address = email(context);
      return [
        ...deadlines(),
        ...beforeTheWatch(id),
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
    recognise: recogniseOutcome,
    deeds: {
      watch: {
        label: say('sign-in.watch-deed'),
        effect: (_page, { now }) => ({
          type: 'record',
          events: [{ type: 'sign-in-watched', until: new Date(now.getTime() + watchMs).toISOString() }],
        }),
      },
      private: {
        label: say('sign-in.private-deed'),
        when: (_page, context) => !watching(context),
        effect: () => ({ type: 'look-for-private-windows' }),
        secondary: true,
      },
    },
    inputs: () => [
      {
        id: 'response',
        kind: 'file-or-text',
        label: say('sign-in.paste-input'),
        hint: say('sign-in.paste-hint'),
        submit: say('sign-in.paste-submit'),
        required: false,
      },
    ],
    take: (input, given) => (input === 'response' ? { type: 'take-response', input: given } : null),
    proof,
  });
}

export const watchAdministratorSignIn = watchSignIn({
  id: 'administrator-sign-in',
  email: ({ migration }) => migration.wayBack?.email ?? null,
  proof: (context) => administratorSignedIn(context) || pastedSignIn(context, 'administrator'),
});

export const watchOrdinarySignIn = watchSignIn({
  id: 'ordinary-sign-in',
  email: () => null,
  proof: (context) => ordinaryUserSignedIn(context) || pastedSignIn(context, 'ordinary'),
});
