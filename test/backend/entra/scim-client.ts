/** The requests of Entra's provisioning service: RFC 7644 in Entra's dialect. Shapes: use-scim-to-provision-users-and-groups. */

import { z } from 'zod';
import { type AttributeChange, type MappedUser, newUser, type StoredValues } from './attribute-mapping.ts';
import type { Exchange, HttpAnswer, HttpRequest } from './outbound.ts';
import { dialectOf, type PatchDialect, patchOperations } from './patch-dialect.ts';

export interface Credentials {
  readonly tenantUrl: string;
  readonly secretToken: string;
}

const storedUser = z.object({
  id: z.string(),
  userName: z.string(),
  active: z.boolean().optional(),
  name: z.object({ givenName: z.string().optional(), familyName: z.string().optional() }).optional(),
  emails: z.array(z.object({ type: z.string().optional(), value: z.string().optional() })).optional(),
  externalId: z.string().optional(),
});
type StoredUser = z.infer<typeof storedUser>;

/** A user as the other side keeps it. */
export interface FoundUser {
  readonly id: string;
  readonly values: StoredValues;
}

const listResponse = z.object({
  schemas: z.array(z.string()),
  totalResults: z.number(),
  Resources: z.array(storedUser).optional(),
});

/** What went wrong with one request; `status` is `null` when there was no answer. */
export interface ScimFailure {
  readonly status: number | null;
  readonly detail: string;
}

export type ScimResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: ScimFailure };

export interface ScimClient {
  /** The one user with this userName, or `null` when a good answer says there is none. */
  findUser(userName: string): Promise<ScimResult<FoundUser | null>>;
  /** The user with this id, or `null` when it is gone. */
  getUser(id: string): Promise<ScimResult<FoundUser | null>>;
  /** Gives the new user's id. */
  createUser(user: MappedUser): Promise<ScimResult<string>>;
  patchUser(id: string, changes: readonly AttributeChange[]): Promise<ScimResult<null>>;
  deleteUser(id: string): Promise<ScimResult<null>>;
}

export interface ScimClientOptions {
  readonly exchange: Exchange;
  readonly credentials: Credentials;
  readonly signal: AbortSignal;
  /** Instead of what the Tenant URL asks for: feature flags do not reach provisioning on demand. */
  readonly dialect?: PatchDialect;
}

/** Speaks to one SCIM endpoint; `null` when the Tenant URL is no address at all. */
export function createScimClient({ exchange, credentials, signal, dialect }: ScimClientOptions): ScimClient | null {
  const address = credentials.tenantUrl.trim();
  if (!URL.canParse(address)) return null;
  const base = new URL(address);

  const send = async (method: HttpRequest['method'], path: string, query = '', content?: unknown) => {
    const url = new URL(base);
    url.pathname = base.pathname.replace(/\/+$/, '') + path;
    // A flag in the Tenant URL (`?aadOptscim062020`) stays in front of the filter.
    url.search = [base.search.replace(/^\?/, ''), query].filter((part) => part !== '').join('&');
    const body = content === undefined ? undefined : JSON.stringify(content);
    const headers: Record<string, string> = {
      authorization: `Bearer ${credentials.secretToken}`,
      accept: 'application/scim+json',
    };
    if (body !== undefined) {
      headers['content-type'] = 'application/scim+json; charset=utf-8';
      headers['content-length'] = String(Buffer.byteLength(body));
    }
    return exchange({ method, url, headers, ...(body === undefined ? {} : { body }), signal });
  };
  const user = (id: string) => `/Users/${encodeURIComponent(id)}`;

  return {
    async findUser(userName) {
      const escaped = userName.replaceAll(/["\\]/g, '\\$&');
      const filter = encodeURIComponent(`userName eq "${escaped}"`).replaceAll('%20', '+');
      const read = readAnswer(await send('GET', '/Users', `filter=${filter}`), [200], listResponse);
      if (!read.ok) return read;
      const found = read.value.totalResults === 0 ? undefined : read.value.Resources?.[0];
      return { ok: true, value: found ? foundUser(found) : null };
    },
    async getUser(id) {
      const read = readAnswer(await send('GET', user(id)), [200], storedUser);
      if (read.ok) return { ok: true, value: foundUser(read.value) };
      return read.failure.status === 404 ? { ok: true, value: null } : read;
    },
    async createUser(wanted) {
      const read = readAnswer(await send('POST', '/Users', '', newUser(wanted)), [200, 201], storedUser);
      return read.ok ? { ok: true, value: read.value.id } : read;
    },
    async patchUser(id, changes) {
      const answer = await send('PATCH', user(id), '', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: patchOperations(changes, dialect ?? dialectOf(base)),
      });
      return readAnswer(answer, [200, 204], null);
    },
    deleteUser: async (id) => readAnswer(await send('DELETE', user(id)), [200, 204], null),
  };
}

function foundUser(user: StoredUser): FoundUser {
  const values: StoredValues = {
    userName: user.userName,
    active: user.active,
    'name.givenName': user.name?.givenName,
    'name.familyName': user.name?.familyName,
    'emails[type eq "work"].value': user.emails?.find(({ type }) => type === 'work')?.value,
    externalId: user.externalId,
  };
  return { id: user.id, values };
}

function readAnswer<Value>(answer: HttpAnswer, good: readonly number[], shape: z.ZodType<Value> | null) {
  const fail = (status: number | null, detail: string) => ({ ok: false as const, failure: { status, detail } });
  if (!answer.ok) return fail(null, answer.reason);
  if (!good.includes(answer.status)) return fail(answer.status, answer.body.slice(0, 500));
  if (shape === null) return { ok: true as const, value: null as Value };
  const read = shape.safeParse(parseJson(answer.body));
  return read.success ? { ok: true as const, value: read.data } : fail(answer.status, answer.body.slice(0, 500));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
