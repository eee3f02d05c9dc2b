/**
 * Secrets live in one key of `storage.session`: in memory, for trusted contexts only, surviving a dead worker
 * and not a closed browser. Everything else knows a handle.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';

const Kept = z.object({ handle: z.string(), value: z.string(), expiresAt: z.number() });
const key = 'vault';
/** The alarm that ends an unused secret; a timer would die with the worker. */
export const vaultAlarm = 'vault';

/** Milliseconds a secret is kept without being used. */
const idleMs = 60 * 60_000;

export interface Vault {
  /** Keeps one secret, replacing any other, and gives its handle. */
  keep(value: string): Promise<string>;
  /** The secret, or `null` when the handle is unknown, spent or expired. Using it postpones its expiry. */
  use(handle: string): Promise<string | null>;
  wipe(): Promise<void>;
  /** Wipes the secret when its time is over. True when one was wiped. */
  expire(): Promise<boolean>;
}

export function openVault(now: () => number): Vault {
  const read = async (): Promise<z.infer<typeof Kept> | null> => {
    const stored = Kept.safeParse((await browser.storage.session.get(key))[key]);
    return stored.success ? stored.data : null;
  };
  const wipe = async (): Promise<void> => {
    await browser.storage.session.remove(key);
    await browser.alarms.clear(vaultAlarm);
  };
  const store = async (handle: string, value: string): Promise<void> => {
    const expiresAt = now() + idleMs;
    await browser.storage.session.set({ [key]: { handle, value, expiresAt } });
    await browser.alarms.create(vaultAlarm, { when: expiresAt });
  };
  return {
    async keep(value) {
      const handle = crypto.randomUUID();
      await store(handle, value);
      return handle;
    },
    async use(handle) {
      const kept = await read();
      if (!kept || kept.handle !== handle) return null;
      if (now() >= kept.expiresAt) {
        await wipe();
        return null;
      }
      await store(kept.handle, kept.value);
      return kept.value;
    },
    wipe,
    async expire() {
      const kept = await read();
      if (!kept || now() < kept.expiresAt) return false;
      await wipe();
      return true;
    },
  };
}
