/** What a person can see of an element, and where. The only part of locating that reads style and layout. */
import type { Rect } from '../protocol/locator.ts';
import { ancestry, composedContains, composedParent, isWithdrawn } from './walk.ts';

/** Injected, because a document without layout (jsdom) has no answer to these questions. */
export interface Geometry {
  /** Rendered, opaque, of some size, and not withdrawn from people by a hidden, inert or covered-by-modal ancestor. */
  shown(element: Element): boolean;
  /** The visible part in viewport pixels: clipped by the viewport and scrolling ancestors; null when none of it shows. */
  rect(element: Element): Rect | null;
  /** False in a frame that is not displayed: then nothing in it can be meant. */
  displayed(): boolean;
}

/** Checkboxes and radios are often transparent inputs over a drawn box: what shows is their label or parent. */
function visibleStandIn(element: Element): Element {
  if (element.localName !== 'input') return element;
  const input = element as HTMLInputElement; // by its local name
  if (input.type !== 'checkbox' && input.type !== 'radio') return element;
  const bare = input.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const box = input.getBoundingClientRect();
  if (bare && box.width > 4 && box.height > 4) return element;
  return input.parentElement ?? element;
}

/** The innermost modal dialog that is open: everything outside it is inert. */
function openModal(document: Document): Element | null {
  const modals = document.querySelectorAll('dialog:modal');
  return modals[modals.length - 1] ?? null;
}

export function browserGeometry(document: Document): Geometry {
  const view = document.defaultView;

  const displayed = (): boolean => view !== null && view.innerWidth > 0 && view.innerHeight > 0;

  const shown = (element: Element): boolean => {
    if (!element.isConnected) return false;
    const standIn = visibleStandIn(element);
    if (!standIn.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
      return false;
    const box = standIn.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return false;
    for (const at of ancestry(element)) if (isWithdrawn(at)) return false;
    const modal = openModal(document);
    return modal === null || composedContains(modal, element);
  };

  const clipped = (element: Element): DOMRect | null => {
    if (!view) return null;
    const box = element.getBoundingClientRect();
    let left = Math.max(box.left, 0);
    let top = Math.max(box.top, 0);
    let right = Math.min(box.right, view.innerWidth);
    let bottom = Math.min(box.bottom, view.innerHeight);
    let position = view.getComputedStyle(element).position;
    for (let at = composedParent(element); at && at !== document.documentElement; at = composedParent(at)) {
      if (position === 'fixed') break;
      const style = view.getComputedStyle(at);
      // An absolutely placed element is not clipped by ancestors below its containing block.
      const holds = position !== 'absolute' || style.position !== 'static' || style.transform !== 'none';
      if (holds) {
        const edge = at === document.body ? null : at.getBoundingClientRect();
        if (edge && style.overflowX !== 'visible') {
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
        }
        if (edge && style.overflowY !== 'visible') {
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        position = style.position;
      }
    }
    return right - left >= 1 && bottom - top >= 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };

  /** Something else lies over all of it: centre and four points near the corners. */
  const covered = (element: Element, box: DOMRect): boolean => {
    const root = element.getRootNode() as Document | ShadowRoot; // connected: checked by the caller
    const dx = Math.min(4, box.width / 4);
    const dy = Math.min(4, box.height / 4);
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + dx, box.top + dy],
      [box.right - dx, box.top + dy],
      [box.left + dx, box.bottom - dy],
      [box.right - dx, box.bottom - dy],
    ] as const;
    return points.every(([x, y]) => {
      const hit = root.elementFromPoint(x, y);
      if (!hit) return false;
      return !composedContains(element, hit) && !composedContains(hit, element) && hit.closest('label') === null;
    });
  };

  const rect = (element: Element): Rect | null => {
    if (!element.isConnected || !displayed()) return null;
    const standIn = visibleStandIn(element);
    const box = clipped(standIn);
    if (!box || covered(standIn, box)) return null;
    return { x: half(box.x), y: half(box.y), width: half(box.width), height: half(box.height) };
  };

  return { shown, rect, displayed };
}

/** Half pixels: finer differences are no news. */
function half(value: number): number {
  return Math.round(value * 2) / 2;
}
