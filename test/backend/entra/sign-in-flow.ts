/** From a request to a user to an answer: which page comes next at the sign-in host. Knows nothing of HTTP. */

import { randomBytes, randomUUID } from 'node:crypto';
import type { Person } from '../model.ts';
import { type AadError, aadError } from './aad-error.ts';
import { answerSignIn, refusedSignIn } from './saml-sign-in.ts';
import {
  type Continuation,
  finishSuspended,
  issueCode,
  rememberSignIn,
  signedInPeople,
  suspend,
  suspended,
} from './sessions.ts';
import { accountPage, errorPage, type Page, passwordPage, postPage, userNamePage } from './sign-in-page.ts';
import { presentUsers } from './users.ts';
import type { EntraWorld } from './world.ts';

/** What the browser gets; `browser` is the key of its session, when a sign-in has just changed it. */
export type Reply =
  | { readonly kind: 'page'; readonly page: Page; readonly browser?: string }
  | { readonly kind: 'redirect'; readonly location: string; readonly browser?: string };

/** A posted step of the sign-in pages. */
export interface SignInStep {
  /** Key of the suspended sign-in. */
  readonly ctx: string;
  readonly step: string;
  readonly loginfmt: string;
  readonly passwd: string;
  readonly pick: string;
}

export interface SignInWish {
  readonly continuation: Continuation;
  /** The user who is wanted, by user principal name or mail. */
  readonly hint: string | null;
  /** Ask for a password although there is a session (ForceAuthn). */
  readonly freshly: boolean;
}

const wrongUserName = 'This username may be incorrect. Make sure you typed it correctly.';
const wrongPassword = 'Your account or password is incorrect.';

export function makeNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Goes on silently with a fitting session, else asks: for the hinted user's password, for a choice, for a name. */
export function beginSignIn(world: EntraWorld, browser: string | null, wish: SignInWish): Reply {
  const { sessions, directory } = world;
  const people = signedInPeople(sessions, directory.company, browser);
  const hinted = wish.hint === null ? null : personNamed(world, wish.hint);
  const candidates = wish.hint === null ? people : people.filter(({ id }) => id === hinted?.id);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only !== undefined && !wish.freshly) return complete(world, wish.continuation, only);

  const context = suspend(sessions, wish.continuation);
  const known = hinted ?? only;
  if (known) return askPassword(world, context, known.userPrincipalName);
  if (wish.hint === null && people.length > 1) {
    return { kind: 'page', page: accountPage({ nonce: makeNonce(), action: loginAction(world), context, people }) };
  }
  return askUserName(world, context, wish.hint ?? '');
}

/** Takes one posted step further. */
export function continueSignIn(world: EntraWorld, browser: string | null, posted: SignInStep): Reply {
  const { sessions, directory } = world;
  const { ctx, step, loginfmt } = posted;
  const continuation = suspended(sessions, ctx);
  if (continuation === null) return errorReply(world, aadError.notAProtocolMessage());
  if (step === 'another-account') return askUserName(world, ctx, '');
  if (step === 'pick') {
    const picked = signedInPeople(sessions, directory.company, browser).find(({ id }) => id === posted.pick);
    if (picked === undefined) return askUserName(world, ctx, '');
    finishSuspended(sessions, ctx);
    return complete(world, continuation, picked);
  }
  const person = personNamed(world, loginfmt);
  if (person === null) return askUserName(world, ctx, loginfmt, wrongUserName);
  if (step === 'user-name') return askPassword(world, ctx, person.userPrincipalName);
  if (posted.passwd !== person.password) return askPassword(world, ctx, person.userPrincipalName, wrongPassword);
  finishSuspended(sessions, ctx);
  return { ...complete(world, continuation, person), browser: rememberSignIn(sessions, browser, person) };
}

/** The error page, with fresh ids for whoever has to look it up. */
export function errorReply({ directory }: EntraWorld, error: AadError): Reply {
  const page = errorPage({
    nonce: makeNonce(),
    error,
    requestId: randomUUID(),
    correlationId: randomUUID(),
    at: directory.now(),
  });
  return { kind: 'page', page };
}

function complete(world: EntraWorld, continuation: Continuation, person: Person): Reply {
  const { directory, sessions, signInLog } = world;
  if (continuation.kind === 'portal') {
    const target = new URL(continuation.redirectUri);
    target.searchParams.set('code', issueCode(sessions, person, continuation.redirectUri));
    target.searchParams.set('state', continuation.state);
    return { kind: 'redirect', location: target.href };
  }
  const { request } = continuation;
  const answer = answerSignIn(directory, request, person);
  const at = directory.now();
  if (!answer.ok) {
    signInLog.refused.push(refusedSignIn(request, person, answer.error, at));
    return errorReply(world, answer.error);
  }
  const { nameId } = answer.value;
  signInLog.issued.push({ at: at.toISOString(), nameId, application: request.application });
  return { kind: 'page', page: postPage(makeNonce(), answer.value) };
}

function askUserName(world: EntraWorld, context: string, userName: string, error: string | null = null): Reply {
  return {
    kind: 'page',
    page: userNamePage({ nonce: makeNonce(), action: loginAction(world), context, userName, error }),
  };
}

function askPassword(world: EntraWorld, context: string, userName: string, error: string | null = null): Reply {
  return {
    kind: 'page',
    page: passwordPage({ nonce: makeNonce(), action: loginAction(world), context, userName, error }),
  };
}

function loginAction({ directory }: EntraWorld): string {
  return `/${directory.company.tenantId}/login`;
}

/** By user principal name, or by mail as an alternate sign-in name. */
function personNamed({ directory }: EntraWorld, name: string): Person | null {
  const wanted = name.trim().toLowerCase();
  const bears = ({ userPrincipalName, mail }: Person) =>
    [userPrincipalName, mail].some((candidate) => candidate.toLowerCase() === wanted);
  return presentUsers(directory).find(bears) ?? null;
}
