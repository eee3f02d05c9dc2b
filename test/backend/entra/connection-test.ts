/** Test Connection: one query for a user that cannot exist, and its outcome in the portal's words. */

import type { FaultName, Faults } from '../faults.ts';
import type { Exchange } from './outbound.ts';
import type { TestConnection } from './portal-api.ts';
import { type Credentials, createScimClient, type ScimFailure } from './scim-client.ts';

const errorCodes = {
  /** The endpoint answered with a refusal. */
  refused: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
  /** No endpoint, or not an answer of one. */
  unavailable: 'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
} as const;
type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

const invalidCredentials =
  'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';
const cannotConnect =
  'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer to diagnose why the authorization is failing.';
const sendingFailed = 'An error occurred while sending the request.';

export interface ConnectionTestOptions {
  readonly exchange: Exchange;
  readonly credentials: Credentials;
  readonly applicationName: string;
  /** Two fresh GUIDs: the user asked for, and the request's own id. */
  readonly probe: string;
  readonly requestId: string;
  readonly faults: Faults;
  readonly signal: AbortSignal;
}

export interface ConnectionOutcome {
  readonly shown: TestConnection;
  /** The endpoint asked to come again later, or had an error of its own: not the credentials' fault. */
  readonly passing: boolean;
}

/** Runs `GET {tenantUrl}/Users?filter=userName eq "<probe>"`. Any 200 ListResponse is a success. */
export async function connectionTest(options: ConnectionTestOptions): Promise<ConnectionOutcome> {
  const { exchange, credentials, probe, requestId, signal } = options;
  const outcome = (message: string, errorCode: string | null, ok = false, passing = false): ConnectionOutcome => ({
    shown: { ok, title: `Testing connection to ${options.applicationName}`, message, errorCode, requestId },
    passing,
  });
  const explained = (errorCode: ErrorCode, details: string, passing = false) =>
    outcome(
      `${invalidCredentials}\nError code: ${errorCode}\nDetails: ${details}\nRequest-id: ${requestId}`,
      errorCode,
      false,
      passing,
    );
  const unexpected = (status: string, content: string) =>
    `We received this unexpected response from your application: Received response from Web resource. Resource: ${credentials.tenantUrl.trim()}/Users?filter=PLACEHOLDER+eq+"${probe}" Operation: GET Response Status Code: ${status} Response Headers: Response Content: ${content}`;

  /** Outcomes that were made to happen, in the words in which they have been seen. */
  const arranged: Readonly<Partial<Record<FaultName, () => ConnectionOutcome>>> = {
    'test-connection-invalid-credentials': () => outcome(invalidCredentials, null),
    'test-connection-unavailable': () => explained(errorCodes.unavailable, cannotConnect),
    'test-connection-failure': () => explained(errorCodes.refused, unexpected('BadRequest', '')),
    'test-connection-unexpected-response': () =>
      explained(
        errorCodes.unavailable,
        unexpected('InternalServerError', `${sendingFailed} Please check the service and try again.`),
      ),
    'test-connection-unable-to-connect': () =>
      explained(errorCodes.unavailable, `Unable to connect to remote server ${sendingFailed}`),
  };
  const fault = options.faults.active().find((name) => name in arranged);
  const forced = fault && arranged[fault];
  if (forced) return forced();

  const client = createScimClient({ exchange, credentials, signal });
  if (client === null)
    return explained(errorCodes.unavailable, 'Invalid URI: The format of the URI could not be determined.');
  const found = await client.findUser(probe);
  if (found.ok) return outcome('The supplied credentials are authorized to enable provisioning', null, true);
  const { status, detail } = found.failure;
  if (status === null) {
    return explained(errorCodes.unavailable, `Unable to connect to remote server. ${cannotConnect} ${detail}`);
  }
  const errorCode = isRefusal(found.failure) ? errorCodes.refused : errorCodes.unavailable;
  return explained(errorCode, unexpected(statusName(status), detail), status === 429 || status >= 500);
}

function isRefusal({ status }: ScimFailure): boolean {
  return status === 400 || status === 401 || status === 403;
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
    429: 'TooManyRequests',
    500: 'InternalServerError',
  };
  return names[status] ?? String(status);
}
