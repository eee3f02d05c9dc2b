/** Who is signed in where: at Microsoft's sign-in page, in the portal, and in the portal's cross-site frames. */

import { randomUUID } from 'node:crypto';
import type { Company, Person } from '../model.ts';
import type { SignInRequest } from './saml-sign-in.ts';

/** What goes on once the user is known. */
export type Continuation =
  | { readonly kind: 'saml'; readonly request: SignInRequest }
  | { readonly kind: 'portal'; readonly redirectUri: string; readonly state: string };

/** Everything by an unguessable key; plain data. */
export interface SessionState {
  /** Person ids signed in at the sign-in page, the latest first, by the browser's cookie. */
  readonly browsers: Map<string, readonly string[]>;
  /** Sign-ins that wait for a user name or a password. */
  readonly continuations: Map<string, Continuation>;
  /** One-time codes on their way to the portal. */
  readonly codes: Map<string, { readonly personId: string; readonly redirectUri: string }>;
  /** Person id by portal cookie. */
  readonly portal: Map<string, string>;
  /** `expires` in milliseconds since 1970. */
  readonly frameTokens: Map<string, { readonly personId: string; readonly expires: number }>;
}

export interface Sessions {
  state: SessionState;
}

const frameTokenLifetime = 60 * 60 * 1000;

export function createSessions(): Sessions {
  return {
    state: {
      browsers: new Map(),
      continuations: new Map(),
      codes: new Map(),
      portal: new Map(),
      frameTokens: new Map(),
    },
  };
}

/** People with a session in this browser, the latest sign-in first. */
export function signedInPeople({ state }: Sessions, company: Company, browser: string | null): readonly Person[] {
  const ids = browser === null ? [] : (state.browsers.get(browser) ?? []);
  return ids.flatMap((id) => company.people.find((person) => person.id === id) ?? []);
}

/** Adds a person's session to a browser; answers the browser's key, a new one when it had none. */
export function rememberSignIn({ state }: Sessions, browser: string | null, person: Person): string {
  const key = browser !== null && state.browsers.has(browser) ? browser : randomUUID();
  const others = (state.browsers.get(key) ?? []).filter((id) => id !== person.id);
  state.browsers.set(key, [person.id, ...others]);
  return key;
}

export function forgetBrowser({ state }: Sessions, browser: string | null): void {
  if (browser !== null) state.browsers.delete(browser);
}

/** Puts a sign-in aside until the user is known; the key travels through the sign-in pages. */
export function suspend({ state }: Sessions, continuation: Continuation): string {
  const key = randomUUID();
  state.continuations.set(key, continuation);
  return key;
}

export function suspended({ state }: Sessions, key: string): Continuation | null {
  return state.continuations.get(key) ?? null;
}

export function finishSuspended({ state }: Sessions, key: string): void {
  state.continuations.delete(key);
}

export function issueCode({ state }: Sessions, person: Person, redirectUri: string): string {
  const code = randomUUID();
  state.codes.set(code, { personId: person.id, redirectUri });
  return code;
}

/** Turns a one-time code into a portal session; `null` when it was used, never issued, or meant for another address. */
export function openPortalSession({ state }: Sessions, code: string, redirectUri: string): string | null {
  const issued = state.codes.get(code);
  state.codes.delete(code);
  if (issued === undefined || issued.redirectUri !== redirectUri) return null;
  const key = randomUUID();
  state.portal.set(key, issued.personId);
  return key;
}

export function portalUser({ state }: Sessions, company: Company, key: string | null): Person | null {
  const id = key === null ? undefined : state.portal.get(key);
  return company.people.find((person) => person.id === id) ?? null;
}

/** A bearer for the portal's frames, good for an hour. */
export function issueFrameToken({ state }: Sessions, person: Person, now: Date): { token: string; expiresOn: string } {
  const token = randomUUID();
  const expires = now.getTime() + frameTokenLifetime;
  state.frameTokens.set(token, { personId: person.id, expires });
  return { token, expiresOn: new Date(expires).toISOString() };
}

export function frameUser({ state }: Sessions, company: Company, token: string, now: Date): Person | null {
  const issued = state.frameTokens.get(token);
  if (issued === undefined || issued.expires <= now.getTime()) return null;
  return company.people.find((person) => person.id === issued.personId) ?? null;
}
