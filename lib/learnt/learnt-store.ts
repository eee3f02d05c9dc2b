/** Where learnt fields are kept: `storage.local`, beside the migration's own store, so that they outlive *End and forget*. */
import { browser } from 'wxt/browser';
import { Learnt, type LearntField } from './learnt.ts';

const key = 'learnt-fields';

export interface LearntStore {
  /** What cannot be read is nothing: a field is pointed at again sooner than guessed at. */
  read(): Promise<readonly LearntField[]>;
  write(fields: readonly LearntField[]): Promise<void>;
}

export const learntStore: LearntStore = {
  async read() {
    const stored = Learnt.safeParse((await browser.storage.local.get(key))[key]);
    return stored.success ? stored.data.fields : [];
  },
  async write(fields) {
    if (fields.length === 0) return browser.storage.local.remove(key);
    const learnt: Learnt = { version: 1, fields: [...fields] };
    await browser.storage.local.set({ [key]: learnt });
  },
};
