import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Caller, schemas, startCaller, usersIn } from './caller.fixture.ts';

let scim: Caller;
let id: string;
const userName = 'Grace.Sample@contoso.example';

beforeEach(async () => {
  scim = await startCaller();
  id = await scim.create(userName, {
    externalId: 'Employee-7',
    name: { givenName: 'Grace', familyName: 'Sample' },
    emails: [{ type: 'work', value: userName, primary: true }],
  });
});
afterEach(() => scim[Symbol.asyncDispose]());

const present = async () => (await scim.call('GET', `/Users/${id}`)).body;

describe('RFC 7644, 3.3 (creating)', () => {
  it('answers 201 with Location, and with the resource as it is now', async () => {
    const body = { schemas: [schemas.user], userName: 'OMalley', active: 'True', roles: [] };
    const answer = await scim.call('POST', '/Users', { body });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ userName: 'OMalley', active: true, meta: { resourceType: 'User' } });
    expect(answer.headers.get('location')).toMatch(/^https:\/\/scim\.alohi\.example\/scim\/v2\/Users\/[0-9a-f-]{36}$/);
    expect(answer.headers.get('content-type')).toContain('application/scim+json');
  });

  it('refuses a userName that is taken, in any letter case (409, uniqueness)', async () => {
    const body = { schemas: [schemas.user], userName: userName.toLowerCase() };
    expect(await scim.call('POST', '/Users', { body })).toMatchObject({
      status: 409,
      body: { schemas: [schemas.error], status: '409', scimType: 'uniqueness', detail: expect.any(String) },
    });
  });

  it.each([
    ['no userName', { schemas: [schemas.user] }],
    ['an empty userName', { schemas: [schemas.user], userName: '' }],
    ['a number for a string', { schemas: [schemas.user], userName: 5 }],
    ['a word for a boolean', { schemas: [schemas.user], userName: 'x', active: 'perhaps' }],
  ])('refuses %s (400, invalidValue)', async (_what, body) => {
    expect(await scim.call('POST', '/Users', { body })).toMatchObject({
      status: 400,
      body: { status: '400', scimType: 'invalidValue' },
    });
  });

  it('ignores attributes it does not know', async () => {
    const body = { schemas: [schemas.user], userName: 'x@contoso.example', emials: 'misspelt' };
    expect((await scim.call('POST', '/Users', { body })).status).toBe(201);
  });
});

describe('RFC 7644, 3.5.1 (replacing with PUT)', () => {
  it('writes what is given and clears what is not', async () => {
    const body = { schemas: [schemas.user], id, userName, name: { givenName: 'Only' }, active: 'False' };
    const answer = await scim.call('PUT', `/Users/${id}`, { body });
    expect(answer).toMatchObject({ status: 200, body: { id, userName, active: false, name: { givenName: 'Only' } } });
    expect(answer.body).not.toHaveProperty('name.familyName');
    expect(answer.body).not.toHaveProperty('externalId');
    expect(await present()).toEqual(answer.body);
  });

  it('refuses a body without userName, a userName that is taken, and a user who is not there', async () => {
    const { mail } = scim.world.company.administrator;
    const put = (path: string, body: object) => scim.call('PUT', path, { body: { schemas: [schemas.user], ...body } });
    expect(await put(`/Users/${id}`, {})).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect(await put(`/Users/${id}`, { userName: mail })).toMatchObject({
      status: 409,
      body: { scimType: 'uniqueness' },
    });
    expect(await put('/Users/unknown', { userName: 'x' })).toMatchObject({ status: 404, body: { status: '404' } });
    expect(await present()).toMatchObject({ userName });
  });
});

describe('RFC 7644, 3.5.2 (modifying with PATCH)', () => {
  it.each<[string, object, object]>([
    [
      'Entra: a capital Replace',
      { op: 'Replace', path: 'name.givenName', value: 'New' },
      { name: { givenName: 'New' } },
    ],
    ['Entra: False as a string', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    [
      'Entra: an e-mail address by a value filter',
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@contoso.example' },
      { emails: [{ type: 'work', value: 'new@contoso.example' }] },
    ],
    [
      'Entra with aadOptscim062020: dotted names without a path',
      { op: 'replace', value: { 'name.givenName': 'New', 'name.familyName': 'Newer', externalId: '8' } },
      { name: { givenName: 'New', familyName: 'Newer' }, externalId: '8' },
    ],
    ['RFC: a boolean', { op: 'replace', path: 'active', value: false }, { active: false }],
    ['RFC: no path', { op: 'replace', value: { active: false } }, { active: false }],
    [
      'RFC: a complex value',
      { op: 'replace', path: 'name', value: { familyName: 'New' } },
      { name: { familyName: 'New' } },
    ],
    ['RFC: add replaces a single value', { op: 'add', path: 'externalId', value: '8' }, { externalId: '8' }],
    [
      'RFC: attribute names in any letter case',
      { op: 'replace', path: 'USERNAME', value: 'n@x.example' },
      { userName: 'n@x.example' },
    ],
    [
      'RFC: a fully qualified path',
      { op: 'replace', path: `${schemas.user}:userName`, value: 'n@x.example' },
      { userName: 'n@x.example' },
    ],
  ])('%s', async (_what, operation, expected) => {
    const answer = await scim.patch(id, operation);
    expect(answer).toMatchObject({ status: 200, body: expected });
    expect(await present()).toMatchObject(expected);
  });

  it('removes an attribute', async () => {
    expect((await scim.patch(id, { op: 'remove', path: 'name.familyName' })).status).toBe(200);
    expect(await present()).not.toHaveProperty('name.familyName');
    expect(await present()).toHaveProperty('name.givenName', 'Grace');
  });

  it('does all of it or nothing', async () => {
    const before = await present();
    const answer = await scim.patch(
      id,
      { op: 'replace', path: 'name.givenName', value: 'New' },
      { op: 'replace', path: 'userName', value: scim.world.company.administrator.mail },
    );
    expect(answer).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    expect(await present()).toEqual(before);
  });

  it('answers 204 when nothing has changed', async () => {
    const answer = await scim.patch(id, { op: 'replace', path: 'userName', value: userName });
    expect(answer).toMatchObject({ status: 204, body: undefined });
  });

  it.each<[string, object, object]>([
    ['an op that there is not', { op: 'move', path: 'active', value: true }, { scimType: 'invalidSyntax' }],
    ['a word for a boolean', { op: 'Replace', path: 'active', value: 'perhaps' }, { scimType: 'invalidValue' }],
    ['the required userName taken away', { op: 'remove', path: 'userName' }, { status: '400' }],
  ])('refuses %s', async (_what, operation, expected) => {
    expect(await scim.patch(id, operation)).toMatchObject({
      status: 400,
      body: { ...expected, schemas: [schemas.error] },
    });
    expect(await present()).toMatchObject({ userName, active: true });
  });

  it('refuses a body that is no PatchOp, and a user who is not there', async () => {
    const body = { Operations: [{ op: 'replace', path: 'active', value: false }] };
    expect((await scim.call('PATCH', `/Users/${id}`, { body })).status).toBe(400);
    expect(await scim.patch('unknown', { op: 'replace', path: 'active', value: false })).toMatchObject({ status: 404 });
  });
});

describe('RFC 7644, 3.6 (deleting)', () => {
  it('answers 204 without a body; the user is then not there in any way', async () => {
    expect(await scim.call('DELETE', `/Users/${id}`)).toMatchObject({ status: 204, body: undefined });
    for (const method of ['GET', 'DELETE']) {
      expect(await scim.call(method, `/Users/${id}`)).toMatchObject({
        status: 404,
        body: { schemas: [schemas.error], status: '404' },
      });
    }
    expect(usersIn(await scim.list({ filter: `userName eq "${userName}"` }))).toEqual([]);
    expect((await scim.call('POST', '/Users', { body: { schemas: [schemas.user], userName } })).status).toBe(201);
  });
});
