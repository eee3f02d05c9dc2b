/** The SCIM 2.0 server (RFC 7644) at `/scim/v2` of its host: bearer token, Users only, every request recorded. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { hosts } from '../../model.ts';
import type { AlohiWorld } from '../hosts.ts';
import { answerShape } from './answer-shape.ts';
import { disturbances, refuse } from './disturbances.ts';
import { plainPatch, plainUser } from './entra-dialect.ts';
import { parseFilter } from './filter.ts';
import { type ArrivedBodies, recorder } from './recorder.ts';
import { declareUsers } from './users.ts';

/** RFC 6750, 3: a request without a token is only told what is asked for, one with a wrong token also why not. */
function bearerToken(world: AlohiWorld): RequestHandler {
  return (request, response, next) => {
    const { authorization } = request.headers;
    const good =
      authorization === `Bearer ${world.store.current.scimToken}` && !world.faults.isOn('scim-token-expired');
    if (good) return next();
    const challenge = 'Bearer realm="scim"';
    response.set('www-authenticate', authorization ? `${challenge}, error="invalid_token"` : challenge);
    refuse(response, 401, 'Authorization failed: the bearer token is missing or not valid');
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

/** Refuses what is no filter before the library sees it, which takes some of it for an empty one and breaks on others. */
const goodFilter: RequestHandler = (request, response, next) => {
  const filter: unknown = request.method === 'GET' ? request.query.filter : request.body?.filter;
  if (filter === undefined || (typeof filter === 'string' && parseFilter(filter))) return next();
  refuse(response, 400, 'The specified filter syntax was invalid', 'invalidFilter');
};

/** Nobody is a user here who comes with the company's token (RFC 7644, 3.11). */
const nobodyIsMe: RequestHandler = (_request, response) => refuse(response, 501, 'The alias /Me is not supported');

/** SCIM 1.1's name of the endpoint, which clients still try first. */
const earlierName: RequestHandler = (request, _response, next) => {
  request.url = request.url.replace(/^\/ServiceProviderConfigs(?=$|[/?])/i, '/ServiceProviderConfig');
  next();
};

/** A body that is no JSON, or too long, is refused in SCIM's words too. */
const scimError: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  if (error.status === 413) refuse(response, 413, 'The request body is too large');
  else refuse(response, 400, 'The request body cannot be read', 'invalidSyntax');
};

export function scimServer(world: AlohiWorld): Express {
  declareUsers();
  const arrived: ArrivedBodies = new WeakMap();
  const routers = new SCIMMYRouters({
    type: 'bearer',
    baseUri: () => `https://${hosts.scim}`,
    context: () => world,
    // The token has been looked at before; the router asks for the id of a user, and there is none.
    handler: () => '',
  });
  SCIMMY.Config.set({ bulk: false, changePassword: false, etag: false });
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .use(recorder(world, arrived))
    .use(
      '/scim/v2',
      disturbances(world),
      bearerToken(world),
      lastingQuery,
      express.json({
        type: ['application/scim+json', 'application/json'],
        limit: '1mb',
        verify: (request, _response, body) => void arrived.set(request, body.toString('utf8')),
      }),
      plainBody,
      answerShape,
      earlierName,
    )
    .use('/scim/v2/Me', nobodyIsMe)
    .use(['/scim/v2/Users', '/scim/v2/.search'], goodFilter)
    .use('/scim/v2', routers, scimError)
    .use((_request, response) => refuse(response, 404, 'Endpoint Not Found'));
}
