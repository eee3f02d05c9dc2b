import type { SsoRequest } from './dashboard-api.ts';
import { alohiSsoType, ssoTypes } from './registrations.ts';

/** Messages by field name; empty when the form may be saved. */
export type FieldMessages = Readonly<Record<string, string>>;

const isHttpsUrl = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/**
 * The form's own checks, as few as a dashboard of this kind makes: something in every field and a URL where a URL
 * belongs. It looks at neither the certificate nor whose addresses these are, so mistakes show at the next sign-in.
 */
export function checkSsoForm(form: SsoRequest): FieldMessages {
  const messages: Record<string, string> = {};
  if (form.ssoUrl.trim() === '') messages.ssoUrl = 'Single Sign-On URL is required';
  else if (!isHttpsUrl(form.ssoUrl)) messages.ssoUrl = 'Please enter a valid URL';
  if (form.entityId.trim() === '') messages.entityId = 'Entity ID is required';
  if (form.certificate.trim() === '') messages.certificate = 'X.509 Certificate is required';
  if (!ssoTypes.some((type) => type === form.ssoType)) messages.ssoType = 'SSO Type is required';
  return messages;
}

/** Provisioning belongs to the new integration only. */
export const hasProvisioning = (ssoType: string): boolean => ssoType === alohiSsoType;
