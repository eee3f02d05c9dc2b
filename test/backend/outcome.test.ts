import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { present } from './entra/example-tenant.ts';
import type { ApplicationRow } from './entra/portal-api.ts';
import type { Backend, Outcome } from './model.ts';
import { startBackend } from './server.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const emptyPage = { html: '<head></head>', js: '', css: '' };
const portalHome = 'https://portal.azure.com';

let backend: Backend;
let start: unknown;
let administrator: Visitor;
let certificate: string;
let alohi: ApplicationRow;

beforeAll(async () => {
  backend = await startBackend(
    { scenario: 'half-done', slowness: 0 },
    { portal: { shell: emptyPage, frame: emptyPage } },
  );
  administrator = createVisitor(backend.port);
  const { userPrincipalName, mail, password } = backend.company.administrator;
  const userName = await administrator.open(portalHome);
  await administrator.submit(await administrator.submit(userName, { loginfmt: userPrincipalName }), {
    passwd: password,
  });
  const rows: readonly ApplicationRow[] = JSON.parse((await administrator.ask(`${portalHome}/api/applications`)).body);
  alohi = present(rows.find(({ name }) => name === 'Alohi SSO'));
  certificate = (await administrator.ask(`${portalHome}/api/applications/${alohi.objectId}/certificate.cer`)).body;
  await administrator.ask('https://app.fax.plus/api/login/password', { json: { email: mail, password } });
  start = backend.snapshot();
});
afterAll(() => backend.stop());
beforeEach(() => backend.restore(start));

async function configureFaxPlus(pem: string): Promise<void> {
  const { tenantId } = backend.company;
  const { status } = await administrator.ask('https://app.fax.plus/api/company/sso', {
    method: 'PUT',
    json: {
      ssoUrl: `https://login.microsoftonline.com/${tenantId}/saml2`,
      entityId: `https://sts.windows.net/${tenantId}/`,
      certificate: pem,
      ssoType: 'Alohi SSO',
      bypass: true,
    },
  });
  expect(status).toBe(200);
}

function waysOf({ signInWorksFor }: Outcome, from: number, to: number) {
  return new Set(signInWorksFor.slice(from, to).map(({ through, refusedWith }) => through[0] ?? refusedWith));
}

test('with the new configuration only those assigned to the new application get in', async () => {
  await configureFaxPlus(certificate);
  const outcome = await backend.outcome();
  expect(waysOf(outcome, 0, 10)).toEqual(new Set(['alohi']));
  expect(waysOf(outcome, 10, 25)).toEqual(new Set(['AADSTS50105']));
  expect(outcome.serviceProvider).toMatchObject({ ssoType: 'Alohi SSO', bypass: true });
});

test('with the old application’s certificate nobody gets in', async () => {
  await configureFaxPlus(present(backend.legacyCertificate()));
  const { signInWorksFor } = await backend.outcome();
  expect(signInWorksFor.flatMap(({ through }) => through)).toEqual([]);
  expect(present(signInWorksFor[0]).refusedWith).toMatch(/certificate|signature/);
});

test('once everybody is assigned everybody gets in, also without the old application', async () => {
  await configureFaxPlus(certificate);
  const principalIds = backend.company.people.slice(0, 25).map(({ id }) => id);
  const application = `${portalHome}/api/applications/${alohi.objectId}`;
  await administrator.ask(`${application}/assignments`, { json: { principalIds, role: 'User' } });
  const rows: readonly ApplicationRow[] = JSON.parse((await administrator.ask(`${portalHome}/api/applications`)).body);
  const legacy = present(rows.find(({ name }) => name === 'FAX.PLUS'));
  await administrator.ask(`${portalHome}/api/applications/${legacy.objectId}`, { method: 'DELETE' });

  const outcome = await backend.outcome();
  expect(waysOf(outcome, 0, 25)).toEqual(new Set(['alohi']));
  expect(outcome).toMatchObject({ legacyApplication: 'deleted', accountsWithFaxes: 25 });
  expect(outcome.alohiApplication?.assigned).toHaveLength(25);
});

test('asking for the outcome changes nothing', async () => {
  await backend.outcome();
  expect(backend.snapshot()).toEqual(start);
});
