import { expect, it } from 'vitest';
import { explainEntraError } from '../../lib/checks/entra-error.ts';
import { provokes } from './provokes.ts';

const explains = (text: string) => () => [explainEntraError(text)].filter((one) => one !== null);

provokes(
  'entra-error-not-assigned',
  'in a sentence',
  explains("Sorry. AADSTS50105: The signed in user 'a@contoso.example' is not assigned to a role for the application."),
);
provokes(
  'entra-error-application-not-found',
  'AADSTS700016',
  explains("AADSTS700016: Application with Identifier 'x' was not found in the directory."),
);
provokes('entra-error-application-not-found', 'AADSTS70001', explains('AADSTS70001: Application not found.'));
provokes('entra-error-misconfigured', 'AADSTS650056', explains('AADSTS650056: Misconfigured application.'));
provokes(
  'entra-error-reply-url',
  'in another language',
  explains('AADSTS50011: Die Antwortadresse stimmt nicht überein.'),
);
provokes(
  'entra-error-request-invalid',
  'AADSTS75005',
  explains('AADSTS75005: The request is not a valid Saml2 protocol message.'),
);
provokes('entra-error-authentication-method', 'AADSTS75011', explains('AADSTS75011 Authentication method'));
provokes(
  'entra-error-request-missing',
  'AADSTS750054',
  explains('AADSTS750054: SAMLRequest or SAMLResponse must be present'),
);
provokes('entra-error-no-signing-key', 'AADSTS50003', explains('AADSTS50003: No signing key configured.'));
provokes('entra-error-application-disabled', 'AADSTS7000112', explains("AADSTS7000112: Application 'x' is disabled."));
provokes('entra-error-tenant-not-found', 'AADSTS90002', explains("AADSTS90002: Tenant 'x' not found."));
provokes(
  'entra-error-other-tenant-account',
  'AADSTS50020',
  explains("AADSTS50020: User account 'x' does not exist in tenant."),
);
provokes(
  'entra-error-conditional-access',
  'AADSTS53003',
  explains('AADSTS53003: Access has been blocked by Conditional Access policies.'),
);
provokes('entra-error-other', 'a code that begins like a known one', explains('AADSTS501051: Something new.'));

it('quotes the first code and what follows, in one line and not for ever', () => {
  const said = explainEntraError(`Request Id: 1\nAADSTS50105:\n  not assigned. ${'x'.repeat(1000)} AADSTS50011`);
  expect(said?.code).toBe('entra-error-not-assigned');
  expect(String(said?.params.received)).toMatch(/^AADSTS50105: not assigned\. x+$/);
  expect(String(said?.params.received).length).toBeLessThanOrEqual(300);
});

it('says nothing where there is no code', () => {
  expect(explainEntraError('Pick an account')).toBeNull();
  expect(explainEntraError('')).toBeNull();
});
