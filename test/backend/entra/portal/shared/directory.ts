import type {
  ApplicationDetail,
  ApplicationRow,
  AssignmentRow,
  BasicSaml,
  CreateApplication,
  FrameToken,
  GalleryTile,
  Principal,
  ProvisioningView,
  Session,
  TestConnection,
} from '../../portal-api.ts';

/** What the directory answered. A refusal is a value: the portal shows it. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly error: string };

/** Changes to the provisioning configuration; the token is sent only when a new one was typed. */
export type ProvisioningChange = Partial<Omit<ProvisioningView, 'hasSecretToken' | 'cycle'>> & {
  readonly secretToken?: string;
};

/** Outcome of "Provision on demand" for one person. */
export interface OnDemandResult {
  readonly ok: boolean;
  readonly action: string;
  readonly message: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The directory as the portal's pages call it. */
export type Directory = ReturnType<typeof createDirectory>;

/**
 * Client of the JSON interface in `portal-api.ts`, same origin as the page.
 * @param onSignedOut called on every 401, before the answer is handed over
 * @param bearer sent with every request where there is no session cookie
 */
export function createDirectory(onSignedOut: () => void, bearer?: string) {
  const call = async <T>(method: Method, path: string, signal: AbortSignal, body?: unknown): Promise<Answer<T>> => {
    const response = await fetch(`/api${path}`, {
      method,
      signal,
      credentials: 'include',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (response.status === 401) onSignedOut();
    const text = await response.text();
    if (!response.ok) return { ok: false, status: response.status, error: refusal(text, response.statusText) };
    // The shape is the contract of portal-api.ts; both sides are compiled against it.
    return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as T };
  };
  const of = (objectId: string, rest = '') => `/applications/${encodeURIComponent(objectId)}${rest}`;

  return {
    session: (signal: AbortSignal) => call<Session>('GET', '/session', signal),
    frameToken: (signal: AbortSignal) => call<FrameToken>('GET', '/frame-token', signal),
    applications: (signal: AbortSignal) => call<ApplicationRow[]>('GET', '/applications', signal),
    gallery: (search: string, signal: AbortSignal) =>
      call<GalleryTile[]>('GET', `/gallery?search=${encodeURIComponent(search)}`, signal),
    createApplication: (wanted: CreateApplication, signal: AbortSignal) =>
      call<{ readonly objectId: string; readonly appId: string }>('POST', '/applications', signal, wanted),
    application: (objectId: string, signal: AbortSignal) => call<ApplicationDetail>('GET', of(objectId), signal),
    chooseSaml: (objectId: string, signal: AbortSignal) =>
      call<ApplicationDetail>('PUT', of(objectId, '/sso-mode'), signal, { mode: 'saml' }),
    saveBasicSaml: (objectId: string, values: BasicSaml, signal: AbortSignal) =>
      call<ApplicationDetail>('PUT', of(objectId, '/basic-saml'), signal, values),
    saveProperties: (objectId: string, change: Partial<ApplicationDetail['properties']>, signal: AbortSignal) =>
      call<ApplicationDetail>('PUT', of(objectId, '/properties'), signal, change),
    deleteApplication: (objectId: string, signal: AbortSignal) => call<void>('DELETE', of(objectId), signal),
    assignments: (objectId: string, signal: AbortSignal) =>
      call<AssignmentRow[]>('GET', of(objectId, '/assignments'), signal),
    assign: (objectId: string, principalIds: readonly string[], role: string, signal: AbortSignal) =>
      call<AssignmentRow[]>('POST', of(objectId, '/assignments'), signal, { principalIds, role }),
    unassign: (objectId: string, principalId: string, signal: AbortSignal) =>
      call<void>('DELETE', of(objectId, `/assignments/${encodeURIComponent(principalId)}`), signal),
    principals: (search: string, signal: AbortSignal) =>
      call<Principal[]>('GET', `/principals?search=${encodeURIComponent(search)}`, signal),
    provisioning: (objectId: string, signal: AbortSignal) =>
      call<ProvisioningView>('GET', of(objectId, '/provisioning'), signal),
    saveProvisioning: (objectId: string, change: ProvisioningChange, signal: AbortSignal) =>
      call<ProvisioningView>('PUT', of(objectId, '/provisioning'), signal, change),
    testConnection: (objectId: string, tenantUrl: string, secretToken: string, signal: AbortSignal) =>
      call<TestConnection>('POST', of(objectId, '/provisioning/test-connection'), signal, { tenantUrl, secretToken }),
    startProvisioning: (objectId: string, signal: AbortSignal) =>
      call<ProvisioningView>('POST', of(objectId, '/provisioning/start'), signal, {}),
    allowDeletes: (objectId: string, signal: AbortSignal) =>
      call<ProvisioningView>('POST', of(objectId, '/provisioning/allow-deletes'), signal, {}),
    provisionOnDemand: (objectId: string, principalId: string, signal: AbortSignal) =>
      call<OnDemandResult>('POST', of(objectId, '/provisioning/on-demand'), signal, { principalId }),
    /** Address of a download: `certificate.cer`, `certificate-raw.cer` or `metadata.xml`. */
    downloadAddress: (objectId: string, file: string) => `/api${of(objectId, `/${file}`)}`,
  };
}

function refusal(text: string, otherwise: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string')
      return body.error;
  } catch {
    // Not JSON: the status line has to do.
  }
  return otherwise;
}
