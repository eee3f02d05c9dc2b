/**
 * Who may use the portal's JSON interface: a portal session on the portal hosts; on the blade host the bearer that the
 * shell handed over, or, in browsers that send cookies to cross-site frames, a session of the blade host's own.
 */

import { randomUUID } from 'node:crypto';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { hosts, type Person } from '../model.ts';
import { readCookie } from './cookies.ts';
import { frameUser, issueCode, openPortalSession, portalUser } from './sessions.ts';
import type { EntraWorld } from './world.ts';

const portalCookie = 'portal-session';
const cookieOptions: CookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' };
const portalOrigins: ReadonlySet<string> = new Set(
  [hosts.azurePortal, hosts.entraPortal].map((host) => `https://${host}`),
);
const callback = z.object({ code: z.string(), state: z.string() });

/** Answers who is asking, or `null`. */
export type Authenticate = (request: Request) => Person | null;

export function byPortalSession({ sessions, directory }: EntraWorld): Authenticate {
  return (request) => portalUser(sessions, directory.company, readCookie(request, portalCookie));
}

export function byBearerOrSession(world: EntraWorld): Authenticate {
  const { sessions, directory } = world;
  const bySession = byPortalSession(world);
  return (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return bySession(request);
    return frameUser(sessions, directory.company, token, directory.now());
  };
}

/** 401 without a session, 403 for everybody but the administrator. */
export function administratorOnly({ directory }: EntraWorld, authenticate: Authenticate): RequestHandler {
  return (request, response, next) => {
    const person = authenticate(request);
    if (person === null) refuse(response, 401, 'unauthenticated', 'Authentication is needed. Access is denied.');
    else if (person.id !== directory.company.administrator.id) {
      refuse(response, 403, 'forbidden', 'Insufficient privileges to complete the operation.');
    } else next();
  };
}

/** Sends a visitor without a session through Microsoft's sign-in page, and back to the same path and query. */
export function signedInOnly(world: EntraWorld, host: string): RequestHandler {
  const authenticate = byPortalSession(world);
  return (request, response, next) => {
    if (authenticate(request) === null) goToSignIn(response, host, request.originalUrl);
    else next();
  };
}

/** `/signin?return=<hash>`: where the shell goes when its session has ended. */
export function signInAgain(host: string): RequestHandler {
  return (request, response) => {
    const { return: hash } = request.query;
    goToSignIn(response, host, typeof hash === 'string' && hash.startsWith('#') ? `/${hash}` : '/');
  };
}

/**
 * Takes the one-time code, sets the portal's cookie, and passes by the blade host, so that it knows the user too. A
 * fragment in the address survives all these redirects by itself.
 */
export function portalCallback({ sessions, directory }: EntraWorld, host: string): RequestHandler {
  return (request, response) => {
    const parameters = callback.safeParse(request.query);
    const session = parameters.success ? openPortalSession(sessions, parameters.data.code, redirectUri(host)) : null;
    const user = portalUser(sessions, directory.company, session);
    response.set('cache-control', 'no-store');
    if (!parameters.success || session === null || user === null) {
      response.redirect(302, '/');
      return;
    }
    response.cookie(portalCookie, session, cookieOptions);
    // Only a path of this host: `//elsewhere` would leave it.
    const back = /^\/(?![/\\])/.test(parameters.data.state) ? parameters.data.state : '/';
    const bladeHost = new URL(redirectUri(hosts.bladeFrame));
    bladeHost.searchParams.set('code', issueCode(sessions, user, bladeHost.href));
    bladeHost.searchParams.set('state', `https://${host}${back}`);
    response.redirect(302, bladeHost.href);
  };
}

/** The blade host's part of the sign-in: its own cookie, which cross-site frames may send, and back to the portal. */
export function bladeCallback({ sessions }: EntraWorld): RequestHandler {
  return (request, response) => {
    const parameters = callback.safeParse(request.query);
    response.set('cache-control', 'no-store');
    if (!parameters.success || !portalOrigins.has(originOf(parameters.data.state))) {
      refuse(response, 400, 'bad-request', 'This address is for the portal’s own sign-in.');
      return;
    }
    const session = openPortalSession(sessions, parameters.data.code, redirectUri(hosts.bladeFrame));
    if (session !== null) response.cookie(portalCookie, session, { ...cookieOptions, sameSite: 'none' });
    response.redirect(302, parameters.data.state);
  };
}

export function refuse(response: Response, status: number, code: string, error: string): void {
  response.status(status).json({ error, code });
}

function redirectUri(host: string): string {
  return `https://${host}/signin/index/`;
}

function goToSignIn(response: Response, host: string, state: string): void {
  const authorize = new URL(`https://${hosts.microsoftLogin}/organizations/oauth2/v2.0/authorize`);
  authorize.search = new URLSearchParams({
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri(host),
    state,
    nonce: randomUUID(),
  }).toString();
  response.set('cache-control', 'no-store').redirect(302, authorize.href);
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}
