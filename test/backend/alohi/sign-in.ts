/** From a judged response to an account: match by e-mail, create when nobody matches, record either way. */
import type { ServiceProviderProbe, Verdict } from '../alohi-contract.ts';
import { addAccount, findAccount } from './accounts.ts';
import type { AlohiBehaviour } from './behaviour.ts';
import { pendingRequestsIn } from './pending-requests.ts';
import { type Registration, registrationOf, registrations } from './registrations.ts';
import { judgeResponse, type ResponseVerdict, type ServiceProviderSetting, signInUrl } from './service-provider.ts';
import type { Account, State, Store } from './state.ts';

export type Product = 'faxPlus' | 'signPlus';

export type SignInResult =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly reason: string };

/** The service provider's setting as it stands now. */
export function settingOf(store: Store, behaviour: AlohiBehaviour): ServiceProviderSetting {
  return {
    configuration: store.current.configuration,
    legacyServiceOff: behaviour.legacyServiceOff,
    requests: pendingRequestsIn(() => store.current),
  };
}

/** An account that may not come in although the response is good. */
function refusalOf(account: Account | undefined): string | null {
  return account && !account.active ? 'account-disabled' : null;
}

/**
 * Signs somebody in with a response posted to `registration`. An address that nobody has gets a new, empty account
 * (just-in-time provisioning is on by default), and an account without the product is given it.
 */
export async function signInWithResponse(
  store: Store,
  behaviour: AlohiBehaviour,
  registration: Registration,
  posted: { readonly samlResponse: string; readonly product: Product; readonly at: Date },
): Promise<SignInResult> {
  const verdict = await judgeResponse(settingOf(store, behaviour), registration, posted.samlResponse);
  const state = store.current;
  const reason = verdict.ok ? refusalOf(findAccount(state, verdict.email)) : verdict.reason;
  state.signIns.push({
    at: posted.at.toISOString(),
    email: verdict.email,
    application: null,
    outcome: reason === null ? 'accepted' : 'refused',
    reason,
    response: Buffer.from(posted.samlResponse, 'base64').toString('utf8'),
  });
  if (!verdict.ok || reason !== null) return { ok: false, reason: reason ?? 'refused' };
  const account = findAccount(state, verdict.email) ?? createJustInTime(state, verdict);
  account.products[posted.product] = true;
  return { ok: true, account };
}

function createJustInTime(state: State, verdict: Extract<ResponseVerdict, { ok: true }>): Account {
  const { email, givenName, familyName } = verdict;
  return addAccount(state, { email, givenName, familyName, products: { faxPlus: false, signPlus: false } });
}

/** The same exchange without a browser. Its requests are remembered apart, and no account comes into being. */
export function createProbe(store: Store, behaviour: AlohiBehaviour): ServiceProviderProbe {
  const own = { pendingRequests: {} };
  const setting = (): ServiceProviderSetting => ({
    ...settingOf(store, behaviour),
    requests: pendingRequestsIn(() => own),
  });
  return {
    async signInUrl(through) {
      const { configuration } = store.current;
      if (!configuration || registrationOf(configuration.ssoType).through !== through) return null;
      return URL.canParse(configuration.ssoUrl) ? await signInUrl(setting(), 'faxPlus') : null;
    },
    async verify(through, samlResponse): Promise<Verdict> {
      const verdict = await judgeResponse(setting(), registrations[through], samlResponse);
      if (!verdict.ok) return { ok: false, reason: verdict.reason };
      const account = findAccount(store.current, verdict.email);
      const reason = refusalOf(account);
      if (reason !== null) return { ok: false, reason };
      return { ok: true, email: verdict.email, account: account ? 'existing' : 'would-be-created' };
    },
  };
}
