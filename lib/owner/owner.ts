/**
 * The one owner of the migration: observations and actions become events, events become state, the state becomes
 * the view and what the agents look for. Everything passes one queue; the worker may die between any two entries.
 */
import { gateMissing, isDenied, nextMove } from '../guide/next-move.ts';
import { reportOf } from '../guide/report.ts';
import { stepView } from '../guide/view.ts';
import { injectInto, portalTabs, registerScripts, unregisterScripts } from '../injection/scripts.ts';
import type { FollowedLanguage } from '../messages/follow-language.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import type { Action, Message, PanelNews, View } from '../protocol/view.ts';
import { reportHtml } from '../report/report-html.ts';
import { currentStep, stepsOf } from '../steps/order.ts';
import { rest } from '../steps/panel/rest.ts';
import type { Page, Step } from '../steps/step.ts';
import type { MigrationStore } from '../store/migration-store.ts';
import type { Vault } from '../vault/vault.ts';
import { actionEvents } from './actions.ts';
import { goTo, signOutOfPortal } from './browse.ts';
import { CurrentMigration } from './current-migration.ts';
import { performEffect } from './effects.ts';
import { FrameGeometry } from './frame-geometry.ts';
import { type LiveDocument, LivePages, type Observation } from './live-pages.ts';
import { Patience } from './patience.ts';
import { Pointing } from './pointing.ts';
import type { Send } from './send.ts';
import { tabOfStep } from './tab-of-step.ts';
import { Watching } from './watching.ts';

/** The legacy integration was to be shut down on this day. */
const shutdown = '2025-04-30';

/** Rounds of recognising in one look: each may complete a step and begin the next. */
const roundsOfOneLook = 20;

export interface OwnerParts {
  readonly store: MigrationStore;
  readonly vault: Vault;
  readonly send: Send;
  readonly now: () => Date;
  /** What is written into pages and into the report; the panel makes its own sentences of the view. */
  readonly language: FollowedLanguage;
  readonly publish: (news: PanelNews) => void;
}

/** After these the token is needed no more. */
function spendsSecret(event: MigrationEvent): boolean {
  return (
    event.type === 'provisioning-saved' ||
    event.type === 'finished' ||
    (event.type === 'done-by-hand' && event.step === 'provisioning-credentials')
  );
}

export class Owner {
  readonly parts: OwnerParts;
  readonly pages = new LivePages();
  readonly #current: CurrentMigration;
  readonly #watching: Watching;
  readonly #patience: Patience;
  readonly #pointing: Pointing;
  #revisited: string | null = null;
  #problem: { step: string | null; message: Message } | null = null;
  #scriptsWanted = false;
  #queue: Promise<unknown>;
  #published = '';
  readonly #life = crypto.randomUUID();
  #turn = 0;

  constructor(parts: OwnerParts) {
    this.parts = parts;
    const now = () => parts.now().getTime();
    this.#current = new CurrentMigration(parts.store, parts.now);
    this.#watching = new Watching(this.pages, parts.send, now());
    this.#patience = new Patience(now, () => void this.enqueue(() => this.refresh()));
    this.#pointing = new Pointing(new FrameGeometry(), parts.send, parts.language.current);
    parts.language.subscribe(() => void this.enqueue(() => this.refresh()));
    this.#queue = this.#load().catch((error: unknown) => this.#failed(error));
  }

  /** Runs one thing after another; what fails is told in the panel and does not stop what follows. */
  enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work).catch((error: unknown) => this.#failed(error));
    this.#queue = done;
    return done;
  }

  get context(): MigrationContext | null {
    return this.#current.context;
  }

  get epoch(): number {
    return this.#watching.epoch;
  }

  #now(): number {
    return this.parts.now().getTime();
  }

  /** What nobody foresaw: said with its kind alone, because its text may quote a page. */
  #failed(error: unknown): void {
    const kind = error instanceof Error ? error.name : 'unknown';
    const key = kind === 'QuotaExceededError' ? 'problem.storage-full' : 'problem.unexpected';
    this.#problem = {
      step: this.context ? (currentStep(this.context)?.id ?? null) : null,
      message: { key, params: { kind } },
    };
    this.#publish();
  }

  async #load(): Promise<void> {
    await this.parts.language.ready;
    await this.#current.load();
    if (!this.context) return unregisterScripts();
    await this.#noticeLostSecret();
    await this.#matchScripts();
    await this.refresh();
  }

  /** After a closed browser the vault is empty: the token must be read again, and the panel says so. */
  async #noticeLostSecret(): Promise<void> {
    const migration = this.context?.migration;
    if (!migration?.credentials || migration.provisioningSavedAt) return;
    if ((await this.parts.vault.use(migration.credentials.handle)) === null) {
      await this.record([{ type: 'credentials-lost' }]);
    }
  }

  /** In the pages while a migration is active; not while it is paused, rests or is finished. */
  #wantsScripts(): boolean {
    const context = this.context;
    if (!context || context.migration.paused || context.migration.finishedAt !== null) return false;
    return currentStep(context)?.id !== rest.id;
  }

  /** Registers and injects, or takes everything of ours out of the pages. */
  async #matchScripts(): Promise<void> {
    this.#scriptsWanted = this.#wantsScripts();
    if (!this.#scriptsWanted) {
      await unregisterScripts();
      for (const tab of await portalTabs()) await this.parts.send.stop(tab.id);
      this.pages.clear();
      return;
    }
    await registerScripts();
    for (const tab of await portalTabs()) {
      // Not awaited: a page that is still loading takes its time, and its agent greets by itself.
      if (!(await this.#watching.tellTab(tab.id, this.context))) void injectInto(tab.id);
    }
  }

  async record(events: readonly MigrationEvent[]): Promise<void> {
    await this.#current.record(events);
    if (events.some(spendsSecret)) await this.parts.vault.wipe();
  }

  /** An agent spoke. Unknown documents are simply told what to look for. */
  observe(document: Omit<LiveDocument, 'observation'>, observation: Observation | null): Promise<void> {
    return this.enqueue(async () => {
      if (!this.#wantsScripts()) {
        await this.parts.send.stop(document.tabId);
        return;
      }
      const known = this.pages.knows(document.documentId);
      this.pages.update(document, observation, this.#now());
      if (!known || observation?.epoch !== this.epoch) {
        const listens = await this.#watching.tellDocument(document, this.context);
        if (!listens) this.pages.forget(document.documentId, this.#now());
      }
      await this.refresh();
    });
  }

  /** A document was left: nothing it showed counts any more. */
  documentGone({ documentId }: Omit<LiveDocument, 'observation'>): Promise<void> {
    return this.enqueue(async () => {
      if (this.pages.forget(documentId, this.#now())) await this.refresh();
    });
  }

  /** A fresh overlay has no mark yet. */
  overlayReady(documentId: string): Promise<void> {
    return this.enqueue(async () => this.#pointing.overlayReady(documentId));
  }

  /** The vault's alarm rang: a token nobody used is wiped, and the panel asks for it again. */
  secretExpired(): Promise<void> {
    return this.enqueue(async () => {
      if (!(await this.parts.vault.expire())) return;
      const migration = this.context?.migration;
      if (migration?.credentials && !migration.provisioningSavedAt) await this.record([{ type: 'credentials-lost' }]);
      await this.refresh();
    });
  }

  tabGone(tabId: number): Promise<void> {
    return this.enqueue(async () => {
      this.pages.forgetTab(tabId);
      await this.refresh();
    });
  }

  async act(action: Action): Promise<PanelNews> {
    await this.enqueue(async () => {
      if (action.type !== 'do') this.#problem = null;
      await this.#act(action);
      await this.refresh();
    });
    return this.#news(this.view());
  }

  async look(): Promise<PanelNews> {
    await this.#queue;
    return this.#news(this.view());
  }

  async #act(action: Action): Promise<void> {
    if (action.type === 'end') {
      await this.parts.vault.wipe();
      await this.#current.clear();
      return this.#matchScripts();
    }
    if (action.type === 'revisit') {
      this.#revisited = action.step;
      return;
    }
    const situation = this.#situation();
    if (action.type === 'go' && situation) {
      const moving = await goTo(situation.current, situation.context, situation.page, situation.here);
      if (moving !== null) this.pages.moved(moving, this.#now());
      return;
    }
    if (action.type === 'switch-account' && situation) {
      if (situation.page && situation.denied) await signOutOfPortal(situation.page, situation.context);
      return;
    }
    const outcome = actionEvents(action, situation);
    if (outcome.kind === 'events') {
      await this.record(outcome.events);
      if (outcome.events.some((event) => ['started', 'paused', 'resumed'].includes(event.type)))
        await this.#matchScripts();
      return;
    }
    if (!situation) return;
    const message = await performEffect(outcome.effect, situation.context, situation.page, this);
    this.#problem = message && { step: situation.current.id, message };
  }

  /** Lets what the pages show become events, then brings marks, watches and panel up to date. */
  async refresh(): Promise<void> {
    for (let round = 0; round < roundsOfOneLook; round += 1) {
      const situation = this.#situation();
      if (!situation?.page || !situation.current.here(situation.page, situation.context)) break;
      const events = situation.current.recognise(situation.page, situation.context);
      if (events.length === 0) break;
      await this.record(events);
    }
    const context = this.context;
    if (context && !context.migration.finishedAt && !currentStep(context)) {
      await this.record([{ type: 'finished' }]);
      await this.#matchScripts();
    }
    if (this.#scriptsWanted !== this.#wantsScripts()) await this.#matchScripts();
    await this.#watching.update(this.context);
    await this.#point();
    this.#publish();
  }

  #publish(): void {
    const view = this.view();
    const key = JSON.stringify(view);
    if (key === this.#published) return;
    this.#published = key;
    this.parts.publish(this.#news(view));
  }

  async #point(): Promise<void> {
    const situation = this.#situation();
    const at = situation?.here && !this.#revisited ? situation.move?.at : undefined;
    const closed = situation ? gateMissing(situation.current, situation.context).length > 0 : true;
    if (!situation?.page || at === undefined || closed) return this.#pointing.nowhere();
    const locator = situation.current.find(situation.context).find(({ id }) => id === at);
    if (!locator) return this.#pointing.nowhere();
    await this.#pointing.at(situation.page.tabId, locator, situation.move?.say ?? null, this.pages, this.epoch);
  }

  #situation() {
    const context = this.context;
    const current = context && !context.migration.finishedAt ? currentStep(context) : null;
    if (!context || !current) return null;
    const tabId = tabOfStep(this.pages, current, context, this.epoch);
    const page: Page | null = tabId === null ? null : this.pages.page(tabId, this.epoch);
    const denied = page !== null && isDenied(page);
    const here = page?.visible ? denied || current.here(page, context) : false;
    const loading = !here && this.#patience.isLoading(this.pages, tabId);
    const move = this.#patience.decide(current, (waited) => nextMove(current, page, context, waited));
    return { context, current, page, here, denied, loading, move };
  }

  #news(view: View): PanelNews {
    this.#turn += 1;
    return { kind: 'view', life: this.#life, turn: this.#turn, view };
  }

  view(): View {
    if (this.#current.damaged !== null) return { screen: 'damaged', stored: this.#current.damaged };
    const context = this.context;
    if (!context) {
      return { screen: 'start', deadlinePassed: this.parts.now().toISOString().slice(0, 10) > shutdown };
    }
    const situation = this.#situation();
    if (!situation) return this.#finished(context);
    const revisited: Step | null = stepsOf(context).find((step) => step.id === this.#revisited) ?? null;
    return stepView({
      ...situation,
      revisited,
      problem: this.#problem?.step === situation.current.id ? this.#problem.message : null,
      report: situation.current.id === 'save-report' ? this.#report(context) : null,
    });
  }

  #report(context: MigrationContext) {
    const translate = this.parts.language.current();
    const report = reportOf(context, translate);
    const name = `sso-migration-${context.migration.tenant?.name ?? 'report'}`.replace(/[^\w.-]+/g, '-').toLowerCase();
    return { report, name, html: reportHtml(report, translate), json: JSON.stringify(report, null, 2) };
  }

  #finished(context: MigrationContext): View {
    const { product, path, tenant } = context.migration;
    const { report, name, html, json } = this.#report(context);
    return {
      screen: 'finished',
      product,
      path,
      tenant,
      proofs: report.proofs.map(({ text, at }) => ({ text: { key: 'step.plain', params: { text } }, at })),
      report: { html, json, name },
      secondary: [{ label: { key: 'step.end' }, action: { type: 'end' }, danger: true }],
    };
  }
}
