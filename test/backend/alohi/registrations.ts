/** The two identities under which Fax.Plus is known to identity providers, and the SSO types that choose between them. */
import type { Through } from '../alohi-contract.ts';

export interface Registration {
  readonly through: Through;
  readonly entityId: string;
  readonly assertionConsumerService: string;
}

export const registrations: Readonly<Record<Through, Registration>> = {
  legacy: {
    through: 'legacy',
    entityId: 'https://app.fax.plus/sso/metadata',
    assertionConsumerService: 'https://app.fax.plus/sso/login',
  },
  alohi: {
    through: 'alohi',
    entityId: 'https://sso.alohi.com/metadata',
    assertionConsumerService: 'https://sso.alohi.com/login',
  },
};

export const alohiSsoType = 'Alohi SSO';
export const legacySsoType = 'Legacy FAX.PLUS';

/** Only "Alohi SSO" is known in public; the other names are plausible stand-ins. */
export const ssoTypes = [legacySsoType, 'Google Workspace', 'Custom SAML 2.0', alohiSsoType] as const;

/** Everything but "Alohi SSO" still goes through the registration of app.fax.plus. */
export function registrationOf(ssoType: string): Registration {
  return ssoType === alohiSsoType ? registrations.alohi : registrations.legacy;
}
