import { beforeEach, describe, expect, test } from 'vitest';
import { createFaults, type FaultName, type Faults } from '../faults.ts';
import { type ConnectionOutcome, connectionTest } from './connection-test.ts';
import type { HttpAnswer } from './outbound.ts';
import { createScimDouble, reply, type ScimDouble } from './scim-double.ts';

const tenantUrl = 'https://scim.contoso.example/v2';
const secretToken = 'a-good-token';
const probe = 'cf4d78e8-cc4f-4d5d-b8b9-183561c0104a';
const requestId = '8646d011-1693-4cd3-9ee6-0d7482ca2219';

const invalidCredentials =
  'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';
const notAble =
  'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer to diagnose why the authorization is failing.';
const prefix = 'SystemForCrossDomainIdentityManagementCredentialValidation';
const unexpected = (status: string, content: string) =>
  `We received this unexpected response from your application: Received response from Web resource. Resource: ${tenantUrl}/Users?filter=PLACEHOLDER+eq+"${probe}" Operation: GET Response Status Code: ${status} Response Headers: Response Content: ${content}`;
const explained = (code: string, details: string) =>
  `${invalidCredentials}\nError code: ${prefix}${code}\nDetails: ${details}\nRequest-id: ${requestId}`;

let scim: ScimDouble;
let faults: Faults;

beforeEach(() => {
  scim = createScimDouble(tenantUrl, secretToken);
  faults = createFaults();
});

function run(credentials: { tenantUrl?: string; secretToken?: string } = {}): Promise<ConnectionOutcome> {
  return connectionTest({
    exchange: scim.exchange,
    credentials: { tenantUrl, secretToken, ...credentials },
    applicationName: 'Alohi SSO',
    probe,
    requestId,
    faults,
    signal: new AbortController().signal,
  });
}

test('asks once for a user who cannot exist, and is content with an empty list', async () => {
  expect(await run({ tenantUrl: `${tenantUrl}/` })).toMatchObject({
    shown: {
      ok: true,
      title: 'Testing connection to Alohi SSO',
      message: 'The supplied credentials are authorized to enable provisioning',
      errorCode: null,
    },
  });
  expect(scim.requests).toEqual([`GET /v2/Users?filter=userName+eq+%22${probe}%22`]);
});

test('keeps a feature flag of the Tenant URL in front of the filter', async () => {
  await run({ tenantUrl: `${tenantUrl}/?aadOptscim062020` });
  expect(scim.requests).toEqual([`GET /v2/Users?aadOptscim062020&filter=userName+eq+%22${probe}%22`]);
});

describe('what went wrong, in the portal’s words', () => {
  test.each<[string, { tenantUrl?: string; secretToken?: string }, string]>([
    ['a refused token', { secretToken: 'Bearer a-good-token' }, 'Response Status Code: Unauthorized'],
    ['no such path', { tenantUrl: `${tenantUrl}/wrong` }, 'Response Status Code: NotFound'],
    ['no such host', { tenantUrl: 'https://scim.elsewhere.example/' }, 'Unable to connect to remote server'],
    ['no address', { tenantUrl: 'scim' }, 'Invalid URI'],
  ])('%s', async (_what, credentials, words) => {
    const { shown, passing } = await run(credentials);
    expect(shown).toMatchObject({ ok: false, requestId, message: expect.stringContaining(words) });
    expect(shown.message.startsWith(`${invalidCredentials}\nError code: ${prefix}`)).toBe(true);
    expect(passing).toBe(false);
  });

  test.each<[HttpAnswer, string, string]>([
    [reply(400, {}), 'Failure', unexpected('BadRequest', '{}')],
    [reply(401, {}), 'Failure', unexpected('Unauthorized', '{}')],
    [reply(403, {}), 'Failure', unexpected('Forbidden', '{}')],
    [reply(404, {}), 'Unavailable', unexpected('NotFound', '{}')],
    [reply(500, {}), 'Unavailable', unexpected('InternalServerError', '{}')],
    [reply(200, { no: 'list' }), 'Unavailable', unexpected('OK', '{"no":"list"}')],
  ])('an answer of $status', async (answer, code, details) => {
    scim.interrupt(() => answer);
    const { shown } = await run();
    expect(shown.message).toBe(explained(code, details));
    expect(shown.errorCode).toBe(`${prefix}${code}`);
  });

  test.each([429, 500, 503])('%i is not the credentials’ fault', async (status) => {
    scim.interrupt(() => reply(status, {}));
    expect(await run()).toMatchObject({ shown: { ok: false }, passing: true });
  });
});

describe('faults make each outcome happen', () => {
  test.each<[FaultName, string]>([
    ['test-connection-invalid-credentials', invalidCredentials],
    ['test-connection-unavailable', explained('Unavailable', notAble)],
    ['test-connection-failure', explained('Failure', unexpected('BadRequest', ''))],
    [
      'test-connection-unexpected-response',
      explained(
        'Unavailable',
        unexpected(
          'InternalServerError',
          'An error occurred while sending the request. Please check the service and try again.',
        ),
      ),
    ],
    [
      'test-connection-unable-to-connect',
      explained('Unavailable', 'Unable to connect to remote server An error occurred while sending the request.'),
    ],
  ])('%s', async (fault, message) => {
    faults.set(fault, true);
    expect((await run()).shown).toMatchObject({ ok: false, title: 'Testing connection to Alohi SSO', message });
    faults.set(fault, false);
    expect((await run()).shown.ok).toBe(true);
  });
});
