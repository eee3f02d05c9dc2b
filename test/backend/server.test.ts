import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { present } from './entra/example-tenant.ts';
import type { ApplicationDetail, ApplicationRow, Principal } from './entra/portal-api.ts';
import type { Backend, Person } from './model.ts';
import { startBackend } from './server.ts';
import { createVisitor, type Visit, type Visitor } from './visitor.ts';

const emptyPage = { html: '<html><head></head><body>portal</body></html>', js: 'js', css: 'css' };
const portal = { shell: emptyPage, frame: emptyPage };
const portalHome = 'https://portal.azure.com';

let backend: Backend;
let start: unknown;
let legacyAppId: string;
let visitor: Visitor;

beforeAll(async () => {
  backend = await startBackend({ scenario: 'migrate', slowness: 0 }, { portal });
  start = backend.snapshot();
  visitor = createVisitor(backend.port);
  await signIn(await visitor.open(portalHome), backend.company.administrator);
  const rows = await api<ApplicationRow[]>('/applications');
  legacyAppId = present(rows.find(({ name }) => name === 'FAX.PLUS')).appId;
});
afterAll(() => backend.stop());
beforeEach(() => {
  backend.restore(start);
  visitor = createVisitor(backend.port);
});

async function signIn(page: Visit, person: Person): Promise<Visit> {
  const passwordPage = await visitor.submit(page, { loginfmt: person.userPrincipalName });
  return visitor.submit(passwordPage, { passwd: person.password });
}

async function api<Value>(path: string, json?: unknown, method?: 'POST' | 'PUT' | 'DELETE'): Promise<Value> {
  const { status, body } = await visitor.ask(`${portalHome}/api${path}`, { json, method });
  if (status >= 400) throw new Error(`${status} ${body}`);
  // The tests state what they expect of the contract's shape.
  return (body === '' ? undefined : JSON.parse(body)) as Value;
}

/** A sign-in to the legacy application as My Apps starts it. */
function launch(hint = ''): Promise<Visit> {
  const { tenantId } = backend.company;
  return visitor.open(
    `https://login.microsoftonline.com/${tenantId}/launch?appid=${legacyAppId}&login_hint=${encodeURIComponent(hint)}`,
  );
}

describe('the portal', () => {
  test('answers nobody without a session', async () => {
    expect(await visitor.ask(`${portalHome}/api/session`)).toMatchObject({ status: 401 });
    expect(await visitor.ask('https://sandbox-1.reactblade.portal.azure.net/api/session')).toMatchObject({
      status: 401,
    });
    expect(await visitor.ask('https://elsewhere.example/')).toMatchObject({ status: 421 });
  });

  test('sends the visitor through the sign-in page and back to the same place', async () => {
    const page = await visitor.open(`${portalHome}/?culture=fr-fr`);
    expect(page.body).toContain('<title>Sign in to your account</title>');
    expect(page.body).toContain('id="i0116"');
    const back = await signIn(page, backend.company.administrator);
    expect(back).toMatchObject({ status: 200 });
    expect(back.url.href).toBe(`${portalHome}/?culture=fr-fr`);
    expect(back.body).toContain('<meta name="slowness" content="0">');
    expect(await api('/session')).toMatchObject({ tenant: { id: backend.company.tenantId } });
  });

  test('lets frames in with the token that the shell was given, and refuses everybody but the administrator', async () => {
    await signIn(await visitor.open(portalHome), backend.company.administrator);
    const { token } = await api<{ token: string }>('/frame-token');
    const frame = createVisitor(backend.port);
    const address = 'https://sandbox-1.reactblade.portal.azure.net/api/session';
    expect(await frame.ask(address, { bearer: token })).toMatchObject({ status: 200 });
    expect(await frame.ask(address, { bearer: `${token}0` })).toMatchObject({ status: 401 });

    visitor = createVisitor(backend.port);
    await signIn(await visitor.open(portalHome), present(backend.company.people[1]));
    expect(await api('/session')).toMatchObject({ mayAdminister: false });
    expect(await visitor.ask(`${portalHome}/api/applications`)).toMatchObject({ status: 403 });
  });

  test('signs out of itself and of Microsoft', async () => {
    await signIn(await visitor.open(portalHome), backend.company.administrator);
    const left = await visitor.open(`${portalHome}/signout`);
    expect(left.url.hostname).toBe('login.microsoftonline.com');
    expect(await visitor.ask(`${portalHome}/api/session`)).toMatchObject({ status: 401 });
    expect((await visitor.open(portalHome)).body).toContain('id="i0116"');
  });
});

describe('signing in to an application', () => {
  test('asks for name and password, tells a wrong one, and posts a response that Fax.Plus accepts', async () => {
    const colleague = present(backend.company.people[1]);
    const passwordPage = await visitor.submit(await launch(), { loginfmt: colleague.userPrincipalName });
    const wrong = await visitor.submit(passwordPage, { passwd: 'not this one' });
    expect(wrong.body).toContain('id="passwordError"');
    const posting = await visitor.submit(wrong, { passwd: colleague.password });
    expect(posting.body).toContain('action="https://app.fax.plus/sso/login"');
    await visitor.submit(posting, {});
    const { signIns } = await backend.outcome();
    expect(signIns).toMatchObject([{ email: colleague.mail, outcome: 'accepted', application: expect.any(String) }]);
  });

  test('a hint asks for that user although another one is signed in; both are then kept', async () => {
    const first = present(backend.company.people[1]);
    const second = present(backend.company.people[2]);
    const signedIn = await signIn(await launch(), first);
    expect(signedIn.body).toContain('SAMLResponse');
    const hinted = await launch(second.mail);
    expect(hinted.body).toContain('id="i0118"');
    expect((await visitor.submit(hinted, { passwd: second.password })).body).toContain('SAMLResponse');
    expect((await launch(first.mail)).body).toContain('SAMLResponse');
    const choice = await launch();
    expect(choice.body).toContain('Pick an account');
    expect((await visitor.submit(choice, { pick: first.id })).body).toContain('SAMLResponse');
  });

  test('shows and records why somebody unassigned is refused', async () => {
    const page = await signIn(await launch(), present(backend.company.people[29]));
    expect(page.body).toContain('AADSTS50105: The signed in user');
    const { signIns } = await backend.outcome();
    expect(signIns).toMatchObject([{ outcome: 'refused', reason: 'AADSTS50105' }]);
  });
});

describe('the migration by hand', () => {
  test('from the gallery to a provisioned user, and back to the start', async () => {
    const { administrator, people } = backend.company;
    await signIn(await visitor.open(portalHome), administrator);
    const [tile] = await api<{ templateId: string; name: string }[]>('/gallery?search=alohi');
    const { objectId } = await api<{ objectId: string }>('/applications', present(tile));
    const path = `/applications/${objectId}`;
    await api(`${path}/sso-mode`, { mode: 'saml' }, 'PUT');
    const { unsavedBasicSaml } = await api<ApplicationDetail>(path);
    const { certificate } = await api<ApplicationDetail>(`${path}/basic-saml`, unsavedBasicSaml, 'PUT');

    const download = await visitor.ask(`${portalHome}/api${path}/certificate.cer`);
    expect(download.headers['content-disposition']).toContain('Alohi SSO.cer');
    expect(new X509Certificate(download.body).fingerprint.replaceAll(':', '')).toBe(certificate?.thumbprint);

    const [pilot] = await api<Principal[]>(`/principals?search=${present(people[4]).givenName}`);
    await api(`${path}/assignments`, { principalIds: [present(pilot).id], role: 'User' });
    const secretToken = (await backend.outcome()).scimToken;
    const tenantUrl = 'https://scim.alohi.example/scim/v2';
    const testConnection = `${path}/provisioning/test-connection`;
    expect(await api(testConnection, { tenantUrl: 'https://www.alohi.com/scim', secretToken })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Unable to connect to remote server'),
    });
    expect(await api(testConnection, { tenantUrl, secretToken })).toMatchObject({ ok: true });
    await api(`${path}/provisioning`, { mode: 'Automatic', tenantUrl, secretToken }, 'PUT');
    expect(await api(`${path}/provisioning/on-demand`, { principalId: present(pilot).id })).toMatchObject({ ok: true });

    expect(await backend.outcome()).toMatchObject({
      legacyApplication: 'present',
      alohiApplication: { objectId, assigned: [present(people[4]).mail], provisioning: 'saved' },
    });
    backend.restore(start);
    expect(await backend.outcome()).toMatchObject({ alohiApplication: null });
    expect(await visitor.ask(`${portalHome}/api/session`)).toMatchObject({ status: 401 });
  });
});

test('everybody who has an account can sign in through the legacy application at the start', async () => {
  const { signInWorksFor } = await backend.outcome();
  expect(signInWorksFor).toHaveLength(25);
  expect(signInWorksFor.map(({ through }) => through)).toEqual(Array.from({ length: 25 }, () => ['legacy']));
  expect(new X509Certificate(present(backend.legacyCertificate())).subject).toContain('Microsoft Azure Federated SSO');
});
