/** The login page of the dashboards: e-mail, then password or single sign-on. */
import type { Locator } from '../../../protocol/locator.ts';

export const email: Locator = {
  id: 'alohi.login-email',
  control: 'textbox',
  names: ['Email', 'E-mail', 'Email address', 'E-mail address', 'Adresse e-mail', 'E-Mail-Adresse', 'メールアドレス'],
  hints: ['#username', 'input[type=email]'],
};

export const continueButton: Locator = {
  id: 'alohi.login-continue',
  control: 'button',
  names: ['Continue', 'Next', 'Continuer', 'Weiter', '続行'],
  hints: ['#kc-login'],
};

export const password: Locator = {
  id: 'alohi.login-password',
  control: 'textbox',
  names: ['Password', 'Mot de passe', 'Passwort', 'Contraseña', 'パスワード'],
  hints: ['#password', 'input[type=password]'],
  secret: true,
};

export const signIn: Locator = {
  id: 'alohi.login-sign-in',
  control: 'button',
  names: ['Sign in', 'Log in', 'Login', 'Se connecter', 'Anmelden', 'ログイン'],
  hints: ['#kc-login'],
};

export const singleSignOn: Locator = {
  id: 'alohi.login-sso',
  control: 'button',
  names: ['Sign in with SSO', 'Log in with SSO', 'Continue with SSO', 'Sign in with single sign-on'],
};
