/** Browser sessions of the dashboards: one cookie for each host, the account behind it in the state. */
import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Account, State } from './state.ts';

/** The prefix binds the cookie to its host and to https. */
const cookieName = '__Host-session';

const newSecret = (): string => randomBytes(24).toString('base64url');

function tokenOf(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === cookieName) return value;
  }
  return undefined;
}

/** The active account whose session the request carries. */
export function accountOf(state: State, request: Request): Account | undefined {
  const accountId = state.sessions[tokenOf(request) ?? ''];
  return state.accounts.find((account) => account.id === accountId && account.active);
}

export function openSession(state: State, account: Account, response: Response): void {
  const token = newSecret();
  state.sessions[token] = account.id;
  response.cookie(cookieName, token, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
}

export function closeSession(state: State, request: Request, response: Response): void {
  const token = tokenOf(request);
  if (token) delete state.sessions[token];
  response.clearCookie(cookieName, { secure: true, path: '/' });
}

/** A code that one dashboard may exchange once for a session. */
export function handOver(state: State, account: Account): string {
  const code = newSecret();
  state.handOvers[code] = account.id;
  return code;
}

/** The account behind a code, which is used up; `undefined` for a code that is unknown or was used before. */
export function takeOver(state: State, code: string): Account | undefined {
  const accountId = state.handOvers[code];
  delete state.handOvers[code];
  return state.accounts.find((account) => account.id === accountId && account.active);
}
