import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { unassign } from './assignments.ts';
import { type ProvisioningStage, provisioningStage, secretToken } from './provisioning.fixture.ts';
import { exceedsEscrowThreshold, nextRetryHours } from './quarantine.ts';
import { reply } from './scim-double.ts';

let ending: AbortController;
let stage: ProvisioningStage;

beforeEach(async () => {
  ending = new AbortController();
  stage = await provisioningStage({ signal: ending.signal });
});
afterEach(() => ending.abort());

const quarantine = () => stage.provisioning().quarantine;
const state = () => stage.provisioning().cycle.state;
const message = 'Provisioning has been quarantined. See quarantine details for more information';
const leave = (count: number) => {
  for (const { id } of stage.directory.company.people.slice(0, count)) unassign(stage.directory, stage.objectId, id);
};

describe('EncounteredQuarantineException', () => {
  test('follows at once when the saved token is refused, and says so', async () => {
    await stage.run({ secretToken: 'a-bad-token' });
    expect(stage.provisioning()).toMatchObject({
      status: 'On',
      cycle: { state: 'Quarantined' },
      quarantine: { reason: 'EncounteredQuarantineException', message, retries: 0 },
    });
    expect(quarantine()?.details).toContain('invalid credentials');
    expect(stage.scim.users).toHaveLength(0);
  });

  test('so does a 404 instead of a list', async () => {
    stage.scim.interrupt(() => reply(404, {}));
    await stage.run();
    expect(quarantine()?.reason).toBe('EncounteredQuarantineException');
  });

  test('a token that expires in the middle ends the cycle', async () => {
    stage.scim.interrupt(() => (stage.scim.posts.length === 4 ? reply(401, {}) : null));
    await stage.run();
    expect(quarantine()?.reason).toBe('EncounteredQuarantineException');
    expect(stage.provisioning().cycle).toMatchObject({ state: 'Quarantined', provisionedUsers: 4 });
    expect(stage.scim.requests.slice(-1)).toEqual([expect.stringContaining('GET')]);
  });

  test('ends when the token is mended and provisioning restarted', async () => {
    await stage.run({ secretToken: 'a-bad-token' });
    stage.engine.save(stage.objectId, { secretToken });
    await stage.engine.idle();
    expect(stage.provisioning()).toMatchObject({ cycle: { state: 'Initial sync completed' }, quarantine: null });
  });

  test('a change in the directory does not bring the next cycle about', async () => {
    await stage.run({ secretToken: 'a-bad-token' });
    const before = stage.scim.requests.length;
    await stage.nextCycle();
    expect(stage.scim.requests).toHaveLength(before);
  });
});

describe('EncounteredEscrowProportionThreshold', () => {
  test('when five people and more than 40 % of them fail', async () => {
    stage.scim.interrupt((request) =>
      request.startsWith('POST') && stage.scim.posts.length >= 5 ? reply(400, {}) : null,
    );
    await stage.run();
    expect(stage.provisioning().cycle).toMatchObject({ state: 'Quarantined', provisionedUsers: 5, failures: 5 });
    expect(quarantine()?.reason).toBe('EncounteredEscrowProportionThreshold');
  });

  test('not for a few', async () => {
    stage.scim.interrupt((request) =>
      request.startsWith('POST') && stage.scim.posts.length >= 6 ? reply(400, {}) : null,
    );
    await stage.run();
    expect(stage.provisioning().cycle).toMatchObject({ state: 'Initial sync completed', failures: 4 });
    expect(quarantine()).toBeNull();
  });

  test('for an application that is broken three times in a row, not before', async () => {
    stage.scim.interrupt(() => reply(500, {}));
    await stage.run();
    expect([state(), quarantine(), stage.provisioning().cycle.failures]).toEqual(['Not run', null, 1]);
    await stage.nextCycle();
    expect(quarantine()).toBeNull();
    await stage.nextCycle();
    expect([state(), quarantine()?.reason]).toEqual(['Quarantined', 'EncounteredEscrowProportionThreshold']);
  });

  test.each([
    [{ events: 10, failures: 5 }, true],
    [{ events: 10, failures: 4 }, false],
    [{ events: 12, failures: 5 }, true],
    [{ events: 13, failures: 5 }, false],
  ])('%o', (counted, exceeds) => {
    expect(exceedsEscrowThreshold(counted)).toBe(exceeds);
  });
});

describe('QuarantineOnDemand', () => {
  test('comes and goes with the fault', async () => {
    await stage.run();
    stage.faults.set('quarantine', true);
    await stage.engine.idle();
    expect([state(), quarantine()?.reason]).toEqual(['Quarantined', 'QuarantineOnDemand']);
    stage.faults.set('quarantine', false);
    await stage.engine.idle();
    expect([state(), quarantine()]).toEqual(['Incremental sync completed', null]);
  });
});

describe('TooManyDeletes', () => {
  const guarded = { preventAccidentalDeletions: true, accidentalDeletionsThreshold: 2 };

  test('the cycle ends before anybody is disabled, and says so until deletes are allowed', async () => {
    await stage.run(guarded);
    leave(3);
    await stage.nextCycle();
    expect(stage.scim.patches).toEqual([]);
    expect([state(), quarantine()?.reason]).toEqual(['Quarantined', 'TooManyDeletes']);
    expect(quarantine()?.details).toContain('3 staged deletes, threshold 2');

    expect(stage.engine.allowDeletes(stage.objectId).ok).toBe(true);
    await stage.engine.idle();
    expect(stage.scim.patches).toHaveLength(3);
    expect([state(), quarantine()]).toEqual(['Incremental sync completed', null]);
  });

  test('allowed once is not allowed for good', async () => {
    await stage.run(guarded);
    leave(3);
    await stage.nextCycle();
    stage.engine.allowDeletes(stage.objectId);
    await stage.engine.idle();
    leave(6);
    await stage.nextCycle();
    expect(stage.scim.patches).toHaveLength(3);
    expect(quarantine()?.reason).toBe('TooManyDeletes');
  });

  test('creating and updating go on', async () => {
    await stage.run(guarded);
    leave(3);
    const assigned = stage.application().assignments.length;
    stage.directory.state = {
      ...stage.directory.state,
      applications: stage.directory.state.applications.map((application) =>
        application.objectId === stage.objectId
          ? {
              ...application,
              assignments: [...application.assignments, { principalId: stage.person(20).id, role: 'User' }],
            }
          : application,
      ),
    };
    expect(stage.application().assignments).toHaveLength(assigned + 1);
    await stage.nextCycle();
    expect(stage.scim.posts).toHaveLength(11);
    expect(quarantine()?.reason).toBe('TooManyDeletes');
  });

  test('neither at the threshold nor without the guard', async () => {
    await stage.run(guarded);
    leave(2);
    await stage.nextCycle();
    expect(stage.scim.patches).toHaveLength(2);
    stage.save({ preventAccidentalDeletions: false });
    leave(10);
    await stage.nextCycle();
    expect(stage.scim.patches).toHaveLength(10);
  });

  test('a restart does not get around it', async () => {
    await stage.run(guarded);
    leave(3);
    stage.engine.start(stage.objectId);
    await stage.engine.idle();
    expect(stage.scim.patches).toEqual([]);
    expect(quarantine()?.reason).toBe('TooManyDeletes');
  });

  test('there is nothing to allow without it', async () => {
    await stage.run(guarded);
    expect(stage.engine.allowDeletes(stage.objectId)).toMatchObject({ ok: false, error: { code: 'nothing-to-allow' } });
  });
});

test('one e-mail when a quarantine begins, and another when its reason changes', async () => {
  stage = await provisioningStage({ signal: ending.signal, interval: 40 });
  await stage.run({ secretToken: 'a-bad-token', notificationEmail: 'it@contoso.example' });
  await vi.waitFor(() => expect(quarantine()?.retries).toBeGreaterThan(3));
  expect(stage.provisioning().job.notifications).toHaveLength(1);

  stage = await provisioningStage({ signal: ending.signal });
  await stage.run({ secretToken: 'a-bad-token', notificationEmail: 'it@contoso.example' });
  stage.faults.set('quarantine', true);
  await stage.engine.idle();
  stage.faults.set('quarantine', false);
  await stage.engine.idle();
  expect(stage.provisioning().job.notifications).toMatchObject([
    { to: 'it@contoso.example', reason: 'EncounteredQuarantineException' },
    { to: 'it@contoso.example', reason: 'QuarantineOnDemand' },
    { to: 'it@contoso.example', reason: 'EncounteredQuarantineException' },
  ]);
});

describe('retries', () => {
  test('after 6, 12 and 24 hours, then daily for four weeks', () => {
    expect([0, 1, 2, 3, 4].map(nextRetryHours)).toEqual([6, 12, 24, 48, 72]);
    expect([28, 29, 30].map(nextRetryHours)).toEqual([27 * 24, 28 * 24, null]);
  });

  test('then the job is switched off', async () => {
    stage = await provisioningStage({ signal: ending.signal, interval: 40 });
    await stage.run({ secretToken: 'a-bad-token' });
    await vi.waitFor(() => expect(stage.provisioning().status).toBe('Off'));
    // 40 milliseconds stand for 40 minutes: one for each minute.
    expect(stage.waits.slice(0, 4)).toEqual([6 * 60, 6 * 60, 12 * 60, 24 * 60].map((each) => expect.closeTo(each)));
    expect(stage.waits).toHaveLength(30);
    expect(stage.provisioning()).toMatchObject({ cycle: { state: 'Quarantined' }, quarantine: { retries: 30 } });
  });

  test('a success in between ends the quarantine', async () => {
    stage = await provisioningStage({ signal: ending.signal, interval: 40 });
    stage.scim.interrupt(() => (stage.scim.requests.length <= 3 ? reply(404, {}) : null));
    await stage.run();
    await vi.waitFor(() => expect(state()).toBe('Initial sync completed'));
    expect(stage.waits).toHaveLength(3);
    expect(quarantine()).toBeNull();
  });

  test('single failures are tried again with growing pauses', async () => {
    stage = await provisioningStage({ signal: ending.signal, interval: 40 });
    let refusals = 3;
    stage.scim.interrupt((request) =>
      request.startsWith('POST') && stage.scim.posts.length === 9 && refusals-- > 0 ? reply(400, {}) : null,
    );
    await stage.run();
    await vi.waitFor(() => expect(stage.provisioning().cycle).toMatchObject({ provisionedUsers: 10, failures: 0 }));
    expect(stage.waits).toEqual([40, 80, 160]);
  });
});
