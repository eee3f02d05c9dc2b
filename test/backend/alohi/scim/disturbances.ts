/** What comes between a request and the SCIM server: faults that are switched on, and the limit of requests a second. */
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import type { AlohiWorld } from '../hosts.ts';

/** Milliseconds by which `scim-slow` delays every answer. */
const slowAnswer = 2_000;
const retryAfterSeconds = 1;

/** Answers in the words of RFC 7644, 3.12. */
export function refuse(response: Response, status: number, detail: string, scimType?: string): void {
  response.status(status).type('application/scim+json');
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
  response.send(JSON.stringify({ schemas, status: String(status), scimType, detail }));
}

export function disturbances(world: AlohiWorld): RequestHandler {
  const { faults } = world;
  const beyondLimit = limit(world);
  return async (_request, response, next) => {
    if (faults.isOn('scim-slow')) await delay(slowAnswer, undefined, { ref: false });
    if (faults.isOn('scim-500')) return refuse(response, 500, 'An unexpected error occurred');
    if (faults.isOn('scim-429') || beyondLimit()) {
      response.set('retry-after', String(retryAfterSeconds));
      return refuse(response, 429, 'Too many requests');
    }
    next();
  };
}

/** Counts requests in whole seconds; true for those beyond the number that is allowed in one. */
function limit({ behaviour, now }: AlohiWorld): () => boolean {
  const allowed = behaviour.scimRequestsPerSecond;
  let second = 0;
  let counted = 0;
  return () => {
    if (allowed === null) return false;
    const present = Math.floor(now().getTime() / 1000);
    counted = present === second ? counted + 1 : 1;
    second = present;
    return counted > allowed;
  };
}
