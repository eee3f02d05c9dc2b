/**
 * The one owner of the migration: observations and actions become events, events become state, the state becomes
 * the view and what the agents look for. Everything passes one queue; the worker may die between any two entries.
 */
import { finishedView } from '../guide/finished-view.ts';
import { gateMissing, isDenied, nextMove } from '../guide/next-move.ts';
import { stepView } from '../guide/view.ts';
import type { LearntStore } from '../learnt/learnt-store.ts';
import type { FollowedLanguage } from '../messages/follow-language.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import { isAfterLegacyShutdown } from '../migration/legacy-shutdown.ts';
import type { Locator } from '../protocol/locator.ts';
import type { HandReport } from '../protocol/pick.ts';
import type { Action, Message, OutlineNews, PanelNews, TextFile, View } from '../protocol/view.ts';
import { currentStep, stepsOf } from '../steps/order.ts';
import type { Page, Step } from '../steps/step.ts';
import type { MigrationStore } from '../store/migration-store.ts';
import type { Vault } from '../vault/vault.ts';
import { actionEvents } from './actions.ts';
import { goTo, signOutOfPortal } from './browse.ts';
import { CurrentMigration } from './current-migration.ts';
import { performEffect } from './effects.ts';
import { FrameGeometry } from './frame-geometry.ts';
import { handOver, takeOver } from './hand-over.ts';
import { type LiveDocument, LivePages, type Observation } from './live-pages.ts';
import { Patience } from './patience.ts';
import type { PickMemory } from './picking.ts';
import { Pointing } from './pointing.ts';
import { reportFiles } from './report-files.ts';
import { RestReminder } from './rest-reminder.ts';
import { ScriptsInPages, wantsScripts } from './scripts-in-pages.ts';
import { Searching } from './searching.ts';
import type { Send } from './send.ts';
import { tabOfStep } from './tab-of-step.ts';
import { Watching } from './watching.ts';

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
  readonly learnt: LearntStore;
  readonly pickMemory: PickMemory;
}

/** After these the administrator still needs to see what went wrong: they are about it. */
const aboutTheProblem: readonly Action['type'][] = ['do', 'point-at', 'stop-pointing', 'explain'];

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
  readonly #scripts: ScriptsInPages;
  readonly #patience: Patience;
  readonly #pointing: Pointing;
  readonly #searching: Searching;
  readonly #reminder = new RestReminder();
  #revisited: string | null = null;
  /** What the last action made, until its answer takes it along. */
  #file: TextFile | null = null;
  #problem: { step: string | null; message: Message } | null = null;
  #queue: Promise<unknown>;
  #published = '';
  readonly #life = crypto.randomUUID();
  #turn = 0;
  /** Messages that were not believed, in this life of the worker. */
  #disbelieved = 0;

  constructor(parts: OwnerParts) {
    this.parts = parts;
    const now = () => parts.now().getTime();
    this.#current = new CurrentMigration(parts.store, parts.now);
    const lookAgain = () => void this.enqueue(() => this.refresh());
    this.#patience = new Patience(now, lookAgain);
    this.#searching = new Searching({
      ...parts,
      pages: this.pages,
      patience: this.#patience,
      memory: parts.pickMemory,
      lookAgain,
    });
    this.#watching = new Watching(this.pages, parts.send, now(), this.#searching);
    this.#scripts = new ScriptsInPages(this.pages, this.#watching, parts.send);
    this.#pointing = new Pointing(new FrameGeometry(), parts.send, parts.language.current);
    parts.language.subscribe(lookAgain);
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

  /** Locators as the page of this address is searched with: with what was learnt there. */
  extend(locators: readonly Locator[], address: string | undefined): readonly Locator[] {
    return this.#searching.extend(locators, address);
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
    await this.#searching.load();
    await this.#noticeLostSecret();
    await this.#scripts.match(this.context);
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

  async record(events: readonly MigrationEvent[]): Promise<void> {
    await this.#current.record(events);
    if (events.some(spendsSecret)) await this.parts.vault.wipe();
  }

  /** An agent spoke. Unknown documents are simply told what to look for. */
  observe(document: Omit<LiveDocument, 'observation'>, observation: Observation | null): Promise<void> {
    return this.enqueue(async () => {
      if (!wantsScripts(this.context)) {
        await this.parts.send.stop(document.tabId);
        return;
      }
      const known = this.pages.knows(document.documentId);
      if (!known) this.#pointing.met(document);
      this.pages.update(document, observation, this.#now());
      if (!known || observation?.epoch !== this.epoch) {
        const listens = await this.#watching.tellDocument(document, this.context);
        if (!listens) this.pages.forget(document.documentId, this.#now());
      }
      if (!known) await this.#searching.documentCame(document);
      await this.refresh();
    });
  }

  /** A document was left: nothing it showed counts any more. */
  documentGone({ documentId }: Omit<LiveDocument, 'observation'>): Promise<void> {
    return this.enqueue(async () => {
      if (this.pages.forget(documentId, this.#now())) await this.refresh();
    });
  }

  /** A hand says what was pointed at. Nothing but a pointing that is waited for makes anybody believe it. */
  picked(document: Omit<LiveDocument, 'observation'>, report: HandReport): Promise<void> {
    return this.enqueue(async () => {
      if (!(await this.#searching.picked(document, report))) return this.disbelieve();
      await this.refresh();
    });
  }

  /** The outline of the present step's page, for a file; in no queue, because it changes nothing. */
  async outline(): Promise<OutlineNews> {
    await this.#queue;
    const situation = this.#situation();
    return situation ? this.#searching.outline(situation) : { kind: 'outline', name: '', text: null };
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

  /** A day of the rest is over. */
  dayPassed(): Promise<void> {
    return this.enqueue(() => this.refresh());
  }

  /** A message came that nobody may send, or that says what cannot be. Told with the next view, never by itself. */
  disbelieve(): void {
    this.#disbelieved += 1;
  }

  /** Sites that were closed to the scripts are open again, and so are tabs that show them. */
  sitesGranted(): Promise<void> {
    return this.enqueue(async () => {
      await this.#scripts.match(this.context);
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
      const problem = this.#problem?.message ?? null;
      if (!aboutTheProblem.includes(action.type)) this.#problem = null;
      if (!(await this.#searching.act(action, this.#situation(), problem))) await this.#act(action);
      await this.refresh();
    });
    const file = this.#file;
    this.#file = null;
    return { ...this.#news(this.view()), ...(file ? { file } : {}) };
  }

  async look(): Promise<PanelNews> {
    await this.#queue;
    return this.#news(this.view());
  }

  async #act(action: Action): Promise<void> {
    if (action.type === 'open') return this.#current.opened ? undefined : this.#load();
    // What is stored is not known: nothing may be begun over it. What is known to be damaged may only be ended.
    if (!this.#current.opened || (this.#current.damaged !== null && action.type !== 'end')) return;
    // A finished one is ended first: a journal is that of one migration.
    if (action.type === 'start' && this.context) return;
    if (action.type === 'end') {
      await this.parts.vault.wipe();
      await this.#current.clear();
      return this.#scripts.match(this.context);
    }
    if (action.type === 'hand-over') {
      this.#file = await handOver(this.#current, this.parts.now());
      return this.#scripts.match(this.context);
    }
    if (action.type === 'take-over') return this.#takeOver(action.text);
    if (action.type === 'revisit') {
      this.#revisited = action.step;
      return;
    }
    const situation = this.#situation();
    if (action.type === 'go' && situation) {
      const moving = await goTo(situation.current, situation.context, situation.page, situation.here);
      if (moving !== null) {
        this.pages.moved(moving, this.#now());
        this.#patience.sent();
      }
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
        await this.#scripts.match(this.context);
      return;
    }
    if (!situation) return;
    const message = await performEffect(outcome.effect, situation.context, situation.page, this);
    this.#problem = message && { step: situation.current.id, message };
  }

  async #takeOver(text: string): Promise<void> {
    const message = await takeOver(this.#current, text);
    if (message) {
      this.#problem = { step: this.#situation()?.current.id ?? null, message };
      return;
    }
    await this.#noticeLostSecret();
    await this.#scripts.match(this.context);
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
    }
    await this.#scripts.follow(this.context);
    await this.#searching.settle(this.#situation());
    await this.#reminder.follow(this.context);
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
    const { url } = situation.page;
    const locator = this.extend(situation.current.find(situation.context), url).find(({ id }) => id === at);
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
    const right = page !== null && (denied || current.here(page, context));
    const here = right && page.visible;
    const behind = right && !page.visible;
    const loading = !here && this.#patience.isLoading(this.pages, tabId);
    const move = this.#patience.decide(current, (waited) => nextMove(current, page, context, waited));
    return { context, current, page, here, behind, denied, loading, move };
  }

  #news(view: View): PanelNews {
    this.#turn += 1;
    return { kind: 'view', life: this.#life, turn: this.#turn, view };
  }

  view(): View {
    const { damaged, opened, newer } = this.#current;
    if (newer) return { screen: 'newer' };
    if (damaged !== null) return { screen: 'damaged', stored: damaged };
    const context = this.context;
    if (!context) {
      const problem = this.#problem?.step === null ? { problem: this.#problem.message } : {};
      if (!opened) return { screen: 'unopened', ...problem };
      return { screen: 'start', deadlinePassed: isAfterLegacyShutdown(this.parts.now()), ...problem };
    }
    const translate = this.parts.language.current();
    const situation = this.#situation();
    if (!situation) return finishedView(context, reportFiles(context, translate));
    const revisited: Step | null = stepsOf(context).find((step) => step.id === this.#revisited) ?? null;
    const problem = this.#problem?.step === situation.current.id ? this.#problem.message : null;
    return stepView({
      ...situation,
      revisited,
      disbelieved: this.#disbelieved,
      problem,
      changed: this.#searching.changed(situation),
      looking: this.#searching.looking(situation, problem),
      files: Object.values(situation.current.deeds).some(({ saves }) => saves) ? reportFiles(context, translate) : null,
    });
  }
}
