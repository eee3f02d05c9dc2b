/** The addresses of the SAML exchange that a browser visits: start, Reply URLs, hand-over. */
import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { hosts } from '../model.ts';
import type { AlohiWorld } from './hosts.ts';
import { errorPage } from './pages.ts';
import type { Registration } from './registrations.ts';
import { signInUrl } from './service-provider.ts';
import { handOver, openSession, takeOver } from './session.ts';
import { type Product, settingOf, signInWithResponse } from './sign-in.ts';

export const homeOf: Readonly<Record<Product, string>> = { faxPlus: '/faxes/inbox', signPlus: '/home' };
const hostOf: Readonly<Record<Product, string>> = { faxPlus: hosts.faxPlus, signPlus: hosts.signPlus };

const startQuery = z.object({ email: z.string().optional().catch(undefined) });
const completeQuery = z.object({ code: z.string() });
const postedForm = z.object({
  SAMLResponse: z.string().min(1),
  /** Ours when we started the exchange; the identity provider's own word, or nothing, when it did. */
  RelayState: z.enum(['faxPlus', 'signPlus']).catch('faxPlus'),
});

function refuse(response: Response, reason: string): void {
  response.status(403).type('html').send(errorPage(reason));
}

/** On a dashboard: `/sso/start` leaves for the identity provider, `/sso/complete` opens the session afterwards. */
export function dashboardSignIn(world: AlohiWorld, product: Product): Router {
  const router = express.Router();
  router.get('/sso/start', async (request, response) => {
    const { email } = startQuery.parse(request.query);
    const { configuration } = world.store.current;
    if (!configuration || !URL.canParse(configuration.ssoUrl)) return refuse(response, 'sso-not-configured');
    const url = await signInUrl(settingOf(world.store, world.behaviour), product, email);
    response.redirect(url ?? '/login');
  });
  router.get('/sso/complete', (request, response) => {
    const query = completeQuery.safeParse(request.query);
    const account = query.success && takeOver(world.store.current, query.data.code);
    if (!account) return refuse(response, 'hand-over-expired');
    openSession(world.store.current, account, response);
    response.redirect(homeOf[product]);
  });
  return router;
}

/** The Reply URL of one registration (HTTP-POST binding), at its path on its host. */
export function replyUrl(world: AlohiWorld, registration: Registration): Router {
  const router = express.Router();
  const path = new URL(registration.assertionConsumerService).pathname;
  router.post(path, express.urlencoded({ extended: false, limit: '1mb' }), async (request, response) => {
    const form = postedForm.safeParse(request.body);
    if (!form.success) return refuse(response, 'no-response');
    const { SAMLResponse: samlResponse, RelayState: product } = form.data;
    const at = world.now();
    const result = await signInWithResponse(world.store, world.behaviour, registration, { samlResponse, product, at });
    if (!result.ok) return refuse(response, result.reason);
    const code = handOver(world.store.current, result.account);
    response.redirect(303, `https://${hostOf[product]}/sso/complete?code=${code}`);
  });
  // Without a posted response there is nothing to judge here.
  router.get(path, (_request, response) => refuse(response, 'no-response'));
  return router;
}
