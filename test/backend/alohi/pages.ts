/** The two documents that are not React: the shell of a dashboard and the service provider's error page. */
import type { Product } from './sign-in.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** What the page must know before it may ask the server anything. */
export interface PageSetting {
  readonly product: Product;
  /** Longest artificial delay in milliseconds. */
  readonly slowness: number;
  /** Different on every load. */
  readonly load: number;
  /** How the page looks and behaves, by name. */
  readonly variant: string;
}

export function dashboardPage(setting: PageSetting): string {
  const title = setting.product === 'faxPlus' ? 'Fax.Plus' : 'Sign.Plus';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="root" data-setting="${escaped(JSON.stringify(setting))}"></div>
<script type="module" src="/assets/dashboard.js?load=${setting.load}"></script>
</body>
</html>`;
}

/** One sentence a person can act on; the short code is for support. No error text of Alohi is known in public. */
const sentences: Readonly<Record<string, string>> = {
  'certificate-mismatch': 'The response was signed with a certificate that is not the one configured for your company.',
  'certificate-unreadable': 'The X.509 certificate configured for your company cannot be read.',
  'invalid-signature': 'The signature of the response is not valid.',
  'issuer-mismatch': 'The response comes from an identity provider that is not the one configured for your company.',
  'audience-mismatch': 'The response is meant for another application.',
  'assertion-expired': 'The response has expired. Please try again.',
  'assertion-not-yet-valid': 'The response is not valid yet. Please try again.',
  'in-response-to-unknown': 'The response does not belong to a sign-in that was started here. Please try again.',
  'sso-type-mismatch': 'Your company does not sign in through this application any more.',
  'legacy-integration-shut-down': 'The legacy FAX.PLUS integration has been shut down.',
  'sso-not-configured': 'Single Sign-On is not configured for your company.',
  'name-id-not-an-email': 'The response does not name you by an e-mail address.',
  'account-disabled': 'Your account is disabled. Please contact your administrator.',
  'identity-provider-refused': 'Your identity provider refused the sign-in.',
};

export function errorPage(reason: string): string {
  const sentence = sentences[reason] ?? 'The response could not be used. Please try again.';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign-in failed</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f6f9; color: #1d2733;
  font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 28rem; padding: 2.5rem; background: #fff; border-radius: 12px; box-shadow: 0 2px 16px #1d273314; }
h1 { margin: 0 0 .75rem; font-size: 1.35rem; }
p { margin: 0 0 1rem; }
code { color: #5b6775; }
a { color: #1565c0; }
</style>
</head>
<body>
<main>
<h1>We could not sign you in</h1>
<p>${escaped(sentence)}</p>
<p><code>Reason: ${escaped(reason)}</code></p>
<a href="https://app.fax.plus/login">Back to login</a>
</main>
</body>
</html>`;
}
