/**
 * The one owner of the migration: observations and actions become events, events become state, the state becomes
 * the view and what the agents look for. Everything passes one queue; the worker may die between any two entries.
 */
import { gateMissing, nextMove } from '../guide/next-move.ts';
import { reportOf } from '../guide/report.ts';
import { stepView } from '../guide/view.ts';
import { injectInto, portalTabs, registerScripts, unregisterScripts } from '../injection/scripts.ts';
import type { Translate } from '../messages/messages.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { MigrationEvent } from '../migration/events.ts';
import type { Migration } from '../migration/migration.ts';
import { reduce } from '../migration/reduce.ts';
import type { Action, Message, View } from '../protocol/view.ts';
import { reportHtml } from '../report/report-html.ts';
import type { RosterEntry } from '../roster/roster.ts';
import { currentStep, stepsOf } from '../steps/order.ts';
import { rest } from '../steps/panel/rest.ts';
import type { Move, Page, Step } from '../steps/step.ts';
import type { MigrationStore } from '../store/migration-store.ts';
import type { Vault } from '../vault/vault.ts';
import { actionEvents } from './actions.ts';
import { goTo } from './browse.ts';
import { performEffect } from './effects.ts';
import { FrameGeometry } from './frame-geometry.ts';
import { type LiveDocument, LivePages, type Observation } from './live-pages.ts';
import { Pointing } from './pointing.ts';
import type { Send } from './send.ts';
import { locatorsFor, tabOfStep } from './tab-of-step.ts';

/** The legacy integration was to be shut down on this day. */
const shutdown = '2025-04-30';

export interface OwnerParts {
  readonly store: MigrationStore;
  readonly vault: Vault;
  readonly send: Send;
  readonly now: () => Date;
  readonly translate: Translate;
  readonly publish: (view: View) => void;
}

/** Milliseconds a page may take to show where it is. */
const loadingMs = 3_000;

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
  readonly #pointing: Pointing;
  #migration: Migration | null = null;
  #damaged: string | null = null;
  #rosters: Record<string, readonly RosterEntry[]> = {};
  #revisited: string | null = null;
  #problem: { step: string; message: Message } | null = null;
  /** Since when each patient move has been possible, in milliseconds. */
  #patience: ReadonlyMap<string, number> = new Map();
  #scriptsWanted = false;
  /** When the page is looked at again because it may have loaded by then, in milliseconds. */
  #lookAgainAt = 0;
  #watchKey = '';
  #epoch: number;
  #queue: Promise<unknown>;
  #published = '';

  constructor(parts: OwnerParts) {
    this.parts = parts;
    this.#pointing = new Pointing(new FrameGeometry(), parts.send, parts.translate);
    this.#epoch = parts.now().getTime();
    this.#queue = this.#load();
  }

  /** Runs one thing after another; what fails does not stop what follows. */
  enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work, work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  get context(): MigrationContext | null {
    return this.#migration && { migration: this.#migration, rosters: this.#rosters, now: this.parts.now() };
  }

  #now(): number {
    return this.parts.now().getTime();
  }

  get epoch(): number {
    return this.#epoch;
  }

  async #load(): Promise<void> {
    const stored = await this.parts.store.load();
    if (stored.kind === 'damaged') this.#damaged = stored.stored;
    if (stored.kind !== 'migration') return unregisterScripts();
    this.#migration = stored.migration;
    for (const application of [stored.migration.legacy, stored.migration.target]) {
      if (application) this.#rosters[application.objectId] = await this.parts.store.roster(application.objectId);
    }
    await this.#noticeLostSecret();
    await this.#matchScripts();
    await this.refresh();
  }

  /** After a closed browser the vault is empty: the token must be read again, and the panel says so. */
  async #noticeLostSecret(): Promise<void> {
    const credentials = this.#migration?.credentials;
    if (!credentials || this.#migration?.provisioningSavedAt) return;
    if ((await this.parts.vault.use(credentials.handle)) === null) await this.record([{ type: 'credentials-lost' }]);
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
      if (!(await this.#tell(tab.id))) void injectInto(tab.id);
    }
  }

  /** Appends events in one transaction and lets the snapshot follow. */
  async record(events: readonly MigrationEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.parts.now().toISOString();
    let migration = this.#migration;
    const rosters = new Map<string, readonly RosterEntry[]>();
    const entries = events.map((event) => {
      migration = reduce(migration, { at, event });
      if (event.type !== 'roster-read') return { at, event };
      const application = migration?.[event.role];
      if (application) rosters.set(application.objectId, event.entries);
      return { at, event: { ...event, entries: [] } };
    });
    if (!migration) return;
    await this.parts.store.append(entries, migration, rosters);
    this.#migration = migration;
    for (const [objectId, list] of rosters) this.#rosters = { ...this.#rosters, [objectId]: list };
    if (events.some(spendsSecret)) {
      await this.parts.vault.wipe();
    }
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
      if (!known || observation?.epoch !== this.#epoch) {
        const listens = await this.#tell(document.tabId, document);
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
      if (this.#migration?.credentials && !this.#migration.provisioningSavedAt) {
        await this.record([{ type: 'credentials-lost' }]);
      }
      await this.refresh();
    });
  }

  tabGone(tabId: number): Promise<void> {
    return this.enqueue(async () => {
      this.pages.forgetTab(tabId);
      await this.refresh();
    });
  }

  act(action: Action): Promise<View> {
    return this.enqueue(async () => {
      if (action.type !== 'do') this.#problem = null;
      await this.#act(action);
      await this.refresh();
      return this.view();
    });
  }

  look(): Promise<View> {
    return this.enqueue(async () => this.view());
  }

  async #act(action: Action): Promise<void> {
    if (action.type === 'end') {
      await this.parts.vault.wipe();
      await this.parts.store.clear();
      this.#migration = null;
      this.#damaged = null;
      this.#rosters = {};
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
    for (let round = 0; round < 20; round += 1) {
      const situation = this.#situation();
      if (!situation?.page || !situation.current.here(situation.page, situation.context)) break;
      const events = situation.current.recognise(situation.page, situation.context);
      if (events.length === 0) break;
      await this.record(events);
    }
    if (this.#migration && !this.#migration.finishedAt && this.context && !currentStep(this.context)) {
      await this.record([{ type: 'finished' }]);
      await this.#matchScripts();
    }
    if (this.#scriptsWanted !== this.#wantsScripts()) await this.#matchScripts();
    await this.#watch();
    await this.#point();
    const view = this.view();
    const key = JSON.stringify(view);
    if (key !== this.#published) {
      this.#published = key;
      this.parts.publish(view);
    }
  }

  /** Tells every agent what to look for whenever that changed. */
  async #watch(): Promise<void> {
    const context = this.context;
    const step = context && !context.migration.paused ? currentStep(context) : null;
    const key = step && context ? `${step.id} ${JSON.stringify(step.find(context))}` : '';
    if (key === this.#watchKey) return;
    this.#watchKey = key;
    this.#epoch += 1;
    await Promise.all(this.pages.tabs().map((tabId) => this.#tell(tabId)));
  }

  async #tell(tabId: number, document?: Omit<LiveDocument, 'observation'>): Promise<boolean> {
    const context = this.context;
    const step = context && currentStep(context);
    const origin = document?.origin ?? this.pages.top(tabId)?.origin;
    const locators = step && context ? locatorsFor(this.pages, tabId, origin, context, step) : [];
    const command = { kind: 'watch' as const, epoch: this.#epoch, locators: [...locators] };
    if (!document) return this.parts.send.toTab(tabId, command);
    return this.parts.send.toDocument(document, command);
  }

  async #point(): Promise<void> {
    const situation = this.#situation();
    const at = situation?.here && !this.#revisited ? situation.move?.at : undefined;
    const closed = situation ? gateMissing(situation.current, situation.context).length > 0 : true;
    if (!situation?.page || at === undefined || closed) return this.#pointing.nowhere();
    const locator = situation.current.find(situation.context).find(({ id }) => id === at);
    if (!locator) return this.#pointing.nowhere();
    await this.#pointing.at(situation.page.tabId, locator, situation.move?.say ?? null, this.pages, this.#epoch);
  }

  #situation() {
    const context = this.context;
    const current = context && !context.migration.finishedAt ? currentStep(context) : null;
    if (!context || !current) return null;
    const tabId = tabOfStep(this.pages, current, context, this.#epoch);
    const page: Page | null = tabId === null ? null : this.pages.page(tabId, this.#epoch);
    const here = page?.visible ? current.here(page, context) : false;
    const loading = !here && this.#isLoading(tabId);
    const patience = new Map<string, number>();
    const move = nextMove(current, page, context, (patient) => this.#waited(current, patient, patience));
    this.#patience = patience;
    return { context, current, page, here, loading, move };
  }

  /**
   * A page that was just left, or has just come, is waited for: portals draw late, and whoever is sent elsewhere in
   * that moment is sent away from the right place. Looks again when the time is over.
   */
  #isLoading(tabId: number | null): boolean {
    const arrived = tabId === null ? Number.NEGATIVE_INFINITY : this.pages.movedAt(tabId);
    const over = Math.max(arrived, this.pages.lastLeftAt()) + loadingMs;
    if (over <= this.#now()) return false;
    if (over !== this.#lookAgainAt) setTimeout(() => void this.enqueue(() => this.refresh()), over - this.#now());
    this.#lookAgainAt = over;
    return true;
  }

  /** How long a patient move has been possible; asks to be looked at again when its time has come. */
  #waited(step: Step, move: Move, patience: Map<string, number>): number {
    const key = `${step.id} ${move.at ?? move.say.key}`;
    const now = this.#now();
    const since = this.#patience.get(key) ?? now;
    if (!this.#patience.has(key)) setTimeout(() => void this.enqueue(() => this.refresh()), move.afterMs);
    patience.set(key, since);
    return now - since;
  }

  view(): View {
    if (this.#damaged !== null) return { screen: 'damaged', stored: this.#damaged };
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
    const report = reportOf(context, this.parts.translate);
    const name = `sso-migration-${context.migration.tenant?.name ?? 'report'}`.replace(/[^\w.-]+/g, '-').toLowerCase();
    return { report, name, html: reportHtml(report, this.parts.translate), json: JSON.stringify(report, null, 2) };
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
