/** Judges the two addresses that tell Fax.Plus who the identity provider is: Login URL and Microsoft Entra Identifier. */
import { finding } from './catalogue.ts';
import { type Cloud, parseEntraIdentifier, parseLoginUrl } from './entra-address.ts';
import type { Finding } from './finding.ts';
import { isServiceProviderAddress } from './well-known.ts';

/** What is `null` is not known, and not compared. An empty string is a value that is missing. */
export interface EntityValues {
  readonly loginUrl: string | null;
  readonly entraIdentifier: string | null;
  readonly metadata: { readonly entityId: string; readonly tenantId: string; readonly loginUrl: string } | null;
  /** Tenant that the administrator confirmed to be theirs. */
  readonly confirmedTenantId: string | null;
  /** Application (client) ids, to be held against one that is appended to the identifier. */
  readonly applicationId: string | null;
  readonly legacyApplicationId: string | null;
  /** Cloud of the portal that the values are read in. */
  readonly cloud: Cloud | null;
}

export function checkEntityValues(values: EntityValues): Finding[] {
  const { loginUrl, entraIdentifier } = values;
  const swapped = isEntraIdentifier(loginUrl) && isLoginUrl(entraIdentifier);
  if (swapped) return [finding('entity-values-swapped')];
  return [
    ...(loginUrl === null ? [] : checkLoginUrl(loginUrl)),
    ...(entraIdentifier === null ? [] : checkEntraIdentifier(entraIdentifier, values)),
    ...checkCloud(values),
    ...checkTenants(values),
    ...checkAgainstMetadata(values),
  ];
}

/** The Login URL by itself. */
function checkLoginUrl(loginUrl: string): Finding[] {
  if (loginUrl.trim() === '') return [finding('login-url-empty')];
  if (/\s/.test(loginUrl)) return [finding('login-url-blanks')];
  const received = loginUrl;
  if (isServiceProviderAddress(loginUrl)) return [finding('login-url-of-service-provider', { received })];
  if (/^http:/i.test(loginUrl)) return [finding('login-url-not-https', { received })];
  if (parseLoginUrl(loginUrl) !== null) return [];
  const configured = loginUrl.replace(/\/+$/, '');
  if (parseLoginUrl(configured) !== null) return [finding('login-url-trailing-slash', { configured, received })];
  return [finding('login-url-shape', { received })];
}

/** The Microsoft Entra Identifier by itself. */
function checkEntraIdentifier(identifier: string, values: EntityValues): Finding[] {
  if (identifier.trim() === '') return [finding('entra-identifier-empty')];
  if (/\s/.test(identifier)) return [finding('entra-identifier-blanks')];
  const received = identifier;
  if (isServiceProviderAddress(identifier)) return [finding('entra-identifier-of-service-provider', { received })];
  if (/^http:/i.test(identifier)) return [finding('entra-identifier-not-https', { received })];
  const parsed = parseEntraIdentifier(identifier);
  if (parsed === null) {
    const configured = `${identifier}/`;
    if (parseEntraIdentifier(configured) === null) return [finding('entra-identifier-shape', { received })];
    return [finding('entra-identifier-no-trailing-slash', { configured, received })];
  }
  return parsed.applicationId === null ? [] : [checkAppendedApplication(received, parsed.applicationId, values)];
}

/** With "Append application ID to issuer" two applications of one tenant have two identifiers. */
function checkAppendedApplication(received: string, appended: string, values: EntityValues): Finding {
  const configured = values.applicationId?.toLowerCase() ?? appended;
  if (appended === configured) return finding('entra-identifier-with-application', { received });
  return appended === values.legacyApplicationId?.toLowerCase()
    ? finding('entra-identifier-of-legacy-application', { configured, received })
    : finding('entra-identifier-other-application', { configured, received });
}

/** Two addresses may fit each other and be of another cloud than the portal they are said to come from. */
function checkCloud({ loginUrl, entraIdentifier, metadata, cloud }: EntityValues): Finding[] {
  if (cloud === null) return [];
  const published = metadata === null ? null : parseLoginUrl(metadata.loginUrl);
  if (published && published.cloud !== cloud)
    return [finding('metadata-other-cloud', { configured: cloud, received: published.cloud })];
  const login = loginUrl === null ? null : parseLoginUrl(loginUrl.trim());
  if (login && login.cloud !== cloud)
    return [finding('login-url-other-cloud', { configured: cloud, received: loginUrl ?? '' })];
  const identifier = entraIdentifier === null ? null : parseEntraIdentifier(entraIdentifier.trim());
  if (identifier && !identifier.clouds.includes(cloud))
    return [finding('entra-identifier-other-cloud', { configured: cloud, received: entraIdentifier ?? '' })];
  return [];
}

/** All three must name one tenant: the confirmed one, or else that of the first of them. */
function checkTenants(values: EntityValues): Finding[] {
  const { loginUrl, entraIdentifier, metadata, confirmedTenantId } = values;
  const login = loginUrl === null ? null : parseLoginUrl(loginUrl.trim());
  const identifier = entraIdentifier === null ? null : parseEntraIdentifier(entraIdentifier.trim());
  const configured = (confirmedTenantId ?? login?.tenantId ?? identifier?.tenantId)?.toLowerCase();
  if (configured === undefined) return [];
  const findings: Finding[] = [];
  if (login && login.tenantId !== configured) {
    findings.push(finding('login-url-other-tenant', { configured, received: login.tenantId }));
  }
  if (identifier && identifier.tenantId !== configured) {
    findings.push(finding('entra-identifier-other-tenant', { configured, received: identifier.tenantId }));
  }
  if (metadata && metadata.tenantId.toLowerCase() !== configured) {
    findings.push(finding('metadata-other-tenant', { configured, received: metadata.tenantId }));
  }
  const said = checkCloud(values).length > 0;
  if (!said && login && identifier && !identifier.clouds.includes(login.cloud)) {
    findings.push(finding('clouds-differ', { configured: loginUrl ?? '', received: entraIdentifier ?? '' }));
  }
  return findings;
}

/** Said only of values that are good in themselves: otherwise the finding above already says what to do. */
function checkAgainstMetadata({ loginUrl, entraIdentifier, metadata }: EntityValues): Finding[] {
  if (metadata === null) return [];
  const findings: Finding[] = [];
  const login = loginUrl === null ? null : parseLoginUrl(loginUrl);
  if (loginUrl !== null && login?.tenantId === metadata.tenantId && loginUrl !== metadata.loginUrl) {
    findings.push(finding('login-url-not-in-metadata', { configured: metadata.loginUrl, received: loginUrl }));
  }
  const identifier = entraIdentifier === null ? null : parseEntraIdentifier(entraIdentifier);
  if (entraIdentifier !== null && identifier?.tenantId === metadata.tenantId && entraIdentifier !== metadata.entityId) {
    findings.push(
      finding('entra-identifier-not-in-metadata', { configured: metadata.entityId, received: entraIdentifier }),
    );
  }
  return findings;
}

function isLoginUrl(value: string | null): boolean {
  return value !== null && parseLoginUrl(value.trim().replace(/\/+$/, '')) !== null;
}

function isEntraIdentifier(value: string | null): boolean {
  return value !== null && parseEntraIdentifier(`${value.trim().replace(/\/+$/, '')}/`) !== null;
}
