/** The single sign-on dialog: its first screen with the four values, its second with the SCIM credentials. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

export const ssoUrl: Locator = {
  id: 'alohi.sso-url',
  control: 'textbox',
  names: labels('faxPlusSingleSignOnUrl'),
};

export const entityId: Locator = { id: 'alohi.entity-id', control: 'textbox', names: labels('faxPlusEntityId') };

export const certificate: Locator = {
  id: 'alohi.certificate',
  control: 'textbox',
  names: labels('faxPlusX509Certificate'),
};

export const ssoType: Locator = { id: 'alohi.sso-type', control: 'combobox', names: labels('faxPlusSsoType') };

/** Three wordings of the way back in; the second reads as a restriction, so it is never the same switch position. */
export const ssoBypass: Locator = { id: 'alohi.sso-bypass', control: 'checkbox', names: labels('faxPlusSsoBypass') };
export const onlyAllowSso: Locator = {
  id: 'alohi.only-allow-sso',
  control: 'checkbox',
  names: labels('faxPlusOnlyAllowSsoLoginForAdminUser'),
};
export const allowPassword: Locator = {
  id: 'alohi.allow-password',
  control: 'checkbox',
  names: labels('faxPlusAllowUsingEmailAndPasswordToLogin'),
};

export const next: Locator = {
  id: 'alohi.next',
  control: 'button',
  names: labels('faxPlusNext', 'faxPlusConfirm'),
};

export const addUsersToFaxPlus: Locator = {
  id: 'alohi.add-users',
  control: 'checkbox',
  names: labels('faxPlusAutomaticallyAddNewUsers'),
};

export const scimTenantUrl: Locator = {
  id: 'alohi.tenant-url',
  control: 'textbox',
  names: labels('faxPlusTenantUrl'),
  shape: 'https-url',
};

export const scimToken: Locator = {
  id: 'alohi.scim-token',
  control: 'textbox',
  names: labels('faxPlusScimToken'),
  secret: true,
};

/** The label of the button that ends the second screen is in no public source. */
export const done: Locator = {
  id: 'alohi.done',
  control: 'button',
  names: ['Done', 'Finish', 'Confirm', 'Save', 'Close', 'Terminer', 'Fertig', '完了'],
};

export const firstScreen = [
  ssoUrl,
  entityId,
  certificate,
  ssoType,
  ssoBypass,
  onlyAllowSso,
  allowPassword,
  next,
] as const;

const configured = [ssoUrl, entityId, certificate, ssoType];

/** Once one of the four fields shows, the dialog is open and the others must show as well. */
export function restOfTheForm(page: { usable(id: string): boolean }): readonly Locator[] {
  return configured.some(({ id }) => page.usable(id)) ? configured : [];
}
