/**
 * Secrets live in one key of `storage.session`: in memory, for trusted contexts only, surviving a dead worker
 * and not a closed browser. Everything else knows a handle.
 */
import { browser } from 'wxt/browser';
import { z } from 'zod';

const Kept = z.object({ handle: z.string(), value: z.string(), expiresAt: z.number() });
const key = 'vault';

/** Milliseconds a secret is kept without being used. */
const idleMs = 60 * 60_000;

export interface Vault {
  /** Keeps one secret, replacing any other, and gives its handle. */
  keep(value: string): Promise<string>;
  /** The secret, or `null` when the handle is unknown, spent or expired. Using it postpones its expiry. */
  use(handle: string): Promise<string | null>;
  wipe(): Promise<void>;
}

export function openVault(now: () => number): Vault {
  const read = async (): Promise<z.infer<typeof Kept> | null> => {
    const stored = Kept.safeParse((await browser.storage.session.get(key))[key]);
    return stored.success ? stored.data : null;
  };
  const wipe = async (): Promise<void> => {
    await browser.storage.session.remove(key);
  };
  return {
    async keep(value) {
      const handle = crypto.randomUUID();
      await browser.storage.session.set({ [key]: { handle, value, expiresAt: now() + idleMs } });
      return handle;
    },
    async use(handle) {
      const kept = await read();
      if (!kept || kept.handle !== handle) return null;
      if (now() > kept.expiresAt) {
        await wipe();
        return null;
      }
      await browser.storage.session.set({ [key]: { ...kept, expiresAt: now() + idleMs } });
      return kept.value;
    },
    wipe,
  };
}
