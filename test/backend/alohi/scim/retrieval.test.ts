import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, schemas, startCaller, usersIn } from './caller.fixture.ts';

let scim: Caller;
let mail: string;

beforeAll(async () => {
  scim = await startCaller();
  mail = scim.world.company.administrator.mail;
  await scim.create('Grace.Sample@contoso.example', {
    externalId: 'Employee-7',
    name: { givenName: 'Grace', familyName: 'Sample' },
    emails: [
      { type: 'home', value: 'grace@home.example' },
      { type: 'work', value: 'Grace.Work@contoso.example', primary: true },
    ],
  });
  await scim.create('leaver@contoso.example', { active: false });
});
afterAll(() => scim[Symbol.asyncDispose]());

describe('RFC 7644, 3.4.2.2 (filtering)', () => {
  const grace = ['Grace.Sample@contoso.example'];
  it.each<[string, string, readonly string[]]>([
    ['userName in another letter case', 'userName eq "GRACE.sample@CONTOSO.example"', grace],
    ['attribute name and operator in another letter case', 'USERNAME EQ "grace.sample@contoso.example"', grace],
    [
      'a fully qualified attribute name',
      'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "grace.sample@contoso.example"',
      grace,
    ],
    ['externalId', 'externalId eq "Employee-7"', grace],
    ['externalId in another letter case, which counts (RFC 7643, 3.1)', 'externalId eq "employee-7"', []],
    ['an e-mail address by its value', 'emails.value eq "grace.work@contoso.example"', grace],
    ['an e-mail address without its sub-attribute', 'emails eq "grace.work@contoso.example"', grace],
    ['one e-mail address that is both', 'emails[type eq "work" and value eq "grace.work@contoso.example"]', grace],
    ['no e-mail address that is both', 'emails[type eq "home" and value eq "grace.work@contoso.example"]', []],
    ['and', 'userName eq "grace.sample@contoso.example" and name.familyName eq "sample"', grace],
    ['and, with a part that fails', 'userName eq "grace.sample@contoso.example" and active eq false', []],
    ['or', 'externalId eq "Employee-7" or externalId eq "nobody"', grace],
    ['and before or', 'externalId eq "Employee-7" or userName sw "grace" and active eq false', grace],
    ['parentheses', '(externalId eq "Employee-7" or userName sw "grace") and active eq false', []],
    ['not', 'not (active eq true)', ['leaver@contoso.example']],
    ['a boolean as a string, which Entra writes', 'active eq "False"', []],
    ['sw', 'userName sw "grace."', grace],
    ['co', 'userName co "race.samp"', grace],
    ['ew', 'userName ew "R@contoso.example"', ['leaver@contoso.example']],
    ['pr', 'externalId pr', grace],
    ['ne', 'active ne true', ['leaver@contoso.example']],
    ['gt', 'userName gt "Grace.Sample@contoso.exampld" and userName lt "Grace.Sample@contoso.examplf"', grace],
    ['an attribute that nobody has', 'nickName eq "Babs"', []],
  ])('%s', async (_what, filter, expected) => {
    const answer = await scim.list({ filter });
    expect(answer).toMatchObject({ status: 200, body: { totalResults: expected.length } });
    expect(usersIn(answer).map(({ userName }) => userName)).toEqual(expected);
  });

  it.each([
    'userName eq',
    'userName eq "unfinished',
    'userName',
    '(active eq true',
    'userName is "x"',
    'userName eq unquoted',
    'active eq true and',
    'emails[type eq "work"',
  ])('refuses %s as no filter (400, invalidFilter)', async (filter) => {
    const answer = await scim.list({ filter });
    expect(answer).toMatchObject({
      status: 400,
      body: { schemas: [schemas.error], status: '400', scimType: 'invalidFilter' },
    });
  });

  it('answers a user whom nobody knows with an empty list, not with 404', async () => {
    const answer = await scim.list({ filter: 'userName eq "cf4d78e8-cc4f-4d5d-b8b9-183561c0104a"' });
    expect(answer).toMatchObject({ status: 200, body: { schemas: [schemas.listResponse], totalResults: 0 } });
    expect(usersIn(answer)).toEqual([]);
  });
});

describe('RFC 7644, 3.4.2.4 (pagination)', () => {
  it.each<[string, Record<string, string>, { startIndex: number; itemsPerPage: number }]>([
    ['the first page', { count: '10' }, { startIndex: 1, itemsPerPage: 10 }],
    ['a later page', { startIndex: '11', count: '10' }, { startIndex: 11, itemsPerPage: 10 }],
    ['the last page', { startIndex: '21', count: '10' }, { startIndex: 21, itemsPerPage: 7 }],
    ['behind the last page', { startIndex: '28', count: '10' }, { startIndex: 28, itemsPerPage: 0 }],
    ['a startIndex below 1', { startIndex: '0', count: '2' }, { startIndex: 1, itemsPerPage: 2 }],
    ['a count of 0', { count: '0' }, { startIndex: 1, itemsPerPage: 0 }],
    ['a negative count', { count: '-3' }, { startIndex: 1, itemsPerPage: 0 }],
  ])('%s', async (_what, parameters, expected) => {
    const answer = await scim.list(parameters);
    expect(answer.body).toMatchObject({ ...expected, totalResults: 27 });
    expect(usersIn(answer)).toHaveLength(expected.itemsPerPage);
  });

  it('shows everybody once', async () => {
    const pages = await Promise.all(
      ['1', '11', '21'].map(async (startIndex) => usersIn(await scim.list({ startIndex, count: '10' }))),
    );
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(27);
  });
});

describe('RFC 7644, 3.4.2.5 and 3.9 (attributes)', () => {
  const filter = 'externalId eq "Employee-7"';

  it('attributes: these and the id', async () => {
    const [user] = usersIn(await scim.list({ filter, attributes: 'userName' }));
    expect(user).toMatchObject({ id: expect.any(String), userName: 'Grace.Sample@contoso.example' });
    expect(user).not.toHaveProperty('active');
    expect(user).not.toHaveProperty('emails');
  });

  it('excludedAttributes: not these, whatever their letter case; the id always', async () => {
    const [user] = usersIn(await scim.list({ filter, excludedAttributes: 'EMAILS,name,id' }));
    expect(user).toMatchObject({ id: expect.any(String), active: true });
    expect(user).not.toHaveProperty('emails');
    expect(user).not.toHaveProperty('name');
  });

  it('for one resource too', async () => {
    const [user] = usersIn(await scim.list({ filter }));
    const { body } = await scim.call('GET', `/Users/${user?.id}?attributes=name.familyName`);
    expect(body).toMatchObject({ id: user?.id, name: { familyName: 'Sample' } });
    expect(body).not.toHaveProperty('userName');
  });
});

describe('RFC 7644, 3.4.2.3 and 3.4.3 (sorting, POST .search)', () => {
  it('sorts by an attribute', async () => {
    const names = usersIn(await scim.list({ sortBy: 'userName', count: '50' })).map(({ userName }) => userName ?? '');
    expect(names).toEqual(names.toSorted((left, right) => left.localeCompare(right)));
  });

  it('searches with a body', async () => {
    const answer = await scim.call('POST', '/Users/.search', {
      body: { schemas: [schemas.searchRequest], filter: 'userName sw "grace"', count: 5 },
    });
    expect(answer).toMatchObject({ status: 200, body: { totalResults: 1, itemsPerPage: 1 } });
  });
});

describe('RFC 7644, 4 (discovery)', () => {
  it.each(['/ServiceProviderConfig', '/serviceproviderconfig', '/ServiceProviderConfigs'])(
    '%s says honestly what is supported',
    async (path) => {
      const { status, body } = await scim.call('GET', path);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
        patch: { supported: true },
        bulk: { supported: false, maxOperations: expect.any(Number), maxPayloadSize: expect.any(Number) },
        filter: { supported: true, maxResults: expect.any(Number) },
        changePassword: { supported: false },
        sort: { supported: true },
        etag: { supported: false },
        authenticationSchemes: [{ type: 'oauthbearertoken', name: expect.any(String) }],
      });
    },
  );

  it('/ResourceTypes knows User alone', async () => {
    const { body } = await scim.call('GET', '/ResourceTypes');
    expect(body).toMatchObject({
      schemas: [schemas.listResponse],
      totalResults: 1,
      Resources: [{ id: 'User', endpoint: '/Users', schema: schemas.user }],
    });
    expect((await scim.call('GET', '/ResourceTypes/User')).status).toBe(200);
    expect((await scim.call('GET', '/ResourceTypes/Group')).status).toBe(404);
  });

  it('/Schemas describes userName as required, unique and not case-exact (RFC 7643, 4.1.1 and 7)', async () => {
    const { body } = await scim.call('GET', `/Schemas/${schemas.user}`);
    expect(body).toMatchObject({
      id: schemas.user,
      attributes: expect.arrayContaining([
        expect.objectContaining({ name: 'userName', required: true, caseExact: false, uniqueness: 'server' }),
      ]),
    });
    expect((await scim.call('GET', '/Schemas')).body).toMatchObject({ totalResults: 1 });
  });

  it.each(['/Schemas', '/ResourceTypes'])('%s refuses a filter with 403', async (path) => {
    const answer = await scim.call('GET', `${path}?filter=${encodeURIComponent('name eq "User"')}`);
    expect(answer).toMatchObject({ status: 403, body: { schemas: [schemas.error], status: '403' } });
  });
});

it('RFC 7644, 3.14: gives no ETag and no meta.version, as the configuration says', async () => {
  const id = usersIn(await scim.list({ count: '1' }))[0]?.id;
  const { headers, body } = await scim.call('GET', `/Users/${id}`);
  expect(headers.get('etag')).toBeNull();
  expect(body).not.toHaveProperty('meta.version');
  expect(body).toHaveProperty('meta.location', `https://scim.alohi.example/scim/v2/Users/${id}`);
});

it('RFC 7644, 3.11: says that /Me is not supported; an account is found by its address instead', async () => {
  expect(await scim.call('GET', '/Me')).toMatchObject({ status: 501, body: { status: '501' } });
  expect(usersIn(await scim.list({ filter: `userName eq "${mail}"` }))).toHaveLength(1);
});
