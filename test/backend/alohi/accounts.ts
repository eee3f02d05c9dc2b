/** Who may come in with what. Pure functions over the state; e-mail addresses are the same in any letter case. */
import { randomUUID } from 'node:crypto';
import type { Account, State } from './state.ts';

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** All accounts of an address; more than one where provisioning does not match those that were there before. */
export function accountsOf(state: State, email: string): readonly Account[] {
  return state.accounts.filter((account) => sameAddress(account.email, email.trim()));
}

/** The account that an address leads to: of two the provisioned one, as that is the one single sign-on belongs to. */
export function findAccount(state: State, email: string): Account | undefined {
  const all = accountsOf(state, email);
  return all.find(({ provisioned }) => provisioned) ?? all[0];
}

export interface NewAccount {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly products: Account['products'];
}

/** Adds an account with no faxes and no password; whether the address is free is for the caller to know. */
export function addAccount(state: State, person: NewAccount): Account {
  const account: Account = {
    id: randomUUID(),
    ...person,
    role: 'Member',
    active: true,
    password: null,
    faxes: [],
    provisioned: false,
    externalId: null,
    workEmail: null,
  };
  state.accounts.push(account);
  return account;
}

type Removal = State['removedAccounts'][number];

/** The account and its faxes are gone, and the sessions that were open on it end. */
export function removeAccount(state: State, account: Account, removal: Pick<Removal, 'at' | 'because'>): void {
  state.accounts = state.accounts.filter(({ id }) => id !== account.id);
  state.removedAccounts.push({ ...removal, email: account.email, faxes: account.faxes.length });
  endSessionsOf(state, account.id);
}

export function endSessionsOf(state: State, accountId: string): void {
  for (const [token, owner] of Object.entries(state.sessions)) {
    if (owner === accountId) delete state.sessions[token];
  }
}

export const isAdministrator = (account: Account): boolean => account.role !== 'Member';

export type PasswordVerdict =
  | { readonly ok: true; readonly account: Account }
  | {
      readonly ok: false;
      readonly code: 'invalid-credentials' | 'sso-required' | 'account-disabled';
      readonly message: string;
    };

/** Known from public tests of the real login page. */
const invalidCredentials = 'Invalid email or password. Please try again.';

/**
 * Judges an e-mail and a password. Once single sign-on is configured, members must use it; Owners and Admins may still
 * use the password while SSO Bypass is on. The password is judged first, so nobody learns who has an account.
 */
export function passwordSignIn(state: State, email: string, password: string): PasswordVerdict {
  const account = accountsOf(state, email).find((each) => each.password !== null);
  if (!account || account.password !== password) {
    return { ok: false, code: 'invalid-credentials', message: invalidCredentials };
  }
  if (!account.active) {
    return {
      ok: false,
      code: 'account-disabled',
      message: 'Your account is disabled. Please contact your administrator.',
    };
  }
  if (state.configuration && !(state.configuration.bypass && isAdministrator(account))) {
    return {
      ok: false,
      code: 'sso-required',
      message: 'Your company requires Single Sign-On. Please use "Sign in with SSO".',
    };
  }
  return { ok: true, account };
}
