/** Where a pointing is kept while the worker may die: in memory, for as long as the browser is open. */
import { browser } from 'wxt/browser';
import type { PickMemory } from './picking.ts';

const key = 'pointing';

export const pickMemory: PickMemory = {
  read: async () => (await browser.storage.session.get(key))[key],
  async write(pointing) {
    if (pointing === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: pointing });
  },
};
