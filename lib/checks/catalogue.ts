/**
 * Every finding there is: its code, how bad it is, what it is about, and the names of the values its sentences show.
 * The sentences themselves stand in `locales/<language>.json` under `finding.<code>.message` and `.remedy`.
 * None of the values is ever a secret.
 */
import type { Finding, Severity, Subject } from './finding.ts';

interface Entry {
  readonly severity: Severity;
  readonly subject: Subject;
  readonly params: readonly string[];
}

const error = <const S extends Subject, const P extends readonly string[] = readonly []>(subject: S, ...params: P) =>
  ({ severity: 'error', subject, params }) as const;
const warning = <const S extends Subject, const P extends readonly string[] = readonly []>(subject: S, ...params: P) =>
  ({ severity: 'warning', subject, params }) as const;
const info = <const S extends Subject, const P extends readonly string[] = readonly []>(subject: S, ...params: P) =>
  ({ severity: 'info', subject, params }) as const;

export const catalogue = {
  // A file before anything is known of it: scripts/check/
  'file-unreadable': error('file'),
  'file-too-large': error('file', 'limitKiB'),
  'file-not-recognised': error('file'),

  // What was handed over as a certificate: lib/saml/certificate-input.ts
  'certificate-input-empty': error('certificate'),
  'certificate-input-too-large': error('certificate', 'limitKiB'),
  'certificate-input-not-found': error('certificate'),
  'certificate-input-private-key': error('certificate'),
  'certificate-input-signing-request': error('certificate'),
  'certificate-input-pkcs7': error('certificate'),
  'certificate-input-pkcs12': error('certificate'),
  'certificate-input-public-key': error('certificate'),
  'certificate-input-metadata': error('certificate'),
  'certificate-input-web-page': error('certificate'),
  'certificate-input-document': error('certificate', 'format'),
  'certificate-input-thumbprint': error('certificate'),
  'certificate-input-address': error('certificate'),
  'certificate-input-incomplete': error('certificate'),
  'certificate-input-different-certificates': error('certificate', 'count'),
  'certificate-input-stray-character': error('certificate', 'line', 'column'),
  'certificate-input-unreadable': error('certificate', 'part', 'offset'),

  // What was put right in it: lib/checks/repairs.ts
  'certificate-repaired-byte-order-mark': info('certificate'),
  'certificate-repaired-utf-16': info('certificate'),
  'certificate-repaired-line-breaks': info('certificate'),
  'certificate-repaired-escaped-line-breaks': info('certificate'),
  'certificate-repaired-html-line-breaks': info('certificate'),
  'certificate-repaired-special-spaces': info('certificate'),
  'certificate-repaired-indentation': info('certificate'),
  'certificate-repaired-single-line': info('certificate'),
  'certificate-repaired-dashes': info('certificate'),
  'certificate-repaired-armour-missing': info('certificate'),
  'certificate-repaired-armour-incomplete': info('certificate'),
  'certificate-repaired-surrounding-text': info('certificate'),
  'certificate-repaired-xml-element': info('certificate'),
  'certificate-repaired-raw': info('certificate'),
  'certificate-repaired-double-base64': info('certificate'),
  'certificate-repaired-duplicate': info('certificate'),

  // The certificate itself: lib/checks/certificate.ts
  'certificate-expired': error('certificate', 'notAfter'),
  'certificate-not-yet-valid': error('certificate', 'notBefore'),
  'certificate-expires-soon': warning('certificate', 'notAfter', 'days'),
  'certificate-key-too-short': error('certificate', 'size'),
  'certificate-key-unsupported': error('certificate', 'algorithm'),
  'certificate-weak-signature': warning('certificate', 'algorithm'),
  'certificate-self-signature-wrong': error('certificate'),
  'certificate-thumbprint-differs': error('certificate', 'configured', 'received'),
  'certificate-not-in-metadata': error('certificate', 'configured', 'received'),
  'certificate-not-active': warning('certificate', 'configured', 'received'),
  'certificate-of-legacy-application': error('certificate', 'received'),
  'certificate-of-tenant': error('certificate', 'received'),
  'certificate-of-service-provider': error('certificate', 'received'),
  'certificate-custom-subject': info('certificate', 'received'),

  // The federation metadata document: lib/saml/metadata.ts
  'metadata-too-large': error('metadata', 'limitKiB'),
  'metadata-doctype': error('metadata'),
  'metadata-not-xml': error('metadata'),
  'metadata-truncated': error('metadata'),
  'metadata-not-metadata': error('metadata', 'received'),
  'metadata-of-service-provider': error('metadata', 'received'),
  'metadata-common': error('metadata', 'received'),
  'metadata-of-tenant': error('metadata'),
  'metadata-not-entra': error('metadata', 'received'),
  'metadata-unsigned': error('metadata'),
  'metadata-signature-form': error('metadata'),
  'metadata-weak-signature': error('metadata', 'received'),
  'metadata-altered': error('metadata'),
  'metadata-reindented': error('metadata'),
  'metadata-foreign-signer': error('metadata', 'received'),
  'metadata-incomplete': error('metadata', 'missing'),

  // Addresses of the identity provider: lib/checks/entity-values.ts
  'login-url-empty': error('login-url'),
  'login-url-blanks': error('login-url'),
  'login-url-not-https': error('login-url', 'received'),
  'login-url-trailing-slash': error('login-url', 'configured', 'received'),
  'login-url-of-service-provider': error('login-url', 'received'),
  'login-url-shape': error('login-url', 'received'),
  'login-url-not-in-metadata': error('login-url', 'configured', 'received'),
  'entra-identifier-empty': error('entra-identifier'),
  'entra-identifier-blanks': error('entra-identifier'),
  'entra-identifier-not-https': error('entra-identifier', 'received'),
  'entra-identifier-no-trailing-slash': error('entra-identifier', 'configured', 'received'),
  'entra-identifier-of-service-provider': error('entra-identifier', 'received'),
  'entra-identifier-shape': error('entra-identifier', 'received'),
  'entra-identifier-with-application': warning('entra-identifier', 'received'),
  'entra-identifier-of-legacy-application': error('entra-identifier', 'configured', 'received'),
  'entra-identifier-other-application': error('entra-identifier', 'configured', 'received'),
  'entra-identifier-not-in-metadata': error('entra-identifier', 'configured', 'received'),
  'entity-values-swapped': error('login-url'),
  'login-url-other-tenant': error('tenant', 'configured', 'received'),
  'entra-identifier-other-tenant': error('tenant', 'configured', 'received'),
  'metadata-other-tenant': error('tenant', 'configured', 'received'),
  'clouds-differ': error('tenant', 'configured', 'received'),
  'metadata-other-cloud': error('tenant', 'configured', 'received'),
  'login-url-other-cloud': error('tenant', 'configured', 'received'),
  'entra-identifier-other-cloud': error('tenant', 'configured', 'received'),

  // The App Federation Metadata Url that the portal shows: lib/checks/metadata-address.ts
  'metadata-url-shape': error('metadata', 'configured', 'received'),
  'metadata-url-other-tenant': error('tenant', 'configured', 'received'),
  'metadata-url-other-cloud': error('tenant', 'configured', 'received'),
  'metadata-url-without-application': error('metadata', 'configured', 'received'),
  'metadata-url-of-legacy-application': error('application', 'configured', 'received'),
  'metadata-url-other-application': error('application', 'configured', 'received'),

  // Addresses of the service provider, in Entra: lib/checks/basic-saml.ts
  'identifier-missing': error('identifier', 'configured'),
  'identifier-blanks': error('identifier', 'configured'),
  'identifier-differs': error('identifier', 'configured', 'received'),
  'identifier-of-identity-provider': error('identifier', 'configured', 'received'),
  'identifier-of-legacy': error('identifier', 'configured', 'received'),
  'reply-url-missing': error('reply-url', 'configured'),
  'reply-url-blanks': error('reply-url', 'configured'),
  'reply-url-differs': error('reply-url', 'configured', 'received'),
  'reply-url-of-identity-provider': error('reply-url', 'configured', 'received'),
  'reply-url-of-legacy': error('reply-url', 'configured', 'received'),
  'basic-saml-swapped': error('identifier'),

  // Attributes & Claims: lib/checks/claims.ts
  'claims-name-id-source-differs': error('claims', 'configured', 'received'),
  'claims-name-id-format-differs': error('claims', 'configured', 'received'),
  'claims-attribute-missing': error('claims', 'name'),
  'claims-attribute-namespace': error('claims', 'name', 'received'),
  'claims-attribute-differs': error('claims', 'name', 'configured', 'received'),
  'claims-user-name-differs': error('claims', 'configured', 'received'),

  // Tenant URL and secret token: lib/checks/provisioning-credentials.ts
  'tenant-url-empty': error('tenant-url'),
  'tenant-url-blanks': error('tenant-url'),
  'tenant-url-not-https': error('tenant-url'),
  'tenant-url-shape': error('tenant-url'),
  'tenant-url-of-microsoft': error('tenant-url', 'received'),
  'tenant-url-example': error('tenant-url'),
  'provisioning-credentials-swapped': error('tenant-url'),
  'scim-token-empty': error('scim-token'),
  'scim-token-blanks': error('scim-token'),
  'scim-token-bearer-prefix': error('scim-token'),
  'scim-token-is-address': error('scim-token'),
  'scim-token-masked': error('scim-token'),
  'scim-token-example': error('scim-token'),
  'scim-token-expired': error('scim-token', 'expiredOn'),

  // What Test Connection answered: lib/checks/test-connection.ts
  'test-connection-succeeded': info('test-connection'),
  'test-connection-invalid-credentials': error('test-connection'),
  'test-connection-unavailable': error('test-connection'),
  'test-connection-refused': error('test-connection', 'status'),
  'test-connection-unexpected-response': error('test-connection', 'status'),
  'test-connection-unreachable': error('test-connection'),
  'test-connection-unknown': warning('test-connection', 'received'),

  // The observed exchange: lib/saml/response.ts and authn-request.ts, lib/checks/authn-request.ts
  'response-too-large': error('sign-in', 'limitKiB'),
  'response-not-base64': error('sign-in'),
  'response-not-xml': error('sign-in'),
  'response-not-response': error('sign-in', 'received'),
  'response-encrypted': error('sign-in'),
  'response-refused': error('sign-in', 'received'),
  'response-refused-requester': error('sign-in', 'received'),
  'response-refused-authentication': error('sign-in', 'received'),
  'response-refused-name-id-policy': error('sign-in', 'received'),
  'response-unsigned': error('sign-in'),
  'response-signature-form': error('sign-in'),
  'response-weak-signature': error('sign-in', 'received'),
  'response-altered': error('sign-in'),
  'response-other-certificate': error('sign-in', 'configured', 'received'),
  'response-of-legacy-application': error('sign-in', 'configured', 'received'),
  'response-incomplete': error('sign-in', 'missing'),
  'response-not-verified': error('sign-in'),
  'authn-request-missing': error('sign-in'),
  'authn-request-unreadable': error('sign-in'),
  'authn-request-of-legacy': error('sign-in', 'configured', 'received'),
  'authn-request-other-tenant': error('sign-in', 'configured', 'received'),
  'authn-request-other-reply-url': error('sign-in', 'configured', 'received'),

  'sign-in-certificate-unknown': error('sign-in'),

  // What the verified response says: lib/checks/sign-in.ts, sign-in-person.ts
  'sign-in-issuer-differs': error('sign-in', 'configured', 'received'),
  'sign-in-audience-differs': error('sign-in', 'configured', 'received'),
  'sign-in-through-legacy': error('sign-in', 'configured', 'received'),
  'sign-in-recipient-differs': error('sign-in', 'configured', 'received'),
  'sign-in-tenant-differs': error('sign-in', 'configured', 'received'),
  'sign-in-not-yet-valid': error('sign-in', 'notBefore', 'clock'),
  'sign-in-expired': error('sign-in', 'notOnOrAfter', 'clock'),
  'sign-in-other-request': error('sign-in', 'configured', 'received'),
  'sign-in-without-request': info('sign-in'),
  'sign-in-request-not-seen': info('sign-in', 'received'),
  'sign-in-name-id-differs': error('sign-in', 'configured', 'received'),
  'sign-in-name-id-case': info('sign-in', 'configured', 'received'),
  'sign-in-name-id-not-email': error('sign-in', 'received'),
  'sign-in-name-id-format': warning('sign-in', 'configured', 'received'),
  'sign-in-attribute-missing': warning('sign-in', 'name', 'received'),
  'sign-in-attribute-name': warning('sign-in', 'configured', 'received'),

  // What became of it at the service provider: lib/steps/alohi/sign-in-outcome.ts
  'sign-in-not-accepted': error('sign-in', 'received'),
  'sign-in-back-at-login': error('sign-in'),
  'sign-in-other-account': error('sign-in', 'configured', 'received'),
  'sign-in-acceptance-not-seen': error('sign-in', 'minutes'),

  // The error that Entra shows instead of an answer: lib/checks/entra-error.ts
  'entra-error-not-assigned': error('sign-in', 'received'),
  'entra-error-application-not-found': error('sign-in', 'received'),
  'entra-error-misconfigured': error('sign-in', 'received'),
  'entra-error-reply-url': error('sign-in', 'received'),
  'entra-error-request-invalid': error('sign-in', 'received'),
  'entra-error-request-missing': error('sign-in', 'received'),
  'entra-error-authentication-method': error('sign-in', 'received'),
  'entra-error-no-signing-key': error('sign-in', 'received'),
  'entra-error-application-disabled': error('sign-in', 'received'),
  'entra-error-tenant-not-found': error('sign-in', 'received'),
  'entra-error-other-tenant-account': error('sign-in', 'received'),
  'entra-error-conditional-access': error('sign-in', 'received'),
  'entra-error-other': error('sign-in', 'received'),

  // What the earlier configuration alone does not bring back: lib/steps/alohi/put-back.ts
  'put-back-after-shutdown': warning('way-back'),
  'put-back-legacy-disabled': warning('application'),
  'put-back-provisioning': warning('application'),

  // What is stored of the migration itself: lib/migration/rebuild.ts
  'state-rebuilt': warning('migration'),

  // The people who are to sign in, as the administrator lists them: lib/checks/people-list.ts
  'people-list-empty': error('roster'),
  'people-list-too-long': error('roster', 'limit'),
  'people-list-addresses': error('roster', 'received'),
} as const satisfies Readonly<Record<string, Entry>>;

export type FindingCode = keyof typeof catalogue;

type ParamsOf<C extends FindingCode> = (typeof catalogue)[C]['params'][number];

/** The values a code's sentences show: all of them, and no others. */
type FindingParams<C extends FindingCode> = Readonly<Record<ParamsOf<C>, string | number>>;

/** The one way to make a finding: severity and subject come from the catalogue. */
export function finding<C extends FindingCode>(
  code: C,
  ...[params]: [ParamsOf<C>] extends [never] ? [] : [params: FindingParams<C>]
): Finding {
  const { severity, subject } = catalogue[code];
  return { code, severity, subject, params: params ?? {} };
}

/** A refused value, with the finding that says why. */
export function refuse<C extends FindingCode>(
  code: C,
  ...params: [ParamsOf<C>] extends [never] ? [] : [params: FindingParams<C>]
): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: finding(code, ...params) };
}
