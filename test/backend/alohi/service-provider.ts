/** The SAML 2.0 service provider: starts sign-ins and judges responses with exactly the values that were saved. */
import { X509Certificate } from 'node:crypto';
import { type CacheProvider, type Profile, SAML, SamlStatusError, ValidateInResponseTo } from '@node-saml/node-saml';
import { z } from 'zod';
import { type Registration, registrationOf } from './registrations.ts';
import type { SsoConfiguration } from './state.ts';

/** Clocks of the two sides may differ by this much, in milliseconds. */
const acceptedClockSkewMs = 60_000;

export type ResponseVerdict =
  | { readonly ok: true; readonly email: string; readonly givenName: string; readonly familyName: string }
  | { readonly ok: false; readonly reason: string; readonly email: string | null };

/** What the judgement depends on besides the response. */
export interface ServiceProviderSetting {
  readonly configuration: SsoConfiguration | null;
  readonly legacyServiceOff: boolean;
  readonly requests: CacheProvider;
}

function samlOf(configuration: SsoConfiguration, registration: Registration, requests: CacheProvider): SAML {
  return new SAML({
    entryPoint: configuration.ssoUrl,
    idpCert: configuration.certificate,
    issuer: registration.entityId,
    callbackUrl: registration.assertionConsumerService,
    identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    // Naming a context would make Entra refuse everybody who signed in with something better than a password.
    disableRequestedAuthnContext: true,
    // Either will do, one of the two must be: Entra signs the assertion unless told to sign the response.
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: false,
    validateInResponseTo: ValidateInResponseTo.ifPresent,
    acceptedClockSkewMs,
    cacheProvider: requests,
  });
}

/**
 * The address that starts a sign-in (HTTP-Redirect binding), or `null` when no configuration leads there.
 * Throws a TypeError when the saved Single Sign-On URL is no URL.
 */
export async function signInUrl(
  setting: ServiceProviderSetting,
  relayState: string,
  loginHint?: string,
): Promise<string | null> {
  const { configuration, requests } = setting;
  if (!configuration) return null;
  const saml = samlOf(configuration, registrationOf(configuration.ssoType), requests);
  const additionalParams: Record<string, string> = loginHint ? { login_hint: loginHint } : {};
  return await saml.getAuthorizeUrlAsync(relayState, undefined, { additionalParams });
}

const attribute = z.string().catch('');

/** Judges a base64 `SAMLResponse` that was posted to the Reply URL of `registration`. Never throws. */
export async function judgeResponse(
  setting: ServiceProviderSetting,
  registration: Registration,
  samlResponse: string,
): Promise<ResponseVerdict> {
  const refuse = (reason: string, email: string | null = null): ResponseVerdict => ({ ok: false, reason, email });
  const { configuration } = setting;
  if (registration.through === 'legacy' && setting.legacyServiceOff) return refuse('legacy-integration-shut-down');
  if (!configuration) return refuse('sso-not-configured');
  if (registrationOf(configuration.ssoType) !== registration) return refuse('sso-type-mismatch');

  let profile: Profile | null;
  try {
    const saml = samlOf(configuration, registration, setting.requests);
    ({ profile } = await saml.validatePostResponseAsync({ SAMLResponse: samlResponse }));
  } catch (error) {
    return refuse(reasonOf(error, configuration.certificate, samlResponse));
  }
  if (!profile) return refuse('no-assertion');
  // The library leaves the issuer of a response to its caller.
  if (profile.issuer !== configuration.entityId) return refuse('issuer-mismatch', profile.nameID ?? null);
  if (!z.email().safeParse(profile.nameID).success) return refuse('name-id-not-an-email', profile.nameID ?? null);
  return {
    ok: true,
    email: profile.nameID,
    givenName: attribute.parse(profile.firstname),
    familyName: attribute.parse(profile.lastname),
  };
}

/** What the library says, in its own English, against our short code. Order matters: the first match wins. */
const librarySentences: readonly (readonly [RegExp, string])[] = [
  [/InResponseTo/i, 'in-response-to-unknown'],
  [/audience/i, 'audience-mismatch'],
  [/expired|No valid subject confirmation/i, 'assertion-expired'],
  [/not yet valid/i, 'assertion-not-yet-valid'],
  [/Missing SAML assertion|No response found/i, 'no-assertion'],
];

function reasonOf(error: unknown, certificate: string, samlResponse: string): string {
  if (error instanceof SamlStatusError) return 'identity-provider-refused';
  if (certificateThumbprint(certificate) === null) return 'certificate-unreadable';
  const sentence = error instanceof Error ? error.message : '';
  if (/idpCert/.test(sentence)) return 'certificate-unreadable';
  if (/signature/i.test(sentence))
    return signerDiffers(certificate, samlResponse) ? 'certificate-mismatch' : 'invalid-signature';
  return librarySentences.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'malformed-response';
}

/** Only chooses between two words for a refusal, so a search in the unverified text is good enough. */
function signerDiffers(certificate: string, samlResponse: string): boolean {
  const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
  const embedded = /X509Certificate>([^<]+)</.exec(xml)?.[1]?.replace(/\s/g, '');
  return embedded !== undefined && certificateThumbprint(embedded) !== certificateThumbprint(certificate);
}

/** SHA-1 of the DER in upper-case hex; `null` when the text (PEM or bare base64) is no certificate. */
export function certificateThumbprint(text: string): string | null {
  try {
    const certificate = new X509Certificate(text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64'));
    return certificate.fingerprint.replaceAll(':', '');
  } catch {
    return null;
  }
}
