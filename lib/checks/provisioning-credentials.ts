/**
 * Judges Tenant URL and secret token before they go into Entra. No finding holds the token or any part of it, nor a
 * Tenant URL that might be the token in the wrong field.
 */
import { parseAddress } from './address.ts';
import { finding } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { isIdentityProviderAddress } from './well-known.ts';

export interface ProvisioningCredentials {
  readonly tenantUrl: string;
  readonly token: string;
}

export function checkProvisioningCredentials({ tenantUrl, token }: ProvisioningCredentials, now: Date): Finding[] {
  if (isAddress(token) && tenantUrl.trim() !== '' && !isAddress(tenantUrl))
    return [finding('provisioning-credentials-swapped')];
  return [...checkTenantUrl(tenantUrl), ...checkToken(token, now)];
}

function checkTenantUrl(tenantUrl: string): Finding[] {
  if (tenantUrl.trim() === '') return [finding('tenant-url-empty')];
  if (/\s/.test(tenantUrl)) return [finding('tenant-url-blanks')];
  if (/^http:\/\//i.test(tenantUrl)) return [finding('tenant-url-not-https')];
  const url = parseAddress(tenantUrl);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || !url.hostname.includes('.')) {
    return [finding('tenant-url-shape')];
  }
  if (
    /(?:^|\.)example\.(?:com|org|net)$/.test(url.hostname) ||
    /[<>{}[\]]|your[-_]?(?:tenant|domain)/i.test(tenantUrl)
  ) {
    return [finding('tenant-url-example')];
  }
  return isIdentityProviderAddress(tenantUrl) ? [finding('tenant-url-of-microsoft', { received: url.hostname })] : [];
}

function checkToken(token: string, now: Date): Finding[] {
  if (token.trim() === '') return [finding('scim-token-empty')];
  if (/^\s*bearer\s/i.test(token)) return [finding('scim-token-bearer-prefix')];
  if (/^[\s•●*∙·]+$/.test(token)) return [finding('scim-token-masked')];
  if (isExample(token)) return [finding('scim-token-example')];
  if (/\s/.test(token)) return [finding('scim-token-blanks')];
  if (isAddress(token)) return [finding('scim-token-is-address')];
  const expiry = expiryOf(token);
  if (expiry !== null && expiry <= now.getTime()) {
    return [finding('scim-token-expired', { expiredOn: new Date(expiry).toISOString().slice(0, 10) })];
  }
  return [];
}

function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value.trim());
}

/** Words of instructions that were copied instead of the value. */
function isExample(token: string): boolean {
  return (
    /^\s*[<{[].*[>}\]]\s*$/.test(token) ||
    /^\s*(?:your[-_ ]|my[-_ ]|the[-_ ])?(?:(?:scim|secret|access|api|bearer)[-_ ]?)?(?:token|secret)(?:[-_ ]here)?\s*$/i.test(
      token,
    ) ||
    /^(?:x{4,}|changeme|placeholder|example)$/i.test(token.trim())
  );
}

/** The `exp` of a JSON Web Token (RFC 7519) in milliseconds; `null` for a token of any other kind. */
function expiryOf(token: string): number | null {
  const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    const seconds = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : null;
    // Beyond the year 9999 it is no date, whatever it is.
    return typeof seconds === 'number' && seconds > 0 && seconds < 253_402_300_800 ? seconds * 1000 : null;
  } catch {
    return null;
  }
}
