/** One run over those who changed: find, create, update; then disable or delete whoever has left the scope. */

import type { Person } from '../model.ts';
import type { Application } from './application.ts';
import { entitledPeople } from './assignments.ts';
import { changesTo, mapUser } from './attribute-mapping.ts';
import { type Directory, findApplication } from './directory.ts';
import { disabled } from './patch-dialect.ts';
import type { ProvisioningJob } from './provisioning-job.ts';
import type { FoundUser, ScimClient, ScimFailure, ScimResult } from './scim-client.ts';
import { presentUsers, userState } from './users.ts';

export type SyncAction = 'Create' | 'Update' | 'None';

export type SyncOutcome =
  | { readonly ok: true; readonly action: SyncAction; readonly scimId: string }
  | { readonly ok: false; readonly failure: ScimFailure };

export interface CycleOutcome {
  readonly job: ProvisioningJob;
  /** Attempts of this cycle, and those that failed. */
  readonly events: number;
  readonly failures: number;
  /**
   * Why it ended early: provisioning was switched off, or the token is not accepted any more. `too-many-deletes`: it
   * ended before anybody was disabled.
   */
  readonly stopped: null | 'switched-off' | 'unauthorized' | 'too-many-deletes';
  /** How many would have been disabled or deleted. */
  readonly staged: number;
}

/** People the application's scope covers now. */
export function peopleInScope(directory: Directory, application: Application): readonly Person[] {
  return application.provisioning.scope === 'Sync all users and groups'
    ? presentUsers(directory)
    : entitledPeople(directory, application);
}

/**
 * Brings one person to the other side: by the link of earlier, else matched by userName; created when nobody matches,
 * else patched where values differ.
 */
export async function syncPerson(
  client: ScimClient,
  person: Person,
  userNameSource: string,
  link: string | undefined,
): Promise<SyncOutcome> {
  const wanted = mapUser(person, userNameSource);
  const found = await matching(client, wanted.userName, link);
  if (!found.ok) return found;
  if (found.value === null) {
    const created = await client.createUser(wanted);
    return created.ok ? { ok: true, action: 'Create', scimId: created.value } : created;
  }
  const { id: scimId, values } = found.value;
  const changes = changesTo(values, wanted);
  if (changes.length === 0) return { ok: true, action: 'None', scimId };
  const patched = await client.patchUser(scimId, changes);
  return patched.ok ? { ok: true, action: 'Update', scimId } : patched;
}

async function matching(
  client: ScimClient,
  userName: string,
  link: string | undefined,
): Promise<ScimResult<FoundUser | null>> {
  const linked = link === undefined ? null : await client.getUser(link);
  return linked === null || (linked.ok && linked.value === null) ? client.findUser(userName) : linked;
}

export interface CycleOptions {
  readonly directory: Directory;
  readonly application: Application;
  readonly client: ScimClient;
  readonly signal: AbortSignal;
}

/** Runs over everybody concerned, one after the other. Stops between two requests when `signal` is aborted. */
export async function runCycle({ directory, application, client, signal }: CycleOptions): Promise<CycleOutcome> {
  const { provisioning } = application;
  const { job, userNameSource } = provisioning;
  const links: Record<string, string> = { ...job.links };
  const softDeleted: Record<string, string> = { ...job.softDeleted };
  const escrows: Record<string, number> = { ...job.escrows };
  const values: Record<string, string> = { ...job.watermark?.values };
  let events = 0;
  let failures = 0;
  let stopped: CycleOutcome['stopped'] = null;

  const goesOn = () => {
    const present = findApplication(directory, application.objectId);
    if (present?.provisioning.status !== 'On') stopped ??= 'switched-off';
    return stopped === null && !signal.aborted;
  };
  /** Counts an attempt; a user who failed is tried again in the next cycle. */
  const count = (id: string, failure: ScimFailure | null) => {
    events += 1;
    if (failure === null) delete escrows[id];
    else {
      failures += 1;
      escrows[id] = (escrows[id] ?? 0) + 1;
      if (failure.status === 401) stopped = 'unauthorized';
    }
  };

  const scope = peopleInScope(directory, application);
  for (const person of scope) {
    const imported = JSON.stringify(mapUser(person, userNameSource));
    const unchanged = values[person.id] === imported && !(person.id in escrows);
    if (unchanged) continue;
    if (!goesOn()) break;
    const outcome = await syncPerson(client, person, userNameSource, links[person.id] ?? softDeleted[person.id]);
    count(person.id, outcome.ok ? null : outcome.failure);
    if (!outcome.ok) continue;
    links[person.id] = outcome.scimId;
    delete softDeleted[person.id];
    values[person.id] = imported;
  }

  const inScope = new Set(scope.map(({ id }) => id));
  const left = Object.entries(links).filter(([id]) => !inScope.has(id));
  const forgotten = Object.entries(softDeleted).filter(([id]) => userState(directory, id) === 'hard-deleted');
  const staged = left.length + forgotten.length;
  const { preventAccidentalDeletions, accidentalDeletionsThreshold } = provisioning;
  if (preventAccidentalDeletions && staged > accidentalDeletionsThreshold && !job.deletesAllowed) {
    stopped ??= 'too-many-deletes';
  }
  for (const [id, scimId] of [...left, ...forgotten]) {
    if (!goesOn()) break;
    const state = userState(directory, id);
    const done =
      state === 'hard-deleted' ? await client.deleteUser(scimId) : await client.patchUser(scimId, [disabled]);
    // Whoever is not there any more needs no leave.
    const failure = done.ok || done.failure.status === 404 ? null : done.failure;
    count(id, failure);
    if (failure !== null) continue;
    delete links[id];
    delete softDeleted[id];
    delete values[id];
    // Somebody unassigned is not managed any more; somebody in the recycle bin is, until the directory forgets them.
    if (state === 'soft-deleted') softDeleted[id] = scimId;
  }

  // A failure that nobody can try again is none any more.
  for (const id of Object.keys(escrows))
    if (!inScope.has(id) && !(id in links) && !(id in softDeleted)) delete escrows[id];

  const finished = stopped === null || stopped === 'too-many-deletes';
  return {
    job: {
      ...job,
      links,
      softDeleted,
      escrows,
      watermark: finished
        ? { at: directory.now().toISOString(), values }
        : job.watermark && { ...job.watermark, values },
      counted:
        finished && failures === 0
          ? { events: 0, failures: 0 }
          : { events: job.counted.events + events, failures: job.counted.failures + failures },
      deletesAllowed: finished ? false : job.deletesAllowed,
    },
    events,
    failures,
    stopped,
    staged,
  };
}
