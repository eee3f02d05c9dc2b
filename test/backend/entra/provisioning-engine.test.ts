import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountHolders } from '../company.ts';
import { unassign } from './assignments.ts';
import { type Directory, findApplication, findByIdentifier } from './directory.ts';
import { exampleDirectory, present } from './example-tenant.ts';
import { alohiIdentifier } from './gallery.ts';
import { saveProvisioning } from './provisioning.ts';
import { createProvisioningEngine, type ProvisioningEngine } from './provisioning-engine.ts';
import { createScimDouble, type ScimDouble } from './scim-double.ts';

const tenantUrl = 'https://scim.contoso.example/v2';
const secretToken = 'a-good-token';

let directory: Directory;
let scim: ScimDouble;
let engine: ProvisioningEngine;
let objectId: string;
const ending = new AbortController();

beforeEach(async () => {
  directory = await exampleDirectory('half-done');
  objectId = present(findByIdentifier(directory, alohiIdentifier)).objectId;
  scim = createScimDouble(tenantUrl, secretToken);
  engine = createProvisioningEngine({ directory, exchange: scim.exchange, cycleDelay: 0, signal: ending.signal });
});

afterEach(() => engine.cancel());

function save(change: Parameters<typeof saveProvisioning>[2] = { mode: 'Automatic', tenantUrl, secretToken }) {
  const saved = saveProvisioning(directory, objectId, change);
  if (!saved.ok) throw new Error(saved.error.message);
}

function cycle() {
  return present(findApplication(directory, objectId)).provisioning.cycle;
}

describe('Test Connection', () => {
  test('asks once for a user who cannot exist, and is content with an empty list', async () => {
    const outcome = await engine.testConnection('Alohi SSO', { tenantUrl: `${tenantUrl}/`, secretToken });
    expect(outcome).toMatchObject({
      ok: true,
      title: 'Testing connection to Alohi SSO',
      message: 'The supplied credentials are authorized to enable provisioning',
      errorCode: null,
    });
    expect(scim.requests).toEqual([
      expect.stringMatching(/^GET \/v2\/Users\?filter=userName\+eq\+%22[0-9a-f-]{36}%22$/),
    ]);
  });

  test('tells a refused token from an endpoint that is not there', async () => {
    const refused = await engine.testConnection('Alohi SSO', { tenantUrl, secretToken: 'Bearer a-good-token' });
    expect(refused.errorCode).toBe('SystemForCrossDomainIdentityManagementCredentialValidationFailure');
    expect(refused.message).toContain('You appear to have entered invalid credentials.');
    const elsewhere = await engine.testConnection('Alohi SSO', {
      tenantUrl: 'https://scim.elsewhere.example/',
      secretToken,
    });
    expect(elsewhere.errorCode).toBe('SystemForCrossDomainIdentityManagementCredentialValidationUnavailable');
    expect(elsewhere.message).toContain('Unable to connect to remote server');
    const notFound = await engine.testConnection('Alohi SSO', { tenantUrl: `${tenantUrl}/wrong`, secretToken });
    expect(notFound.errorCode).toBe('SystemForCrossDomainIdentityManagementCredentialValidationUnavailable');
  });
});

describe('a cycle', () => {
  test('creates who is missing, mends who differs and leaves the others alone', async () => {
    const [first, second] = accountHolders(directory.company);
    scim.add({
      userName: present(first).mail,
      active: true,
      givenName: present(first).givenName,
      familyName: present(first).surname,
    });
    scim.add({
      userName: present(second).mail.toUpperCase(),
      active: false,
      givenName: 'Former',
      familyName: present(second).surname,
    });
    save();
    engine.start(objectId);
    await engine.idle();

    expect(cycle()).toMatchObject({ state: 'Initial sync completed', provisionedUsers: 10, failures: 0 });
    expect(scim.users).toHaveLength(10);
    expect(scim.requests.filter((request) => request.startsWith('POST'))).toHaveLength(8);
    expect(scim.patches).toEqual([
      [
        { op: 'Replace', path: 'active', value: 'True' },
        { op: 'Replace', path: 'name.givenName', value: present(second).givenName },
      ],
    ]);
  });

  test('follows a change of the assignments and disables who has left', async () => {
    save();
    engine.start(objectId);
    await engine.idle();
    unassign(directory, objectId, present(directory.company.people[3]).id);
    engine.changed(objectId);
    await engine.idle();
    expect(scim.patches).toEqual([[{ op: 'Replace', path: 'active', value: 'False' }]]);
    expect(cycle()).toMatchObject({ state: 'Incremental sync completed', provisionedUsers: 9 });
  });

  test('stops before disabling more people than the threshold allows', async () => {
    save({
      mode: 'Automatic',
      tenantUrl,
      secretToken,
      preventAccidentalDeletions: true,
      accidentalDeletionsThreshold: 2,
    });
    engine.start(objectId);
    await engine.idle();
    for (const person of directory.company.people.slice(0, 3)) unassign(directory, objectId, person.id);
    engine.changed(objectId);
    await engine.idle();
    expect(scim.patches).toEqual([]);
    expect(cycle().state).toBe('Quarantined');
  });

  test('is quarantined when the saved token is refused', async () => {
    save({ mode: 'Automatic', tenantUrl, secretToken: 'a-bad-token' });
    engine.start(objectId);
    await engine.idle();
    expect(cycle().state).toBe('Quarantined');
    expect(scim.users).toHaveLength(0);
  });

  test('does not begin without saved credentials', () => {
    expect(engine.start(objectId)).toMatchObject({ ok: false, error: { code: 'credentials-required' } });
  });
});

describe('provisioning on demand', () => {
  test('brings one assigned person over, and nobody else', async () => {
    save();
    const pilot = present(directory.company.people[2]);
    const stranger = present(directory.company.people[15]);
    expect(await engine.onDemand(objectId, pilot.id)).toMatchObject({
      ok: true,
      value: { ok: true, action: 'Create' },
    });
    expect(await engine.onDemand(objectId, pilot.id)).toMatchObject({ ok: true, value: { ok: true, action: 'None' } });
    expect(await engine.onDemand(objectId, stranger.id)).toMatchObject({ ok: true, value: { ok: false } });
    expect(scim.users.map(({ userName }) => userName)).toEqual([pilot.mail]);
  });
});
