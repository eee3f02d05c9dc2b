/** Keeps the one coach mark at the control that the agents located. */
import type { Translate } from '../messages/messages.ts';
import type { Locator, Rect } from '../protocol/locator.ts';
import type { Message } from '../protocol/view.ts';
import type { FrameGeometry } from './frame-geometry.ts';
import { inTopDocument, type LivePages } from './live-pages.ts';
import type { Address, Send } from './send.ts';

/** Milliseconds to wait before a mark that no overlay confirmed is sent again; after the last it is given up. */
const retryMs = [100, 250, 500, 1_000, 2_000, 4_000, 8_000];

/** One mark in one top document. */
interface Wanted {
  readonly in: Address;
  readonly rect: Rect;
  readonly sentence: string;
}

export class Pointing {
  readonly #geometry: FrameGeometry;
  readonly #send: Send;
  readonly #language: () => Translate;
  #wanted: Wanted | null = null;
  #revealed = '';

  constructor(geometry: FrameGeometry, send: Send, language: () => Translate) {
    this.#geometry = geometry;
    this.#send = send;
    this.#language = language;
  }

  /** Points at the control found under this locator, scrolling it into view first where needed. */
  async at(tabId: number, locator: Locator, sentence: Message | null, pages: LivePages, epoch: number): Promise<void> {
    const best = pages.best(tabId, locator.id, epoch);
    const top = pages.top(tabId);
    if (!best || !top) return this.nowhere();
    const { document, located } = best;
    if (!located.rect) {
      this.nowhere();
      return this.#reveal(`${document.documentId} ${locator.id} ${epoch}`, document, locator);
    }
    await this.#geometry.ask(document, this.#send);
    const frame = this.#geometry.rect(document, pages);
    if (frame === undefined) return this.nowhere();
    this.#want({
      in: { tabId, documentId: top.documentId },
      rect: inTopDocument(located.rect, frame),
      sentence: sentence ? this.#language()(sentence, top.observation?.language) : '',
    });
  }

  nowhere(): void {
    const before = this.#wanted;
    this.#wanted = null;
    if (before) void this.#send.toOverlay(before.in, { kind: 'mark', mark: null });
  }

  /** A document not known before: a mark in it was asked for by an earlier life of the worker, which is forgotten. */
  met(document: Address & { readonly frameId: number }): void {
    if (document.frameId !== 0 || this.#wanted?.in.documentId === document.documentId) return;
    void this.#send.toOverlay(document, { kind: 'mark', mark: null });
  }

  /** An overlay has come to life in this document: it knows nothing of a mark. */
  overlayReady(documentId: string): void {
    if (this.#wanted?.in.documentId !== documentId) return;
    this.#wanted = { ...this.#wanted };
    void this.#draw(this.#wanted);
  }

  #want(wanted: Wanted): void {
    if (JSON.stringify(wanted) === JSON.stringify(this.#wanted)) return;
    if (this.#wanted && this.#wanted.in.documentId !== wanted.in.documentId) this.nowhere();
    this.#wanted = wanted;
    void this.#draw(wanted);
  }

  /** Until the overlay says that it is drawn: it may not have been there yet, or be replaced with its page just now. */
  async #draw(wanted: Wanted): Promise<void> {
    const { in: document, rect, sentence } = wanted;
    for (const pause of retryMs) {
      const drawn = await this.#send.toOverlay(document, { kind: 'mark', mark: { rect, sentence, step: '' } });
      if (drawn) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.#wanted !== wanted) return;
    }
  }

  async #reveal(key: string, document: Address, locator: Locator): Promise<void> {
    if (key === this.#revealed) return;
    this.#revealed = key;
    await this.#send.toDocument(document, { kind: 'reveal', locator });
  }
}
