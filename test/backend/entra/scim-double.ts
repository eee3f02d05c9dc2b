/** A SCIM endpoint in memory, as small as the engine's tests need it. */

import { z } from 'zod';
import type { Exchange, HttpAnswer } from './outbound.ts';

interface User {
  readonly userName: string;
  readonly active: boolean;
  readonly givenName: string;
  readonly familyName: string;
}

export interface ScimDouble {
  readonly exchange: Exchange;
  readonly users: readonly User[];
  /** Method, path and query of every request that arrived. */
  readonly requests: readonly string[];
  /** Operations of every PATCH. */
  readonly patches: readonly unknown[];
  add(user: User): void;
}

const newUser = z.object({
  schemas: z.array(z.string()).min(1),
  userName: z.string(),
  active: z.boolean(),
  name: z.object({ givenName: z.string(), familyName: z.string() }),
});
const patch = z.object({ Operations: z.array(z.unknown()) });

/** Answers under `tenantUrl` for this token; no other address exists. */
export function createScimDouble(tenantUrl: string, secretToken: string): ScimDouble {
  const base = new URL(tenantUrl);
  const users: User[] = [];
  const requests: string[] = [];
  const patches: unknown[] = [];

  const resource = (user: User) => ({
    id: String(users.indexOf(user) + 1),
    userName: user.userName,
    active: user.active,
    name: { givenName: user.givenName, familyName: user.familyName },
  });
  const reply = (status: number, body: unknown): HttpAnswer => ({ ok: true, status, body: JSON.stringify(body) });

  const exchange: Exchange = async ({ method, url, headers, body }) => {
    if (url.host !== base.host) return { ok: false, reason: 'no such host' };
    requests.push(`${method} ${url.pathname}${url.search}`);
    if (headers.authorization !== `Bearer ${secretToken}`) return reply(401, { detail: 'unauthorized' });
    if (!url.pathname.startsWith(`${base.pathname}/Users`)) return reply(404, { detail: 'not found' });
    if (method === 'GET') {
      const wanted = /^userName eq "(.*)"$/.exec(url.searchParams.get('filter') ?? '')?.[1]?.toLowerCase();
      const found = users.filter(({ userName }) => userName.toLowerCase() === wanted);
      return reply(200, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: found.length,
        Resources: found.map(resource),
      });
    }
    const content: unknown = JSON.parse(body ?? 'null');
    if (method === 'PATCH') {
      patches.push(patch.parse(content).Operations);
      return reply(204, null);
    }
    const { userName, active, name } = newUser.parse(content);
    const user = { userName, active, ...name };
    users.push(user);
    return reply(201, resource(user));
  };

  return { exchange, users, requests, patches, add: (user) => users.push(user) };
}
