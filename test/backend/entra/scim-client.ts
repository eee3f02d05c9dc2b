/** The requests of Entra's provisioning service: RFC 7644 in Entra's dialect, without feature flags. */

import { z } from 'zod';
import type { Person } from '../model.ts';
import type { Exchange, HttpAnswer, HttpRequest } from './outbound.ts';
import { attributeValue } from './saml-response.ts';

export interface Credentials {
  readonly tenantUrl: string;
  readonly secretToken: string;
}

/** The four attributes that the Alohi template maps. */
export interface ScimUser {
  readonly userName: string;
  readonly active: boolean;
  readonly name: { readonly givenName: string; readonly familyName: string };
}

export interface PatchOperation {
  readonly op: 'Add' | 'Replace';
  readonly path: string;
  readonly value: string;
}

const userSchemas = [
  'urn:ietf:params:scim:schemas:core:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
];

const storedUser = z.object({
  id: z.string(),
  userName: z.string(),
  active: z.boolean().optional(),
  name: z.object({ givenName: z.string().optional(), familyName: z.string().optional() }).optional(),
});
/** A user as the other side keeps it. */
export type StoredUser = z.infer<typeof storedUser>;

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
  findUser(userName: string): Promise<ScimResult<StoredUser | null>>;
  createUser(user: ScimUser): Promise<ScimResult<StoredUser>>;
  patchUser(id: string, operations: readonly PatchOperation[]): Promise<ScimResult<null>>;
}

/** The values Entra wants the other side to hold for a person. */
export function desiredUser(person: Person, userNameSource: string): ScimUser {
  return {
    userName: attributeValue(person, userNameSource),
    active: true,
    name: { givenName: person.givenName, familyName: person.surname },
  };
}

/** One operation for each attribute that differs; userName is compared without regard to case (RFC 7643, 4.1.1). */
export function differences(desired: ScimUser, stored: StoredUser): readonly PatchOperation[] {
  const operation = (path: string, present: string | undefined, wanted: string): readonly PatchOperation[] =>
    present === wanted ? [] : [{ op: present === undefined ? 'Add' : 'Replace', path, value: wanted }];
  const sameName = stored.userName.toLowerCase() === desired.userName.toLowerCase();
  return [
    ...(sameName ? [] : operation('userName', stored.userName, desired.userName)),
    // Without the flag `aadOptscim062020` Entra sends booleans as strings.
    ...(stored.active === false ? operation('active', 'False', 'True') : []),
    ...operation('name.givenName', stored.name?.givenName, desired.name.givenName),
    ...operation('name.familyName', stored.name?.familyName, desired.name.familyName),
  ];
}

export const disableOperation: PatchOperation = { op: 'Replace', path: 'active', value: 'False' };

/** Speaks to one SCIM endpoint; `null` when the Tenant URL is no address at all. */
export function createScimClient(exchange: Exchange, credentials: Credentials, signal: AbortSignal): ScimClient | null {
  const base = URL.canParse(credentials.tenantUrl.trim()) ? new URL(credentials.tenantUrl.trim()) : null;
  if (base === null) return null;

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

  return {
    async findUser(userName) {
      const filter = encodeURIComponent(`userName eq "${userName.replaceAll(/["\\]/g, '\\$&')}"`).replaceAll(
        '%20',
        '+',
      );
      const answer = await send('GET', '/Users', `filter=${filter}`);
      const read = readAnswer(answer, [200], listResponse);
      if (!read.ok) return read;
      return { ok: true, value: read.value.totalResults === 0 ? null : (read.value.Resources?.[0] ?? null) };
    },
    async createUser(user) {
      const answer = await send('POST', '/Users', '', {
        schemas: userSchemas,
        userName: user.userName,
        active: user.active,
        meta: { resourceType: 'User' },
        name: user.name,
      });
      return readAnswer(answer, [200, 201], storedUser);
    },
    async patchUser(id, operations) {
      const answer = await send('PATCH', `/Users/${encodeURIComponent(id)}`, '', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: operations,
      });
      return readAnswer(answer, [200, 204], null);
    },
  };
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
