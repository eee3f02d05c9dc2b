/** Entra's provisioning service: connection tests, cycles and provisioning on demand, over real SCIM requests. */

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Faults } from '../faults.ts';
import type { Application, Provisioning } from './application.ts';
import { connectionTest } from './connection-test.ts';
import {
  type Directory,
  findApplication,
  presentApplications,
  type Result,
  refuse,
  updateApplication,
} from './directory.ts';
import type { Exchange } from './outbound.ts';
import type { TestConnection } from './portal-api.ts';
import { credentialsRequired, hasCredentials, type ProvisioningChange, saveProvisioning } from './provisioning.ts';
import { peopleInScope, runCycle, syncPerson } from './provisioning-cycle.ts';
import { mergedJob, restarted } from './provisioning-job.ts';
import { afterCycle, afterFailedConnection, inQuarantine, pauseBeforeNext } from './provisioning-state.ts';
import { type Wait, withRetries } from './retry.ts';
import { type Credentials, createScimClient } from './scim-client.ts';

export interface OnDemandOutcome {
  readonly ok: boolean;
  readonly action: 'Create' | 'Update' | 'None';
  readonly message: string;
}

export interface ProvisioningEngine {
  /** Tries the values it is given, saved or not. */
  testConnection(applicationName: string, credentials: Credentials): Promise<TestConnection>;
  /** Saves; while provisioning is on, a new scope or new credentials restart it. */
  save(objectId: string, change: ProvisioningChange): Result<Application>;
  /**
   * "Start provisioning" goes on from the watermark; while provisioning is on, it is "Restart provisioning": an initial
   * cycle, out of quarantine. The answer does not wait for the end of the cycle.
   */
  start(objectId: string): Result<Application>;
  /** "Allow deletes": the next cycle, which begins at once, disables and deletes whomever it has to. */
  allowDeletes(objectId: string): Result<Application>;
  /** Provisions one person in scope now, whether provisioning is on or not. */
  onDemand(objectId: string, personId: string): Promise<Result<OnDemandOutcome>>;
  /** Tells of a change; with provisioning on and not in quarantine, an incremental cycle follows shortly. */
  changed(objectId: string): void;
  /** Tells of a change that may concern every application. */
  changedEverywhere(): void;
  /** Resolves when no cycle runs or waits; one that is only due hours later does not count. */
  idle(): Promise<void>;
  /** Drops everything that runs or waits, e.g. because the directory was put back to an earlier state. */
  cancel(): void;
}

export interface EngineOptions {
  readonly directory: Directory;
  readonly exchange: Exchange;
  readonly faults: Faults;
  /** Milliseconds between a change and the cycle that picks it up; the real service takes 40 minutes. */
  readonly cycleDelay: number;
  /**
   * Milliseconds that stand for the 40 minutes when failures or a quarantine are to be tried again; `null`: never of
   * itself.
   */
  readonly interval: number | null;
  /** How to wait; tests bring one that does not. */
  readonly wait?: Wait;
  /** Ends the engine. */
  readonly signal: AbortSignal;
}

const realWait: Wait = (milliseconds, signal) =>
  delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

export function createProvisioningEngine(options: EngineOptions): ProvisioningEngine {
  const { directory, exchange, faults, cycleDelay, interval, wait = realWait, signal } = options;
  const patient = withRetries(exchange, wait, directory.now);
  let run = new AbortController();
  /** The last cycle of each application, running or waiting; the next one queues behind it. */
  let cycles = new Map<string, Promise<void>>();
  /** The retry each application waits for; a new one takes its place. */
  let retries = new Map<string, AbortController>();

  const test = (by: Exchange, applicationName: string, credentials: Credentials, stop: AbortSignal) =>
    connectionTest({
      exchange: by,
      credentials,
      applicationName,
      probe: randomUUID(),
      requestId: randomUUID(),
      faults,
      signal: stop,
    });
  const stopSignal = () => AbortSignal.any([signal, run.signal]);

  function setProvisioning(objectId: string, change: (present: Provisioning) => Partial<Provisioning>) {
    return updateApplication(directory, objectId, ({ provisioning }) => ({
      provisioning: { ...provisioning, ...change(provisioning) },
    }));
  }

  /** What the job has become after one cycle; `null` when there is nothing to write. */
  async function cycle(application: Application, stop: AbortSignal) {
    const { provisioning } = application;
    const at = directory.now().toISOString();
    if (faults.isOn('quarantine')) return inQuarantine(provisioning, 'QuarantineOnDemand', at);
    const { objectId } = application;
    setProvisioning(objectId, (present) => ({ cycle: { ...present.cycle, state: 'Running' } }));
    const probe = await test(patient, application.name, provisioning, stop);
    if (!probe.shown.ok) return afterFailedConnection(provisioning, probe, at);
    const client = createScimClient({ exchange: patient, credentials: provisioning, signal: stop });
    if (client === null) return null;
    const outcome = await runCycle({ directory, application, client, signal: stop });
    return afterCycle(provisioning, outcome, directory.now().toISOString());
  }

  async function runNow(objectId: string, stop: AbortSignal): Promise<void> {
    const application = findApplication(directory, objectId);
    if (stop.aborted || application?.provisioning.status !== 'On') return;
    const become = await cycle(application, stop);
    // A stopped run belongs to a world that is gone: it writes nothing.
    if (stop.aborted || become === null) return;
    const written = setProvisioning(objectId, (present) => ({
      ...become,
      ...(become.job ? { job: mergedJob(application.provisioning.job, present.job, become.job) } : {}),
    }));
    if (written.ok) tryAgainLater(written.value, stop);
  }

  function tryAgainLater({ objectId, provisioning }: Application, stop: AbortSignal): void {
    retries.get(objectId)?.abort();
    const pause = pauseBeforeNext(provisioning, interval);
    if (pause === null) return;
    const superseded = new AbortController();
    retries.set(objectId, superseded);
    const either = AbortSignal.any([stop, superseded.signal]);
    void wait(pause, either).then(() => {
      if (!either.aborted) enqueue(objectId, 0);
    });
  }

  function enqueue(objectId: string, after: number): void {
    const stop = stopSignal();
    const previous = cycles.get(objectId) ?? Promise.resolve();
    const next = previous.then(async () => {
      if (after > 0) await wait(after, stop);
      await runNow(objectId, stop);
    });
    cycles.set(objectId, next);
  }

  function changed(objectId: string): void {
    const provisioning = findApplication(directory, objectId)?.provisioning;
    // In quarantine the next cycle comes when its time has come, whatever changes meanwhile.
    if (provisioning?.status === 'On' && provisioning.quarantine === null) enqueue(objectId, cycleDelay);
  }

  /** A cycle at once: from the watermark, or, for a restart, an initial one out of quarantine. */
  function begin(objectId: string, restart: boolean): Result<Application> {
    const begun = setProvisioning(objectId, ({ job }) => ({ quarantine: null, job: restart ? restarted(job) : job }));
    enqueue(objectId, 0);
    return begun;
  }
  const isOn = (objectId: string) => findApplication(directory, objectId)?.provisioning.status === 'On';

  faults.onChange((name) => {
    if (name !== 'quarantine') return;
    for (const { objectId, provisioning } of presentApplications(directory)) {
      if (provisioning.status === 'On') enqueue(objectId, 0);
    }
  }, signal);

  return {
    testConnection: async (applicationName, credentials) =>
      (await test(exchange, applicationName, credentials, signal)).shown,
    save(objectId, change) {
      const before = findApplication(directory, objectId)?.provisioning;
      const saved = saveProvisioning(directory, objectId, change);
      if (!saved.ok || !before || saved.value.provisioning.status === 'Off') return saved;
      const { provisioning: now } = saved.value;
      const concerns = (['scope', 'tenantUrl', 'secretToken'] as const).some((key) => before[key] !== now[key]);
      const news = before.status === 'Off' || concerns || before.quarantine !== null;
      return news ? begin(objectId, before.status === 'On') : saved;
    },
    start(objectId) {
      const restart = isOn(objectId);
      const started = saveProvisioning(directory, objectId, { mode: 'Automatic', status: 'On' });
      return started.ok ? begin(objectId, restart) : started;
    },
    allowDeletes(objectId) {
      const provisioning = findApplication(directory, objectId)?.provisioning;
      if (provisioning && provisioning.quarantine?.reason !== 'TooManyDeletes') {
        return refuse('nothing-to-allow', 'There are no deletions that wait to be allowed.');
      }
      const allowed = setProvisioning(objectId, ({ job }) => ({ job: { ...job, deletesAllowed: true } }));
      if (allowed.ok) enqueue(objectId, 0);
      return allowed;
    },
    async onDemand(objectId, personId) {
      const application = findApplication(directory, objectId);
      if (application === null || !hasCredentials(application.provisioning)) return credentialsRequired();
      const stop = stopSignal();
      const { provisioning } = application;
      const person = peopleInScope(directory, application).find(({ id }) => id === personId);
      const answer = (ok: boolean, action: OnDemandOutcome['action'], message: string) =>
        ({ ok: true, value: { ok, action, message } }) as const;
      if (person === undefined)
        return answer(false, 'None', 'The user is not in scope: not assigned to the application.');
      const { shown: probe } = await test(patient, application.name, provisioning, stop);
      const client = createScimClient({
        exchange: patient,
        credentials: provisioning,
        signal: stop,
        dialect: 'default',
      });
      if (!probe.ok || client === null) return answer(false, 'None', probe.message);
      const outcome = await syncPerson(client, person, provisioning.userNameSource, provisioning.job.links[person.id]);
      if (!outcome.ok) {
        const { status, detail } = outcome.failure;
        return answer(false, 'None', `The application answered ${status ?? 'nothing'}: ${detail}`);
      }
      if (!stop.aborted) {
        setProvisioning(objectId, ({ job }) => ({
          job: { ...job, links: { ...job.links, [person.id]: outcome.scimId } },
        }));
      }
      const said = { Create: 'was created', Update: 'was updated', None: 'needed no change' }[outcome.action];
      return answer(true, outcome.action, `User '${person.userPrincipalName}' ${said} in ${application.name}.`);
    },
    changed,
    changedEverywhere() {
      for (const { objectId } of presentApplications(directory)) changed(objectId);
    },
    async idle() {
      await Promise.all(cycles.values());
    },
    cancel() {
      run.abort();
      run = new AbortController();
      cycles = new Map();
      retries = new Map();
    },
  };
}
