import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { present } from '../entra/example-tenant.ts';
import type { Backend } from '../model.ts';
import { startBackend } from '../server.ts';
import { createVisitor, type Visitor } from '../visitor.ts';
import { readableJson, readableXml } from './readable.ts';

const emptyPage = { html: '<head></head>', js: '', css: '' };
const address = 'https://control.backend.example';

let backend: Backend;
let start: unknown;
let visitor: Visitor;

beforeAll(async () => {
  backend = await startBackend(
    { scenario: 'half-done', slowness: 0 },
    { portal: { shell: emptyPage, frame: emptyPage } },
  );
  start = backend.snapshot();
  visitor = createVisitor(backend.port);
});
afterAll(() => backend.stop());
beforeEach(() => backend.restore(start));

const sections = async () => (await visitor.ask(`${address}/sections`)).body;

test('shows applications, people and faults, under a policy that lets nothing else in', async () => {
  const page = await visitor.ask(`${address}/`);
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-/);
  for (const words of [
    'Alohi SSO',
    'https://app.fax.plus/sso/metadata',
    backend.company.administrator.mail,
    'scim-429',
  ]) {
    expect(page.body).toContain(words);
  }
});

test('shows every SCIM request with its answer, and never the token', async () => {
  const { scimToken } = await backend.outcome();
  const users = 'https://scim.alohi.example/scim/v2/Users';
  await visitor.ask(`${users}?filter=userName+eq+%22%3Cb%3Enobody%22`, { bearer: scimToken });
  await visitor.ask(users, { json: { userName: scimToken }, bearer: scimToken });
  const shown = await sections();
  expect(shown).toContain('GET /scim/v2/Users?filter=userName eq &quot;&lt;b&gt;nobody&quot;');
  expect(shown).toContain('&quot;totalResults&quot;: 0');
  expect(shown).not.toContain(scimToken);
});

test('shows a sign-in with the response that was posted, readable', async () => {
  const xml = '<Response><Assertion><NameID>ada@contoso.example</NameID></Assertion></Response>';
  const form = { SAMLResponse: Buffer.from(xml).toString('base64') };
  await visitor.ask('https://app.fax.plus/sso/login', { form });
  expect(await sections()).toContain('  &lt;Assertion&gt;\n    &lt;NameID&gt;ada@contoso.example&lt;/NameID&gt;');
});

describe('faults', () => {
  const press = (name: string, on: string) => visitor.ask(`${address}/faults`, { form: { name, on } });

  test('are switched while everything runs, and put back with the world', async () => {
    const { scimToken: bearer } = await backend.outcome();
    const ask = async () => (await visitor.ask('https://scim.alohi.example/scim/v2/Users', { bearer })).status;
    expect((await press('scim-500', 'true')).status).toBe(303);
    expect([await ask(), backend.faults.active()]).toEqual([500, ['scim-500']]);
    expect(await sections()).toMatch(/aria-checked="true"\s*><code>scim-500/);
    await press('scim-500', 'false');
    expect(await ask()).toBe(200);
    await press('scim-429', 'true');
    backend.restore(start);
    expect(backend.faults.active()).toEqual([]);
  });

  test('that do not exist are refused', async () => {
    expect((await press('toString', 'true')).status).toBe(400);
    expect((await press('scim-500', 'perhaps')).status).toBe(400);
  });

  test('are not switched by a page of another site', async () => {
    for (const origin of ['https://app.fax.plus', 'null']) {
      const answer = await visitor.ask(`${address}/faults`, {
        form: { name: 'scim-500', on: 'true' },
        headers: { origin },
      });
      expect(answer.status).toBe(403);
    }
    expect(backend.faults.active()).toEqual([]);
    const own = await visitor.ask(`${address}/faults`, {
      form: { name: 'scim-500', on: 'true' },
      headers: { origin: address },
    });
    expect(own.status).toBe(303);
  });
});

test('people who are deleted in the directory are no longer in the portal’s lists, until restored', async () => {
  const person = present(backend.company.people[3]);
  const assigned = async () => (await backend.outcome()).alohiApplication?.assigned ?? [];
  backend.directory.softDelete(person.id);
  expect(await assigned()).not.toContain(person.mail);
  expect(await sections()).toContain('soft-deleted');
  backend.directory.restore(person.id);
  expect(await assigned()).toContain(person.mail);
});

test.each([
  ['<a><b c="d"/><e>f</e></a>', '<a>\n  <b c="d"/>\n  <e>f</e>\n</a>'],
  ['no XML', 'no XML'],
])('readableXml %s', (xml, readable) => {
  expect(readableXml(xml)).toBe(readable);
});

test('readableJson leaves what is no JSON', () => {
  expect([readableJson('{"a":1}'), readableJson('{')]).toEqual(['{\n  "a": 1\n}', '{']);
});
