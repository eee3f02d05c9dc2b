/** Everything Alohi holds, as plain data: what `snapshot` copies and `restore` checks before it takes it back. */
import { z } from 'zod';

const fax = z.object({
  id: z.string(),
  from: z.string(),
  pages: z.int().positive(),
  receivedAt: z.iso.datetime(),
});

const account = z.object({
  id: z.string(),
  /** As last written; compared without regard to letter case. */
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  role: z.enum(['Owner', 'Admin', 'Member']),
  active: z.boolean(),
  /** `null` for accounts made by single sign-on or by provisioning. */
  password: z.string().nullable(),
  products: z.object({ faxPlus: z.boolean(), signPlus: z.boolean() }),
  faxes: z.array(fax),
  /** Set once the provisioning service has created the account or written to it. */
  provisioned: z.boolean(),
  externalId: z.string().nullable(),
  /** SCIM's e-mail address of type work, where it was written; the account is known by `email`. */
  workEmail: z.string().nullable(),
});

/** One company, one configuration: the same one behind both dashboards. */
const configuration = z.object({
  ssoUrl: z.string(),
  entityId: z.string(),
  /** Exactly as it was pasted and saved. */
  certificate: z.string(),
  ssoType: z.string(),
  bypass: z.boolean(),
});

const signIn = z.object({
  at: z.string(),
  email: z.string().nullable(),
  application: z.null(),
  outcome: z.enum(['accepted', 'refused']),
  reason: z.string().nullable(),
  /** The XML that was posted. */
  response: z.string(),
});

/** One exchange with the SCIM server. The token is masked before it comes here. */
const scimRequest = z.object({
  at: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
  authorization: z.string().nullable(),
  request: z.string(),
  answer: z.string(),
});

/** An account that is gone, with the faxes that went with it. */
const removedAccount = z.object({
  at: z.string(),
  email: z.string(),
  faxes: z.int(),
  /** What the provisioning service had asked for. */
  because: z.enum(['active: false', 'DELETE']),
});

export const stateSchema = z.object({
  accounts: z.array(account),
  configuration: configuration.nullable(),
  /** Every configuration there has been, the one at the start first. */
  configurations: z.array(configuration),
  automaticallyAdd: z.object({ faxPlus: z.boolean(), signPlus: z.boolean() }),
  scimToken: z.string(),
  /** Browser session token to account id. */
  sessions: z.record(z.string(), z.string()),
  /** One-time code that carries a sign-in from sso.alohi.com to a dashboard, to account id. */
  handOvers: z.record(z.string(), z.string()),
  /** Id of an AuthnRequest that is still unanswered, to the instant it was issued. */
  pendingRequests: z.record(z.string(), z.string()),
  signIns: z.array(signIn),
  scimRequests: z.array(scimRequest),
  removedAccounts: z.array(removedAccount),
});

export type Fax = z.infer<typeof fax>;
export type Account = z.infer<typeof account>;
export type SsoConfiguration = z.infer<typeof configuration>;
export type ScimExchange = z.infer<typeof scimRequest>;
export type State = z.infer<typeof stateSchema>;

/**
 * The state behind one backend. `current` is replaced as a whole by `restore`, so nobody keeps a part of it across
 * an await.
 */
export interface Store {
  readonly current: State;
  snapshot(): State;
  /** Throws a ZodError when the value is no snapshot of a state. */
  restore(snapshot: unknown): void;
}

export function createStore(initial: State): Store {
  let current = structuredClone(initial);
  return {
    get current() {
      return current;
    },
    snapshot: () => structuredClone(current),
    restore: (snapshot) => {
      // Parsing copies, so the snapshot stays fit for another restore.
      current = stateSchema.parse(snapshot);
    },
  };
}
