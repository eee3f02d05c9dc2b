import { expect, test } from 'vitest';
import { hasShape } from '../../lib/locate/shape.ts';
import type { Shape } from '../../lib/protocol/locator.ts';

const tenant = '11111111-2222-4333-8444-555555555555';

test.each<[Shape, string, boolean]>([
  ['guid', tenant, true],
  ['guid', `{${tenant}}`, false],
  ['login-url', `https://login.microsoftonline.com/${tenant}/saml2`, true],
  ['login-url', `https://login.microsoftonline.us/${tenant}/saml2`, true],
  ['login-url', `https://login.partner.microsoftonline.cn/${tenant}/saml2`, true],
  ['login-url', `https://login.microsoftonline.com/${tenant}/wsfed`, false],
  ['login-url', `https://login.microsoftonline.com.attacker.example/${tenant}/saml2`, false],
  ['login-url', 'https://app.fax.plus/login', false],
  ['entra-identifier', `https://sts.windows.net/${tenant}/`, true],
  ['entra-identifier', `https://sts.windows.net/${tenant}`, true],
  ['entra-identifier', `http://sts.windows.net/${tenant}/`, false],
  [
    'metadata-url',
    `https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml?appid=${tenant}`,
    true,
  ],
  [
    'metadata-url',
    `https://login.microsoftonline.com/${tenant}/FederationMetadata/2007-06/FederationMetadata.xml`,
    true,
  ],
  ['metadata-url', `https://login.microsoftonline.com/${tenant}/saml2`, false],
  ['thumbprint', '0123456789ABCDEF0123456789ABCDEF01234567', true],
  ['thumbprint', '01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67', true],
  ['thumbprint', '0123456789ABCDEF0123456789ABCDEF0123456', false],
  ['thumbprint', 'a'.repeat(64), true],
  ['certificate', `-----BEGIN CERTIFICATE-----\n${'MIIC'.repeat(120)}\n-----END CERTIFICATE-----`, true],
  ['certificate', 'MIIC'.repeat(120), true],
  ['certificate', 'MIIC', false],
  ['email', 'admin@contoso.example', true],
  ['email', 'admin at contoso', false],
  ['claim-source', 'user.userprincipalname', true],
  ['claim-source', 'user.mail [nameid-format:emailAddress]', true],
  ['claim-source', 'ExtractMailPrefix (user.userprincipalname)', true],
  ['claim-source', '"constant"', true],
  ['claim-source', 'SAML', false],
  ['count', '1,234', true],
  ['count', '0', true],
  ['count', '12 users', false],
  ['https-url', 'https://scim.contoso.example/scim/v2', true],
  ['https-url', 'https://scim.contoso.example/a b', false],
  ['https-url', 'Optional', false],
])('%s: %s', (shape, value, expected) => expect(hasShape(value, shape)).toBe(expected));
