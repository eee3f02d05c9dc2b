/** The signed-in dashboard of Fax.Plus and Sign.Plus: who is signed in, and the ways to the security tab and out. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

/** The e-mail address in the header: it says who is signed in, and a click on it opens the account's menu. */
export const accountButton: Locator = {
  id: 'alohi.account',
  control: 'text',
  names: [],
  texts: ['@'],
  shape: 'email',
  hints: ['header *', '[role="banner"] *', 'nav *'],
};

export const logOut: Locator = {
  id: 'alohi.log-out',
  control: 'menuitem',
  names: ['Log out', 'Logout', 'Sign out', 'Se déconnecter', 'Abmelden', 'Cerrar sesión', 'Esci', 'Sair', 'ログアウト'],
};

export const profileMenu: Locator = {
  id: 'alohi.profile',
  control: 'menuitem',
  names: labels('faxPlusProfile', 'faxPlusSettings'),
};

export const securityTab: Locator = {
  id: 'alohi.security-tab',
  control: 'tab',
  names: labels('faxPlusSecurity'),
};

export const configure: Locator = {
  id: 'alohi.configure',
  control: 'button',
  names: labels('faxPlusConfigure', 'faxPlusActivate', 'faxPlusActivateSingleSignOn'),
  within: labels('faxPlusSingleSignOn'),
};

/** The box that holds the row; it can be there without the row (plan or role). */
export const companyWide: Locator = {
  id: 'alohi.company-wide',
  control: 'heading',
  names: labels('faxPlusCompanyWideSettings', 'faxPlusAccessManagement', 'faxPlusConfiguration'),
};
