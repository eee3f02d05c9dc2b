/**
 * What the agents say they see, by tab. Nothing here is the migration's state: after a restart of the worker
 * it is empty and fills again, because every portal tab is told anew what to look for.
 */
import type { AgentReport } from '../protocol/agent-messages.ts';
import type { Located, Rect } from '../protocol/locator.ts';
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

  /** A document spoke; a new top document means that the tab's earlier documents are gone. */
  update(document: Omit<LiveDocument, 'observation'>, observation: Observation | null): void {
    if (document.frameId === 0) {
      for (const known of this.#documents.values()) {
        const replaced = known.tabId === document.tabId && known.frameId === 0 && known.documentId !== document.documentId;
        if (replaced) this.forgetTab(document.tabId);
      }
    }
    const known = this.#documents.get(document.documentId);
    this.#documents.set(document.documentId, { ...document, observation: observation ?? known?.observation ?? null });
  }

  forgetTab(tabId: number): void {
    for (const [id, document] of this.#documents) if (document.tabId === tabId) this.#documents.delete(id);
  }

  forget(documentId: string): void {
    this.#documents.delete(documentId);
  }

  clear(): void {
    this.#documents.clear();
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
    for (const document of this.inTab(tabId)) {
      const located = document.observation?.epoch === epoch ? document.observation.results[locatorId] : undefined;
      if (!located || located.found === 'none') continue;
      if (!best || located.score > best.located.score) best = { document, located };
    }
    return best;
  }

  /** All documents of a tab as the one page that a step sees. `null` while its top document has not spoken. */
  page(tabId: number, epoch: number): Page | null {
    const top = this.top(tabId)?.observation;
    if (!top) return null;
    const located = (id: string): Located | undefined => this.best(tabId, id, epoch)?.located;
    return {
      url: top.url,
      title: top.title,
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

/** A rectangle of a child frame in the coordinates of the tab's top document. */
export function inTopDocument(rect: Rect, frame: Rect | null): Rect {
  return frame ? { ...rect, x: rect.x + frame.x, y: rect.y + frame.y } : rect;
}
