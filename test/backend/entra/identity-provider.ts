/** `login.microsoftonline.com`: SAML single sign-on, the portal's own sign-in, and federation metadata. */

import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { hosts } from '../model.ts';
import { aadError } from './aad-error.ts';
import type { Binding } from './authn-request.ts';
import { readCookie } from './cookies.ts';
import { findByAppId } from './directory.ts';
import { publishedMetadata } from './metadata-address.ts';
import { openIdentityProviderInitiated, openSignIn } from './saml-sign-in.ts';
import { forgetBrowser } from './sessions.ts';
import { beginSignIn, continueSignIn, errorReply, makeNonce, type Reply } from './sign-in-flow.ts';
import { signedOutPage } from './sign-in-page.ts';
import type { EntraWorld } from './world.ts';

const browserCookie = 'ESTSAUTH';
/** A cookie of this host has to come along when another site posts here (HTTP-POST binding). */
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'none' } as const;

/** The addresses the portal takes its sign-in back at. */
const portalRedirects: ReadonlySet<string> = new Set(
  [hosts.azurePortal, hosts.entraPortal].map((host) => `https://${host}/signin/index/`),
);

const optionalText = z.string().min(1).nullable().catch(null).default(null);
const samlParameters = z.object({ SAMLRequest: optionalText, RelayState: optionalText });
const query = z.object({
  appid: optionalText,
  login_hint: optionalText,
  redirect_uri: optionalText,
  state: optionalText,
});
const text = z.string().catch('');
const signInStep = z.object({
  ctx: text,
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
    const published = publishedMetadata(directory, request.params.tenant, query.parse(request.query).appid);
    if (!published.ok) {
      response.status(400);
      send(response, errorReply(world, published.error));
      return;
    }
    response.set('cache-control', 'no-store').type('application/samlmetadata+xml').send(published.value);
  });

  const singleSignOn = (binding: Binding) => (request: Request<{ tenant: string }>, response: Response) => {
    send(response, samlReply(request, binding));
  };
  app.get('/:tenant/saml2', singleSignOn('HTTP-Redirect'));
  app.post('/:tenant/saml2', singleSignOn('HTTP-POST'));

  app.get('/:tenant/launch', (request, response) => {
    const { appid, login_hint: hint } = query.parse(request.query);
    const application = findByAppId(directory, appid ?? '');
    const opened = application && openIdentityProviderInitiated(application);
    send(
      response,
      opened === null
        ? errorReply(world, aadError.identifierNotFound(appid ?? '', company.name))
        : begin(request, { continuation: { kind: 'saml', request: opened }, hint, freshly: false }),
    );
  });

  app.get('/:tenant/oauth2/v2.0/authorize', (request, response) => {
    const { redirect_uri: redirectUri, state, login_hint: hint } = query.parse(request.query);
    const continuation = { kind: 'portal', redirectUri: redirectUri ?? '', state: state ?? '/' } as const;
    send(
      response,
      portalRedirects.has(continuation.redirectUri)
        ? begin(request, { continuation, hint, freshly: false })
        : errorReply(world, aadError.redirectUriMismatch(continuation.redirectUri)),
    );
  });

  app.get('/:tenant/oauth2/v2.0/logout', (request, response) => {
    forgetBrowser(sessions, readCookie(request, browserCookie));
    response.clearCookie(browserCookie, cookieOptions);
    send(response, { kind: 'page', page: signedOutPage(makeNonce()) });
  });

  app.post('/:tenant/login', (request, response) => {
    const step = signInStep.safeParse(request.body);
    send(
      response,
      step.success
        ? continueSignIn(world, readCookie(request, browserCookie), step.data)
        : errorReply(world, aadError.notAProtocolMessage()),
    );
  });

  app.use((_request, response) => {
    response.status(404);
    send(response, errorReply(world, aadError.notAProtocolMessage()));
  });
  return app;

  function samlReply(request: Request<{ tenant: string }>, binding: Binding): Reply {
    const { tenant } = request.params;
    if (![company.tenantId, company.domain].includes(tenant.toLowerCase())) {
      return errorReply(world, aadError.tenantNotFound(tenant));
    }
    const sent: unknown = binding === 'HTTP-POST' ? request.body : request.query;
    const { SAMLRequest: samlRequest, RelayState: relayState } = samlParameters.parse(sent ?? {});
    const opened = openSignIn(directory, { samlRequest, relayState }, binding);
    if (!opened.ok) return errorReply(world, opened.error);
    const hint = query.parse(request.query).login_hint ?? opened.value.subject;
    return begin(request, {
      continuation: { kind: 'saml', request: opened.value },
      hint,
      freshly: opened.value.forceAuthn,
    });
  }

  function begin(request: Request<{ tenant: string }>, wish: Parameters<typeof beginSignIn>[2]): Reply {
    return beginSignIn(world, readCookie(request, browserCookie), wish);
  }
}

function send(response: Response, reply: Reply): void {
  response.set({ 'cache-control': 'no-store, no-cache', 'x-content-type-options': 'nosniff' });
  if (reply.browser !== undefined) response.cookie(browserCookie, reply.browser, cookieOptions);
  if (reply.kind === 'redirect') {
    response.redirect(302, reply.location);
    return;
  }
  const { html, nonce } = reply.page;
  response
    .set({
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-frame-options': 'DENY',
    })
    .type('html')
    .send(html);
}
