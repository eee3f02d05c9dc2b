/** The backend's own page, on a host of its own: what happens in the world, live, and the switches of its faults. */

import { randomBytes } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import { z } from 'zod';
import { isFaultName } from '../faults.ts';
import { contentSecurityPolicy, controlPage } from './page.ts';
import { type ControlSources, sections } from './sections.ts';

const switched = z.object({ name: z.string().refine(isFaultName), on: z.stringbool() });

/** A page of another site must not switch anything in passing. */
const ownPagesOnly: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)) next();
  else response.status(403).type('text').send('Forbidden\n');
};

export function controlHost(sources: ControlSources): Express {
  const { company } = sources.entra.directory;
  const app = express().disable('x-powered-by').disable('etag');
  app.use((_request, response, next) => {
    response.set({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    next();
  });
  app.get('/', (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const heading = `${company.name}, tenant ${company.tenantId}`;
    response.set('content-security-policy', contentSecurityPolicy(nonce));
    response.type('html').send(controlPage(nonce, heading, sections(sources)));
  });
  app.get('/sections', (_request, response) => {
    const written = sections(sources).map(({ markup }) => markup);
    response.set('content-security-policy', "default-src 'none'").type('html').send(written.join(''));
  });
  app.post('/faults', ownPagesOnly, express.urlencoded({ extended: false }), (request, response) => {
    const wanted = switched.safeParse(request.body);
    if (!wanted.success) return void response.status(400).type('text').send('There is no such fault.\n');
    sources.faults.set(wanted.data.name, wanted.data.on);
    response.redirect(303, '/');
  });
  return app;
}
