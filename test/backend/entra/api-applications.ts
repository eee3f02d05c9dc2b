/** `/applications`: the list, the gallery's new ones, properties and deletion. */

import { Router } from 'express';
import { z } from 'zod';
import { answer, readApplication, readBody, refuseWith, searchOf } from './api-answer.ts';
import { applicationDetail, applicationRow } from './application.ts';
import { createApplication, deleteApplication, presentApplications, updateApplication } from './directory.ts';
import type { GalleryTile } from './portal-api.ts';
import { pause } from './slowness.ts';
import type { EntraWorld } from './world.ts';

const newApplication = z.object({ templateId: z.string().optional(), name: z.string() });
const properties = z.object({ enabled: z.boolean(), assignmentRequired: z.boolean(), visible: z.boolean() }).partial();

export function applicationRoutes(world: EntraWorld): Router {
  const { directory } = world;
  const { tenantId } = directory.company;
  const router = Router();

  router.get('/gallery', (request, response) => {
    const wanted = searchOf(request).trim().toLowerCase();
    const tiles = directory.templates.map(
      ({ templateId, name, publisher }): GalleryTile => ({ templateId, name, publisher }),
    );
    response.json(tiles.filter(({ name }) => name.toLowerCase().includes(wanted)));
  });

  router.get('/applications', (request, response) => {
    const wanted = searchOf(request).trim().toLowerCase();
    const rows = presentApplications(directory).map((application) => applicationRow(application, directory.now()));
    response.json(rows.filter(({ name, objectId }) => name.toLowerCase().includes(wanted) || objectId === wanted));
  });

  router.post('/applications', async (request, response) => {
    const wanted = readBody(request, response, newApplication);
    if (wanted === null) return;
    // Adding an application is the slowest thing the portal does.
    await pause(world, 4);
    answer(response, createApplication(directory, wanted), ({ objectId, appId }) => ({ objectId, appId }));
  });

  router.get('/applications/:objectId', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application !== null) response.json(applicationDetail(application, tenantId));
  });

  router.put('/applications/:objectId/properties', (request, response) => {
    const change = readBody(request, response, properties);
    if (change === null) return;
    const updated = updateApplication(directory, request.params.objectId, (application) => ({
      properties: { ...application.properties, ...change },
    }));
    answer(response, updated, (application) => applicationDetail(application, tenantId));
  });

  router.delete('/applications/:objectId', (request, response) => {
    const deleted = deleteApplication(directory, request.params.objectId);
    if (deleted.ok) response.status(204).end();
    else refuseWith(response, deleted.error);
  });

  return router;
}
