/** The Entra half of the backend: one world, its hosts, and the way back to an earlier state. */

import type { Express } from 'express';
import type { LegacyIdentityProvider } from '../alohi-contract.ts';
import type { Faults } from '../faults.ts';
import type { Backend, Company, ScenarioName, SignInRecord } from '../model.ts';
import { createRandom, type Random } from '../random.ts';
import type { Variant } from '../variant.ts';
import { tenantEndpoints } from './application.ts';
import { certificatePem } from './certificate.ts';
import { type Directory, findByIdentifier, updateApplication } from './directory.ts';
import { type AlohiTemplateOptions, alohiIdentifier, legacyIdentifier } from './gallery.ts';
import { entraHosts } from './hosts.ts';
import type { Exchange } from './outbound.ts';
import type { PortalBundle } from './portal-bundle.ts';
import { createProvisioningEngine } from './provisioning-engine.ts';
import { makeDirectory } from './scenario.ts';
import { createSessions } from './sessions.ts';
import { changeUser, hardDeleteUser, restoreUser, softDeleteUser } from './users.ts';
import type { EntraWorld, IssuedResponse } from './world.ts';

export interface EntraOptions {
  readonly company: Company;
  readonly scenario: ScenarioName;
  readonly random: Random;
  readonly seed: number;
  readonly slowness: number;
  readonly now: () => Date;
  readonly exchange: Exchange;
  readonly faults: Faults;
  readonly portal: PortalBundle;
  readonly signal: AbortSignal;
  /** How the new application's gallery template is made. */
  readonly alohi?: AlohiTemplateOptions;
  readonly dummyCertificateFirst: boolean;
  readonly variant: Variant;
}

export interface Entra {
  readonly hosts: Readonly<Record<string, Express>>;
  readonly directory: Directory;
  /** Sign-ins that Entra itself refused. */
  refusedSignIns(): readonly SignInRecord[];
  /** Responses issued so far, the oldest first. */
  issuedResponses(): readonly IssuedResponse[];
  /** What becomes of the company's people; provisioning is told. */
  readonly people: Backend['directory'];
  /** The new application signs with the key of the legacy one. */
  signWithLegacyKey(): void;
  /** Ends every session at the portals and at the sign-in page. */
  signEverybodyOut(): void;
  /** Resolves when no provisioning cycle runs or waits. */
  idle(): Promise<void>;
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

export async function createEntra(options: EntraOptions): Promise<Entra> {
  const { slowness, signal, exchange } = options;
  const directory = await makeDirectory(options);
  const cycleDelay = 5 * slowness;
  const engine = createProvisioningEngine({
    directory,
    exchange,
    faults: options.faults,
    cycleDelay,
    // A world without delays would try again without end.
    interval: cycleDelay > 0 ? cycleDelay : null,
    signal,
  });
  const world: EntraWorld = {
    directory,
    engine,
    sessions: createSessions(),
    signInLog: { refused: [], issued: [] },
    slowness,
    latency: createRandom(options.seed),
    signal,
  };
  const held = () => ({
    directory: directory.state,
    sessions: world.sessions.state,
    signInLog: world.signInLog,
    chance: directory.random.position,
  });

  return {
    hosts: entraHosts(world, options.portal, {
      slowness,
      seed: options.seed,
      variant: options.variant,
      dummyCertificateFirst: options.dummyCertificateFirst,
    }),
    directory,
    refusedSignIns: () => world.signInLog.refused,
    issuedResponses: () => world.signInLog.issued,
    signWithLegacyKey() {
      const legacy = findByIdentifier(directory, legacyIdentifier);
      const alohi = findByIdentifier(directory, alohiIdentifier);
      if (legacy && alohi) updateApplication(directory, alohi.objectId, () => ({ signing: legacy.signing }));
    },
    people: {
      change(id, change) {
        changeUser(directory, id, change);
        engine.changedEverywhere();
      },
      softDelete(id) {
        softDeleteUser(directory, id);
        engine.changedEverywhere();
      },
      restore(id) {
        restoreUser(directory, id);
        engine.changedEverywhere();
      },
      hardDelete(id) {
        hardDeleteUser(directory, id);
        engine.changedEverywhere();
      },
    },
    signEverybodyOut() {
      const { browsers, frameTokens, portal } = world.sessions.state;
      for (const sessions of [browsers, frameTokens, portal]) sessions.clear();
    },
    idle: () => engine.idle(),
    snapshot: () => structuredClone(held()),
    restore(snapshot) {
      engine.cancel();
      // Only what `snapshot` gave out comes back here; the copy keeps the snapshot good for another time.
      const copy = structuredClone(snapshot as ReturnType<typeof held>);
      directory.state = copy.directory;
      world.sessions.state = copy.sessions;
      world.signInLog = copy.signInLog;
      directory.random.position = copy.chance;
    },
  };
}

/** What Fax.Plus was given when the legacy application was set up; `null` when there is none. */
export function legacyIdentityProvider(directory: Directory): LegacyIdentityProvider | null {
  const signing = findByIdentifier(directory, legacyIdentifier)?.signing;
  if (!signing) return null;
  const { loginUrl, entraIdentifier } = tenantEndpoints(directory.company.tenantId);
  return { ssoUrl: loginUrl, entityId: entraIdentifier, certificatePem: certificatePem(signing) };
}
