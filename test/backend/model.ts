/** The mock world's vocabulary: what both halves of the backend (Entra, Alohi) agree on. */

import type { Faults } from './faults.ts';
import type { Truth } from './truth.ts';
import type { Variant } from './variant.ts';

/** A person of the example company, as the directory knows them. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly userPrincipalName: string;
  /** Fax.Plus knows people by this address. May differ from the UPN, or only in letter case. */
  readonly mail: string;
  readonly password: string;
}

export interface Company {
  readonly tenantId: string;
  readonly name: string;
  /** e.g. contoso.example */
  readonly domain: string;
  /** Cloud Application Administrator in Entra and Owner in Fax.Plus; one of `people`. */
  readonly administrator: Person;
  readonly people: readonly Person[];
  readonly groups: readonly {
    readonly id: string;
    readonly displayName: string;
    readonly memberIds: readonly string[];
  }[];
}

/**
 * Where the world stands at start.
 * - `migrate`: legacy FAX.PLUS application in use, 25 users assigned (22 directly, 3 through one group),
 *   Fax.Plus configured with its certificate.
 * - `half-done`: as `migrate`, and an Alohi application already exists with SAML set up and 10 of the users assigned.
 * - `setup`: no application, single sign-on not activated in Fax.Plus; accounts sign in with e-mail and password.
 */
export type ScenarioName = 'migrate' | 'half-done' | 'setup';

export interface BackendOptions {
  readonly scenario: ScenarioName;
  /** Decides people's names, delays, orders and every generated id. */
  readonly seed?: number;
  /** Longest artificial delay of a replica page in milliseconds; 400 unless told. */
  readonly slowness?: number;
  /** How the replicas look and behave; as usual unless told. */
  readonly variant?: Variant;
  /** TLS port on 127.0.0.1; 0 (default) takes a free one. */
  readonly port?: number;
}

/** One sign-in as the service provider or the identity provider ended it. */
export interface SignInRecord {
  readonly at: string;
  readonly email: string | null;
  /** Object id of the Entra application that issued the response, if one did. */
  readonly application: string | null;
  readonly outcome: 'accepted' | 'refused';
  /** e.g. AADSTS50105, or the service provider's own reason. */
  readonly reason: string | null;
}

/** What truly happened, in the backend's own word. Nothing in it comes from the extension. */
export interface Outcome {
  /**
   * For every person: which applications would let them into Fax.Plus right now. Found by really running the
   * exchange: AuthnRequest, signed response, the service provider's verification with its configured values.
   */
  readonly signInWorksFor: readonly {
    readonly email: string;
    readonly through: readonly ('legacy' | 'alohi')[];
    readonly refusedWith: string | null;
  }[];
  /** Accounts of Fax.Plus: e-mail and number of faxes. */
  readonly accounts: readonly { readonly email: string; readonly active: boolean; readonly faxes: number }[];
  readonly accountsWithFaxes: number;
  /** Accounts that provisioning has removed, and how many faxes went with each. */
  readonly removedAccounts: readonly {
    readonly at: string;
    readonly email: string;
    readonly faxes: number;
    readonly because: 'active: false' | 'DELETE';
  }[];
  /** Addresses with more than one account, and the faxes that single sign-on does not lead to any more. */
  readonly duplicateAccounts: readonly {
    readonly email: string;
    readonly accounts: number;
    readonly faxesOutOfReach: number;
  }[];
  readonly legacyApplication: 'present' | 'disabled' | 'deleted' | 'never';
  readonly alohiApplication: null | {
    readonly objectId: string;
    readonly appId: string;
    readonly identifiers: readonly string[];
    readonly replyUrls: readonly string[];
    readonly assigned: readonly string[];
    readonly provisioning: 'off' | 'saved' | 'on';
    /** Why provisioning is in quarantine; `null` when it is not. */
    readonly quarantine: string | null;
  };
  /** The single sign-on configuration Fax.Plus holds now. */
  readonly serviceProvider: null | {
    readonly ssoUrl: string;
    readonly entityId: string;
    /** SHA-1 of the DER, upper-case hex; `null` when the text is not a certificate. */
    readonly certificateThumbprint: string | null;
    readonly ssoType: string;
    readonly bypass: boolean;
    readonly automaticallyAddUsers: boolean;
  };
  readonly signIns: readonly SignInRecord[];
  /** Every request the SCIM server answered: method, path and status; never the token. */
  readonly scimRequests: readonly {
    readonly at: string;
    readonly method: string;
    readonly path: string;
    readonly status: number;
  }[];
  /** The SCIM token in force, for the search that proves it is nowhere it must not be. */
  readonly scimToken: string;
}

/** A running backend. */
export interface Backend {
  readonly port: number;
  readonly company: Company;
  outcome(): Promise<Outcome>;
  /** What the values really are that can be read and written. */
  truth(): Truth;
  /** Test door: what becomes of the company's people in Entra; a running provisioning picks it up. */
  readonly directory: {
    change(personId: string, change: Partial<Omit<Person, 'id' | 'password'>>): void;
    softDelete(personId: string): void;
    restore(personId: string): void;
    hardDelete(personId: string): void;
  };
  /** What goes wrong, switched on and off by name while everything runs; a snapshot holds them too. */
  readonly faults: Faults;
  /** Test door: the legacy application's active certificate as the portal downloads it (PEM); `null` without one. */
  legacyCertificate(): string | null;
  /** Test door: from now on the Alohi application signs with the legacy application's key; for what goes wrong so. */
  signWithLegacyKey(): void;
  /** A deep copy of everything the world holds, to be given back to `restore`. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
  stop(): Promise<void>;
}

/** The hosts answered on the one TLS port. Everything else is 421. */
export const hosts = {
  azurePortal: 'portal.azure.com',
  entraPortal: 'entra.microsoft.com',
  bladeFrame: 'sandbox-1.reactblade.portal.azure.net',
  microsoftLogin: 'login.microsoftonline.com',
  faxPlus: 'app.fax.plus',
  signPlus: 'app.sign.plus',
  alohiSso: 'sso.alohi.com',
  /** No real address is known; this one exists only here and is written nowhere else. */
  scim: 'scim.alohi.example',
  /** The backend's own page, which no portal and no extension knows. */
  control: 'control.backend.example',
} as const;
