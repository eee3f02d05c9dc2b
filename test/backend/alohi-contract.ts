/**
 * What the Alohi half of the backend (`alohi/hosts.ts`) offers to the server frame and to the outcome.
 * `alohi/hosts.ts` exports `createAlohi(options: AlohiOptions): Alohi`.
 */
import type { Express } from 'express';
import type { ScimExchange, State } from './alohi/state.ts';
import type { Faults } from './faults.ts';
import type { Company, Outcome, Person, ScenarioName, SignInRecord } from './model.ts';
import type { Variant } from './variant.ts';

/** The two registrations Fax.Plus can be signed in through. */
export type Through = 'legacy' | 'alohi';

/** What Fax.Plus was once given by hand from the legacy application. */
export interface LegacyIdentityProvider {
  readonly ssoUrl: string;
  readonly entityId: string;
  /** The active certificate as the portal downloads it: PEM, 76 columns, CRLF. */
  readonly certificatePem: string;
}

export interface AlohiOptions {
  readonly company: Company;
  /** The people who have a Fax.Plus account at start (25 of the company, the administrator is the Owner). */
  readonly accountHolders: readonly Person[];
  readonly scenario: ScenarioName;
  /** The configuration in force at start; `null` when single sign-on was never activated. */
  readonly legacyIdp: LegacyIdentityProvider | null;
  readonly seed: number;
  /** Longest artificial delay in milliseconds. */
  readonly slowness: number;
  /** How the dashboards look and behave; as usual unless told. */
  readonly variant?: Variant;
  readonly now: () => Date;
  readonly faults: Faults;
}

/** The service provider's word on one response; `reason` is a short code such as `certificate-mismatch`. */
export type Verdict =
  | { readonly ok: true; readonly email: string; readonly account: 'existing' | 'would-be-created' }
  | { readonly ok: false; readonly reason: string };

/** The service provider without a browser: the same code as the hosts run, but nothing is remembered or created. */
export interface ServiceProviderProbe {
  /**
   * The whole redirect address (Login URL, SAMLRequest, RelayState) with which Fax.Plus would start a sign-in through
   * this registration now; `null` when the present configuration never starts one there.
   */
  signInUrl(through: Through): Promise<string | null>;
  /** Judges the base64 `SAMLResponse` as the Reply URL of this registration would, with the values configured now. */
  verify(through: Through, samlResponse: string): Promise<Verdict>;
}

/** Alohi's part of the outcome. */
export interface AlohiInspection {
  readonly accounts: Outcome['accounts'];
  readonly removedAccounts: Outcome['removedAccounts'];
  readonly duplicateAccounts: Outcome['duplicateAccounts'];
  readonly serviceProvider: Outcome['serviceProvider'];
  /** Accepted and refused at the service provider; `application` stays `null` here. */
  readonly signIns: readonly SignInRecord[];
  readonly scimRequests: Outcome['scimRequests'];
  readonly scimToken: string;
}

export interface Alohi {
  /** Express application by host name: every Alohi host of `hosts` in model.ts. */
  readonly hosts: Readonly<Record<string, Express>>;
  readonly probe: ServiceProviderProbe;
  inspect(): AlohiInspection;
  /** Every exchange with the SCIM server, bodies included, the token masked. */
  scimExchanges(): readonly ScimExchange[];
  /** Every response posted to a Reply URL: the verdict, and the XML it was about. */
  postedResponses(): State['signIns'];
  /** Every configuration there has been, exactly as it was saved; the one at the start first. */
  configurations(): State['configurations'];
  /** Ends every session at the dashboards. */
  signEverybodyOut(): void;
  /** A deep copy (structured-cloneable) of the state. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}
