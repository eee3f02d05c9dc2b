import { expect, it } from 'vitest';
import { checkTestConnection } from '../../lib/checks/test-connection.ts';
import { provokes } from './provokes.ts';

const said = (text: string) => () => checkTestConnection(`Testing connection to Alohi\n${text}`);
const invalid =
  'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.';
const unexpected = (status: string) =>
  `Details: We received this unexpected response from your application: Received response from Web resource. Resource: https://scim.alohi.example/Users Operation: GET Response Status Code: ${status} Response Headers: Response Content: An error occurred while sending the request. Please check the service and try again.`;

provokes(
  'test-connection-succeeded',
  'the sentence of success',
  said('The supplied credentials are authorized to enable provisioning'),
);
provokes(
  'test-connection-succeeded',
  'with other white space',
  said('The supplied credentials\n are  authorized to enable provisioning.'),
);
provokes('test-connection-invalid-credentials', 'the sentence alone', said(invalid));
provokes(
  'test-connection-unavailable',
  'with its code',
  said(
    `${invalid} Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable Details: We are not able to connect to your application while attempting to validate our authorization to access your application. Request-id: aaaabbbb-0000-cccc-1111-dddd2222eeee`,
  ),
);
provokes(
  'test-connection-refused',
  'with its code',
  said(
    `${invalid} Error code: SystemForCrossDomainIdentityManagementCredentialValidationFailure Details: Response Status Code: BadRequest`,
  ),
);
provokes(
  'test-connection-unexpected-response',
  'an error of the server',
  said(
    `${invalid} Error code: SystemForCrossDomainIdentityManagementCredentialValidationUnavailable ${unexpected('InternalServerError')}`,
  ),
);
provokes('test-connection-unreachable', 'no connection', said('Unable to connect to remote server'));
provokes('test-connection-unreachable', 'no answer', said('An error occurred while sending the request'));
provokes('test-connection-unknown', 'another language', said('Die angegebenen Anmeldeinformationen sind autorisiert'));
provokes('test-connection-unknown', 'nothing', () => checkTestConnection(''));

it('names the status', () => {
  expect(checkTestConnection(unexpected('NotFound'))[0]?.params).toEqual({ status: 'NotFound' });
});

it('does not take a failure for success, whatever else is said', () => {
  const both = `The supplied credentials are authorized to enable provisioning ${invalid}`;
  expect(checkTestConnection(both).map((finding) => finding.severity)).toEqual(['error']);
});

it('quotes what it does not know, shortened and without what may be a secret', () => {
  const secret = 'b7f1c2d3e4a5968778695a4b3c2d1e0f';
  const [finding] = checkTestConnection(
    `Etwas ging schief: Authorization: Bearer ${secret}, token=${secret} Request-id aaaabbbb-0000-cccc-1111-dddd2222eeee ${'x '.repeat(500)}`,
  );
  const quoted = String(finding?.params.received);
  expect(quoted).toContain('Etwas ging schief');
  expect(quoted).toContain('aaaabbbb-0000-cccc-1111-dddd2222eeee');
  expect(quoted).not.toContain(secret);
  expect(quoted.length).toBeLessThanOrEqual(300);
});
