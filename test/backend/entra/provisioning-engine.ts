/** Entra's provisioning service: connection tests, cycles and provisioning on demand, over real SCIM requests. */

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Application, Provisioning } from './application.ts';
import { connectionTest } from './connection-test.ts';
import { type Directory, findApplication, type Result, updateApplication } from './directory.ts';
import type { Exchange } from './outbound.ts';
import type { TestConnection } from './portal-api.ts';
import { credentialsRequired, hasCredentials, saveProvisioning } from './provisioning.ts';
import { peopleInScope, runCycle, syncPerson } from './provisioning-cycle.ts';
import { type Credentials, createScimClient } from './scim-client.ts';

export interface OnDemandOutcome {
  readonly ok: boolean;
  readonly action: 'Create' | 'Update' | 'None';
  readonly message: string;
}

export interface ProvisioningEngine {
  /** Tries the values it is given, saved or not. */
  testConnection(applicationName: string, credentials: Credentials): Promise<TestConnection>;
  /** Switches provisioning on with the saved values and begins a cycle at once; the answer does not wait for its end. */
  start(objectId: string): Result<Application>;
  /** Provisions one person in scope now, whether provisioning is on or not. */
  onDemand(objectId: string, personId: string): Promise<Result<OnDemandOutcome>>;
  /** Tells of a change; with provisioning on, an incremental cycle follows shortly. */
  changed(objectId: string): void;
  /** Resolves when no cycle runs or waits. */
  idle(): Promise<void>;
  /** Drops everything that runs or waits, e.g. because the directory was put back to an earlier state. */
  cancel(): void;
}

export interface EngineOptions {
  readonly directory: Directory;
  readonly exchange: Exchange;
  /** Milliseconds between a change and the cycle that picks it up; the real service takes 40 minutes. */
  readonly cycleDelay: number;
  /** Ends the engine. */
  readonly signal: AbortSignal;
}

export function createProvisioningEngine({
  directory,
  exchange,
  cycleDelay,
  signal,
}: EngineOptions): ProvisioningEngine {
  let run = new AbortController();
  /** The last cycle of each application, running or waiting; the next one queues behind it. */
  let cycles = new Map<string, Promise<void>>();

  const test = (applicationName: string, credentials: Credentials, stop: AbortSignal) =>
    connectionTest({
      exchange,
      credentials,
      applicationName,
      probe: randomUUID(),
      requestId: randomUUID(),
      signal: stop,
    });
  const stopSignal = () => AbortSignal.any([signal, run.signal]);

  function setProvisioning(objectId: string, change: (present: Provisioning) => Partial<Provisioning>): void {
    updateApplication(directory, objectId, ({ provisioning }) => ({
      provisioning: { ...provisioning, ...change(provisioning) },
    }));
  }

  async function cycle(objectId: string, stop: AbortSignal): Promise<void> {
    const application = findApplication(directory, objectId);
    if (stop.aborted || application?.provisioning.status !== 'On') return;
    const before = application.provisioning.cycle;
    setProvisioning(objectId, (present) => ({ cycle: { ...present.cycle, state: 'Running' } }));
    const probe = await test(application.name, application.provisioning, stop);
    const client = createScimClient(exchange, application.provisioning, stop);
    const outcome = probe.ok && client !== null ? await runCycle(directory, application, client, stop) : null;
    // A stopped run belongs to a world that is gone: it writes nothing.
    if (stop.aborted) return;
    const at = directory.now().toISOString();
    if (outcome === null) {
      setProvisioning(objectId, () => ({ cycle: { ...before, state: 'Quarantined', at } }));
      return;
    }
    const { provisioned, failures, accidentalDeletions } = outcome;
    const initial = before.state === 'Not run' || before.provisionedUsers === 0;
    const completed = initial ? 'Initial sync completed' : 'Incremental sync completed';
    setProvisioning(objectId, () => ({
      provisioned,
      cycle: {
        state: accidentalDeletions ? 'Quarantined' : completed,
        at,
        provisionedUsers: Object.keys(provisioned).length,
        failures,
      },
    }));
  }

  function enqueue(objectId: string, after: number): void {
    const stop = stopSignal();
    const previous = cycles.get(objectId) ?? Promise.resolve();
    const next = previous.then(async () => {
      if (after > 0) await delay(after, undefined, { signal: stop, ref: false }).catch(() => undefined);
      await cycle(objectId, stop);
    });
    cycles.set(objectId, next);
  }

  return {
    testConnection: (applicationName, credentials) => test(applicationName, credentials, signal),
    start(objectId) {
      const started = saveProvisioning(directory, objectId, { mode: 'Automatic', status: 'On' });
      if (started.ok) enqueue(objectId, 0);
      return started;
    },
    async onDemand(objectId, personId) {
      const application = findApplication(directory, objectId);
      if (application === null || !hasCredentials(application.provisioning)) return credentialsRequired();
      const stop = stopSignal();
      const person = peopleInScope(directory, application).find(({ id }) => id === personId);
      const answer = (ok: boolean, action: OnDemandOutcome['action'], message: string) =>
        ({ ok: true, value: { ok, action, message } }) as const;
      if (person === undefined)
        return answer(false, 'None', 'The user is not in scope: not assigned to the application.');
      const probe = await test(application.name, application.provisioning, stop);
      const client = createScimClient(exchange, application.provisioning, stop);
      if (!probe.ok || client === null) return answer(false, 'None', probe.message);
      const outcome = await syncPerson(client, person, application.provisioning.userNameSource);
      if (!outcome.ok) {
        const { status, detail } = outcome.failure;
        return answer(false, 'None', `The application answered ${status ?? 'nothing'}: ${detail}`);
      }
      if (!stop.aborted) {
        setProvisioning(objectId, ({ provisioned }) => ({
          provisioned: { ...provisioned, [person.id]: outcome.scimId },
        }));
      }
      const said = { Create: 'was created', Update: 'was updated', None: 'needed no change' }[outcome.action];
      return answer(true, outcome.action, `User '${person.userPrincipalName}' ${said} in ${application.name}.`);
    },
    changed(objectId) {
      if (findApplication(directory, objectId)?.provisioning.status === 'On') enqueue(objectId, cycleDelay);
    },
    async idle() {
      await Promise.all(cycles.values());
    },
    cancel() {
      run.abort();
      run = new AbortController();
      cycles = new Map();
    },
  };
}
