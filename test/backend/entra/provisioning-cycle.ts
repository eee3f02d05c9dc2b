/** One run over the people in scope: find, create, update; and disable whoever has left the scope. */

import type { Person } from '../model.ts';
import type { Application, Provisioning } from './application.ts';
import { assignedPeople } from './assignments.ts';
import type { Directory } from './directory.ts';
import { desiredUser, differences, disableOperation, type ScimClient, type ScimFailure } from './scim-client.ts';

export type SyncAction = 'Create' | 'Update' | 'None';

export type SyncOutcome =
  | { readonly ok: true; readonly action: SyncAction; readonly scimId: string }
  | { readonly ok: false; readonly failure: ScimFailure };

export interface CycleOutcome {
  readonly provisioned: Provisioning['provisioned'];
  readonly failures: number;
  /** More people left the scope than the threshold allows; nobody was disabled. */
  readonly accidentalDeletions: boolean;
}

/** People the application's scope covers now. */
export function peopleInScope(directory: Directory, application: Application): readonly Person[] {
  return application.provisioning.scope === 'Sync all users and groups'
    ? directory.company.people
    : assignedPeople(directory, application);
}

/** Brings one person to the other side: matched by userName, created when nobody matches, else patched. */
export async function syncPerson(client: ScimClient, person: Person, userNameSource: string): Promise<SyncOutcome> {
  const desired = desiredUser(person, userNameSource);
  const found = await client.findUser(desired.userName);
  if (!found.ok) return found;
  if (found.value === null) {
    const created = await client.createUser(desired);
    return created.ok ? { ok: true, action: 'Create', scimId: created.value.id } : created;
  }
  const operations = differences(desired, found.value);
  if (operations.length === 0) return { ok: true, action: 'None', scimId: found.value.id };
  const patched = await client.patchUser(found.value.id, operations);
  return patched.ok ? { ok: true, action: 'Update', scimId: found.value.id } : patched;
}

/** Runs over everybody, one after the other. Stops between two people when `signal` is aborted. */
export async function runCycle(
  directory: Directory,
  application: Application,
  client: ScimClient,
  signal: AbortSignal,
): Promise<CycleOutcome> {
  const { provisioning } = application;
  const provisioned: Record<string, string> = { ...provisioning.provisioned };
  const scope = peopleInScope(directory, application);
  let failures = 0;
  for (const person of scope) {
    if (signal.aborted) break;
    const outcome = await syncPerson(client, person, provisioning.userNameSource);
    if (outcome.ok) provisioned[person.id] = outcome.scimId;
    else failures += 1;
  }

  const inScope = new Set(scope.map(({ id }) => id));
  const left = Object.entries(provisioned).filter(([personId]) => !inScope.has(personId));
  const { preventAccidentalDeletions, accidentalDeletionsThreshold } = provisioning;
  if (preventAccidentalDeletions && left.length > accidentalDeletionsThreshold) {
    return { provisioned, failures, accidentalDeletions: true };
  }
  for (const [personId, scimId] of left) {
    if (signal.aborted) break;
    const disabled = await client.patchUser(scimId, [disableOperation]);
    if (disabled.ok) delete provisioned[personId];
    else failures += 1;
  }
  return { provisioned, failures, accidentalDeletions: false };
}
