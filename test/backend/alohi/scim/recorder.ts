/** What the SCIM server was asked and what it answered, bodies included; the token never. */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { AlohiWorld } from '../hosts.ts';

/** Longest part of a body that is kept, in characters. */
const keptLength = 20_000;
const mask = '••••••••';

/** Bodies as they arrived, by request: for `verify` of the body parser, which sees them before anybody changes them. */
export type ArrivedBodies = WeakMap<IncomingMessage, string>;

/** Records every request when its answer has ended, in the order of the answers. */
export function recorder(world: AlohiWorld, arrived: ArrivedBodies): RequestHandler {
  return (request, response, next) => {
    const at = world.now().toISOString();
    const answered = bodyOf(response);
    response.on('finish', () => {
      const { method, originalUrl, headers } = request;
      const { scimToken, scimRequests } = world.store.current;
      const kept = (text: string) => text.slice(0, keptLength).replaceAll(scimToken, mask);
      scimRequests.push({
        at,
        method,
        // Somebody may have written the token into the address.
        path: kept(originalUrl),
        status: response.statusCode,
        authorization: masked(headers.authorization),
        request: kept(arrived.get(request) ?? ''),
        answer: kept(answered()),
      });
    });
    next();
  };
}

/** The scheme, and no more of what follows than a person needs to tell two tokens apart: its last four characters. */
function masked(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const [, scheme = '', token = ''] = /^(\S+)\s*(.*)$/s.exec(authorization) ?? [];
  return `${scheme} ${mask}${token.length >= 16 ? token.slice(-4) : ''}`;
}

/** The body, once it has been sent in one piece, as every answer of this server is. */
function bodyOf(response: Response): () => string {
  let body = '';
  const { send } = response;
  response.send = (content?: unknown) => {
    if (typeof content === 'string') body = content;
    return send.call(response, content);
  };
  return () => body;
}
