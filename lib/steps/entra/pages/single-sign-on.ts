/** The page "SAML-based Sign-on": method cards, numbered cards, the panel of section 1 and the two prompts. */
import type { Locator } from '../../../protocol/locator.ts';
import { labels } from '../../labels.ts';

const basic = labels('basicSamlConfiguration');
const certificates = labels('samlSigningCertificate', 'tokenSigningCertificate');
const setUp = labels('setUpApp');
const attributes = labels('attributesAndClaims');
const yes = labels('yes');

export const samlCard: Locator = {
  id: 'entra.saml-card',
  control: 'button',
  names: ['SAML'],
  within: labels('selectASingleSignOnMethod'),
};

/** Prompt after the SAML card of a pre-integrated application. */
export const saveSettingsYes: Locator = {
  id: 'entra.save-settings-yes',
  control: 'button',
  names: yes,
  within: labels('saveSingleSignOnSettings'),
};

/** Prompt after section 1 was saved and closed. */
export const testLater: Locator = {
  id: 'entra.test-later',
  control: 'button',
  names: labels('noTestLater'),
  within: labels('testSingleSignOnWithApp'),
};

export const identifier: Locator = {
  id: 'entra.identifier',
  control: 'value',
  names: labels('identifierEntityId'),
  within: basic,
};

export const replyUrl: Locator = {
  id: 'entra.reply-url',
  control: 'value',
  names: labels('replyUrl'),
  within: basic,
};

export const editBasic: Locator = { id: 'entra.edit-basic', control: 'button', names: labels('edit'), within: basic };

export const editClaims: Locator = {
  id: 'entra.edit-claims',
  control: 'button',
  names: labels('edit'),
  within: attributes,
};

export const thumbprint: Locator = {
  id: 'entra.thumbprint',
  control: 'value',
  names: labels('thumbprint'),
  within: certificates,
  shape: 'thumbprint',
};

export const metadataUrl: Locator = {
  id: 'entra.metadata-url',
  control: 'value',
  names: labels('appFederationMetadataUrl'),
  within: certificates,
  shape: 'metadata-url',
};

export const loginUrl: Locator = {
  id: 'entra.login-url',
  control: 'value',
  names: labels('loginUrl'),
  within: setUp,
  shape: 'login-url',
};

export const entraIdentifier: Locator = {
  id: 'entra.entra-identifier',
  control: 'value',
  names: labels('entraIdentifier'),
  within: setUp,
  shape: 'entra-identifier',
};

/** The panel of section 1. */
const panel = basic;
export const identifierInput: Locator = {
  id: 'entra.identifier-input',
  control: 'textbox',
  names: labels('identifierEntityId'),
  within: panel,
};
export const addIdentifier: Locator = {
  id: 'entra.add-identifier',
  control: 'link',
  names: labels('addIdentifier'),
};
export const replyUrlInput: Locator = {
  id: 'entra.reply-url-input',
  control: 'textbox',
  names: labels('replyUrl'),
  within: panel,
};
export const addReplyUrl: Locator = { id: 'entra.add-reply-url', control: 'link', names: labels('addReplyUrl') };
export const saveBasic: Locator = {
  id: 'entra.save-basic',
  control: 'button',
  names: labels('save'),
  within: panel,
  hints: ['[data-telemetryname="Command-Save"]'],
};
export const closePanel: Locator = {
  id: 'entra.close-basic',
  control: 'button',
  names: labels('close'),
  within: panel,
};

export const savedValues = [identifier, replyUrl, thumbprint, metadataUrl, loginUrl, entraIdentifier] as const;
