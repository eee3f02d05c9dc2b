/** Entra's provisioning service against Alohi's SCIM server, over TLS, with what can go wrong between them. */

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { present } from './entra/example-tenant.ts';
import type { ApplicationRow, ProvisioningView, TestConnection } from './entra/portal-api.ts';
import type { FaultName } from './faults.ts';
import type { Backend, Outcome } from './model.ts';
import { startBackend } from './server.ts';
import { createVisitor, type Visitor } from './visitor.ts';

const emptyPage = { html: '<head></head>', js: '', css: '' };
const portalHome = 'https://portal.azure.com';
const tenantUrl = 'https://scim.alohi.example/scim/v2';

// Every outcome signs everybody in, in both ways: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000 });

let backend: Backend;
let start: unknown;
let administrator: Visitor;
let path: string;
let secretToken: string;

beforeAll(async () => {
  backend = await startBackend(
    { scenario: 'half-done', slowness: 0 },
    { portal: { shell: emptyPage, frame: emptyPage } },
  );
  administrator = createVisitor(backend.port);
  const { userPrincipalName, password } = backend.company.administrator;
  const userName = await administrator.open(portalHome);
  await administrator.submit(await administrator.submit(userName, { loginfmt: userPrincipalName }), {
    passwd: password,
  });
  const rows: readonly ApplicationRow[] = JSON.parse((await administrator.ask(`${portalHome}/api/applications`)).body);
  path = `${portalHome}/api/applications/${present(rows.find(({ name }) => name === 'Alohi SSO')).objectId}`;
  ({ scimToken: secretToken } = await backend.outcome());
  start = backend.snapshot();
});
afterAll(() => backend.stop());
beforeEach(() => backend.restore(start));

const provisioning = async (): Promise<ProvisioningView> =>
  JSON.parse((await administrator.ask(`${path}/provisioning`)).body);

async function startProvisioning(more: Partial<ProvisioningView> = {}): Promise<void> {
  const json = { mode: 'Automatic', tenantUrl, secretToken, status: 'On', ...more };
  expect((await administrator.ask(`${path}/provisioning`, { method: 'PUT', json })).status).toBe(200);
}

async function reaches(state: ProvisioningView['cycle']['state']): Promise<ProvisioningView> {
  return vi.waitFor(
    async () => {
      const view = await provisioning();
      expect(view.cycle.state).toBe(state);
      return view;
    },
    { timeout: 20_000 },
  );
}

const unassign = (position: number) =>
  administrator.ask(`${path}/assignments/${present(backend.company.people[position]).id}`, { method: 'DELETE' });
const total = ({ accounts }: Outcome) => accounts.reduce((sum, { faxes }) => sum + faxes, 0);

test('matches everybody who has an account, and loses nothing', async () => {
  const before = await backend.outcome();
  await startProvisioning();
  expect((await reaches('Initial sync completed')).cycle).toMatchObject({ provisionedUsers: 10, failures: 0 });
  const after = await backend.outcome();
  expect(after.accounts).toEqual(before.accounts);
  expect(after).toMatchObject({ removedAccounts: [], duplicateAccounts: [], alohiApplication: { quarantine: null } });
});

test('disables who is unassigned: the account and its faxes stay', async () => {
  const { mail } = present(backend.company.people[3]);
  const before = await backend.outcome();
  await startProvisioning();
  await reaches('Initial sync completed');
  await unassign(3);
  await reaches('Incremental sync completed');
  const after = await backend.outcome();
  expect(after.accounts.find(({ email }) => email === mail)).toMatchObject({ active: false });
  expect(total(after)).toBe(total(before));
});

test('where deactivation means Remove, account and faxes are gone, and the outcome says so', async () => {
  const { mail } = present(backend.company.people[3]);
  const { accounts } = await backend.outcome();
  const faxes = present(accounts.find(({ email }) => email === mail)).faxes;
  backend.faults.set('scim-removes-users', true);
  await startProvisioning();
  await reaches('Initial sync completed');
  await unassign(3);
  await reaches('Incremental sync completed');
  const after = await backend.outcome();
  expect(after.accounts).toHaveLength(accounts.length - 1);
  expect(after.removedAccounts).toMatchObject([{ email: mail, faxes, because: 'active: false' }]);
});

test('where accounts are not matched, everybody gets a second, empty one, and the outcome says so', async () => {
  const before = await backend.outcome();
  const form = { method: 'PUT', json: { faxPlus: true, signPlus: false } } as const;
  const { mail: email, password } = backend.company.administrator;
  const dashboard = createVisitor(backend.port);
  await dashboard.ask('https://app.fax.plus/api/login/password', { json: { email, password } });
  await dashboard.ask('https://app.fax.plus/api/company/sso/automatically-add', form);
  backend.faults.set('scim-duplicates-users', true);
  await startProvisioning();
  await reaches('Initial sync completed');
  const after = await backend.outcome();
  expect(after.accounts).toHaveLength(before.accounts.length + 10);
  expect(after.duplicateAccounts).toHaveLength(10);
  expect(after.duplicateAccounts.every(({ faxesOutOfReach }) => faxesOutOfReach > 0)).toBe(true);
  expect(total(after)).toBe(total(before));
});

test('stops before too many are disabled, and goes on when that is allowed', async () => {
  await startProvisioning({ preventAccidentalDeletions: true, accidentalDeletionsThreshold: 1 });
  await reaches('Initial sync completed');
  // One after the other the two would not be too many at once.
  await startProvisioning({ status: 'Off' });
  await unassign(3);
  await unassign(4);
  await startProvisioning();
  expect((await reaches('Quarantined')).quarantine).toMatchObject({ reason: 'TooManyDeletes' });
  expect(await backend.outcome()).toMatchObject({ alohiApplication: { quarantine: 'TooManyDeletes' } });
  expect((await backend.outcome()).accounts.every(({ active }) => active)).toBe(true);

  expect((await administrator.ask(`${path}/provisioning/allow-deletes`, { json: {} })).status).toBe(200);
  expect((await reaches('Incremental sync completed')).quarantine).toBeNull();
  expect((await backend.outcome()).accounts.filter(({ active }) => !active)).toHaveLength(2);
});

describe('faults', () => {
  test.each<[FaultName, string]>([
    ['scim-token-expired', 'EncounteredQuarantineException'],
    ['quarantine', 'QuarantineOnDemand'],
    ['test-connection-unavailable', 'EncounteredQuarantineException'],
  ])('%s: provisioning is quarantined', async (fault, reason) => {
    backend.faults.set(fault, true);
    await startProvisioning();
    expect((await reaches('Quarantined')).quarantine).toMatchObject({ reason });
    expect((await backend.outcome()).accounts.every(({ active }) => active)).toBe(true);
  });

  test.each<[FaultName, RegExp]>([
    ['scim-token-expired', /ValidationFailure\nDetails: We received this unexpected response.* Unauthorized/],
    ['scim-500', /ValidationUnavailable\nDetails: We received this unexpected response.* InternalServerError/],
    ['scim-429', /ValidationUnavailable\nDetails: We received this unexpected response.* TooManyRequests/],
    ['test-connection-invalid-credentials', /^You appear to have entered invalid credentials\.[^\n]*$/],
  ])('%s: Test Connection says what happened', async (fault, words) => {
    backend.faults.set(fault, true);
    const json = { tenantUrl, secretToken };
    const answer: TestConnection = JSON.parse(
      (await administrator.ask(`${path}/provisioning/test-connection`, { json })).body,
    );
    expect(answer).toMatchObject({ ok: false, title: 'Testing connection to Alohi SSO' });
    expect(answer.message).toMatch(words);
    expect(answer.message).not.toContain(secretToken);
  });

  test('a server that is busy for a moment delays a cycle and spoils nothing', async () => {
    backend.faults.set('scim-429', true);
    await startProvisioning();
    const exchanges = async () => (await administrator.ask('https://control.backend.example/sections')).body;
    await vi.waitFor(async () => expect(await exchanges()).toContain('>429<'), { timeout: 20_000 });
    backend.faults.set('scim-429', false);
    expect((await reaches('Initial sync completed')).cycle).toMatchObject({ provisionedUsers: 10, failures: 0 });
  });
});

test('somebody who changes in the directory is followed, and deleted with it', async () => {
  const person = present(backend.company.people[5]);
  await startProvisioning();
  await reaches('Initial sync completed');
  backend.directory.change(person.id, { mail: 'moved@contoso.example' });
  await reaches('Incremental sync completed');
  expect((await backend.outcome()).accounts.map(({ email }) => email)).toContain('moved@contoso.example');
  backend.directory.hardDelete(person.id);
  await vi.waitFor(async () => expect((await provisioning()).cycle.provisionedUsers).toBe(9), { timeout: 20_000 });
  const { removedAccounts } = await backend.outcome();
  expect(removedAccounts).toMatchObject([{ email: 'moved@contoso.example', because: 'DELETE' }]);
});
