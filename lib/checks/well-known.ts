/** Addresses that are the same for every customer: what Alohi's service providers call themselves and listen on. */
import { parseAddress } from './address.ts';

export interface ServiceProvider {
  /** Identifier (Entity ID), and the audience of its sign-ins. */
  readonly entityId: string;
  /** Reply URL (Assertion Consumer Service URL), and the recipient of its sign-ins. */
  readonly replyUrl: string;
}

/** Alohi SSO, the application to move to. */
export const alohiSso: ServiceProvider = {
  entityId: 'https://sso.alohi.com/metadata',
  replyUrl: 'https://sso.alohi.com/login',
};

/**
 * The legacy FAX.PLUS application. Stated by Alohi's articles for other identity providers, inferred for Entra:
 * good for recognising it, not for insisting on it.
 */
export const legacyFaxPlus: ServiceProvider = {
  entityId: 'https://app.fax.plus/sso/metadata',
  replyUrl: 'https://app.fax.plus/sso/login',
};

/** Name that Entra gives the signing certificates it makes. */
export const entraCertificateSubject = 'CN=Microsoft Azure Federated SSO Certificate';

/** Common names of the keys in a tenant's own metadata: never an application's certificate. */
export const tenantCertificateNames: readonly string[] = [
  'CN=accounts.accesscontrol.windows.net',
  'CN=login.microsoftonline.us',
  'CN=login.microsoftonline.com',
];

/** Whether an address belongs to Alohi: right for Entra's Basic SAML Configuration, wrong as an identity provider. */
export function isServiceProviderAddress(address: string): boolean {
  const host = hostOf(address);
  return host !== null && isServiceProviderHost(host);
}

/** Whether a host is Alohi's, e.g. in the name of a certificate; `*.alohi.com` is too. */
export function isServiceProviderHost(host: string): boolean {
  return /(?:^|\.)(?:alohi\.com|fax\.plus|sign\.plus)$/i.test(host);
}

/** Whether an address belongs to Microsoft's sign-in service in any of its clouds. */
export function isIdentityProviderAddress(address: string): boolean {
  const host = hostOf(address);
  return (
    host !== null &&
    /(?:^|\.)(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us)|microsoftonline\.cn|chinacloudapi\.cn)$/.test(host)
  );
}

function hostOf(address: string): string | null {
  return parseAddress(address)?.hostname.toLowerCase() ?? null;
}
