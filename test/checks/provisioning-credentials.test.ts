import { describe, expect, it } from 'vitest';
import { checkProvisioningCredentials } from '../../lib/checks/provisioning-credentials.ts';
import { now } from '../fixtures/saml/certificates.ts';
import { loginUrl } from '../fixtures/saml/metadata.ts';
import { provokes } from './provokes.ts';

const good = { tenantUrl: 'https://scim.alohi.example/scim/v2', token: 'b7f1c2d3e4a5968778695a4b3c2d1e0f' };
const jwt = (claims: object) => `${btoa('{"alg":"HS256"}')}.${btoa(JSON.stringify(claims))}.c2ln`.replaceAll('=', '');
const seconds = (offset: number) => Math.floor(now.getTime() / 1000) + offset;
const tenantUrl = (value: string) => () => checkProvisioningCredentials({ ...good, tenantUrl: value }, now);
const token = (value: string) => () => checkProvisioningCredentials({ ...good, token: value }, now);

it.each([
  ['an opaque token', good.token],
  ['a JWT that is still valid', jwt({ exp: seconds(60) })],
  ['a JWT that never expires', jwt({ sub: 'scim' })],
  ['a token with dots that is no JWT', 'one.two.three'],
])('finds nothing in %s', (_name, value) => {
  expect(token(value)()).toEqual([]);
});

provokes('tenant-url-empty', 'nothing', tenantUrl(''));
provokes('tenant-url-blanks', 'a blank after it', tenantUrl(`${good.tenantUrl} `));
provokes('tenant-url-not-https', 'http', tenantUrl(good.tenantUrl.replace('https', 'http')));
provokes('tenant-url-shape', 'without scheme', tenantUrl('scim.alohi.example/scim/v2'));
provokes('tenant-url-shape', 'a bare name', tenantUrl('https://localhost/scim'));
provokes('tenant-url-shape', 'credentials in it', tenantUrl('https://user:pass@scim.alohi.example/'));
provokes('tenant-url-of-microsoft', 'the Login URL', tenantUrl(loginUrl));
provokes('tenant-url-example', 'of some instructions', tenantUrl('https://example.com/scim'));
provokes('tenant-url-example', 'a gap to be filled', tenantUrl('https://scim.alohi.com/{tenant}/v2'));
provokes('provisioning-credentials-swapped', 'each in the other’s place', () =>
  checkProvisioningCredentials({ tenantUrl: good.token, token: good.tenantUrl }, now),
);
provokes('scim-token-empty', 'white space', token(' \n'));
provokes('scim-token-blanks', 'a line break after it', token(`${good.token}\n`));
provokes('scim-token-blanks', 'a blank in it', token('b7f1 c2d3'));
provokes('scim-token-bearer-prefix', 'as in a header', token(`Bearer ${good.token}`));
provokes('scim-token-is-address', 'the Tenant URL twice', token(good.tenantUrl));
provokes('scim-token-masked', 'dots', token('••••••••'));
provokes('scim-token-example', 'angle brackets', token('<your SCIM token>'));
provokes('scim-token-example', 'the label', token('SCIM Token'));
provokes('scim-token-example', 'words', token('your-secret-token'));
provokes('scim-token-example', 'crosses', token('xxxxxxxx'));
provokes('scim-token-expired', 'a JWT of yesterday', token(jwt({ exp: seconds(-86_400) })));

describe('no finding holds the token', () => {
  const secret = 'c0ffee-5ec2e7-c0ffee-5ec2e7-c0ffee';
  it.each([
    ` ${secret}`,
    `Bearer ${secret}`,
    `<${secret}>`,
    `${secret}\n`,
    jwt({ exp: 1, jti: secret }),
    `https://${secret}.example/`,
  ])('%j', (value) => {
    const findings = [
      ...checkProvisioningCredentials({ ...good, token: value }, now),
      ...checkProvisioningCredentials({ tenantUrl: value, token: good.tenantUrl }, now),
      ...checkProvisioningCredentials({ tenantUrl: value, token: '' }, now),
    ];
    expect(findings.length).toBeGreaterThan(1);
    expect(JSON.stringify(findings)).not.toContain(secret);
    expect(JSON.stringify(findings)).not.toContain(value);
  });
});
