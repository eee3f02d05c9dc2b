/** What can be made to go wrong on the running backend, by name. Everything is off until somebody switches it on. */

/** Name and, for the control page, what it does while it is on. */
export const faultDescriptions = {
  'scim-429': 'The SCIM server answers every request with 429 and Retry-After: 1.',
  'scim-500': 'The SCIM server answers every request with 500.',
  'scim-slow': 'The SCIM server answers two seconds late.',
  'scim-token-expired': 'The SCIM server refuses the token it has handed out.',
  'scim-removes-users': 'active: false removes the account and its faxes instead of disabling it.',
  'scim-duplicates-users':
    'Accounts that were not made by provisioning are not found: their owners get a second, empty one.',
  quarantine: 'Entra puts provisioning into quarantine at the next cycle (QuarantineOnDemand).',
  'test-connection-invalid-credentials': 'Test Connection: You appear to have entered invalid credentials.',
  'test-connection-unavailable': 'Test Connection: …CredentialValidationUnavailable.',
  'test-connection-failure': 'Test Connection: …CredentialValidationFailure, BadRequest.',
  'test-connection-unexpected-response': 'Test Connection: an unexpected response, InternalServerError.',
  'test-connection-unable-to-connect': 'Test Connection: unable to connect to remote server.',
} as const satisfies Readonly<Record<string, string>>;

export type FaultName = keyof typeof faultDescriptions;

// The keys of a literal object are exactly its declared ones.
export const faultNames = Object.keys(faultDescriptions) as readonly FaultName[];

/** The switches of one backend. */
export interface Faults {
  isOn(name: FaultName): boolean;
  /** All that are on, in the order of `faultNames`. */
  active(): readonly FaultName[];
  set(name: FaultName, on: boolean): void;
  /** Switches on these and nothing else. */
  only(names: readonly FaultName[]): void;
  /** Calls back after every switch that changed something, until the signal fires. */
  onChange(listener: (name: FaultName, on: boolean) => void, signal: AbortSignal): void;
}

export function createFaults(): Faults {
  const on = new Set<FaultName>();
  const listeners = new Set<(name: FaultName, on: boolean) => void>();
  const set: Faults['set'] = (name, wanted) => {
    if (on.has(name) === wanted) return;
    if (wanted) on.add(name);
    else on.delete(name);
    for (const listener of listeners) listener(name, wanted);
  };
  return {
    isOn: (name) => on.has(name),
    active: () => faultNames.filter((name) => on.has(name)),
    set,
    only(names) {
      for (const name of faultNames) set(name, names.includes(name));
    },
    onChange(listener, signal) {
      if (signal.aborted) return;
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

export function isFaultName(text: string): text is FaultName {
  return Object.hasOwn(faultDescriptions, text);
}
