/** Who may use the portal's JSON interface: a portal session on the portal hosts, the shell's bearer on the blade host. */

import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { hosts, type Person } from '../model.ts';
import { readCookie } from './cookies.ts';
import { frameUser, openPortalSession, portalUser } from './sessions.ts';
import type { EntraWorld } from './world.ts';

const portalCookie = 'portal-session';
const cookieOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;
const callback = z.object({ code: z.string(), state: z.string() });

/** Answers who is asking, or `null`. */
export type Authenticate = (request: Request) => Person | null;

export function byPortalSession({ sessions, directory }: EntraWorld): Authenticate {
  return (request) => portalUser(sessions, directory.company, readCookie(request, portalCookie));
}

/** A cross-site frame gets no cookie of the portal: it shows the token that the shell handed over. */
export function byBearer({ sessions, directory }: EntraWorld): Authenticate {
  return (request) => {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    return token === undefined ? null : frameUser(sessions, directory.company, token, directory.now());
  };
}

/** 401 without a session, 403 for everybody but the administrator. */
export function administratorOnly(world: EntraWorld, authenticate: Authenticate): RequestHandler {
  return (request, response, next) => {
    const person = authenticate(request);
    if (person === null) refuseUnauthenticated(response);
    else if (!isAdministrator(world, person)) {
      refuse(response, 403, 'forbidden', 'Insufficient privileges to complete the operation.');
    } else next();
  };
}

export function isAdministrator({ directory }: EntraWorld, person: Person): boolean {
  return person.id === directory.company.administrator.id;
}

export function refuseUnauthenticated(response: Response): void {
  refuse(response, 401, 'unauthenticated', 'Authentication is needed. Access is denied.');
}

/** Ends the portal's session, then Microsoft's. */
export const signOut: RequestHandler = (_request, response) => {
  response.clearCookie(portalCookie, cookieOptions);
  response.redirect(302, `https://${hosts.microsoftLogin}/common/oauth2/v2.0/logout`);
};

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

/** Takes the one-time code and sets the portal's cookie. A fragment survives all these redirects by itself. */
export function portalCallback({ sessions }: EntraWorld, host: string): RequestHandler {
  return (request, response) => {
    const parameters = callback.safeParse(request.query);
    const session = parameters.success ? openPortalSession(sessions, parameters.data.code, redirectUri(host)) : null;
    response.set('cache-control', 'no-store');
    if (!parameters.success || session === null) {
      response.redirect(302, '/');
      return;
    }
    response.cookie(portalCookie, session, cookieOptions);
    // Only a path of this host: `//elsewhere` would leave it.
    const back = /^\/(?![/\\])/.test(parameters.data.state) ? parameters.data.state : '/';
    response.redirect(302, back);
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
