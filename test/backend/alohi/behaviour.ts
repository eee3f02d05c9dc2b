/** Points on which the public documentation is silent, each decided one way and open to be decided the other. */
import type { Faults } from '../faults.ts';

export interface AlohiBehaviour {
  /** The legacy registration of app.fax.plus refuses everybody, as announced for after the shut-down. */
  readonly legacyServiceOff: boolean;
  /** What `active: false` through SCIM does to an account: "Disable User" keeps its faxes, "Remove User" does not. */
  readonly deprovision: 'disable' | 'remove';
  /**
   * A provisioned e-mail address that an account made by its owner bears already, in any letter case: the account is
   * taken over, or it stays unseen and a second, empty one comes into being.
   */
  readonly ownAccounts: 'match' | 'duplicate';
  /** SCIM requests that are answered in one second; those beyond get 429 with Retry-After. `null`: no limit. */
  readonly scimRequestsPerSecond: number | null;
  /** Single sign-on belongs to the Enterprise plan; with the other one its row is missing. */
  readonly plan: 'Enterprise' | 'Business';
  /** Where the SSO Bypass switch stands before anybody has touched it. */
  readonly bypassAtStart: boolean;
}

export const documentedBehaviour: AlohiBehaviour = {
  legacyServiceOff: false,
  deprovision: 'disable',
  ownAccounts: 'match',
  scimRequestsPerSecond: null,
  plan: 'Enterprise',
  bypassAtStart: true,
};

/** The behaviour as decided, unless a fault that is on decides otherwise. */
export function behaviourUnder(faults: Faults, decided: AlohiBehaviour): AlohiBehaviour {
  return {
    ...decided,
    ...(faults.isOn('scim-removes-users') ? { deprovision: 'remove' } : {}),
    ...(faults.isOn('scim-duplicates-users') ? { ownAccounts: 'duplicate' } : {}),
  };
}
