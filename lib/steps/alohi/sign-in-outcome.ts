/**
 * The second half of a sign-in's proof: what became of the verified response in its own tab. Accepted is only who is
 * seen signed in as the very person it named; everything else is said to be what it is.
 */
import { finding } from '../../checks/catalogue.ts';
import { explainEntraError } from '../../checks/entra-error.ts';
import type { Finding } from '../../checks/finding.ts';
import type { MigrationEvent } from '../../migration/events.ts';
import { type SignInProof, storedFindings } from '../../migration/migration.ts';
import { subjectOf } from '../../migration/subject.ts';
import { signInError } from '../entra/pages/sign-in-error.ts';
import type { Page, StepContext } from '../step.ts';
import * as login from './pages/login.ts';
import { onLoginPage, signedInAs } from './ways.ts';

/** A dashboard that accepts a response does so within two minutes. */
const acceptanceMinutes = 2;
export const acceptanceMs = acceptanceMinutes * 60_000;

/** Dashboards may show their login page for a moment on the way in. */
export const settledMs = 10_000;

/** The response whose acceptance is awaited in this tab. */
export function awaitedIn(page: Page, { migration }: StepContext): SignInProof | null {
  const isAwaited = (proof: SignInProof) => proof.acceptedAt === null && proof.tabId === page.tabId;
  return migration.signIns.find((proof) => proof.source === 'observed' && isAwaited(proof)) ?? null;
}

/** What the tab shows, as events; only news. */
export function recogniseOutcome(page: Page, context: StepContext): MigrationEvent[] {
  const { migration, now } = context;
  const refusal = page.value(signInError.id);
  if (refusal !== undefined) return failed(page, context, explainEntraError(refusal), false);
  const awaited = awaitedIn(page, context);
  if (!awaited) return typedEmail(page, context);
  // A password typed after the response: whoever arrives now came another way.
  if (page.located(login.password.id)?.filled === true) return [{ type: 'response-void', tabId: page.tabId }];
  const email = signedInAs(page);
  if (email !== null) {
    if (subjectOf(migration.id, email) === awaited.subject)
      return [{ type: 'sign-in-accepted', subject: awaited.subject }];
    return failed(page, context, otherAccount(email, context), true);
  }
  const waited = now.getTime() - Date.parse(awaited.responseAt);
  if (waited >= acceptanceMs)
    return failed(page, context, finding('sign-in-acceptance-not-seen', { minutes: acceptanceMinutes }), true);
  // Not final: who arrives all the same was let in.
  if (waited >= settledMs && onLoginPage(page)) return failed(page, context, finding('sign-in-back-at-login'), false);
  return [];
}

function otherAccount(received: string, { migration }: StepContext): Finding {
  const configured = migration.signInEmail?.email ?? migration.wayBack?.email ?? '–';
  return finding('sign-in-other-account', { configured, received });
}

function failed(page: Page, context: StepContext, said: Finding | null, final: boolean): MigrationEvent[] {
  if (said === null || (!final && isSaid(said, context))) return [];
  return [{ type: 'sign-in-failed', tabId: page.tabId, findings: storedFindings([said]), final }];
}

/** Is this what the panel shows already? */
export function isSaid({ code, params }: Finding, { migration }: StepContext): boolean {
  return migration.refused.some((one) => one.code === code && JSON.stringify(one.params) === JSON.stringify(params));
}

/** Whom Fax.Plus will take this to be: typed on its login page while a sign-in is watched. */
function typedEmail(page: Page, { migration, now }: StepContext): MigrationEvent[] {
  const watching = migration.watchingUntil !== null && now.toISOString() < migration.watchingUntil;
  const typed = page.value(login.email.id)?.trim() ?? '';
  if (!watching || !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed)) return [];
  const known = migration.signInEmail;
  if (known?.tabId === page.tabId && known.email === typed) return [];
  return [{ type: 'sign-in-email-typed', email: typed, tabId: page.tabId }];
}
