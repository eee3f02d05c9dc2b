import { describe, expect, it } from 'vitest';
import type { MigrationEvent } from '../../lib/migration/events.ts';
import { subjectOf } from '../../lib/migration/subject.ts';
import * as dashboard from '../../lib/steps/alohi/pages/dashboard.ts';
import * as login from '../../lib/steps/alohi/pages/login.ts';
import { acceptanceMs, recogniseOutcome, settledMs } from '../../lib/steps/alohi/sign-in-outcome.ts';
import { watchAdministratorSignIn } from '../../lib/steps/alohi/watch-sign-in.ts';
import { signInError } from '../../lib/steps/entra/pages/sign-in-error.ts';
import { findingsIn, provokes } from '../checks/provokes.ts';
import { contextOf, migrationAfter, start } from '../migration/sample.ts';
import { showing } from './showing.ts';

const person = 'adele.vance@contoso.example';
const signedIn = (email: string, tabId = 1) => showing({ [dashboard.accountButton.id]: { value: email } }, tabId);
const loginPage = showing({ [login.email.id]: { value: '' } });
const errorPage = showing(
  { [signInError.id]: { value: "AADSTS50105: The signed in user 'a' is not assigned to a role." } },
  1,
  'https://login.microsoftonline.com/common/saml2',
);

const watched: MigrationEvent = { type: 'sign-in-watched', until: '2026-11-23T12:30:00.000Z' };
const verified: MigrationEvent = {
  type: 'response-verified',
  subject: subjectOf('m', person),
  signedBy: 'AA',
  checks: [],
  tabId: 1,
};
const typed: MigrationEvent = { type: 'sign-in-email-typed', email: person, tabId: 1 };
/** The response came at 12:03. */
const seen = [start, watched, typed, verified];
const responseAt = Date.UTC(2026, 10, 23, 12, 3);
const context = (events: readonly MigrationEvent[] = seen, laterMs = 1000) =>
  contextOf(migrationAfter(...events), {}, new Date(responseAt + laterMs));

describe('after a verified response', () => {
  it('accepted is who arrives in the same tab as the person it named', () => {
    const accepted = [{ type: 'sign-in-accepted', subject: subjectOf('m', person) }];
    expect(recogniseOutcome(signedIn(person), context())).toEqual(accepted);
    expect(recogniseOutcome(signedIn(person.toUpperCase()), context())).toEqual(accepted);
    expect(recogniseOutcome(signedIn(person, 2), context())).toEqual([]);
  });

  it('a page that says nothing yet is waited for', () => {
    expect(recogniseOutcome(showing({}), context())).toEqual([]);
    expect(recogniseOutcome(loginPage, context(seen, settledMs - 1))).toEqual([]);
  });

  provokes('sign-in-other-account', 'a second account', () =>
    findingsIn(recogniseOutcome(signedIn('avance@contoso.example'), context())),
  );
  provokes('sign-in-back-at-login', 'the login page again', () =>
    findingsIn(recogniseOutcome(loginPage, context(seen, settledMs))),
  );
  provokes('sign-in-acceptance-not-seen', 'nothing for two minutes', () =>
    findingsIn(recogniseOutcome(showing({}), context(seen, acceptanceMs))),
  );

  it('a failure takes the proof away; the login page only says so, and is said once', () => {
    const failed = recogniseOutcome(signedIn('avance@contoso.example'), context());
    expect(migrationAfter(...seen, ...failed).signIns).toEqual([]);
    const back = recogniseOutcome(loginPage, context(seen, settledMs));
    const after = migrationAfter(...seen, ...back);
    expect(after.signIns).toHaveLength(1);
    expect(recogniseOutcome(loginPage, contextOf(after, {}, new Date(responseAt + settledMs + 1)))).toEqual([]);
    expect(
      migrationAfter(...seen, ...back, { type: 'sign-in-accepted', subject: subjectOf('m', person) }),
    ).toMatchObject({ refused: [], signIns: [{ acceptedAt: expect.any(String) }] });
  });

  it('a password typed voids it', () => {
    const page = showing({ [login.password.id]: { filled: true } });
    expect(recogniseOutcome(page, context())).toEqual([{ type: 'response-void', tabId: 1 }]);
  });
});

describe('before any response', () => {
  const unanswered = (...events: MigrationEvent[]) => context([start, watched, ...events], -60_000);
  const typing = (value: string) => showing({ [login.email.id]: { value, filled: true } });

  it('the address typed is remembered once it is one, and only while watching', () => {
    expect(recogniseOutcome(typing('adele'), unanswered())).toEqual([]);
    expect(recogniseOutcome(typing(person), unanswered())).toEqual([typed]);
    expect(recogniseOutcome(typing(person), unanswered(typed))).toEqual([]);
    expect(recogniseOutcome(typing(person), context([start]))).toEqual([]);
  });

  provokes('entra-error-not-assigned', 'Microsoft refuses', () =>
    findingsIn(recogniseOutcome(errorPage, unanswered())),
  );

  it('Microsoft’s page is the step’s own only while it has news', () => {
    const { here } = watchAdministratorSignIn;
    expect(here(errorPage, unanswered())).toBe(true);
    const said = recogniseOutcome(errorPage, unanswered());
    expect(here(errorPage, unanswered(...said))).toBe(false);
    expect(here({ ...errorPage, value: () => undefined }, unanswered())).toBe(false);
    expect(here(errorPage, context([start]))).toBe(false);
  });
});

describe('the moves', () => {
  const firstMove = (events: readonly MigrationEvent[], at: string) => {
    const now = contextOf(migrationAfter(...events), {}, new Date(at));
    return watchAdministratorSignIn
      .moves(now)
      .find(
        ({ when, at: mark, afterMs }) =>
          afterMs === undefined && mark === undefined && (when?.(showing({}), now) ?? true),
      );
  };

  it('say that nothing was seen when the wait is over, and never that it succeeded', () => {
    expect(firstMove([start], '2026-11-23T12:05:00Z')?.say.key).toBe('step.administrator-sign-in.watch');
    expect(firstMove([start, watched], '2026-11-23T12:29:59Z')?.deed).toBeUndefined();
    expect(firstMove([start, watched], '2026-11-23T12:30:00Z')).toMatchObject({
      say: { key: 'step.sign-in.nothing-seen' },
      deed: 'watch',
    });
  });

  it('name the browser’s switch where private windows are closed', () => {
    const looked = (allowed: boolean): MigrationEvent[] => [start, { type: 'private-windows-seen', allowed }];
    expect(firstMove(looked(false), '2026-11-23T12:05:00Z')?.say.key).toBe('step.sign-in.private-closed');
    expect(firstMove(looked(true), '2026-11-23T12:05:00Z')?.say.key).toBe('step.sign-in.private-open');
  });
});
