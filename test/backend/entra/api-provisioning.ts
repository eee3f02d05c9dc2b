/** The provisioning configuration of an application, Test Connection, cycles and provisioning on demand. */

import { Router } from 'express';
import { z } from 'zod';
import { answer, readApplication, readBody } from './api-answer.ts';
import { provisioningView } from './application.ts';
import type { EntraWorld } from './world.ts';

const change = z
  .object({
    mode: z.enum(['Manual', 'Automatic']),
    tenantUrl: z.string(),
    secretToken: z.string(),
    status: z.enum(['Off', 'On']),
    scope: z.enum(['Sync only assigned users and groups', 'Sync all users and groups']),
    notificationEmail: z.string(),
    preventAccidentalDeletions: z.boolean(),
    accidentalDeletionsThreshold: z.int().nonnegative(),
  })
  .partial();
const credentials = z.object({ tenantUrl: z.string(), secretToken: z.string().default('') });

export function provisioningRoutes({ directory, engine }: EntraWorld): Router {
  const router = Router();

  router.get('/applications/:objectId/provisioning', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application !== null) response.json(provisioningView(application.provisioning));
  });

  router.put('/applications/:objectId/provisioning', (request, response) => {
    const wanted = readBody(request, response, change);
    if (wanted === null) return;
    // The classic page has no other way of starting than saving with the status On.
    const saved = engine.save(request.params.objectId, wanted);
    answer(response, saved, ({ provisioning }) => provisioningView(provisioning));
  });

  router.post('/applications/:objectId/provisioning/test-connection', async (request, response) => {
    const application = readApplication(directory, request, response);
    const wanted = application && readBody(request, response, credentials);
    if (application === null || wanted === null) return;
    response.json(await engine.testConnection(application.name, wanted));
  });

  router.post('/applications/:objectId/provisioning/start', (request, response) => {
    answer(response, engine.start(request.params.objectId), ({ provisioning }) => provisioningView(provisioning));
  });

  router.post('/applications/:objectId/provisioning/allow-deletes', (request, response) => {
    const allowed = engine.allowDeletes(request.params.objectId);
    answer(response, allowed, ({ provisioning }) => provisioningView(provisioning));
  });

  router.post('/applications/:objectId/provisioning/on-demand', async (request, response) => {
    const wanted = readBody(request, response, z.object({ principalId: z.string() }));
    if (wanted === null) return;
    answer(response, await engine.onDemand(request.params.objectId, wanted.principalId), (outcome) => outcome);
  });

  return router;
}
