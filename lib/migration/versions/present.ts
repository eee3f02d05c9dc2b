/**
 * What stands in the store, brought to the present version one version after the other. Nothing is written back for it:
 * the next event writes the snapshot, and the entries of the journal stay for ever as they were written.
 */
import { z } from 'zod';
import { presentVersion } from '../migration.ts';
import { from1 } from './from-1.ts';
import type { Upgrade, Versioned } from './upgrade.ts';

/** By the version they start from; every version below the present one has its own. */
const upgrades: ReadonlyMap<number, Upgrade> = new Map([[1, from1]]);

export type Brought =
  | { readonly kind: 'present'; readonly value: unknown }
  /** Of a later version of the assistant: it may mean what is not known here, so it is not even looked at. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'unknown' };

const AnyVersion = z.looseObject({ version: z.number().int() });

export const broughtSnapshot = (stored: unknown): Brought => brought(stored, 'snapshot');

/** Version 1 wrote its entries without saying so. */
export const broughtEntry = (stored: unknown): Brought =>
  brought(typeof stored === 'object' && stored !== null ? { version: 1, ...stored } : stored, 'entry');

function brought(stored: unknown, what: keyof Upgrade): Brought {
  const read = AnyVersion.safeParse(stored);
  if (!read.success) return { kind: 'unknown' };
  let value: Versioned = read.data;
  if (value.version > presentVersion) return { kind: 'newer' };
  while (value.version < presentVersion) {
    const upgrade = upgrades.get(value.version);
    if (!upgrade) return { kind: 'unknown' };
    value = { ...upgrade[what](value), version: value.version + 1 };
  }
  return { kind: 'present', value };
}
