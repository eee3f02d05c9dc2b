import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assign, unassign } from './assignments.ts';
import { updateApplication } from './directory.ts';
import { type ProvisioningStage, provisioningStage, secretToken, tenantUrl } from './provisioning.fixture.ts';
import { reply } from './scim-double.ts';
import { changeUser, hardDeleteUser, restoreUser, softDeletedFor, softDeleteUser } from './users.ts';

let ending: AbortController;
let stage: ProvisioningStage;

beforeEach(async () => {
  ending = new AbortController();
  stage = await provisioningStage({ signal: ending.signal });
});
afterEach(() => ending.abort());

const cycle = () => stage.provisioning().cycle;
const leave = (...positions: readonly number[]) => {
  for (const position of positions) unassign(stage.directory, stage.objectId, stage.person(position).id);
};
/** Requests since the last call, without the probe that begins every cycle. */
let seen = 0;
beforeEach(() => {
  seen = 0;
});
function newRequests(): readonly string[] {
  const news = stage.scim.requests.slice(seen);
  seen = stage.scim.requests.length;
  return news.filter((request) => !/filter=.*[0-9a-f]{8}-[0-9a-f]{4}-/.test(request));
}

describe('an initial cycle', () => {
  test('creates who is missing, mends who differs and leaves the others alone', async () => {
    const [first, second] = [stage.person(0), stage.person(1)];
    stage.scim.add({
      userName: first.mail,
      active: true,
      givenName: first.givenName,
      familyName: first.surname,
      email: first.mail,
      externalId: first.id,
    });
    stage.scim.add({
      userName: second.mail.toUpperCase(),
      active: false,
      givenName: 'Former',
      familyName: second.surname,
      email: second.mail,
      externalId: second.id,
    });
    await stage.run();

    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10, failures: 0 });
    expect(stage.scim.users).toHaveLength(10);
    expect(stage.scim.posts).toHaveLength(8);
    expect(stage.scim.patches).toEqual([
      [
        { op: 'Replace', path: 'active', value: 'True' },
        { op: 'Replace', path: 'name.givenName', value: second.givenName },
      ],
    ]);
  });

  test('does not begin without saved credentials', () => {
    expect(stage.engine.start(stage.objectId)).toMatchObject({ ok: false, error: { code: 'credentials-required' } });
    const saved = stage.engine.save(stage.objectId, { mode: 'Automatic', status: 'On', tenantUrl });
    expect(saved).toMatchObject({ ok: false, error: { code: 'credentials-required' } });
  });

  test('leaves out those who have the Default Access role only', async () => {
    leave(3);
    assign(stage.directory, stage.objectId, [stage.person(3).id], 'Default Access');
    await stage.run();
    expect(cycle().provisionedUsers).toBe(9);
  });

  test('stops between two people when provisioning is switched off, and counts as none', async () => {
    stage.scim.interrupt((request) => {
      if (stage.scim.posts.length === 3 && request.startsWith('GET')) {
        stage.engine.save(stage.objectId, { status: 'Off' });
      }
      return null;
    });
    await stage.run();
    expect(stage.scim.posts).toHaveLength(4);
    expect(stage.provisioning()).toMatchObject({ status: 'Off', cycle: { state: 'Not run', provisionedUsers: 4 } });
  });
});

describe('an incremental cycle', () => {
  beforeEach(async () => {
    await stage.run();
    newRequests();
  });

  test('asks about nobody when nobody has changed', async () => {
    await stage.nextCycle();
    expect(newRequests()).toEqual([]);
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', provisionedUsers: 10 });
  });

  test('looks at those alone whose values or whose assignment have changed', async () => {
    changeUser(stage.directory, stage.person(2).id, { givenName: 'New' });
    assign(stage.directory, stage.objectId, [stage.person(12).id], 'User');
    leave(5);
    await stage.nextCycle();
    expect(newRequests()).toEqual([
      'GET /v2/Users/3',
      'PATCH /v2/Users/3',
      expect.stringMatching(/^GET \/v2\/Users\?filter=/),
      'POST /v2/Users',
      'PATCH /v2/Users/6',
    ]);
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', provisionedUsers: 10 });
  });

  test('does not notice what was changed on the other side; a restart does', async () => {
    const [user] = stage.scim.users;
    if (user) user.active = false;
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([]);
    stage.engine.start(stage.objectId);
    await stage.engine.idle();
    expect(stage.scim.patches).toEqual([[{ op: 'Replace', path: 'active', value: 'True' }]]);
    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10 });
  });

  test('disables who has left, and enables the same user when they come back', async () => {
    leave(3);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([[{ op: 'Replace', path: 'active', value: 'False' }]]);
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', provisionedUsers: 9 });
    assign(stage.directory, stage.objectId, [stage.person(3).id], 'User');
    await stage.nextCycle();
    expect(stage.scim.patches.at(-1)).toEqual([{ op: 'Replace', path: 'active', value: 'True' }]);
    expect(stage.scim.users).toHaveLength(10);
  });

  test('needs no leave of somebody whom the other side has lost', async () => {
    stage.scim.interrupt((request) => (request.startsWith('PATCH') ? reply(404, {}) : null));
    leave(3);
    await stage.nextCycle();
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', provisionedUsers: 9, failures: 0 });
  });

  test('does not manage any more whom it has disabled: no DELETE follows', async () => {
    leave(3);
    await stage.nextCycle();
    hardDeleteUser(stage.directory, stage.person(3).id);
    await stage.nextCycle();
    expect(newRequests().filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });

  test('makes a user anew whom the other side has lost', async () => {
    stage.scim.interrupt((request) => (request === 'GET /v2/Users/1' ? reply(404, {}) : null));
    changeUser(stage.directory, stage.person(0).id, { mail: 'moved@contoso.example' });
    await stage.nextCycle();
    expect(stage.scim.posts).toHaveLength(11);
    expect(cycle()).toMatchObject({ provisionedUsers: 10, failures: 0 });
  });

  test('tries a failure again, and only that', async () => {
    stage.scim.interrupt((request) => (request.startsWith('PATCH') ? reply(400, {}) : null));
    changeUser(stage.directory, stage.person(2).id, { givenName: 'New' });
    await stage.nextCycle();
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', failures: 1 });
    stage.scim.interrupt(() => null);
    newRequests();
    await stage.nextCycle();
    expect(newRequests()).toEqual(['GET /v2/Users/3', 'PATCH /v2/Users/3']);
    expect(cycle()).toMatchObject({ failures: 0 });
  });

  test('goes on from the watermark after provisioning was switched off and on', async () => {
    stage.engine.save(stage.objectId, { status: 'Off' });
    leave(3);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([]);
    stage.engine.start(stage.objectId);
    await stage.engine.idle();
    expect(newRequests()).toEqual(['PATCH /v2/Users/4']);
    expect(cycle().state).toBe('Incremental sync completed');
  });
});

describe('a user who is deleted in the directory', () => {
  beforeEach(() => stage.run());

  test('is disabled at once, and deleted when the 30 days in the recycle bin are over', async () => {
    softDeleteUser(stage.directory, stage.person(4).id);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([[{ op: 'Replace', path: 'active', value: 'False' }]]);

    stage.clock = new Date(stage.clock.getTime() + softDeletedFor - 1);
    await stage.nextCycle();
    expect(stage.scim.users).toHaveLength(10);
    stage.clock = new Date(stage.clock.getTime() + 1);
    await stage.nextCycle();
    expect(stage.scim.users).toHaveLength(9);
    expect(stage.scim.requests.at(-1)).toBe('DELETE /v2/Users/5');
    await stage.nextCycle();
    expect(stage.scim.requests.filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
  });

  test('is enabled again, as the same user, when restored', async () => {
    softDeleteUser(stage.directory, stage.person(4).id);
    await stage.nextCycle();
    restoreUser(stage.directory, stage.person(4).id);
    await stage.nextCycle();
    expect(stage.scim.patches.at(-1)).toEqual([{ op: 'Replace', path: 'active', value: 'True' }]);
    expect(stage.scim.users).toHaveLength(10);
  });

  test('is deleted at once when deleted for good', async () => {
    hardDeleteUser(stage.directory, stage.person(4).id);
    await stage.nextCycle();
    expect(stage.scim.requests.at(-1)).toBe('DELETE /v2/Users/5');
    expect(cycle()).toMatchObject({ provisionedUsers: 9, failures: 0 });
  });
});

describe('scope', () => {
  test('"all users and groups" brings everybody over; back again disables those who are not assigned', async () => {
    await stage.run({ scope: 'Sync all users and groups' });
    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 31 });
    stage.engine.save(stage.objectId, { scope: 'Sync only assigned users and groups' });
    await stage.engine.idle();
    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10 });
    expect(stage.scim.users.filter(({ active }) => !active)).toHaveLength(21);
  });

  test('saving what changes neither scope nor credentials begins nothing', async () => {
    await stage.run();
    const before = stage.scim.requests.length;
    stage.engine.save(stage.objectId, {
      status: 'On',
      notificationEmail: 'it@contoso.example',
      tenantUrl,
      secretToken,
    });
    await stage.engine.idle();
    expect(stage.scim.requests).toHaveLength(before);
    expect(stage.provisioning().notificationEmail).toBe('it@contoso.example');
  });
});

describe('provisioning on demand', () => {
  test('brings one assigned person over, and nobody else', async () => {
    stage.save();
    const pilot = stage.person(2);
    const demand = (id: string) => stage.engine.onDemand(stage.objectId, id);
    expect(await demand(pilot.id)).toMatchObject({ ok: true, value: { ok: true, action: 'Create' } });
    expect(await demand(pilot.id)).toMatchObject({ ok: true, value: { ok: true, action: 'None' } });
    changeUser(stage.directory, pilot.id, { surname: 'New' });
    expect(await demand(pilot.id)).toMatchObject({ ok: true, value: { ok: true, action: 'Update' } });
    expect(await demand(stage.person(15).id)).toMatchObject({ ok: true, value: { ok: false } });
    expect(stage.scim.users.map(({ userName }) => userName)).toEqual([pilot.mail]);
  });

  test('does not count as a cycle: the first one is still an initial one', async () => {
    stage.save();
    await stage.engine.onDemand(stage.objectId, stage.person(2).id);
    expect(cycle().state).toBe('Not run');
    await stage.run();
    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10 });
    expect(stage.scim.users).toHaveLength(10);
  });

  test('during a cycle is not forgotten by it', async () => {
    await stage.run();
    const late = stage.person(12);
    changeUser(stage.directory, stage.person(0).id, { givenName: 'New' });
    let demanded: Promise<unknown> | null = null;
    stage.scim.interrupt((request) => {
      if (request === 'PATCH /v2/Users/1' && demanded === null) {
        assign(stage.directory, stage.objectId, [late.id], 'User');
        demanded = stage.engine.onDemand(stage.objectId, late.id);
      }
      return null;
    });
    await stage.nextCycle();
    await demanded;
    expect(stage.provisioning().job.links[late.id]).toBe('11');
  });
});

test('a 429 in the middle is waited out, and nobody fails', async () => {
  let busy = 1;
  stage.scim.interrupt((request) => (request.startsWith('POST') && busy-- > 0 ? reply(429, {}, '3') : null));
  await stage.run();
  expect(stage.waits).toEqual([3_000]);
  expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10, failures: 0 });
});

test('what runs when the world is put back writes nothing', async () => {
  stage.save();
  const state = structuredClone(stage.directory.state);
  stage.scim.interrupt(() => {
    if (stage.scim.posts.length === 3) {
      stage.engine.cancel();
      stage.directory.state = state;
    }
    return null;
  });
  stage.engine.start(stage.objectId);
  // Asked for before the cycle is dropped: it still runs to its end.
  await stage.engine.idle();
  expect(stage.scim.posts).toHaveLength(4);
  expect(stage.directory.state).toBe(state);
});

test('an application that is deleted is left alone', async () => {
  await stage.run();
  const before = stage.scim.requests.length;
  updateApplication(stage.directory, stage.objectId, () => ({ deletedOn: stage.clock.toISOString() }));
  await stage.nextCycle();
  expect(stage.scim.requests).toHaveLength(before);
});
