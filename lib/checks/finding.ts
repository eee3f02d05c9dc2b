/** A finding is what a check says: a code, how bad it is, about which value, and the values concerned. */
export type Severity = 'error' | 'warning' | 'info';

/** What a finding is about. */
export type Subject =
  | 'file'
  | 'certificate'
  | 'metadata'
  | 'login-url'
  | 'entra-identifier'
  | 'identifier'
  | 'reply-url'
  | 'claims'
  | 'tenant'
  | 'application'
  | 'roster'
  | 'tenant-url'
  | 'scim-token'
  | 'test-connection'
  | 'sign-in'
  | 'way-back'
  | 'migration';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** Non-secret values for the sentence; `configured` and `received` are shown side by side. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value, or why there is none. Nothing in `lib` throws at the administrator. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };
