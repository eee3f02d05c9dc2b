/** Points on which the public documentation is silent, each decided one way and open to be decided the other. */
export interface AlohiBehaviour {
  /** The legacy registration of app.fax.plus refuses everybody, as announced for after the shut-down. */
  readonly legacyServiceOff: boolean;
  /** What `active: false` through SCIM does to an account: "Disable User" keeps its faxes, "Remove User" does not. */
  readonly deprovision: 'disable' | 'remove';
  /** Single sign-on belongs to the Enterprise plan; with the other one its row is missing. */
  readonly plan: 'Enterprise' | 'Business';
  /** Where the SSO Bypass switch stands before anybody has touched it. */
  readonly bypassAtStart: boolean;
}

export const documentedBehaviour: AlohiBehaviour = {
  legacyServiceOff: false,
  deprovision: 'disable',
  plan: 'Enterprise',
  bypassAtStart: true,
};
