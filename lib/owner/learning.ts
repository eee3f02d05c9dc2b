/** What was learnt, in memory and in its store, and the locators as they are sent to the pages of a host. */
import { type LearntField, learning, withLearnt } from '../learnt/learnt.ts';
import type { LearntStore } from '../learnt/learnt-store.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Teaching } from '../protocol/pick.ts';

export class Learning {
  readonly #store: LearntStore;
  #fields: readonly LearntField[] = [];

  constructor(store: LearntStore) {
    this.#store = store;
  }

  get fields(): readonly LearntField[] {
    return this.#fields;
  }

  async load(): Promise<void> {
    this.#fields = await this.#store.read();
  }

  /** @param address of the tab's top document, or its origin; nothing is learnt for what is no address. */
  extend(locators: readonly Locator[], address: string | undefined): readonly Locator[] {
    if (this.#fields.length === 0 || address === undefined || !URL.canParse(address)) return locators;
    return withLearnt(locators, this.#fields, new URL(address).host);
  }

  async learn(locator: string, host: string, teaching: Teaching, at: Date): Promise<void> {
    const field: LearntField = { id: crypto.randomUUID(), host, locator, teaching, at: at.toISOString() };
    await this.#keep(learning(this.#fields, field));
  }

  /** @param id of one field, or `null` for all of them. */
  async forget(id: string | null): Promise<void> {
    await this.#keep(id === null ? [] : this.#fields.filter((field) => field.id !== id));
  }

  /** What is in memory follows only when the store has taken it. */
  async #keep(fields: readonly LearntField[]): Promise<void> {
    await this.#store.write(fields);
    this.#fields = fields;
  }
}
