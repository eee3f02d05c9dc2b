/** A ring around what a click would choose. It shows where the pointer is and nothing else: there is nothing to press. */
import type { Geometry } from '../locate/geometry.ts';
import { createHost, type Host } from '../overlay/host.ts';
import { ringPadding } from '../overlay/style.ts';

export interface Ring {
  around(element: Element | null): void;
}

export function ringOver(document: Document, geometry: Geometry): Ring {
  let drawn: { host: Host; ring: HTMLElement } | null = null;
  const draw = (): { host: Host; ring: HTMLElement } => {
    const host = createHost(document);
    const ring = document.createElement('div');
    ring.setAttribute('data-ring', '');
    ring.className = 'jump';
    host.root.append(ring);
    return { host, ring };
  };
  return {
    around(element) {
      const rect = element && geometry.rect(element);
      if (!rect) {
        drawn?.host.remove();
        drawn = null;
        return;
      }
      drawn ??= draw();
      const { style, classList } = drawn.ring;
      style.translate = `${rect.x - ringPadding}px ${rect.y - ringPadding}px`;
      style.width = `${rect.width + 2 * ringPadding}px`;
      style.height = `${rect.height + 2 * ringPadding}px`;
      classList.add('shown');
    },
  };
}
