/** The JSON interface between the dashboards (browser) and their server, on either host under `/api`. */
import { z } from 'zod';

export const sessionView = z.object({
  email: z.string(),
  name: z.string(),
  role: z.enum(['Owner', 'Admin', 'Member']),
  company: z.string(),
  plan: z.string(),
  /** Whether Company-Wide Settings has a row for single sign-on. */
  mayConfigureSso: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

/** `POST /api/login/identify` */
export const identifyRequest = z.object({ email: z.string().min(1) });
export const identifyView = z.object({ sso: z.boolean() });

/** `POST /api/login/password` : 204, or 401 with a `refusal`. */
export const passwordRequest = z.object({ email: z.string(), password: z.string() });

export const refusal = z.object({
  code: z.string(),
  message: z.string(),
  /** Message by the name of the field it belongs to. */
  fields: z.record(z.string(), z.string()).optional(),
});

/** `GET /api/faxes` */
export const faxList = z.array(
  z.object({ id: z.string(), from: z.string(), pages: z.number(), receivedAt: z.string() }),
);

/** `GET /api/company/sso` */
export const ssoView = z.object({
  active: z.boolean(),
  ssoUrl: z.string(),
  entityId: z.string(),
  certificate: z.string(),
  ssoType: z.string(),
  bypass: z.boolean(),
});
export type SsoView = z.infer<typeof ssoView>;

/**
 * `PUT /api/company/sso` : saves at once; answers a `provisioningView`, or 204 for a type without provisioning, or 422
 * with `refusal.fields`.
 */
export const ssoRequest = ssoView.omit({ active: true });
export type SsoRequest = z.infer<typeof ssoRequest>;

export const automaticallyAdd = z.object({ faxPlus: z.boolean(), signPlus: z.boolean() });

export const provisioningView = z.object({ automaticallyAdd, tenantUrl: z.string(), scimToken: z.string() });
export type ProvisioningView = z.infer<typeof provisioningView>;

// PUT /api/company/sso/automatically-add  AutomaticallyAdd -> 204
// POST /api/logout -> 204
// GET /api/session -> SessionView | 401
