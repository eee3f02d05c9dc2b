import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hosts } from '../../model.ts';
import type { AlohiBehaviour } from '../behaviour.ts';
import { stateSchema } from '../state.ts';
import { serve, type TestWorld, testWorld } from '../world.fixture.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

let stack: AsyncDisposableStack;
let world: TestWorld;
let origin: string;

async function start(behaviour?: Partial<AlohiBehaviour>): Promise<void> {
  world = await testWorld('migrate', behaviour);
  const server = stack.use(await serve(world.alohi.hosts[hosts.scim]));
  origin = server.origin;
}

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  await start();
});
afterEach(() => stack.disposeAsync());

async function scim(method: string, path: string, body?: unknown, token = world.alohi.inspect().scimToken) {
  const response = await fetch(`${origin}/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
}

const find = (userName: string) => scim('GET', `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);
const patch = (id: string, ...Operations: object[]) =>
  scim('PATCH', `/Users/${id}`, { schemas: [patchOp], Operations });

/** What Entra posts for a new user. */
const entraUser = (userName: string, changes: object = {}) => ({
  schemas: [core, enterprise],
  externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
  userName,
  active: true,
  emails: [{ primary: true, type: 'work', value: userName }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Ada Example', familyName: 'Example', givenName: 'Ada' },
  roles: [],
  ...changes,
});

describe('Test Connection', () => {
  it('gets an empty list for a user that does not exist', async () => {
    const answer = await scim('GET', '/Users?filter=userName+eq+%22cf4d78e8-cc4f-4d5d-b8b9-183561c0104a%22');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/scim+json');
    expect(answer.body).toMatchObject({ totalResults: 0 });
  });

  it('is refused with a wrong token, in the words of the standard', async () => {
    const answer = await scim('GET', '/Users', undefined, 'wrong');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
  });

  it('describes the attributes that Entra maps and nothing else', async () => {
    const { body } = await scim('GET', `/Schemas/${core}`);
    expect(body.attributes.map(({ name }: { name: string }) => name)).toEqual(['userName', 'name', 'active', 'emails']);
    expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true } });
    expect((await scim('GET', '/Groups')).status).toBe(404);
  });
});

describe('users', () => {
  it('finds an account that was there before, in any letter case', async () => {
    const { mail } = world.company.administrator;
    const answer = await find(mail.toUpperCase());
    expect(answer.body).toMatchObject({ totalResults: 1, Resources: [{ userName: mail, active: true }] });
    expect(answer.body.Resources[0].meta.location).toMatch(/^https:\/\/scim\.alohi\.example\/scim\/v2\/Users\//);
  });

  it('pages through the list', async () => {
    const { body } = await scim('GET', '/Users?startIndex=21&count=10');
    expect(body).toMatchObject({ totalResults: 25, startIndex: 21 });
    expect(body.Resources).toHaveLength(5);
  });

  it('creates an empty account and refuses a second one of the same name in another letter case', async () => {
    await save({ automaticallyAdd: { faxPlus: true, signPlus: false } });
    const created = await scim('POST', '/Users', entraUser('New.Person@contoso.example', { active: 'True' }));
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ userName: 'New.Person@contoso.example', active: true });
    expect(created.body.roles).toBeUndefined();
    expect(world.alohi.inspect().accounts).toContainEqual({
      email: 'New.Person@contoso.example',
      active: true,
      faxes: 0,
    });

    const again = await scim('POST', '/Users', entraUser('new.person@contoso.example'));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ status: '409', scimType: 'uniqueness' });
  });

  it('gives no Fax.Plus to new users while the box is not ticked', async () => {
    await scim('POST', '/Users', entraUser('new.person@contoso.example'));
    expect(world.alohi.inspect().accounts).toHaveLength(25);
  });

  it('takes an account over that was never provisioned, with its faxes', async () => {
    const { mail } = world.company.administrator;
    const before = faxesOf(mail);
    expect((await scim('POST', '/Users', entraUser(mail))).status).toBe(201);
    expect(faxesOf(mail)).toBe(before);
    expect((await scim('POST', '/Users', entraUser(mail))).status).toBe(409);
  });

  it('updates a user in the words of Entra', async () => {
    const id = await idOfAdministrator();
    const answer = await patch(
      id,
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'other@contoso.example' },
      { op: 'Replace', path: 'name.familyName', value: 'Changed' },
      { op: 'Add', path: 'externalId', value: 'object-id' },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ name: { familyName: 'Changed' }, externalId: 'object-id' });
    expect((await patch(id, { op: 'replace', value: { 'name.givenName': 'Also' } })).body).toMatchObject({
      name: { givenName: 'Also', familyName: 'Changed' },
    });
    expect((await patch(id, { op: 'Add', path: 'nickName', value: 'Babs' })).status).toBe(204);
  });

  it.each([
    ['as a string', { op: 'Replace', path: 'active', value: 'False' }],
    ['as a boolean', { op: 'Replace', path: 'active', value: false }],
    ['without a path', { op: 'replace', value: { active: 'False' } }],
  ])('disables an account and keeps its faxes (%s)', async (_name, operation) => {
    const { mail } = world.company.administrator;
    const before = faxesOf(mail);
    await patch(await idOfAdministrator(), operation);
    expect(world.alohi.inspect().accounts).toContainEqual({ email: mail, active: false, faxes: before });
    await patch(await idOfAdministrator(), { op: 'Replace', path: 'active', value: 'True' });
    expect(world.alohi.inspect().accounts).toContainEqual({ email: mail, active: true, faxes: before });
  });

  it.each([
    ['as decided', () => start({ deprovision: 'remove' })],
    ['as a fault', async () => world.faults.set('scim-removes-users', true)],
  ])('removes the account with its faxes where deactivation means Remove (%s)', async (_name, arrange) => {
    await arrange();
    const { mail } = world.company.administrator;
    const faxes = faxesOf(mail);
    const id = await idOfAdministrator();
    expect((await patch(id, { op: 'Replace', path: 'active', value: 'False' })).status).toBe(200);
    expect(world.alohi.inspect()).toMatchObject({
      accounts: expect.not.arrayContaining([expect.objectContaining({ email: mail })]),
      removedAccounts: [{ email: mail, faxes, because: 'active: false' }],
    });
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404);
  });

  it('makes a second, empty account where accounts that were there before are not matched', async () => {
    await start({ ownAccounts: 'duplicate' });
    await save({ automaticallyAdd: { faxPlus: true, signPlus: false } });
    const { mail } = world.company.administrator;
    const faxes = faxesOf(mail);
    expect((await find(mail)).body).toMatchObject({ totalResults: 0 });
    expect((await scim('POST', '/Users', entraUser(mail.toUpperCase()))).status).toBe(201);
    expect((await scim('POST', '/Users', entraUser(mail))).status).toBe(409);
    expect(world.alohi.inspect().accounts).toHaveLength(26);
    expect(world.alohi.inspect().duplicateAccounts).toEqual([
      { email: mail.toUpperCase(), accounts: 2, faxesOutOfReach: faxes },
    ]);
  });

  it('deletes an account with its faxes', async () => {
    const id = await idOfAdministrator();
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204);
    expect((await scim('GET', `/Users/${id}`)).status).toBe(404);
    expect(world.alohi.inspect().accounts).toHaveLength(24);
  });

  it('answers mistakes in the words of the standard', async () => {
    const id = await idOfAdministrator();
    expect((await patch(id, { op: 'Replace', path: 'active', value: 'perhaps' })).body).toMatchObject({
      status: '400',
    });
    expect((await scim('POST', '/Users', { schemas: [core] })).body).toMatchObject({ scimType: 'invalidValue' });
    expect((await scim('PATCH', '/Users/unknown', { schemas: [patchOp], Operations: [] })).status).toBe(400);
    const broken = await fetch(`${origin}/scim/v2/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.alohi.inspect().scimToken}`, 'content-type': 'application/scim+json' },
      body: '{',
    });
    expect(await broken.json()).toMatchObject({ status: '400' });
  });
});

it('records what was asked and never the token, not even from the address or a body', async () => {
  const { scimToken: token } = world.alohi.inspect();
  await find('nobody@contoso.example');
  await scim('GET', '/Users', undefined, 'wrong');
  await scim('GET', `/Users/${token}`);
  await scim('POST', '/Users', { userName: token });
  const exchanges = world.alohi.scimExchanges();
  expect(JSON.stringify(exchanges)).not.toContain(token);
  expect(exchanges[0]).toMatchObject({ authorization: `Bearer ••••••••${token.slice(-4)}` });
  expect(exchanges[1]).toMatchObject({ authorization: 'Bearer ••••••••', status: 401 });
  expect(exchanges[3]).toMatchObject({ request: '{"userName":"••••••••"}', status: 201 });
  expect(JSON.parse(exchanges[0]?.answer ?? '')).toMatchObject({ totalResults: 0 });
  const { scimRequests, scimToken } = world.alohi.inspect();
  expect(scimRequests.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 200],
    ['GET', 401],
    ['GET', 404],
    ['POST', 201],
  ]);
  expect(JSON.stringify(scimRequests)).not.toContain(scimToken);
});

it('keeps two backends of one process apart', async () => {
  const first = world;
  const firstOrigin = origin;
  await start();
  await scim('DELETE', `/Users/${await idOfAdministrator()}`);
  expect(world.alohi.inspect().accounts).toHaveLength(24);
  const answer = await fetch(`${firstOrigin}/scim/v2/Users`, {
    headers: { authorization: `Bearer ${first.alohi.inspect().scimToken}` },
  });
  expect(await answer.json()).toMatchObject({ totalResults: 25 });
});

const faxesOf = (mail: string): number | undefined =>
  world.alohi.inspect().accounts.find(({ email }) => email === mail)?.faxes;

async function idOfAdministrator(): Promise<string> {
  const { body } = await find(world.company.administrator.mail);
  return body.Resources[0].id;
}

async function save(changes: object): Promise<void> {
  world.alohi.restore({ ...stateSchema.parse(world.alohi.snapshot()), ...changes });
}
