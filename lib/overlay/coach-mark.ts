/** Draws one mark at a time: a ring around the target and a sentence beside it. Nothing in it can be pressed. */
import type { Placement, VirtualElement } from '@floating-ui/dom';
import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { Rect } from '../protocol/locator.ts';
import type { Host } from './host.ts';
import { createHost } from './host.ts';
import { ringPadding } from './style.ts';

export interface Mark {
  readonly rect: Rect;
  readonly sentence: string;
  readonly step: string;
}

/** Distance from ring to bubble, and from bubble to the window's edge. */
const gap = 14;
const edge = 8;
const otherSides: Placement[] = ['top', 'right', 'left'];

export interface CoachMark {
  /** Shows the mark, moves it, or takes it away. */
  show(mark: Mark | null): void;
  remove(): void;
}

export function coachMark(document: Document): CoachMark {
  let drawn: Drawn | null = null;
  return {
    show(mark) {
      if (mark) {
        drawn ??= draw(document);
        drawn.move(mark);
        return;
      }
      drawn?.host.remove();
      drawn = null;
    },
    remove() {
      drawn?.host.remove();
      drawn = null;
    },
  };
}

interface Drawn {
  readonly host: Host;
  move(mark: Mark): void;
}

function part(document: Document, name: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute(name, '');
  return element;
}

function draw(document: Document): Drawn {
  const host = createHost(document);
  const ring = part(document, 'data-ring');
  const bubble = part(document, 'data-bubble');
  const caption = part(document, 'data-caption');
  const sentence = document.createElement('div');
  bubble.dir = 'auto';
  bubble.append(caption, sentence);
  host.root.append(ring, bubble);
  let turn = 0;
  let first = true;

  return {
    host,
    move(mark) {
      const mine = ++turn;
      const outer = padded(mark.rect);
      const jump = first;
      first = false;
      for (const element of [ring, bubble]) {
        element.classList.toggle('jump', jump);
        element.classList.toggle('dark', isDark(document));
      }
      if (caption.textContent !== mark.step) caption.textContent = mark.step;
      if (sentence.textContent !== mark.sentence) sentence.textContent = mark.sentence;
      caption.style.display = mark.step ? 'block' : 'none';
      ring.style.translate = `${outer.x}px ${outer.y}px`;
      ring.style.width = `${outer.width}px`;
      ring.style.height = `${outer.height}px`;
      ring.classList.add('shown');
      void place(outer, bubble).then((position) => {
        if (mine !== turn) return;
        // Better no bubble than one over what is pointed at: the panel shows the same sentence.
        bubble.classList.toggle('shown', position !== null && mark.sentence !== '');
        if (position) bubble.style.translate = `${position.x}px ${position.y}px`;
      });
    },
  };
}

function padded({ x, y, width, height }: Rect): Rect {
  return { x: x - ringPadding, y: y - ringPadding, width: width + 2 * ringPadding, height: height + 2 * ringPadding };
}

/** Beside the ring, on the side with room; null where it would cover the ring's inside or leave the window. */
async function place(ring: Rect, bubble: HTMLElement): Promise<{ x: number; y: number } | null> {
  const reference: VirtualElement = { getBoundingClientRect: () => DOMRect.fromRect(ring) };
  const { x, y } = await computePosition(reference, bubble, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({ padding: edge, fallbackPlacements: ['top-start', ...otherSides] }),
      shift({ padding: edge }),
    ],
  });
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const apart = x + width <= ring.x || x >= ring.x + ring.width || y + height <= ring.y || y >= ring.y + ring.height;
  const inside = x >= 0 && y >= 0 && x + width <= window.innerWidth && y + height <= window.innerHeight;
  return apart && inside ? { x: Math.round(x), y: Math.round(y) } : null;
}

/** Whether the page's own background is dark, whatever the system prefers. */
function isDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    const colour =
      element &&
      document.defaultView
        ?.getComputedStyle(element)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number);
    if (!colour || colour.length < 3 || colour[3] === 0) continue;
    const [red = 255, green = 255, blue = 255] = colour;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
