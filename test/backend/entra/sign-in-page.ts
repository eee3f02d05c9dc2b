/** Microsoft's sign-in pages: user name, password, choice of account, error, and the page that posts the response. */

import type { Person } from '../model.ts';
import { type AadError, aadErrorText } from './aad-error.ts';
import type { PostedResponse } from './saml-sign-in.ts';
import { escapeMarkup } from './xml.ts';

/** A page and the nonce its Content-Security-Policy has to name. */
export interface Page {
  readonly html: string;
  readonly nonce: string;
}

interface StepOptions {
  readonly nonce: string;
  /** Where the form posts to. */
  readonly action: string;
  /** Key of the suspended sign-in. */
  readonly context: string;
}

export function userNamePage(
  options: StepOptions & { readonly userName: string; readonly error: string | null },
): Page {
  return signInPage(
    options,
    'Sign in',
    `${errorLine('usernameError', options.error)}
<input type="hidden" name="step" value="user-name">
<input type="email" name="loginfmt" id="i0116" maxlength="113" autocomplete="username" aria-label="Enter your email, phone, or Skype." placeholder="Email, phone, or Skype" value="${escapeMarkup(options.userName)}" autofocus>
<div class="actions"><input type="submit" id="idSIButton9" value="Next"></div>`,
  );
}

export function passwordPage(
  options: StepOptions & { readonly userName: string; readonly error: string | null },
): Page {
  return signInPage(
    options,
    'Enter password',
    `<div id="displayName" class="identity" title="${escapeMarkup(options.userName)}">${escapeMarkup(options.userName)}</div>
${errorLine('passwordError', options.error)}
<input type="hidden" name="step" value="password">
<input type="hidden" name="loginfmt" value="${escapeMarkup(options.userName)}">
<input type="password" name="passwd" id="i0118" maxlength="120" autocomplete="current-password" aria-label="Enter the password for ${escapeMarkup(options.userName)}" placeholder="Password" autofocus>
<div class="actions"><input type="submit" id="idSIButton9" value="Sign in"><button type="submit" id="idBtn_Back" name="step" value="another-account">Back</button></div>`,
  );
}

export function accountPage(options: StepOptions & { readonly people: readonly Person[] }): Page {
  const tiles = options.people.map(
    ({ id, displayName, userPrincipalName }) =>
      `<button class="tile" name="pick" value="${id}" data-test-id="${escapeMarkup(userPrincipalName)}"><strong>${escapeMarkup(displayName)}</strong><small>${escapeMarkup(userPrincipalName)}</small></button>`,
  );
  return signInPage(
    options,
    'Pick an account',
    `<input type="hidden" name="step" value="pick">${tiles.join('')}<button class="tile" id="otherTile" name="pick" value=""><strong>Use another account</strong></button>`,
  );
}

export function errorPage(options: {
  readonly nonce: string;
  readonly error: AadError;
  readonly requestId: string;
  readonly correlationId: string;
  readonly at: Date;
}): Page {
  const { error, at } = options;
  const rows = [
    ['Request Id', options.requestId],
    ['Correlation Id', options.correlationId],
    ['Timestamp', at.toISOString().replace(/\.\d+Z$/, 'Z')],
    ['Message', aadErrorText(error)],
  ].map(([name, value]) => `<div>${name}: <span>${escapeMarkup(value ?? '')}</span></div>`);
  return frame(
    options.nonce,
    'Sign in to your account',
    `<h1 id="loginHeader">Sign in</h1>
<p>Sorry, but we’re having trouble signing you in.</p>
<p id="exceptionMessageContainer">${escapeMarkup(aadErrorText(error))}</p>
<h2>Troubleshooting details</h2>
<p>If you contact your administrator, send this info to them.</p>
<div id="debugDetails">${rows.join('')}</div>`,
  );
}

export function signedOutPage(nonce: string): Page {
  return frame(nonce, 'Sign out', '<h1 id="loginHeader">You signed out of your account</h1>');
}

/** Posts the response to the Reply URL as soon as it is loaded; the button is for browsers without script. */
export function postPage(nonce: string, { replyUrl, samlResponse, relayState }: PostedResponse): Page {
  const relay =
    relayState === null ? '' : `<input type="hidden" name="RelayState" value="${escapeMarkup(relayState)}">`;
  return frame(
    nonce,
    'Working...',
    `<form method="POST" name="hiddenform" action="${escapeMarkup(replyUrl)}"><input type="hidden" name="SAMLResponse" value="${samlResponse}">${relay}<noscript><p>Script is disabled. Click Submit to continue.</p><input type="submit" value="Submit"></noscript></form>`,
    'document.forms[0].submit();',
  );
}

function signInPage({ nonce, action, context }: StepOptions, heading: string, content: string): Page {
  // The portal keeps its place in the fragment, which a form would drop on its way back there. And `autofocus` waits for
  // the first frame: whoever types as soon as the page is loaded would lose letters.
  const script = `for (const form of document.forms) form.action += location.hash;
document.querySelector('[autofocus]')?.focus();`;
  return frame(
    nonce,
    'Sign in to your account',
    `<form method="POST" action="${escapeMarkup(action)}" novalidate autocomplete="off"><h1 id="loginHeader">${heading}</h1>
<input type="hidden" name="ctx" value="${context}">
${content}</form>`,
    script,
  );
}

function errorLine(id: string, error: string | null): string {
  return error === null ? '' : `<div id="${id}" role="alert" class="error">${escapeMarkup(error)}</div>`;
}

const style = `body{margin:0;font:15px/20px "Segoe UI",system-ui,sans-serif;background:#f2f2f2;color:#1b1b1b}
main{box-sizing:border-box;width:440px;max-width:100%;min-height:338px;margin:12vh auto 0;padding:44px;background:#fff;box-shadow:0 2px 6px #0003;overflow-wrap:anywhere}
.brand{font-size:20px;color:#737373}h1{font-size:24px;line-height:28px;margin:16px 0}h2{font-size:15px}
input[type=email],input[type=password]{box-sizing:border-box;width:100%;padding:6px 0;border:0;border-bottom:1px solid #666;font:inherit;outline-color:#0067b8}
.actions{display:flex;flex-direction:row-reverse;gap:4px;margin-top:24px}.actions>*{min-width:108px;min-height:32px;border:0;font:inherit;background:#0002}
#idSIButton9{background:#0067b8;color:#fff}.error{color:#e81123;margin-bottom:8px}
.tile{display:flex;flex-direction:column;width:100%;padding:12px;border:0;background:none;text-align:start;font:inherit}.tile:hover{background:#0001}`;

function frame(nonce: string, title: string, content: string, script = ''): Page {
  const html = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="none"><title>${title}</title><style nonce="${nonce}">${style}</style></head>
<body><main><div class="brand">Microsoft</div>${content}</main>${script && `<script nonce="${nonce}">${script}</script>`}</body></html>`;
  return { html, nonce };
}
