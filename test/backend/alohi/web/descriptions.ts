/** Where single sign-on is kept and what things are called: three descriptions that have been published. */
import type { Value } from '../../variant.ts';

export interface Description {
  /** The account's own pages: their title, their item in the account's menu, the start of their addresses. */
  readonly pages: { readonly title: string; readonly path: string };
  /** The titled box, and a second one inside it where there is one. */
  readonly box: string;
  readonly innerBox?: string;
  readonly row: string;
  /** The button of the row before and after single sign-on was activated. */
  readonly activate: string;
  readonly configure: string;
  /** `restriction`: the switch is on when nobody but single sign-on lets people in. */
  readonly bypass: { readonly label: string; readonly hint?: string; readonly restriction: boolean };
  readonly next: string;
}

export const descriptions: Readonly<Record<Value<'path'>, Description>> = {
  // The migration guide.
  'path-a': {
    pages: { title: 'Profile', path: '/profile' },
    box: 'Company-Wide Settings',
    row: 'Single Sign-On (SSO)',
    activate: 'Activate',
    configure: 'Configure',
    bypass: { label: 'SSO Bypass', hint: 'Allow Admins to also use email/password login', restriction: false },
    next: 'Next',
  },
  // The later text of the same article; the switch is the Google article's.
  'path-b': {
    pages: { title: 'Settings', path: '/settings' },
    box: 'Access Management',
    row: 'Single Sign-On (SSO)',
    activate: 'Activate',
    configure: 'Configure',
    bypass: { label: 'Allow using email and password to login', restriction: false },
    next: 'Next',
  },
  // Microsoft's tutorial; its button has one name, whether or not single sign-on is active.
  'path-c': {
    pages: { title: 'Admin Profile', path: '/profile' },
    box: 'Advanced',
    innerBox: 'Configuration',
    row: 'Single Sign-On',
    activate: 'Activate Single Sign-On',
    configure: 'Activate Single Sign-On',
    bypass: { label: 'Only Allow SSO Login for Admin User', restriction: true },
    next: 'Confirm',
  },
};
