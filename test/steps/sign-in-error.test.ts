// @vitest-environment jsdom
/** Evidence for the one locator on Microsoft's sign-in pages: their texts as published, in the layout they have. */
import { expect, test } from 'vitest';
import type { Geometry } from '../../lib/locate/geometry.ts';
import { locate } from '../../lib/locate/locate.ts';
import { signInError } from '../../lib/steps/entra/pages/sign-in-error.ts';

const everythingShows: Geometry = {
  shown: () => true,
  rect: () => ({ x: 0, y: 0, width: 10, height: 10 }),
  displayed: () => true,
};
const message =
  "AADSTS50105: The signed in user 'a@contoso.example' is not assigned to a role for the application 'https://sso.alohi.com/metadata'(Alohi SSO).";
const details = `<h2>Troubleshooting details</h2><div id="debugDetails"><div>Request Id: <span>1</span></div><div>Message: <span>${message}</span></div></div>`;

function seen(html: string) {
  document.body.innerHTML = html;
  return locate(signInError, { document, geometry: everythingShows }).located;
}

test('finds the message, also where it stands twice', () => {
  const page = `<h1>Sign in</h1><p>Sorry, but we’re having trouble signing you in.</p><p id="exceptionMessageContainer">${message}</p>`;
  expect(seen(page)).toMatchObject({ found: 'one', value: message });
  expect(seen(page + details)).toMatchObject({ found: 'one', value: message });
  expect(seen(`<h1>Anmelden</h1>${details}`)).toMatchObject({ found: 'one', value: expect.stringContaining(message) });
});

test('finds nothing where nobody is refused', () => {
  const page = '<h1>Pick an account</h1><button>adele@contoso.example</button><input type="password" value="s3cret">';
  expect(seen(page)).toMatchObject({ found: 'none' });
  expect(JSON.stringify(seen(page))).not.toContain('adele');
});
