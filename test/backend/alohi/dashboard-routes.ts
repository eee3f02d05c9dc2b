import { setTimeout as delay } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { ZodError } from 'zod';
import { hosts } from '../model.ts';
import { createRandom } from '../random.ts';
import { findAccount, isAdministrator, passwordSignIn } from './accounts.ts';
import {
  automaticallyAdd,
  identifyRequest,
  type ProvisioningView,
  passwordRequest,
  type SessionView,
  type SsoView,
  ssoRequest,
} from './dashboard-api.ts';
import type { AlohiWorld } from './hosts.ts';
import { accountOf, closeSession, openSession } from './session.ts';
import type { Product } from './sign-in.ts';
import { checkSsoForm, hasProvisioning } from './sso-configuration.ts';
import type { Account } from './state.ts';

const malformed: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof ZodError)) return next(error);
  response.status(400).json(refused('malformed', 'The request has another shape than expected.'));
};

const refused = (code: string, message: string) => ({ code, message });

/** `/api` of one dashboard. Both dashboards show the same company and the same configuration. */
export function dashboardApi(world: AlohiWorld, product: Product): Router {
  const router = express.Router();
  const { store } = world;
  const random = createRandom(world.seed);

  router.use(express.json({ limit: '256kb' }), late);
  router.post('/login/identify', (request, response) => {
    const { email } = identifyRequest.parse(request.body);
    response.json({ sso: store.current.configuration !== null && isOfCompany(email) });
  });
  router.post('/login/password', (request, response) => {
    const { email, password } = passwordRequest.parse(request.body);
    const verdict = passwordSignIn(store.current, email, password);
    if (!verdict.ok) return void response.status(401).json(refused(verdict.code, verdict.message));
    openSession(store.current, verdict.account, response);
    response.status(204).end();
  });
  router.post('/logout', (request, response) => {
    closeSession(store.current, request, response);
    response.status(204).end();
  });

  router.use(signedIn);
  router.get('/session', (_request, response) => {
    response.json(sessionViewOf(response.locals.account));
  });
  router.get('/faxes', (_request, response) => {
    const { faxes }: Account = response.locals.account;
    response.json(product === 'faxPlus' ? faxes.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt)) : []);
  });

  router.use('/company', administrator);
  router.get('/company/sso', (_request, response) => {
    response.json(ssoViewNow());
  });
  router.put('/company/sso', (request, response) => {
    const form = ssoRequest.parse(request.body);
    const fields = checkSsoForm(form);
    if (Object.keys(fields).length > 0) {
      return void response.status(422).json({ ...refused('invalid-form', 'Please check the marked fields.'), fields });
    }
    store.current.configuration = form;
    store.current.configurations.push(form);
    if (hasProvisioning(form.ssoType)) response.json(provisioningViewNow());
    else response.status(204).end();
  });
  router.put('/company/sso/automatically-add', (request, response) => {
    store.current.automaticallyAdd = automaticallyAdd.parse(request.body);
    response.status(204).end();
  });
  router.use((_request, response) => void response.status(404).json(refused('not-found', 'Not found')));
  router.use(malformed);
  return router;

  async function late(...[, , next]: Parameters<RequestHandler>): Promise<void> {
    await delay(random.integer(world.slowness + 1), undefined, { ref: false });
    next();
  }

  function signedIn(...[request, response, next]: Parameters<RequestHandler>): void {
    const account = accountOf(store.current, request);
    if (!account) return void response.status(401).json(refused('signed-out', 'Please log in.'));
    response.locals.account = account;
    next();
  }

  function administrator(...[, response, next]: Parameters<RequestHandler>): void {
    if (!mayConfigureSso(response.locals.account)) {
      return void response.status(403).json(refused('forbidden', 'Only Owners and Admins may change this.'));
    }
    next();
  }

  function isOfCompany(email: string): boolean {
    return (
      email.toLowerCase().trim().endsWith(`@${world.company.domain}`) || findAccount(store.current, email) !== undefined
    );
  }

  function mayConfigureSso(account: Account): boolean {
    return isAdministrator(account) && world.behaviour.plan === 'Enterprise';
  }

  function sessionViewOf(account: Account): SessionView {
    return {
      email: account.email,
      name: `${account.givenName} ${account.familyName}`.trim() || account.email,
      role: account.role,
      company: world.company.name,
      plan: world.behaviour.plan,
      mayConfigureSso: mayConfigureSso(account),
    };
  }

  function ssoViewNow(): SsoView {
    const { configuration } = store.current;
    if (configuration) return { active: true, ...configuration };
    return {
      active: false,
      ssoUrl: '',
      entityId: '',
      certificate: '',
      ssoType: '',
      bypass: world.behaviour.bypassAtStart,
    };
  }

  function provisioningViewNow(): ProvisioningView {
    // The same token each time the dialog is gone through; whether the real one rotates is not known.
    const { automaticallyAdd: switches, scimToken } = store.current;
    return { automaticallyAdd: switches, tenantUrl: `https://${hosts.scim}/scim/v2`, scimToken };
  }
}
