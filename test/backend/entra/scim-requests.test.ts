/** Byte for byte what arrives at a SCIM server from Entra. Shapes: use-scim-to-provision-users-and-groups. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unassign } from './assignments.ts';
import { type ProvisioningStage, provisioningStage, tenantUrl } from './provisioning.fixture.ts';
import { changeUser } from './users.ts';

const flagged = { tenantUrl: `${tenantUrl}/?aadOptscim062020` };
const workAddress = 'emails[type eq "work"].value';
let ending: AbortController;
let stage: ProvisioningStage;

beforeEach(async () => {
  ending = new AbortController();
  stage = await provisioningStage({ signal: ending.signal });
  for (const { id } of stage.directory.company.people.slice(1, 10)) unassign(stage.directory, stage.objectId, id);
});
afterEach(() => ending.abort());

const queryFor = (userName: string) => `GET /v2/Users?filter=userName+eq+%22${encodeURIComponent(userName)}%22`;

test('a new user: probe with a fresh GUID, query, POST with its members in Entra’s order', async () => {
  await stage.run();
  const { id, mail, givenName, surname } = stage.person(0);
  expect(stage.scim.requests).toEqual([
    expect.stringMatching(/^GET \/v2\/Users\?filter=userName\+eq\+%22[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}%22$/),
    queryFor(mail),
    'POST /v2/Users',
  ]);
  expect(JSON.stringify(stage.scim.posts)).toBe(
    JSON.stringify([
      {
        schemas: [
          'urn:ietf:params:scim:schemas:core:2.0:User',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
        ],
        externalId: id,
        userName: mail,
        active: true,
        emails: [{ primary: true, type: 'work', value: mail }],
        meta: { resourceType: 'User' },
        name: { formatted: `${givenName} ${surname}`, familyName: surname, givenName },
        roles: [],
      },
    ]),
  );
});

test('every cycle begins with another GUID', async () => {
  await stage.run();
  await stage.nextCycle();
  const [first, , , second] = stage.scim.requests;
  expect(stage.scim.requests).toHaveLength(4);
  expect(first).not.toBe(second);
});

describe('a changed user', () => {
  const change = { givenName: 'New', surname: 'Newer', mail: 'new@contoso.example' };

  test.each<[string, object, unknown]>([
    [
      'without the flag: one capitalised operation for each attribute',
      {},
      [
        { op: 'Replace', path: 'userName', value: change.mail },
        { op: 'Replace', path: 'name.givenName', value: 'New' },
        { op: 'Replace', path: 'name.familyName', value: 'Newer' },
        { op: 'Replace', path: workAddress, value: change.mail },
      ],
    ],
    [
      'with the flag: the filtered path by itself, the others in one operation without a path',
      flagged,
      [
        { op: 'replace', path: workAddress, value: change.mail },
        { op: 'replace', value: { userName: change.mail, 'name.givenName': 'New', 'name.familyName': 'Newer' } },
      ],
    ],
  ])('%s', async (_what, settings, operations) => {
    await stage.run(settings);
    changeUser(stage.directory, stage.person(0).id, change);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([operations]);
    // By the link, not by the new name: otherwise a second user would come into being.
    expect(stage.scim.requests.slice(-2).map((request) => request.replace(/\?.*/, ''))).toEqual([
      'GET /v2/Users/1',
      'PATCH /v2/Users/1',
    ]);
  });
});

describe('a user who was there before', () => {
  const stored = () => {
    const { mail, givenName, surname } = stage.person(0);
    return { userName: mail.toUpperCase(), email: mail.toUpperCase(), givenName, familyName: surname };
  };

  test.each<[string, object, unknown]>([
    [
      'without the flag: True is a string, what was missing is added',
      {},
      [
        { op: 'Replace', path: 'active', value: 'True' },
        { op: 'Add', path: 'externalId', value: expect.any(String) },
      ],
    ],
    [
      'with the flag: true is a boolean',
      flagged,
      [
        { op: 'add', path: 'externalId', value: expect.any(String) },
        { op: 'replace', path: 'active', value: true },
      ],
    ],
  ])('%s; letter case alone is no difference', async (_what, settings, operations) => {
    stage.scim.add({ ...stored(), active: false });
    await stage.run(settings);
    expect(stage.scim.patches).toEqual([operations]);
  });
});

describe('a user who has left the scope', () => {
  test.each<[string, object, unknown]>([
    ['without the flag: False is a string', {}, { op: 'Replace', path: 'active', value: 'False' }],
    ['with the flag: false is a boolean', flagged, { op: 'replace', path: 'active', value: false }],
  ])('%s', async (_what, settings, operation) => {
    await stage.run(settings);
    unassign(stage.directory, stage.objectId, stage.person(0).id);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([[operation]]);
  });
});

test('the flag does not reach provisioning on demand', async () => {
  const { mail, givenName, surname } = stage.person(0);
  stage.scim.add({ userName: mail, email: mail, givenName, familyName: surname, active: false });
  stage.save(flagged);
  await stage.engine.onDemand(stage.objectId, stage.person(0).id);
  expect(stage.scim.patches).toEqual([expect.arrayContaining([{ op: 'Replace', path: 'active', value: 'True' }])]);
});
