/** Users and groups: the rows of an application, and the picker's list. */

import { Router } from 'express';
import { z } from 'zod';
import { answer, readApplication, readBody, refuseWith, searchOf } from './api-answer.ts';
import { assign, assignmentRows, listPrincipals, unassign } from './assignments.ts';
import type { EntraWorld } from './world.ts';

const newAssignments = z.object({ principalIds: z.array(z.string()), role: z.string() });

export function assignmentRoutes({ directory, engine }: EntraWorld): Router {
  const router = Router();

  router.get('/principals', (request, response) => {
    response.json(listPrincipals(directory, searchOf(request)));
  });

  router.get('/applications/:objectId/assignments', (request, response) => {
    const application = readApplication(directory, request, response);
    if (application !== null) response.json(assignmentRows(directory, application));
  });

  router.post('/applications/:objectId/assignments', (request, response) => {
    const wanted = readBody(request, response, newAssignments);
    if (wanted === null) return;
    const assigned = assign(directory, request.params.objectId, wanted.principalIds, wanted.role);
    engine.changed(request.params.objectId);
    answer(response, assigned, (application) => assignmentRows(directory, application));
  });

  router.delete('/applications/:objectId/assignments/:principalId', (request, response) => {
    const { objectId, principalId } = request.params;
    const unassigned = unassign(directory, objectId, principalId);
    engine.changed(objectId);
    if (unassigned.ok) response.status(204).end();
    else refuseWith(response, unassigned.error);
  });

  return router;
}
