/** The portal's JSON interface, put together from its resources. The contract is `portal-api.ts`. */

import express, { type ErrorRequestHandler, Router } from 'express';
import { applicationRoutes } from './api-applications.ts';
import { assignmentRoutes } from './api-assignments.ts';
import { provisioningRoutes } from './api-provisioning.ts';
import { singleSignOnRoutes } from './api-single-sign-on.ts';
import {
  type Authenticate,
  administratorOnly,
  isAdministrator,
  refuse,
  refuseUnauthenticated,
} from './portal-access.ts';
import type { FrameToken, Session } from './portal-api.ts';
import { issueFrameToken } from './sessions.ts';
import { pause } from './slowness.ts';
import type { EntraWorld } from './world.ts';

/** Everything under `/api` of one host; `authenticate` says how that host knows its user. */
export function portalApi(world: EntraWorld, authenticate: Authenticate): Router {
  const { directory, sessions } = world;
  const { company } = directory;
  const router = Router();
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  router.get('/session', (request, response) => {
    const person = authenticate(request);
    if (person === null) return refuseUnauthenticated(response);
    const session: Session = {
      user: { displayName: person.displayName, userPrincipalName: person.userPrincipalName },
      tenant: { id: company.tenantId, name: company.name },
      mayAdminister: isAdministrator(world, person),
    };
    response.json(session);
  });
  router.use(administratorOnly(world, authenticate));
  router.use(express.json({ limit: '256kb' }));
  router.use(async (_request, _response, next) => {
    await pause(world);
    next();
  });

  router.get('/frame-token', (_request, response) => {
    const token: FrameToken = issueFrameToken(sessions, company.administrator, directory.now());
    response.json(token);
  });
  router.use(applicationRoutes(world), singleSignOnRoutes(world), assignmentRoutes(world), provisioningRoutes(world));

  router.use((_request, response) => refuse(response, 404, 'not-found', 'There is no such resource.'));
  const broken: ErrorRequestHandler = (error, _request, response, next) => {
    if (world.signal.aborted || response.headersSent) next(error);
    else refuse(response, error instanceof SyntaxError ? 400 : 500, 'failed', 'The request could not be processed.');
  };
  router.use(broken);
  return router;
}
