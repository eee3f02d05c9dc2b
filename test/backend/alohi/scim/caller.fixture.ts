/** A SCIM client for tests of the server: nothing but HTTP. */
import { z } from 'zod';
import { hosts } from '../../model.ts';
import type { AlohiBehaviour } from '../behaviour.ts';
import { serve, type TestWorld, testWorld } from '../world.fixture.ts';

export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
  listResponse: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  searchRequest: 'urn:ietf:params:scim:api:messages:2.0:SearchRequest',
} as const;

interface CallOptions {
  readonly body?: unknown;
  /** The whole header; the right token unless told, `null` for none. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Caller extends AsyncDisposable {
  readonly world: TestWorld;
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** `GET /Users` with these parameters. */
  list(parameters: Readonly<Record<string, string>>): Promise<Answer>;
  patch(id: string, ...Operations: readonly object[]): Promise<Answer>;
  /** Creates a user and gives its id. */
  create(userName: string, more?: object): Promise<string>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON that arrived, `undefined` when there was none. */
  readonly body: unknown;
}

const user = z.looseObject({ id: z.string(), userName: z.string().optional() });
const list = z.looseObject({ Resources: z.array(user) });

/** The users of a ListResponse; throws when it is none. */
export const usersIn = ({ body }: Answer): readonly z.infer<typeof user>[] => list.parse(body).Resources;

/** A SCIM server of its own, with the accounts of scenario `migrate`. */
export async function startCaller(behaviour?: Partial<AlohiBehaviour>): Promise<Caller> {
  const world = await testWorld('migrate', behaviour);
  const server = await serve(world.alohi.hosts[hosts.scim]);
  const token = world.alohi.inspect().scimToken;

  const call: Caller['call'] = async (method, path, { body, authorization = `Bearer ${token}`, headers } = {}) => {
    const response = await fetch(`${server.origin}/scim/v2${path}`, {
      method,
      headers: {
        ...(authorization === null ? {} : { authorization }),
        'content-type': 'application/scim+json',
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: json };
  };

  return {
    world,
    call,
    list: (parameters) => call('GET', `/Users?${new URLSearchParams(parameters)}`),
    patch: (id, ...Operations) => call('PATCH', `/Users/${id}`, { body: { schemas: [schemas.patchOp], Operations } }),
    async create(userName, more = {}) {
      const { body } = await call('POST', '/Users', { body: { schemas: [schemas.user], userName, ...more } });
      return user.parse(body).id;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
