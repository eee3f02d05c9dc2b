/** Pages that the replicas do not show, or not in this wording: made of what is published about them. */
const page = (body: string) => `<!doctype html><html lang="en"><body>${body}</body></html>`;

const dialog = (switches: readonly string[]) =>
  page(
    `<div role="dialog" aria-modal="true"><h2>Single Sign-On (SSO)</h2>${switches
      .map((name) => `<label><input type="checkbox">${name}</label>`)
      .join('')}<button>Next</button></div>`,
  );

/** By name, which begins with the portal's. */
export const pagesByHand: Readonly<Record<string, string>> = {
  'entra-by-hand-access-denied': page('<h1>Access denied</h1><p>You don’t have access to this data.</p>'),
  'entra-by-hand-sign-in-error': page(
    `<h1>Sign in</h1><p>Sorry, but we’re having trouble signing you in.</p><p id="exceptionMessageContainer">AADSTS50105: Your administrator has configured the application Alohi SSO to block users unless they are specifically granted access.</p>`,
  ),
  // An outline has no numbers and no words of a value: these two are known by theirs.
  'entra-by-hand-application-count': page('<h2>Enterprise applications</h2><p>14 applications found</p>'),
  'entra-by-hand-cycle-status': page('<dl><dt>Current cycle status</dt><dd>Initial cycle completed.</dd></dl>'),
  // The list is there only while it is searched, with the search's own words in it.
  'entra-by-hand-on-demand': page(
    '<label for="u">Selected user</label><input id="u" type="search" value="Birger"><div role="listbox"><div role="option"><b>Birger Eisimpleir</b><div>birger@contoso.example</div></div><div role="option"><b>Birger Example</b><div>example@contoso.example</div></div></div><button disabled>Provision</button>',
  ),
  'entra-by-hand-test-later': page(
    '<div role="dialog" aria-modal="true"><h2>Test single sign-on with Alohi SSO</h2><p>To ensure that it works, test now.</p><button>Yes</button><button>No, I\'ll test later</button></div>',
  ),
  'alohi-by-hand-only-allow-sso': dialog(['Only Allow SSO Login for Admin User']),
  'alohi-by-hand-allow-password': dialog(['Allow using email and password to login']),
};
