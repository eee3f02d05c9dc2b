/** How slowly the portal answers. */

import { setTimeout as delay } from 'node:timers/promises';
import type { EntraWorld } from './world.ts';

/** Waits between a fifth and the whole of `share` × slowness milliseconds; rejects when the backend stops. */
export async function pause({ latency, slowness, signal }: EntraWorld, share = 1): Promise<void> {
  const milliseconds = slowness * share * (0.2 + 0.8 * latency.next());
  if (milliseconds >= 1) await delay(milliseconds, undefined, { signal });
}
