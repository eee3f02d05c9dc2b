/** What the hosts of Entra share. */

import type { SignInRecord } from '../model.ts';
import type { Random } from '../random.ts';
import type { Directory } from './directory.ts';
import type { ProvisioningEngine } from './provisioning-engine.ts';
import type { Sessions } from './sessions.ts';

/** A response that Entra issued; tells which application a sign-in at the service provider came through. */
export interface IssuedResponse {
  readonly at: string;
  readonly nameId: string;
  readonly application: string;
}

/** Entra's sign-in log: plain data. */
export interface SignInLog {
  readonly refused: SignInRecord[];
  readonly issued: IssuedResponse[];
}

export interface EntraWorld {
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly engine: ProvisioningEngine;
  signInLog: SignInLog;
  /** Longest artificial delay of an answer in milliseconds. */
  readonly slowness: number;
  /** Decides the delays; apart from the directory's sequence, so that polling does not shift its ids. */
  readonly latency: Random;
  /** Ends every wait when the backend stops. */
  readonly signal: AbortSignal;
}
