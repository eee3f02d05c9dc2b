/** Keeps the one coach mark at the control that the agents located. */
import type { Translate } from '../messages/messages.ts';
import type { Locator, Rect } from '../protocol/locator.ts';
import type { Message } from '../protocol/view.ts';
import type { FrameGeometry } from './frame-geometry.ts';
import { inTopDocument, type LivePages } from './live-pages.ts';
import type { Send } from './send.ts';

/** Milliseconds after which a mark is drawn again. */
const redrawMs = [600, 2_000];

export class Pointing {
  readonly #geometry: FrameGeometry;
  readonly #send: Send;
  readonly #translate: Translate;
  #shownIn: number | null = null;
  #shown = '';
  #revealed = '';

  constructor(geometry: FrameGeometry, send: Send, translate: Translate) {
    this.#geometry = geometry;
    this.#send = send;
    this.#translate = translate;
  }

  /** Points at the control found under this locator, scrolling it into view first where needed. */
  async at(tabId: number, locator: Locator, sentence: Message | null, pages: LivePages, epoch: number): Promise<void> {
    const best = pages.best(tabId, locator.id, epoch);
    if (!best) return this.nowhere();
    const { document, located } = best;
    if (!located.rect) {
      await this.nowhere();
      return this.#reveal(`${document.documentId} ${locator.id} ${epoch}`, document, locator);
    }
    await this.#geometry.ask(document, this.#send);
    const frame = this.#geometry.rect(document, pages);
    if (frame === undefined) return this.nowhere();
    await this.#show(tabId, inTopDocument(located.rect, frame), sentence ? this.#translate(sentence) : '');
  }

  async nowhere(): Promise<void> {
    if (this.#shownIn === null) return;
    const tabId = this.#shownIn;
    this.#shownIn = null;
    this.#shown = '';
    await this.#send.toOverlay(tabId, { kind: 'mark', mark: null });
  }

  /** A fresh overlay knows nothing of the mark. */
  forgetShown(): void {
    this.#shown = '';
  }

  async #show(tabId: number, rect: Rect, sentence: string): Promise<void> {
    const key = JSON.stringify([tabId, rect, sentence]);
    if (key === this.#shown) return;
    if (this.#shownIn !== null && this.#shownIn !== tabId) await this.nowhere();
    this.#shownIn = tabId;
    this.#shown = key;
    await this.#draw(tabId, key, rect, sentence);
    // The overlay may not have been there yet, or be replaced with its page just now: drawn twice is drawn once.
    for (const later of redrawMs) setTimeout(() => void this.#draw(tabId, key, rect, sentence), later);
  }

  async #draw(tabId: number, key: string, rect: Rect, sentence: string): Promise<void> {
    if (this.#shown !== key) return;
    const shown = await this.#send.toOverlay(tabId, { kind: 'mark', mark: { rect, sentence, step: '' } });
    if (!shown && this.#shown === key) this.#shown = '';
  }

  async #reveal(key: string, document: { tabId: number; documentId: string }, locator: Locator): Promise<void> {
    if (key === this.#revealed) return;
    this.#revealed = key;
    await this.#send.toDocument(document, { kind: 'reveal', locator });
  }
}
