/** What the agents are told to look for: the locators of the present step, in the tabs that step is about. */
import type { MigrationContext } from '../migration/context.ts';
import type { Locator } from '../protocol/locator.ts';
import { currentStep } from '../steps/order.ts';
import type { LivePages } from './live-pages.ts';
import type { Address, Send } from './send.ts';
import { locatorsFor } from './tab-of-step.ts';

/** What was learnt makes locators accept more, on the host where it was learnt. */
export interface Lessons {
  /** Another one whenever something was learnt or forgotten. */
  readonly revision: string;
  extend(locators: readonly Locator[], address: string | undefined): readonly Locator[];
}

export class Watching {
  readonly #pages: LivePages;
  readonly #send: Send;
  readonly #lessons: Lessons;
  #key = '';
  /** Grows with every change of what is looked for, over restarts of the worker too. */
  #epoch: number;

  constructor(pages: LivePages, send: Send, startedAt: number, lessons: Lessons) {
    this.#pages = pages;
    this.#send = send;
    this.#lessons = lessons;
    this.#epoch = startedAt;
  }

  /** Observations of another epoch answer another question. */
  get epoch(): number {
    return this.#epoch;
  }

  /** Tells every agent, if what is looked for has changed. */
  async update(context: MigrationContext | null): Promise<void> {
    const step = context && !context.migration.paused ? currentStep(context) : null;
    const key = step && context ? `${step.id} ${JSON.stringify(step.find(context))} ${this.#lessons.revision}` : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#epoch += 1;
    await Promise.all(this.#pages.tabs().map((tabId) => this.tellTab(tabId, context)));
  }

  /** @returns whether anything of ours listens in the tab; the same for the next. */
  tellTab(tabId: number, context: MigrationContext | null): Promise<boolean> {
    return this.#send.toTab(tabId, this.#command(tabId, this.#pages.top(tabId)?.origin, context));
  }

  tellDocument(document: Address & { origin: string }, context: MigrationContext | null): Promise<boolean> {
    return this.#send.toDocument(document, this.#command(document.tabId, document.origin, context));
  }

  #command(tabId: number, origin: string | undefined, context: MigrationContext | null) {
    const step = context && currentStep(context);
    const locators = step && context ? locatorsFor(this.#pages, tabId, origin, context, step) : [];
    const address = this.#pages.top(tabId)?.origin ?? origin;
    return { kind: 'watch' as const, epoch: this.#epoch, locators: [...this.#lessons.extend(locators, address)] };
  }
}
