/** How the JSON interface reads what it is sent and answers: values as they are, refusals as `{error, code}`. */

import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Application } from './application.ts';
import type { Directory, DirectoryError, Result } from './directory.ts';
import { findApplication } from './directory.ts';
import { refuse } from './portal-access.ts';

/** Answers with the value, or with the refusal: 404 for what is not there, 400 for everything else. */
export function answer<Value>(response: Response, result: Result<Value>, show: (value: Value) => unknown): void {
  if (result.ok) response.json(show(result.value));
  else refuseWith(response, result.error);
}

export function refuseWith(response: Response, { code, message }: DirectoryError): void {
  refuse(response, code === 'not-found' ? 404 : 400, code, message);
}

/** The body in the wanted shape; otherwise answers 400 and gives `null`. */
export function readBody<Shape>(request: Request, response: Response, shape: z.ZodType<Shape>): Shape | null {
  const read = shape.safeParse(request.body);
  if (read.success) return read.data;
  refuse(
    response,
    400,
    'bad-request',
    `Bad request: ${read.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
  );
  return null;
}

/** The application named in the path; otherwise answers 404 and gives `null`. */
export function readApplication(
  directory: Directory,
  request: Request<{ objectId: string }>,
  response: Response,
): Application | null {
  const application = findApplication(directory, request.params.objectId);
  if (application === null) refuse(response, 404, 'not-found', 'The application does not exist in the directory.');
  return application;
}

/** The text of `?search=`. */
export function searchOf(request: Request): string {
  const { search } = request.query;
  return typeof search === 'string' ? search : '';
}
