/** Test Connection: one query for a user that cannot exist, and its outcome in the portal's words. */

import type { Exchange } from './outbound.ts';
import type { TestConnection } from './portal-api.ts';
import { type Credentials, createScimClient, type ScimFailure } from './scim-client.ts';

const errorCodes = {
  /** The endpoint answered with a refusal. */
  refused: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
  /** No endpoint, or not an answer of one. */
  unavailable: 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
} as const;

const invalidCredentials =
  'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';
const cannotConnect =
  'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer to diagnose why the authorization is failing.';

export interface ConnectionTestOptions {
  readonly exchange: Exchange;
  readonly credentials: Credentials;
  readonly applicationName: string;
  /** Two fresh GUIDs: the user asked for, and the request's own id. */
  readonly probe: string;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Runs `GET {tenantUrl}/Users?filter=userName eq "<probe>"`. Any 200 ListResponse is a success. */
export async function connectionTest(options: ConnectionTestOptions): Promise<TestConnection> {
  const { exchange, credentials, probe, requestId, signal } = options;
  const outcome = (ok: boolean, message: string, errorCode: string | null): TestConnection => ({
    ok,
    title: `Testing connection to ${options.applicationName}`,
    message,
    errorCode,
    requestId,
  });
  const client = createScimClient(exchange, credentials, signal);
  const found = (await client?.findUser(probe)) ?? {
    ok: false as const,
    failure: { status: null, detail: 'Invalid URI: The format of the URI could not be determined.' },
  };
  if (found.ok) return outcome(true, 'The supplied credentials are authorized to enable provisioning', null);
  const errorCode = isRefusal(found.failure) ? errorCodes.refused : errorCodes.unavailable;
  return outcome(
    false,
    `${invalidCredentials}\nError code: ${errorCode}\nDetails: ${details(found.failure, credentials)}\nRequest-id: ${requestId}`,
    errorCode,
  );
}

function isRefusal({ status }: ScimFailure): boolean {
  return status === 400 || status === 401 || status === 403;
}

function details({ status, detail }: ScimFailure, { tenantUrl }: Credentials): string {
  if (status === null) return `Unable to connect to remote server. ${cannotConnect} ${detail}`;
  const resource = `${tenantUrl.trim()}/Users?filter=PLACEHOLDER`;
  return `We received this unexpected response from your application: Received response from Web resource. Resource: ${resource} Operation: GET Response Status Code: ${statusName(status)} Response Content: ${detail}`;
}

function statusName(status: number): string {
  const names: Readonly<Record<number, string>> = {
    200: 'OK',
    301: 'Moved',
    302: 'Found',
    400: 'BadRequest',
    401: 'Unauthorized',
    403: 'Forbidden',
    404: 'NotFound',
    405: 'MethodNotAllowed',
    500: 'InternalServerError',
  };
  return names[status] ?? String(status);
}
