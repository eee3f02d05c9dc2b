/**
 * The search in the page as the panel shows it: what is missing for a while, what comes nearest, a pointing, what was
 * learnt from it, and why a field is the one. Only what was learnt outlives the worker's memory.
 */
import { changedFields } from '../guide/changed-fields.ts';
import { filledFields, isPointable, lookingOf, type Missing, missingOn } from '../guide/looking.ts';
import type { LearntStore } from '../learnt/learnt-store.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Explanation } from '../protocol/explanation.ts';
import type { Locator } from '../protocol/locator.ts';
import type { Looking } from '../protocol/looking.ts';
import type { HandReport } from '../protocol/pick.ts';
import type { Action, FindingView, Message, OutlineNews } from '../protocol/view.ts';
import type { Move, Page, Step } from '../steps/step.ts';
import { Learning } from './learning.ts';
import type { LivePages } from './live-pages.ts';
import { pageOutline } from './page-outline.ts';
import type { Patience } from './patience.ts';
import { Picking, type PickMemory } from './picking.ts';
import type { Address, Send } from './send.ts';

/** Milliseconds for which something is missing before it is said: portals draw late. */
const missingMs = 6_000;
/** Milliseconds for which a filled field differs before it is said: the page reports after it was filled. */
const changedMs = 2_000;
/** Labels told of a whole tab. */
const nearestTold = 3;

export interface SearchSituation {
  readonly context: MigrationContext;
  readonly current: Step;
  readonly page: Page | null;
  readonly here: boolean;
  readonly denied: boolean;
  readonly move: Move | null;
}

export interface SearchParts {
  readonly send: Send;
  readonly pages: LivePages;
  readonly patience: Patience;
  readonly learnt: LearntStore;
  readonly memory: PickMemory;
  readonly now: () => Date;
  /** Brings panel and pages up to date, in the owner's queue. */
  readonly lookAgain: () => void;
}

export class Searching {
  readonly #parts: SearchParts;
  readonly #learning: Learning;
  readonly #picking: Picking;
  #explanation: { step: string; explanation: Explanation } | null = null;
  #nearest: ReadonlyMap<string, readonly string[]> = new Map();
  #nearestOf = '';

  constructor(parts: SearchParts) {
    this.#parts = parts;
    this.#learning = new Learning(parts.learnt);
    this.#picking = new Picking(parts.send, parts.memory, () => parts.now().getTime(), parts.lookAgain);
  }

  async load(): Promise<void> {
    await Promise.all([this.#learning.load(), this.#picking.load()]);
  }

  /** Changes with what is learnt: then the pages are told anew. */
  get revision(): string {
    return this.#learning.fields.map(({ id }) => id).join(' ');
  }

  /** The locators as a page of this address is searched with. */
  extend(locators: readonly Locator[], address: string | undefined): readonly Locator[] {
    return this.#learning.extend(locators, address);
  }

  documentCame(document: Address): Promise<void> {
    return this.#picking.documentCame(document);
  }

  picked(document: Address, report: HandReport): Promise<boolean> {
    return this.#picking.report(document, report);
  }

  /** Performs an action of the panel if it is one of these. */
  async act(action: Action, situation: SearchSituation | null, problem: Message | null): Promise<boolean> {
    switch (action.type) {
      case 'point-at':
        if (situation) await this.#pointAt(action.locator, situation, problem);
        return true;
      case 'stop-pointing':
        await this.#picking.stop();
        return true;
      case 'learn':
        if (situation) await this.#learn(situation.current);
        return true;
      case 'forget':
        await this.#learning.forget(action.field);
        return true;
      case 'explain':
        this.#explanation = null;
        if (action.locator !== null && situation) await this.#explain(action.locator, situation);
        return true;
      default:
        return false;
    }
  }

  /** A pointing for another step, or for a page that is gone, would take somebody's click. */
  async settle(situation: SearchSituation | null): Promise<void> {
    if (!situation?.page || this.#picking.of(situation.current.id) === null) await this.#picking.stop();
  }

  looking(situation: SearchSituation, problem: Message | null): Looking {
    const { current } = situation;
    const missing = this.#missing(situation, problem);
    this.#askNearest(situation, missing);
    return lookingOf({
      ...situation,
      step: current,
      missing,
      nearest: this.#nearest,
      pointed: this.#picking.of(current.id),
      explanation: this.#explanation?.step === current.id ? this.#explanation.explanation : null,
      learnt: this.#learning.fields,
    });
  }

  /** Filled fields that hold something else for longer than a page takes to report. */
  changed({ current, page, context, here }: SearchSituation): FindingView[] {
    const changed = page && here ? changedFields(current, page, context) : [];
    const what = changed.length > 0 ? `${current.id} ${changed.map(({ subject }) => subject).join(' ')}` : '';
    return this.#parts.patience.lasts('changed', what, changedMs) ? changed : [];
  }

  outline(situation: SearchSituation): Promise<OutlineNews> {
    const missing = this.#missing(situation, null).map(({ locator }) => locator.id);
    return pageOutline({ ...situation, missing }, this.#parts.pages, this.#parts.send);
  }

  /** What is missing for long enough; what a deed has just stumbled over at once. */
  #missing({ current, page, context, here, denied, move }: SearchSituation, problem: Message | null): Missing[] {
    const now = page && here && !denied ? missingOn(page, current, context, move) : [];
    const what = now.length > 0 ? `${current.id} ${now.map(({ locator, found }) => locator.id + found).join(' ')}` : '';
    const lasting = this.#parts.patience.lasts('missing', what, missingMs) ? now : [];
    const stumbled = current.find(context).find(({ id }) => id === problem?.params?.locator);
    if (!page || !stumbled || lasting.some(({ locator }) => locator.id === stumbled.id)) return lasting;
    return [...lasting, { locator: stumbled, found: page.located(stumbled.id)?.found === 'many' ? 'many' : 'none' }];
  }

  #askNearest({ current, page }: SearchSituation, missing: readonly Missing[]): void {
    const wanted = page ? missing.filter(({ found }) => found === 'none') : [];
    const of = wanted.map(({ locator }) => `${current.id} ${page?.url} ${locator.id}`).join();
    if (of === this.#nearestOf) return;
    this.#nearestOf = of;
    this.#nearest = new Map();
    if (!page || wanted.length === 0) return;
    const { pages, send, lookAgain } = this.#parts;
    const asked = wanted.map(async ({ locator }) => {
      const told = await Promise.all(
        pages.inTab(page.tabId).map((document) => send.nearest(document, { kind: 'nearest', locator })),
      );
      const labels = told.flat().sort((a, b) => b.likeness - a.likeness);
      return [locator.id, [...new Set(labels.map(({ label }) => label))].slice(0, nearestTold)] as const;
    });
    void Promise.all(asked).then((nearest) => {
      if (of !== this.#nearestOf) return;
      this.#nearest = new Map(nearest);
      lookAgain();
    });
  }

  async #pointAt(id: string, situation: SearchSituation, problem: Message | null): Promise<void> {
    const { current, page } = situation;
    const locator = this.#missing(situation, problem).find(({ locator }) => locator.id === id)?.locator;
    // Only what is missing can be pointed at: nothing that is found is ever replaced.
    if (!page || !locator || !isPointable(locator)) return;
    const [extended] = this.extend([locator], page.url);
    await this.#picking.start(
      { step: current.id, locator: extended ?? locator, tabId: page.tabId, host: new URL(page.url).host },
      this.#parts.pages.inTab(page.tabId),
    );
  }

  async #learn(step: Step): Promise<void> {
    const pointed = this.#picking.of(step.id);
    if (!pointed || typeof pointed.pick === 'string' || pointed.pick.outcome !== 'chosen') return;
    await this.#picking.stop();
    await this.#learning.learn(pointed.locator.id, pointed.host, pointed.pick.teaching, this.#parts.now());
  }

  async #explain(id: string, { current, page, context }: SearchSituation): Promise<void> {
    const locator = current.find(context).find((one) => one.id === id);
    if (!locator || !page) return;
    const { pages, send } = this.#parts;
    const isFilled = filledFields(current, page, context).some((field) => field.locator.id === id);
    const deed = isFilled ? 'write' : page.value(id) === undefined ? 'point' : 'read';
    const [extended = locator] = this.extend([locator], page.url);
    const answers = await Promise.all(
      pages.inTab(page.tabId).map((document) => send.explain(document, { kind: 'explain', locator: extended, deed })),
    );
    const [best] = answers
      .flatMap((answer) => answer ?? [])
      .sort((a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0));
    if (best) this.#explanation = { step: current.id, explanation: best };
  }
}
