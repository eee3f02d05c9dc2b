/**
 * Where a child frame stands in its tab: the child posts a nonce to its parent once, the parent's agent recognises
 * the frame by the sender and reports its rectangle from then on. The nonce carries no data.
 */
import type { Rect } from '../protocol/locator.ts';
import type { LiveDocument, LivePages } from './live-pages.ts';
import type { Send } from './send.ts';

export class FrameGeometry {
  readonly #nonces = new Map<string, string>();

  /** Asks for the rectangle of this document's frame; it comes with later observations of the parent. */
  async ask(document: LiveDocument, send: Send): Promise<void> {
    if (document.frameId === 0 || this.#nonces.has(document.documentId)) return;
    const nonce = crypto.randomUUID();
    this.#nonces.set(document.documentId, nonce);
    await send.toTab(document.tabId, { kind: 'expect-frame', nonce });
    await send.toDocument(document, { kind: 'announce-frame', nonce });
  }

  /**
   * The frame's rectangle in the top document, `null` for the top document itself, `undefined` while unknown. A frame
   * stands in no frame of its own, whatever is said: `inner` are those it was already asked for.
   */
  rect(document: LiveDocument, pages: LivePages, inner: readonly string[] = []): Rect | null | undefined {
    if (document.frameId === 0) return null;
    if (inner.includes(document.documentId)) return undefined;
    const nonce = this.#nonces.get(document.documentId);
    if (!nonce) return undefined;
    for (const parent of pages.inTab(document.tabId)) {
      const rect = parent.observation?.frames[nonce];
      if (!rect) continue;
      const outer = this.rect(parent, pages, [...inner, document.documentId]);
      if (outer === undefined) return undefined;
      return outer ? { ...rect, x: rect.x + outer.x, y: rect.y + outer.y } : rect;
    }
    return undefined;
  }
}
