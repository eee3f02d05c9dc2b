/**
 * Where child frames stand. A child of another origin cannot know, and the parent cannot tell which of its frames
 * a script speaks from; a single-use nonce, posted by the child and heard by the parent, ties the two together.
 */
import type { Rect } from '../protocol/locator.ts';

/** Nonces waited for at most; the oldest is forgotten. */
const waitingLimit = 64;

export interface ChildFrames {
  /** Listens for this nonce from now on. */
  expect(nonce: string): void;
  /**
   * Content rectangles of the frames that announced themselves, by nonce, in this document's viewport pixels.
   * Unclipped, so that a child's own coordinates can be added; frames that are not displayed are left out.
   */
  rects(): Record<string, Rect>;
}

/** @param frames every frame element of the document as last seen, shadow roots included. */
export function childFrames(
  view: Window,
  { frames, signal, found }: { frames: () => readonly HTMLIFrameElement[]; signal: AbortSignal; found: () => void },
): ChildFrames {
  const waiting = new Set<string>();
  const known = new Map<string, HTMLIFrameElement>();

  view.addEventListener(
    'message',
    (event) => {
      // What a page makes up itself may name any frame as its source.
      if (!event.isTrusted || typeof event.data !== 'string' || !waiting.delete(event.data)) return;
      event.stopImmediatePropagation();
      const light = [...view.document.querySelectorAll('iframe')];
      const frame = [...light, ...frames()].find(({ contentWindow }) => contentWindow === event.source);
      if (!frame) return;
      for (const [nonce, other] of known) if (other === frame) known.delete(nonce);
      known.set(event.data, frame);
      found();
    },
    { capture: true, signal },
  );

  return {
    expect(nonce) {
      const oldest = waiting.values().next().value;
      if (waiting.size >= waitingLimit && oldest !== undefined) waiting.delete(oldest);
      waiting.add(nonce);
    },
    rects() {
      const rects: Record<string, Rect> = {};
      for (const [nonce, frame] of known) {
        if (!frame.isConnected) known.delete(nonce);
        else if (frame.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          rects[nonce] = contentBox(view, frame);
      }
      return rects;
    },
  };
}

function contentBox(view: Window, frame: HTMLIFrameElement): Rect {
  const box = frame.getBoundingClientRect();
  const style = view.getComputedStyle(frame);
  const left = frame.clientLeft + Number.parseFloat(style.paddingLeft);
  const top = frame.clientTop + Number.parseFloat(style.paddingTop);
  const right = Number.parseFloat(style.borderRightWidth) + Number.parseFloat(style.paddingRight);
  const bottom = Number.parseFloat(style.borderBottomWidth) + Number.parseFloat(style.paddingBottom);
  return { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom };
}
