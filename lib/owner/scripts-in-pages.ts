/** Our scripts are in the portals' pages while a migration is active; not while it is paused, rests or is finished. */
import { injectInto, portalTabs, registerScripts, unregisterScripts } from '../injection/scripts.ts';
import type { MigrationContext } from '../migration/context.ts';
import { currentStep } from '../steps/order.ts';
import { rest } from '../steps/panel/rest.ts';
import type { LivePages } from './live-pages.ts';
import type { Send } from './send.ts';
import type { Watching } from './watching.ts';

export function wantsScripts(context: MigrationContext | null): boolean {
  if (!context || context.migration.paused || context.migration.finishedAt !== null) return false;
  return currentStep(context)?.id !== rest.id;
}

export class ScriptsInPages {
  readonly #pages: LivePages;
  readonly #watching: Watching;
  readonly #send: Send;
  #there = false;

  constructor(pages: LivePages, watching: Watching, send: Send) {
    this.#pages = pages;
    this.#watching = watching;
    this.#send = send;
  }

  /** Only where what was wanted last is wanted no more. */
  async follow(context: MigrationContext | null): Promise<void> {
    if (this.#there !== wantsScripts(context)) await this.match(context);
  }

  /** Registers and injects, or takes everything of ours out of the pages; whatever was there before. */
  async match(context: MigrationContext | null): Promise<void> {
    this.#there = wantsScripts(context);
    if (!this.#there) {
      await unregisterScripts();
      for (const tab of await portalTabs()) await this.#send.stop(tab.id);
      this.#pages.clear();
      return;
    }
    await registerScripts();
    for (const tab of await portalTabs()) {
      // Not awaited: a page that is still loading takes its time, and its agent greets by itself.
      if (!(await this.#watching.tellTab(tab.id, context))) void injectInto(tab.id);
    }
  }
}
