/** An Alohi of its own for each test, with the example company in it. */
import { createServer } from 'node:http';
import type { Express } from 'express';
import type { Alohi } from '../alohi-contract.ts';
import { accountHolders, makeCompany } from '../company.ts';
import { certificatePem, makeSigningCertificate, type SigningCertificate } from '../entra/certificate.ts';
import { createFaults, type Faults } from '../faults.ts';
import type { Company, ScenarioName } from '../model.ts';
import { createRandom } from '../random.ts';
import type { AlohiBehaviour } from './behaviour.ts';
import { createAlohi } from './hosts.ts';

const seed = 7;

export interface TestWorld {
  readonly alohi: Alohi;
  readonly faults: Faults;
  readonly company: Company;
  readonly ssoUrl: string;
  readonly issuer: string;
  /** Whose public half is configured at the start of `migrate`. */
  readonly legacyCertificate: SigningCertificate;
}

export function newCertificate(certificateSeed = seed): Promise<SigningCertificate> {
  return makeSigningCertificate({
    subject: 'Example signing certificate',
    notBefore: new Date(Date.now() - 24 * 60 * 60 * 1000),
    years: 3,
    random: createRandom(certificateSeed),
  });
}

export async function testWorld(scenario: ScenarioName, behaviour?: Partial<AlohiBehaviour>): Promise<TestWorld> {
  const company = makeCompany(seed);
  const ssoUrl = `https://login.microsoftonline.com/${company.tenantId}/saml2`;
  const issuer = `https://sts.windows.net/${company.tenantId}/`;
  const legacyCertificate = await newCertificate();
  const legacyIdp =
    scenario === 'setup' ? null : { ssoUrl, entityId: issuer, certificatePem: certificatePem(legacyCertificate) };
  const faults = createFaults();
  const options = { faults, company, accountHolders: accountHolders(company), scenario, legacyIdp, seed, slowness: 0 };
  const alohi = createAlohi({ ...options, now: () => new Date() }, behaviour);
  return { alohi, faults, company, ssoUrl, issuer, legacyCertificate };
}

/** Serves one host's application on a free port until disposed of. */
export async function serve(app: Express | undefined): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on TCP has an address with a port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
