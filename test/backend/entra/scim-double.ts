/** A SCIM endpoint in memory, as small as the engine's tests need it. */

import { z } from 'zod';
import type { Exchange, HttpAnswer } from './outbound.ts';

interface User {
  readonly userName: string;
  active: boolean;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly externalId?: string;
}

export interface ScimDouble {
  readonly exchange: Exchange;
  /** Those who are there; an id is the position at which a user was added, counted from 1. */
  readonly users: readonly User[];
  /** Method, path and query of every request that arrived. */
  readonly requests: readonly string[];
  /** Bodies of every POST, and the operations of every PATCH. */
  readonly posts: readonly unknown[];
  readonly patches: readonly unknown[];
  add(user: User): void;
  /** Answers the coming requests for which it gives something; the others as usual. */
  interrupt(answer: (request: string) => HttpAnswer | null): void;
}

const newUser = z.object({
  schemas: z.array(z.string()).min(1),
  userName: z.string(),
  active: z.boolean(),
  externalId: z.string(),
  name: z.object({ givenName: z.string(), familyName: z.string() }),
  emails: z.tuple([z.object({ value: z.string() })]),
});
const patch = z.object({ Operations: z.array(z.looseObject({ path: z.string().optional(), value: z.unknown() })) });

export const reply = (status: number, body: unknown, retryAfter: string | null = null): HttpAnswer => ({
  ok: true,
  status,
  retryAfter,
  body: JSON.stringify(body),
});

/** Answers under `tenantUrl` for this token; no other address exists. */
export function createScimDouble(tenantUrl: string, secretToken: string): ScimDouble {
  const base = new URL(tenantUrl);
  const everybody = new Map<string, User>();
  const requests: string[] = [];
  const posts: unknown[] = [];
  const patches: unknown[] = [];
  let added = 0;
  let interruption: (request: string) => HttpAnswer | null = () => null;

  const add = (user: User): readonly [string, User] => {
    added += 1;
    everybody.set(String(added), user);
    return [String(added), user];
  };
  const resource = ([id, user]: readonly [string, User]) => ({
    id,
    userName: user.userName,
    active: user.active,
    externalId: user.externalId,
    name: { givenName: user.givenName, familyName: user.familyName },
    emails: [{ type: 'work', value: user.email }],
  });

  const exchange: Exchange = async ({ method, url, headers, body }) => {
    if (url.host !== base.host) return { ok: false, reason: 'no such host' };
    const request = `${method} ${url.pathname}${url.search}`;
    requests.push(request);
    const interrupted = interruption(request);
    if (interrupted !== null) return interrupted;
    if (headers.authorization !== `Bearer ${secretToken}`) return reply(401, { detail: 'unauthorized' });
    const [, place, id = ''] = /^(.*\/Users)(?:\/(.+))?$/.exec(url.pathname) ?? [];
    if (place !== `${base.pathname}/Users`) return reply(404, { detail: 'not found' });
    const named = everybody.get(id);
    if (id !== '' && named === undefined) return reply(404, { detail: 'not found' });
    if (method === 'GET' && named) return reply(200, resource([id, named]));
    if (method === 'GET') {
      const wanted = /^userName eq "(.*)"$/.exec(url.searchParams.get('filter') ?? '')?.[1]?.toLowerCase();
      const found = [...everybody].filter(([, { userName }]) => userName.toLowerCase() === wanted);
      return reply(200, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: found.length,
        Resources: found.map(resource),
      });
    }
    if (method === 'DELETE') {
      everybody.delete(id);
      return reply(204, null);
    }
    const content: unknown = JSON.parse(body ?? 'null');
    if (method === 'PATCH') {
      const { Operations } = patch.parse(content);
      patches.push(Operations);
      const activity = Operations.find(({ path }) => path === 'active');
      if (named && activity) named.active = /^true$/i.test(String(activity.value));
      return reply(204, null);
    }
    posts.push(content);
    const { userName, active, externalId, name, emails } = newUser.parse(content);
    return reply(201, resource(add({ userName, active, externalId, ...name, email: emails[0].value })));
  };

  return {
    exchange,
    get users() {
      return [...everybody.values()];
    },
    requests,
    posts,
    patches,
    add,
    interrupt(answer) {
      interruption = answer;
    },
  };
}
