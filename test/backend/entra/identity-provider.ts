/** `login.microsoftonline.com`: SAML single sign-on, the portal's own sign-in, and federation metadata. */

import { randomBytes } from 'node:crypto';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { hosts, type Person } from '../model.ts';
import { aadError, type AadError } from './aad-error.ts';
import type { Binding } from './authn-request.ts';
import { readCookie } from './cookies.ts';
import { findByAppId } from './directory.ts';
import { publishedMetadata } from './metadata-address.ts';
import { answerSignIn, openIdentityProviderInitiated, openSignIn, refusedSignIn } from './saml-sign-in.ts';
import {
  finishSuspended,
  forgetBrowser,
  issueCode,
  rememberSignIn,
  signedInPeople,
  suspend,
  suspended,
  type Continuation,
} from './sessions.ts';
import { accountPage, errorPage, passwordPage, postPage, signedOutPage, userNamePage, type Page } from './sign-in-page.ts';
import type { EntraWorld } from './world.ts';

const browserCookie = 'ESTSAUTH';
/** Hosts that may be signed in to, and the path each takes the answer at. */
const portalRedirects: ReadonlySet<string> = new Set(
  [hosts.azurePortal, hosts.entraPortal].map((host) => `https://${host}/signin/index/`),
);

const text = z.string().catch('');
const loginForm = z.object({
  ctx: z.string(),
  // A form with two submit buttons sends the pressed one last.
  step: z.union([z.string(), z.array(z.string()).transform((steps) => steps.at(-1) ?? '')]),
  loginfmt: text,
  passwd: text,
  pick: text,
});

/** Makes the host. */
export function identityProvider(world: EntraWorld): Express {
  const { directory, sessions } = world;
  const { company } = directory;
  const app = express().disable('x-powered-by').disable('etag');
  app.use(express.urlencoded({ extended: false, limit: '256kb' }));

  app.get('/:tenant/federationmetadata/2007-06/federationmetadata.xml', (request, response) => {
    const published = publishedMetadata(directory, request.params.tenant, parameter(request.query.appid));
    if (!published.ok) return showError(response, published.error);
    response.set('cache-control', 'no-store').type('application/samlmetadata+xml').send(published.value);
  });

  const singleSignOn = (binding: Binding) => (request: Request<{ tenant: string }>, response: Response) => {
    if (!isTenant(request.params.tenant)) return showError(response, aadError.tenantNotFound(request.params.tenant));
    const parameters: unknown = binding === 'HTTP-POST' ? request.body : request.query;
    const { SAMLRequest, RelayState } = z
      .object({ SAMLRequest: z.string().optional().catch(undefined), RelayState: z.string().optional().catch(undefined) })
      .parse(parameters ?? {});
    const opened = openSignIn(
      directory,
      { samlRequest: SAMLRequest ?? null, relayState: RelayState ?? null },
      binding,
    );
    if (!opened.ok) return showError(response, opened.error);
    const hint = parameter(request.query.login_hint) ?? opened.value.subject;
    proceed(request, response, { kind: 'saml', request: opened.value }, hint, opened.value.forceAuthn);
  };
  app.get('/:tenant/saml2', singleSignOn('HTTP-Redirect'));
  app.post('/:tenant/saml2', singleSignOn('HTTP-POST'));

  app.get('/:tenant/launch', (request, response) => {
    const appId = parameter(request.query.appid) ?? '';
    const application = findByAppId(directory, appId);
    const opened = application && openIdentityProviderInitiated(application);
    if (!opened) return showError(response, aadError.identifierNotFound(appId, company.name));
    proceed(request, response, { kind: 'saml', request: opened }, parameter(request.query.login_hint), false);
  });

  app.get('/:tenant/oauth2/v2.0/authorize', (request, response) => {
    const redirectUri = parameter(request.query.redirect_uri) ?? '';
    if (!portalRedirects.has(redirectUri)) return showError(response, aadError.redirectUriMismatch(redirectUri));
    const state = parameter(request.query.state) ?? '';
    proceed(request, response, { kind: 'portal', redirectUri, state }, parameter(request.query.login_hint), false);
  });

  app.get('/:tenant/oauth2/v2.0/logout', (request, response) => {
    forgetBrowser(sessions, readCookie(request, browserCookie));
    response.clearCookie(browserCookie, { path: '/', secure: true, httpOnly: true, sameSite: 'none' });
    show(response, signedOutPage(makeNonce()));
  });

  app.post('/:tenant/login', (request, response) => {
    const form = loginForm.safeParse(request.body);
    const continuation = form.success ? suspended(sessions, form.data.ctx) : null;
    if (!form.success || continuation === null) return showError(response, aadError.notAProtocolMessage());
    const { ctx, step, loginfmt, passwd, pick } = form.data;
    if (step === 'another-account') return showUserName(response, ctx);
    if (step === 'pick') {
      const person = signedInPeople(sessions, company, readCookie(request, browserCookie)).find(({ id }) => id === pick);
      return person ? finish(response, ctx, continuation, person) : showUserName(response, ctx);
    }
    const person = personNamed(loginfmt);
    if (person === null) return showUserName(response, ctx, loginfmt, wrongUserName);
    if (step === 'user-name') return showPassword(response, ctx, person.userPrincipalName);
    if (passwd !== person.password) return showPassword(response, ctx, person.userPrincipalName, wrongPassword);
    const browser = rememberSignIn(sessions, readCookie(request, browserCookie), person);
    response.cookie(browserCookie, browser, { path: '/', secure: true, httpOnly: true, sameSite: 'none' });
    finish(response, ctx, continuation, person);
  });

  app.use((_request, response) => showError(response, aadError.notAProtocolMessage(), 404));
  return app;

  /** Goes on silently with a fitting session, else asks: for the hinted user's password, for a choice, for a name. */
  function proceed(
    request: Request,
    response: Response,
    continuation: Continuation,
    hint: string | null,
    freshly: boolean,
  ): void {
    const people = signedInPeople(sessions, company, readCookie(request, browserCookie));
    const hinted = hint === null ? null : personNamed(hint);
    const candidates = hint === null ? people : people.filter((person) => person === hinted);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1 && !freshly) return complete(response, continuation, only);

    const context = suspend(sessions, continuation);
    const known = hinted ?? (freshly ? only : undefined);
    if (known) return showPassword(response, context, known.userPrincipalName);
    if (hint === null && people.length > 1) {
      return show(response, accountPage({ nonce: makeNonce(), action: loginAction(), context, people }));
    }
    showUserName(response, context, hint ?? '');
  }

  function finish(response: Response, context: string, continuation: Continuation, person: Person): void {
    finishSuspended(sessions, context);
    complete(response, continuation, person);
  }

  function complete(response: Response, continuation: Continuation, person: Person): void {
    if (continuation.kind === 'portal') {
      const target = new URL(continuation.redirectUri);
      target.searchParams.set('code', issueCode(sessions, person, continuation.redirectUri));
      target.searchParams.set('state', continuation.state);
      response.set('cache-control', 'no-store').redirect(302, target.href);
      return;
    }
    const { request } = continuation;
    const answer = answerSignIn(directory, request, person);
    const at = directory.now();
    if (!answer.ok) {
      world.signInLog.refused.push(refusedSignIn(request, person, answer.error, at));
      return showError(response, answer.error);
    }
    world.signInLog.issued.push({
      at: at.toISOString(),
      nameId: answer.value.nameId,
      application: request.application,
    });
    show(response, postPage(makeNonce(), answer.value));
  }

  function showUserName(response: Response, context: string, userName = '', error: string | null = null): void {
    show(response, userNamePage({ nonce: makeNonce(), action: loginAction(), context, userName, error }));
  }

  function showPassword(response: Response, context: string, userName: string, error: string | null = null): void {
    show(response, passwordPage({ nonce: makeNonce(), action: loginAction(), context, userName, error }));
  }

  function showError(response: Response, error: AadError, status = 200): void {
    const { random, now } = directory;
    const page = errorPage({
      nonce: makeNonce(),
      error,
      requestId: random.guid(),
      correlationId: random.guid(),
      at: now(),
    });
    show(response.status(status), page);
  }

  function isTenant(name: string): boolean {
    return [company.tenantId, company.domain].includes(name.toLowerCase());
  }

  function loginAction(): string {
    return `/${company.tenantId}/login`;
  }

  /** By user principal name, or by mail as an alternate sign-in name. */
  function personNamed(name: string): Person | null {
    const wanted = name.trim().toLowerCase();
    const bears = ({ userPrincipalName, mail }: Person) =>
      [userPrincipalName, mail].some((candidate) => candidate.toLowerCase() === wanted);
    return company.people.find(bears) ?? null;
  }
}

const wrongUserName = 'This username may be incorrect. Make sure you typed it correctly.';
const wrongPassword = 'Your account or password is incorrect.';

function parameter(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function makeNonce(): string {
  return randomBytes(16).toString('base64');
}

function show(response: Response, { html, nonce }: Page): void {
  response
    .set({
      'cache-control': 'no-store, no-cache',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    .type('html')
    .send(html);
}
