/** Alohi as the backend runs it: two dashboards, the service provider, the SCIM server, one state behind them. */
import express, { type Express } from 'express';
import type { Alohi, AlohiInspection, AlohiOptions } from '../alohi-contract.ts';
import type { Faults } from '../faults.ts';
import { type Company, hosts } from '../model.ts';
import { createRandom } from '../random.ts';
import { usualVariant, type Variant, variantName } from '../variant.ts';
import { accountsOf, findAccount } from './accounts.ts';
import { type AlohiBehaviour, behaviourUnder, documentedBehaviour } from './behaviour.ts';
import { dashboardScript, withNewNames } from './bundle.ts';
import { dashboardApi } from './dashboard-routes.ts';
import { initialState } from './initial-state.ts';
import { dashboardPage } from './pages.ts';
import { registrations } from './registrations.ts';
import { dashboardSignIn, homeOf, replyUrl } from './saml-routes.ts';
import { scimServer } from './scim/server.ts';
import { certificateThumbprint } from './service-provider.ts';
import { accountOf } from './session.ts';
import { createProbe, type Product } from './sign-in.ts';
import { createStore, type State, type Store } from './state.ts';

/** What every part of Alohi works on. */
export interface AlohiWorld {
  readonly company: Company;
  readonly store: Store;
  /** As decided, or as a fault wants it now: ask anew each time. */
  readonly behaviour: AlohiBehaviour;
  readonly faults: Faults;
  readonly seed: number;
  /** Longest artificial delay in milliseconds. */
  readonly slowness: number;
  readonly variant: Variant;
  readonly now: () => Date;
}

/** Several may live in one process at a time; they share nothing but code. */
export function createAlohi(options: AlohiOptions, behaviour: Partial<AlohiBehaviour> = {}): Alohi {
  const decided = { ...documentedBehaviour, ...behaviour };
  const { company, seed, slowness, now, faults, variant = usualVariant } = options;
  const store = createStore(initialState(options, decided));
  const world: AlohiWorld = {
    company,
    store,
    get behaviour() {
      return behaviourUnder(faults, decided);
    },
    faults,
    seed,
    slowness,
    variant,
    now,
  };
  return {
    hosts: {
      [hosts.faxPlus]: express()
        .disable('x-powered-by')
        .use(replyUrl(world, registrations.legacy), dashboard(world, 'faxPlus')),
      [hosts.signPlus]: express().disable('x-powered-by').use(dashboard(world, 'signPlus')),
      [hosts.alohiSso]: express().disable('x-powered-by').use(replyUrl(world, registrations.alohi)),
      [hosts.scim]: scimServer(world),
    },
    probe: createProbe(store, decided),
    inspect: () => inspect(store.current),
    scimExchanges: () => structuredClone(store.current.scimRequests),
    postedResponses: () => structuredClone(store.current.signIns),
    configurations: () => structuredClone(store.current.configurations),
    signEverybodyOut() {
      store.current.sessions = {};
    },
    snapshot: () => store.snapshot(),
    restore: (snapshot) => store.restore(snapshot),
  };
}

function dashboard(world: AlohiWorld, product: Product): Express {
  const app = express().disable('x-powered-by');
  let load = world.seed;
  app.use(dashboardSignIn(world, product));
  app.use('/api', dashboardApi(world, product));
  app.get('/assets/dashboard.js', async (request, response) => {
    const code = await dashboardScript();
    const anew = world.variant.names === 'new-names';
    const random = createRandom(Number(request.query.load));
    response.type('text/javascript').send(anew ? withNewNames(code, random) : code);
  });
  app.get('/', (_request, response) => response.redirect(homeOf[product]));
  // An open session goes straight on, as a session of the identity service behind the real page does.
  app.get('/login', (request, response, next) => {
    if (accountOf(world.store.current, request)) response.redirect(homeOf[product]);
    else next();
  });
  app.get('/{*path}', (_request, response) => {
    load += 1;
    response
      .type('html')
      .send(dashboardPage({ product, slowness: world.slowness, load, variant: variantName(world.variant) }));
  });
  return app;
}

function inspect(state: State): AlohiInspection {
  const { configuration, automaticallyAdd } = state;
  return structuredClone({
    accounts: state.accounts
      .filter(({ products }) => products.faxPlus)
      .map(({ email, active, faxes }) => ({ email, active, faxes: faxes.length })),
    serviceProvider: configuration && {
      ssoUrl: configuration.ssoUrl,
      entityId: configuration.entityId,
      certificateThumbprint: certificateThumbprint(configuration.certificate),
      ssoType: configuration.ssoType,
      bypass: configuration.bypass,
      automaticallyAddUsers: automaticallyAdd.faxPlus,
    },
    removedAccounts: state.removedAccounts,
    duplicateAccounts: duplicates(state),
    signIns: state.signIns.map(({ response: _response, ...record }) => record),
    scimRequests: state.scimRequests.map(({ at, method, path, status }) => ({ at, method, path, status })),
    scimToken: state.scimToken,
  });
}

/** Addresses with more than one account, and the faxes in those that single sign-on does not lead to. */
function duplicates(state: State): AlohiInspection['duplicateAccounts'] {
  return state.accounts.flatMap(({ email, id }) => {
    const all = accountsOf(state, email);
    const reached = findAccount(state, email);
    if (all.length < 2 || reached?.id !== id) return [];
    const others = all.filter((account) => account !== reached);
    return [{ email, accounts: all.length, faxesOutOfReach: others.reduce((sum, { faxes }) => sum + faxes.length, 0) }];
  });
}
