/**
 * What the agents say they see, by tab. Nothing here is the migration's state: after a restart of the worker
 * it is empty and fills again, because every portal tab is told anew what to look for.
 */
import { belongsTo } from '../injection/origins.ts';
import type { AgentReport } from '../protocol/agent-messages.ts';
import type { Located, Rect } from '../protocol/locator.ts';
import { portalPlace } from '../steps/entra/routes.ts';
import type { Page } from '../steps/step.ts';

export type Observation = Extract<AgentReport, { kind: 'observation' }>;

/** One document that has a living agent. */
export interface LiveDocument {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly origin: string;
  readonly observation: Observation | null;
}

export class LivePages {
  readonly #documents = new Map<string, LiveDocument>();
  /** By tab: what was shown under each locator id when the address last changed. */
  readonly #leftovers = new Map<number, Map<string, string>>();
  /** By tab: when it last went to another page, in milliseconds; a tab that left without arriving is in here too. */
  readonly #movedAt = new Map<number, number>();

  knows(documentId: string): boolean {
    return this.#documents.has(documentId);
  }

  /** A document spoke; a new top document means that the tab's earlier documents are gone. */
  update(document: Omit<LiveDocument, 'observation'>, observation: Observation | null, at: number): void {
    const { tabId, documentId } = document;
    const known = this.#documents.get(documentId);
    if (document.frameId === 0) {
      const before = this.top(tabId);
      if (before && before.documentId !== documentId) this.forgetTab(tabId);
      if (!known) this.moved(tabId, at);
      if (known?.observation && observation && placeOf(known.observation.url) !== placeOf(observation.url)) {
        this.#rememberLeftovers(tabId);
        this.moved(tabId, at);
      }
    }
    this.#documents.set(documentId, { ...document, observation: observation ?? known?.observation ?? null });
  }

  /**
   * The portal changes the address first and the page later. What the old page showed is not believed under the new
   * address until it was seen to change or to go away: another application's list must not pass for this one's.
   */
  #rememberLeftovers(tabId: number): void {
    const leftovers = new Map<string, string>();
    for (const { observation } of this.inTab(tabId)) {
      for (const [id, located] of Object.entries(observation?.results ?? {})) {
        if (located.value !== undefined || located.rows !== undefined) leftovers.set(id, contentOf(located));
      }
    }
    this.#leftovers.set(tabId, leftovers);
  }

  #isLeftover(tabId: number, id: string, located: Located | null): boolean {
    const leftovers = this.#leftovers.get(tabId);
    const content = leftovers?.get(id);
    if (content === undefined) return false;
    if (located && contentOf(located) === content) return true;
    leftovers?.delete(id);
    return false;
  }

  /** The tab is on its way to another page, or has just come to it. */
  moved(tabId: number, at: number): void {
    this.#movedAt.set(tabId, at);
  }

  movedAt(tabId: number): number {
    return this.#movedAt.get(tabId) ?? Number.NEGATIVE_INFINITY;
  }

  /** When any of the tabs without a page last left one. */
  lastLeftAt(): number {
    const between = [...this.#movedAt].filter(([tabId]) => this.top(tabId) === null);
    return Math.max(...between.map(([, at]) => at), Number.NEGATIVE_INFINITY);
  }

  forgetTab(tabId: number): void {
    this.#leftovers.delete(tabId);
    this.#movedAt.delete(tabId);
    for (const [id, document] of this.#documents) if (document.tabId === tabId) this.#documents.delete(id);
  }

  /** A document was left; with a top document its child frames are. Returns whether it was known. */
  forget(documentId: string, at: number): boolean {
    const known = this.#documents.get(documentId);
    if (known?.frameId === 0) {
      this.forgetTab(known.tabId);
      this.moved(known.tabId, at);
    }
    return this.#documents.delete(documentId) || known !== undefined;
  }

  clear(): void {
    this.#documents.clear();
    this.#leftovers.clear();
    this.#movedAt.clear();
  }

  tabs(): number[] {
    return [...new Set([...this.#documents.values()].map((document) => document.tabId))];
  }

  inTab(tabId: number): LiveDocument[] {
    return [...this.#documents.values()].filter((document) => document.tabId === tabId);
  }

  top(tabId: number): LiveDocument | null {
    return this.inTab(tabId).find((document) => document.frameId === 0) ?? null;
  }

  /** The document in which this locator was found best, of those that look for the present step. */
  best(tabId: number, locatorId: string, epoch: number): { document: LiveDocument; located: Located } | null {
    let best: { document: LiveDocument; located: Located } | null = null;
    const page = this.top(tabId)?.origin;
    for (const document of this.inTab(tabId)) {
      // Whatever else is framed there was not asked, and is not believed.
      if (page === undefined || !belongsTo(document.origin, page)) continue;
      const located = document.observation?.epoch === epoch ? document.observation.results[locatorId] : undefined;
      if (!located || located.found === 'none') continue;
      if (!best || located.score > best.located.score) best = { document, located };
    }
    return this.#isLeftover(tabId, locatorId, best?.located ?? null) ? null : best;
  }

  /** All documents of a tab as the one page that a step sees. `null` while its top document has not spoken. */
  page(tabId: number, epoch: number): Page | null {
    const top = this.top(tabId)?.observation;
    if (!top) return null;
    const located = (id: string): Located | undefined => this.best(tabId, id, epoch)?.located;
    return {
      url: top.url,
      title: top.title,
      language: top.language,
      tabId,
      visible: top.visible,
      located,
      usable: (id) => {
        const found = located(id);
        return found?.found === 'one' && found.disabled !== true;
      },
      value: (id) => {
        const found = located(id);
        return found?.found === 'one' ? found.value : undefined;
      },
    };
  }
}

/** Blade, menu item and application; other parts of the address change while the page stays. */
function placeOf(address: string): string {
  const place = portalPlace(address);
  const path = URL.canParse(address) ? new URL(address).pathname : '';
  return JSON.stringify([path, place?.blade, place?.item, place?.objectId]);
}

const contentOf = ({ value, rows }: Located): string => JSON.stringify([value ?? null, rows ?? null]);

/** A rectangle of a child frame in the coordinates of the tab's top document. */
export function inTopDocument(rect: Rect, frame: Rect | null): Rect {
  return frame ? { ...rect, x: rect.x + frame.x, y: rect.y + frame.y } : rect;
}
