/** The provisioning service before a SCIM double, with ten people assigned, for tests. */

import { createFaults, type FaultName, type Faults } from '../faults.ts';
import type { Person } from '../model.ts';
import type { Application, Provisioning } from './application.ts';
import { type Directory, findApplication, findByIdentifier } from './directory.ts';
import { exampleDirectory, present } from './example-tenant.ts';
import { alohiIdentifier } from './gallery.ts';
import { saveProvisioning } from './provisioning.ts';
import { createProvisioningEngine, type ProvisioningEngine } from './provisioning-engine.ts';
import { createScimDouble, type ScimDouble } from './scim-double.ts';

export const tenantUrl = 'https://scim.contoso.example/v2';
export const secretToken = 'a-good-token';

export interface ProvisioningStage {
  readonly directory: Directory;
  readonly objectId: string;
  readonly scim: ScimDouble;
  readonly faults: Faults;
  readonly engine: ProvisioningEngine;
  /** Milliseconds of every wait there was; none took any time. */
  readonly waits: readonly number[];
  /** The directory's clock. */
  clock: Date;
  person(position: number): Person;
  application(): Application;
  provisioning(): Provisioning;
  /** Saves working credentials and these settings; throws when that is refused. */
  save(change?: Parameters<typeof saveProvisioning>[2]): void;
  /** Saves, starts and waits for the end of the cycle. */
  run(change?: Parameters<typeof saveProvisioning>[2]): Promise<void>;
  /** Tells of a change and waits for the end of the cycle. */
  nextCycle(): Promise<void>;
}

export interface StageOptions {
  readonly signal: AbortSignal;
  readonly interval?: number;
  readonly faults?: readonly FaultName[];
}

export async function provisioningStage({
  signal,
  interval,
  faults: on = [],
}: StageOptions): Promise<ProvisioningStage> {
  const stage = { clock: new Date('2026-11-02T09:00:00Z') };
  const directory: Directory = { ...(await exampleDirectory('half-done')), now: () => stage.clock };
  const { objectId } = present(findByIdentifier(directory, alohiIdentifier));
  const scim = createScimDouble(tenantUrl, secretToken);
  const faults = createFaults();
  faults.only(on);
  const waits: number[] = [];
  const engine = createProvisioningEngine({
    directory,
    exchange: scim.exchange,
    faults,
    cycleDelay: 0,
    interval: interval ?? null,
    wait: async (milliseconds) => void waits.push(milliseconds),
    signal,
  });
  const application = () => present(findApplication(directory, objectId));
  const save: ProvisioningStage['save'] = (change) => {
    const saved = saveProvisioning(directory, objectId, { mode: 'Automatic', tenantUrl, secretToken, ...change });
    if (!saved.ok) throw new Error(saved.error.message);
  };
  return Object.assign(stage, {
    directory,
    objectId,
    scim,
    faults,
    engine,
    waits,
    person: (position: number) => present(directory.company.people[position]),
    application,
    provisioning: () => application().provisioning,
    save,
    async run(change?: Parameters<typeof saveProvisioning>[2]) {
      save(change);
      engine.start(objectId);
      await engine.idle();
    },
    async nextCycle() {
      engine.changed(objectId);
      await engine.idle();
    },
  });
}
