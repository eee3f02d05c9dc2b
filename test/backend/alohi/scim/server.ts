/** The SCIM 2.0 server (RFC 7644) at `/scim/v2` of its host: bearer token, Users only, every request recorded. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { hosts } from '../../model.ts';
import type { AlohiWorld } from '../hosts.ts';
import { plainPatch, plainUser } from './entra-dialect.ts';
import { declareUsers } from './users.ts';

/** Method, path and status of every request, in order of their answers. The token is in a header and stays there. */
function recorder(world: AlohiWorld): RequestHandler {
  return (request, response, next) => {
    const at = world.now().toISOString();
    response.on('finish', () => {
      const { method, originalUrl: path } = request;
      world.store.current.scimRequests.push({ at, method, path, status: response.statusCode });
    });
    next();
  };
}

const plainBody: RequestHandler = (request, _response, next) => {
  if (request.method === 'PATCH') request.body = plainPatch(request.body);
  else if (request.method === 'POST' || request.method === 'PUT') request.body = plainUser(request.body);
  next();
};

/** Express 5 parses the query anew on each look; the SCIM router writes numbers into it and expects to find them. */
const lastingQuery: RequestHandler = (request, _response, next) => {
  Object.defineProperty(request, 'query', { value: { ...request.query }, configurable: true });
  next();
};

/** A body that is no JSON, or too long, is refused in SCIM's words too. */
const scimError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status = error.status === 413 ? 413 : 400;
  response.status(status).type('application/scim+json');
  response.send(new SCIMMY.Messages.ErrorResponse({ status, detail: 'The request body cannot be read' }));
};

export function scimServer(world: AlohiWorld): Express {
  declareUsers();
  const routers = new SCIMMYRouters({
    type: 'bearer',
    baseUri: () => `https://${hosts.scim}`,
    context: () => world,
    handler: (request) => {
      if (request.headers.authorization !== `Bearer ${world.store.current.scimToken}`) {
        throw new Error('Authorization failed: the bearer token is missing or not valid');
      }
      return '';
    },
  });
  SCIMMY.Config.set({ bulk: false, changePassword: false });
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .use(recorder(world))
    .use(
      '/scim/v2',
      lastingQuery,
      express.json({ type: ['application/scim+json', 'application/json'], limit: '1mb' }),
      plainBody,
      routers,
      scimError,
    );
}
