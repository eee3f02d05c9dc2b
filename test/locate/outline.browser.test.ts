/** The outline of a page says how it is built and nothing of what is in it; as a page it can be located in. */
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from '../../lib/protocol/locator.ts';
import { Outline } from '../../lib/protocol/outline.ts';
import { loadOutline, outlinePage } from '../fixtures/outline-page.ts';
import { assignmentsGrid, assignmentsTable } from '../fixtures/pages/assignments.ts';
import { appId, german, loginUrl, samlSignOn, tenant, thumbprint } from '../fixtures/pages/saml-sign-on.ts';
import { bundle, launchChromium, openPage } from './chromium.ts';

let browser: Browser;
let engine: string;
beforeAll(async () => {
  [browser, engine] = await Promise.all([launchChromium(), bundle('locate/engine.ts')]);
}, 60_000);
afterAll(() => browser?.close());

async function outlined(content: { html?: string; script?: string }, labels: string[] = []): Promise<Outline> {
  const { call, page } = await openPage(browser, engine, content);
  const outline = await call('outline', labels);
  await page.close();
  return Outline.parse(JSON.parse(JSON.stringify(outline)));
}

const body = `<header><button aria-label="Ada Example (ada@contoso.example)">AE</button><span>ada@contoso.example</span><b>CONTOSO EXAMPLE</b></header>
<h2>Fax for Contoso | Provisioning</h2><h1>Ada Example</h1><nav><a href="https://portal.example/#view/${tenant}" title="Ada">Ada</a></nav>
<p>Signed in as Ada Example since 3 May</p><p>Add an owner for Bob van Example</p>
<label for="Token-Ada">Secret Token</label><input id="Token-Ada" name="ada_example" type="password" value="eyJhbGciOiJIUzI1NiJ9.s3cret">
<label>Tenant URL <input value="https://scim.contoso.example/v2"></label><textarea aria-label="X.509 Certificate">-----BEGIN CERTIFICATE----- MIIC</textarea>
<select aria-label="Owner"><option>Ada Example</option><option>Łukasz Żółć</option></select><div contenteditable>Dear Ada</div>
<table><tr><th>Display name</th></tr><tr><td>Zoë O’Example-Smith</td><td>zoe@contoso.example</td><td title="Zoë O’Example">山田 太郎</td></tr></table>
<ul><li>محمد مثال</li><li>Иван Пример</li></ul><button>Test connection to this tenant</button><button>Add user/group</button><p>${loginUrl}</p>`;
const secrets =
  /ada|bob|zo[eë]|example|contoso|łukasz|żółć|山田|太郎|محمد|иван|s3cret|eyJ|MIIC|scim|may\b|1111|\bAE\b|dear/i;

test('no name, address, number, value or token leaves the page', async () => {
  const outline = await outlined({ html: `<!doctype html><html lang="en"><body>${body}</body></html>` }, [
    'Secret Token',
    'Tenant URL',
    'X.509 Certificate',
  ]);
  const text = JSON.stringify(outline);
  // Of the page's own words only these three labels and what no name could be.
  expect(text.match(secrets)?.[0]).toBeUndefined();
  for (const kept of [
    'Secret Token',
    'Tenant URL',
    'X.509 Certificate',
    'Add user/group',
    'Test connection to this tenant',
  ])
    expect(text).toContain(kept);
  expect(text).toContain('"shape":"login-url"');
  expect(text).toContain('"shape":"email"');
});

test.each([
  ['table', assignmentsTable()],
  ['grid', assignmentsGrid(300)],
])('people of a %s are not in it', async (_, html) => {
  expect(JSON.stringify(await outlined({ html }))).not.toMatch(/example|adele|ann\b|fax users/i);
});

test('values of the SAML page are not in it', async () => {
  const text = JSON.stringify(await outlined({ html: samlSignOn() }, Object.values(german)));
  for (const value of [tenant, appId, thumbprint, 'alohi', 'fax.plus']) expect(text.toLowerCase()).not.toContain(value);
});

test('what is not displayed and what is closed is left out, what is in open roots is not', async () => {
  const html = `<!doctype html><html><body><p hidden>Hidden words of it</p><x-a></x-a><x-b></x-b><script>
    document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>Open words of it</p>';
    document.querySelector('x-b').attachShadow({ mode: 'closed' }).innerHTML = '<p>Closed words of it</p>'</script></body></html>`;
  const text = JSON.stringify(await outlined({ html }));
  expect(text).toContain('"shadow":[{"tag":"p","text":"Open words of it"}]');
  expect(text).not.toMatch(/Hidden|Closed/);
});

test('as a page it answers to the same locators', async () => {
  const script = await bundle('fixtures/pages/provisioning.tsx');
  const names = ['Tenant URL', 'Secret Token'];
  const { call } = await openPage(browser, engine, { html: outlinePage(await outlined({ script }, names)) });
  for (const name of names)
    expect(await call('locate', { id: 't.f', control: 'textbox', names: [name] }), name).toMatchObject({
      found: 'one',
      score: 1,
    });
});

test('a stored outline is a page for a test', async () => {
  const { call } = await openPage(browser, engine, { html: await loadOutline('saml-sign-on') });
  const value: Locator = { id: 't.v', control: 'value', names: ['Login URL'], shape: 'login-url' };
  expect(await call('locate', value)).toMatchObject({ found: 'one', value: loginUrl });
  expect((await call('locate', { id: 't.e', control: 'button', names: ['Edit'] })).found).toBe('many');
});
