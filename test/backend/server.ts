/** The mock world in one process: every host of `model.ts` on one TLS port of 127.0.0.1. */

import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createAlohi } from './alohi/hosts.ts';
import { accountHolders, makeCompany } from './company.ts';
import { controlHost } from './control/host.ts';
import { createEntra, legacyIdentityProvider } from './entra/entra.ts';
import type { AlohiTemplateOptions } from './entra/gallery.ts';
import { createExchange } from './entra/outbound.ts';
import { buildPortal, type PortalBundle } from './entra/portal-bundle.ts';
import { createFaults, type FaultName } from './faults.ts';
import { type Backend, type BackendOptions, hosts } from './model.ts';
import { readOutcome } from './outcome.ts';
import { createRandom } from './random.ts';
import { endSessionsOnce } from './session-end.ts';
import { makeTlsIdentity } from './tls.ts';
import { readTruth } from './truth.ts';
import { usualVariant } from './variant.ts';

const hostNames: readonly string[] = Object.values(hosts);

/** Parts of the world that a test may bring along instead of the usual ones. */
export interface BackendParts {
  /** The replica portal, already built. */
  readonly portal?: PortalBundle;
  /** How the gallery's template of the new application is made. */
  readonly alohiTemplate?: AlohiTemplateOptions;
  /** The portal shows a wrong thumbprint after the first save, until its page is loaded again. */
  readonly dummyCertificateFirst?: boolean;
}

/** Starts the world; resolves when it answers. Rejects when the port is taken. */
export async function startBackend(options: BackendOptions, parts: BackendParts = {}): Promise<Backend> {
  const { scenario, seed = 1, slowness = 400, port = 0, variant = usualVariant } = options;
  const ending = new AbortController();
  const now = () => new Date();
  const faults = createFaults();
  const company = makeCompany(seed);
  const [identity, portal] = await Promise.all([makeTlsIdentity(hostNames), parts.portal ?? buildPortal()]);

  const server = createServer({ key: identity.key, cert: identity.certificate });
  const exchange = createExchange({ hosts: hostNames, port: () => portOf(server), certificate: identity.certificate });
  const entra = await createEntra({
    company,
    scenario,
    // Not the sequence that named the people: otherwise ids would repeat.
    random: createRandom(seed + 0x10000),
    seed,
    slowness,
    now,
    exchange,
    faults,
    portal,
    signal: ending.signal,
    alohi: parts.alohiTemplate,
    dummyCertificateFirst: parts.dummyCertificateFirst ?? false,
    variant,
  });
  const alohi = createAlohi({
    company,
    accountHolders: accountHolders(company),
    scenario,
    legacyIdp: legacyIdentityProvider(entra.directory),
    seed,
    slowness,
    variant,
    now,
    faults,
  });
  const control = controlHost({ entra, alohi, faults });
  const asked =
    variant.session === 'ending-session'
      ? endSessionsOnce(createRandom(seed + 0x20000), () => {
          entra.signEverybodyOut();
          alohi.signEverybodyOut();
        })
      : () => {};
  dispatchByHost(server, { ...entra.hosts, ...alohi.hosts, [hosts.control]: control }, asked);
  await listen(server, port);

  return {
    port: portOf(server),
    company,
    faults,
    directory: entra.people,
    outcome: () => readOutcome({ entra, alohi }),
    truth: () =>
      readTruth({
        directory: entra.directory,
        configurations: alohi.configurations(),
        scimToken: alohi.inspect().scimToken,
      }),
    legacyCertificate: () => legacyIdentityProvider(entra.directory)?.certificatePem ?? null,
    signWithLegacyKey: () => entra.signWithLegacyKey(),
    snapshot: () => ({ entra: entra.snapshot(), alohi: alohi.snapshot(), faults: faults.active() }),
    restore(snapshot) {
      // Only what `snapshot` gave out comes back here.
      const parts = snapshot as { entra: unknown; alohi: unknown; faults: readonly FaultName[] };
      entra.restore(parts.entra);
      alohi.restore(parts.alohi);
      faults.only(parts.faults);
    },
    async stop() {
      ending.abort();
      await close(server);
    },
  };
}

function dispatchByHost(server: Server, applications: Readonly<Record<string, Express>>, asked: () => void): void {
  const byHost = new Map(Object.entries(applications));
  server.on('request', (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const application = byHost.get(host);
    if (request.url?.startsWith('/api/')) asked();
    if (application) application(request, response);
    else response.writeHead(421, { 'content-type': 'text/plain' }).end('Misdirected Request\n');
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  // A TCP server that listens has an AddressInfo; only pipes have a string.
  return (server.address() as AddressInfo).port;
}
