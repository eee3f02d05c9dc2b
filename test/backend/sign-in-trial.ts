/** One whole sign-in without a browser: AuthnRequest, Entra's signed response, the service provider's judgement. */

import type { ServiceProviderProbe, Through } from './alohi-contract.ts';
import { aadError } from './entra/aad-error.ts';
import { tenantEndpoints } from './entra/application.ts';
import type { Directory } from './entra/directory.ts';
import { alohiIdentifier, legacyIdentifier } from './entra/gallery.ts';
import { answerSignIn, openSignIn } from './entra/saml-sign-in.ts';
import type { Person } from './model.ts';

/** `reason` is `null` when Fax.Plus never starts a sign-in this way. */
export type Trial = { readonly ok: true } | { readonly ok: false; readonly reason: string | null };

/** Identifier of the application that must answer, by registration of the service provider. */
const identifiers: Readonly<Record<Through, string>> = { legacy: legacyIdentifier, alohi: alohiIdentifier };

/** Signs a person in as the browser would, but leaves no trace: nothing is recorded, no account created. */
export async function trySignIn(
  directory: Directory,
  probe: ServiceProviderProbe,
  through: Through,
  person: Person,
): Promise<Trial> {
  const address = await probe.signInUrl(through);
  if (address === null) return { ok: false, reason: null };
  const url = new URL(address);
  if (url.origin + url.pathname !== tenantEndpoints(directory.company.tenantId).loginUrl) {
    return { ok: false, reason: 'wrong-login-url' };
  }
  const opened = openSignIn(
    directory,
    { samlRequest: url.searchParams.get('SAMLRequest'), relayState: url.searchParams.get('RelayState') },
    'HTTP-Redirect',
  );
  if (!opened.ok) return { ok: false, reason: opened.error.code };
  if (opened.value.audience !== identifiers[through]) {
    return { ok: false, reason: aadError.identifierNotFound(opened.value.audience, directory.company.name).code };
  }
  const answer = answerSignIn(directory, opened.value, person);
  if (!answer.ok) return { ok: false, reason: answer.error.code };
  const verdict = await probe.verify(through, answer.value.samlResponse);
  if (!verdict.ok) return { ok: false, reason: verdict.reason };
  if (verdict.email.toLowerCase() !== person.mail.toLowerCase()) return { ok: false, reason: 'another-account' };
  return { ok: true };
}
