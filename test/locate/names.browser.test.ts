/** The part of the accessible name computation that the agent has agrees with a full one, wherever it is asked. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignmentsGrid, assignmentsTable } from '../fixtures/pages/assignments.ts';
import { samlSignOn } from '../fixtures/pages/saml-sign-on.ts';
import { bundle, evaluateApart, launchChromium } from './chromium.ts';
import type { Compared } from './names-compared.ts';

let browser: Browser;
let comparison: string;
beforeAll(async () => {
  [browser, comparison] = await Promise.all([launchChromium(), bundle('locate/names-compared.ts')]);
}, 60_000);
afterAll(() => browser?.close());

async function compared({ html, script }: { html?: string; script?: string }): Promise<Compared[]> {
  const page = await browser.newPage();
  await page.setContent(html ?? '<!doctype html><html><body></body></html>');
  if (script) await page.evaluate(script);
  const evaluate = await evaluateApart(page);
  await evaluate(comparison);
  return (await evaluate('compared()')) as Compared[]; // what names-compared.ts returns, through JSON
}

const icons = `<!doctype html><html><body>
  <button><i aria-label="Edit"></i></button>
  <button><img src="data:," alt="Copy"></button>
  <button><svg width="9" height="9"><title>Delete</title><path d="M0 0"/></svg></button>
  <button><svg aria-label="Download"></svg></button>
  <button><span aria-hidden="true" aria-label="Not this">x</span><span aria-label="More"></span></button>
  <button><span hidden aria-label="Nor this"></span></button>
  <button title="By its title"><i></i></button>
  <a href="#"><span role="img" aria-label="Home"></span></a>
  <div role="menuitem"><b aria-label="Properties"></b><b aria-label="of this"></b></div>
  <div role="switch" aria-checked="false"><i aria-label="On"></i></div>
  <input type="image" alt="Search" src="data:,">
  <input type="text" placeholder="Type here"><input type="checkbox"><select></select><textarea></textarea>
  <div role="combobox"><i aria-label="Not a name"></i></div><div role="group"><i aria-label="Not a name"></i></div>
  <div role="tab"><div><span></span><em aria-label="Users"></em></div></div>
  <h2><img src="data:," alt="Alohi"></h2></body></html>`;

test('controls of nothing but an icon', async () => {
  const all = await compared({ html: icons });
  // Two inline parts are two words to us, one to the specification.
  const joined = (name: string) => name.replaceAll(' ', '');
  expect(all.map(({ ours }) => joined(ours))).toEqual(all.map(({ theirs }) => joined(theirs)));
  expect(all.filter(({ ours }) => ours).length).toBeGreaterThanOrEqual(9);
});

test.each([
  ['SAML page', () => Promise.resolve({ html: samlSignOn() })],
  ['assignments', () => Promise.resolve({ html: assignmentsTable() })],
  ['assignments as a grid', () => Promise.resolve({ html: assignmentsGrid(200) })],
  ['Knockout panel', async () => ({ script: await bundle('fixtures/pages/basic-saml-panel.ts') })],
  ['Fluent blade', async () => ({ script: await bundle('fixtures/pages/provisioning.tsx') })],
  ['MUI dialog', async () => ({ script: await bundle('fixtures/pages/sso-dialog.tsx') })],
])(
  '%s',
  async (_, content) => {
    const all = await compared(await content());
    expect(all.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  },
  60_000,
);
