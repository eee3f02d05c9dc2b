import * as ko from 'knockout';
import { type FrameMessage, frameMessage, frameOrigin, type OpenBlade } from '../shared/frame-messages.ts';
import type { Pace } from '../shared/pace.ts';
import type { FrameBlade } from './blade.ts';

/** The layer of frames over the workspace: one is active, the next ones are loaded ahead and hidden. */
export interface ReactViews {
  /** Draws a blade; resolves when it says that it is drawn. */
  show(blade: () => FrameBlade | null, signal: AbortSignal): Promise<void>;
  hide(): void;
}

interface Frame {
  readonly element: HTMLIFrameElement;
  readonly ready: Promise<void>;
  /** Ids of the notifications whose end is still to come. */
  readonly busy: Set<string>;
  /** The blade was left; the frame goes as soon as it is no longer busy. */
  left: boolean;
}

interface Known {
  readonly frame: Frame;
  ready(): void;
  rendered(): void;
}

const active = 'fxs-reactview-frame-active';
const hidden = 'fxs-display-none';

/**
 * @param layer element the frames live in; moving a frame in the document would load it again
 * @param slot finds the place in the blade that the active frame covers
 * @param bearer a fresh token for the frame's own requests
 */
export function createReactViews(
  layer: HTMLElement,
  slot: () => Element | null,
  settings: { readonly seed: number; readonly slowness: number },
  pace: Pace,
  bearer: (signal: AbortSignal) => Promise<string>,
  received: (message: FrameMessage) => void,
): ReactViews {
  const frames = new Map<MessageEventSource, Known>();
  let opened = 0;
  let current: Frame | null = null;

  const create = (): Frame => {
    const element = document.createElement('iframe');
    element.className = `fxs-part-frame fxs-portal-bg-txt-br fxs-reactview-frame ${hidden}`;
    element.name = 'Prewarmed.ReactView';
    element.title = '';
    const trusted = `trustedAuthority=${encodeURIComponent(location.host)}`;
    element.src = `${frameOrigin}/?extensionName=Microsoft_AAD_IAM&l=en&${trusted}`;
    layer.append(element);
    let ready = () => {};
    const frame: Frame = {
      element,
      ready: new Promise((resolve) => {
        ready = resolve;
      }),
      busy: new Set(),
      left: false,
    };
    if (element.contentWindow) frames.set(element.contentWindow, { frame, ready: () => ready(), rendered: () => {} });
    return frame;
  };
  /** Loaded ahead. */
  const waiting = [create(), create()];

  window.addEventListener('message', (event) => {
    const known = event.source && frames.get(event.source);
    if (event.origin !== frameOrigin || !known) return;
    const message = frameMessage.safeParse(event.data);
    if (!message.success) return;
    if (message.data.kind === 'frame-ready') known.ready();
    else if (message.data.kind === 'blade-rendered') known.rendered();
    else {
      if (message.data.kind === 'notify') follow(known.frame, message.data);
      if (known.frame === current || message.data.kind !== 'go-to-item') received(message.data);
    }
  });

  const cover = () => {
    const place = slot()?.getBoundingClientRect();
    if (place)
      layer.style.cssText = `left:${place.left}px;top:${place.top}px;width:${place.width}px;height:${place.height}px`;
  };
  const sizes = new ResizeObserver(cover);

  const remove = (frame: Frame | null) => {
    if (!frame) return;
    frame.left = true;
    frame.element.classList.remove(active);
    frame.element.classList.add(hidden);
    // What was begun is finished although its blade was left, as in the portal.
    if (frame.busy.size > 0) return;
    if (frame.element.contentWindow) frames.delete(frame.element.contentWindow);
    frame.element.remove();
  };

  const follow = (frame: Frame, { id, status }: Extract<FrameMessage, { kind: 'notify' }>) => {
    if (status === 'inProgress') frame.busy.add(id);
    else frame.busy.delete(id);
    if (frame.left) remove(frame);
  };

  return {
    async show(blade, signal) {
      const wanted = await known(blade, signal);
      const authorization = await bearer(signal);
      const frame = waiting.shift() ?? create();
      const before = current;
      waiting.push(create());
      current = frame;
      await frame.ready;
      if (signal.aborted) return remove(frame);
      frame.element.name = `${wanted.blade}.ReactView`;
      frame.element.title = wanted.blade;
      frame.element.classList.remove(hidden);
      frame.element.classList.add(active);
      const place = slot();
      sizes.disconnect();
      if (place) sizes.observe(place);
      cover();
      opened += 1;
      const rendered = new Promise<void>((resolve) => {
        const entry = frame.element.contentWindow && frames.get(frame.element.contentWindow);
        if (entry) entry.rendered = resolve;
      });
      const message: OpenBlade = {
        kind: 'open-blade',
        ...wanted,
        bearer: authorization,
        slowness: settings.slowness,
        seed: settings.seed * 31 + opened,
      };
      frame.element.contentWindow?.postMessage(message, frameOrigin);
      // For a moment both frames are active, as in the portal.
      try {
        await Promise.all([rendered, pace.pause(signal, 0.3)]);
      } finally {
        remove(before);
      }
    },
    hide() {
      remove(current);
      current = null;
      sizes.disconnect();
    },
  };
}

/** Waits until a blade knows what its frame is to draw. */
function known(blade: () => FrameBlade | null, signal: AbortSignal): Promise<FrameBlade> {
  return new Promise((resolve, reject) => {
    const answer = ko.computed(blade);
    const look = (wanted: FrameBlade | null) => {
      if (wanted === null) return;
      answer.dispose();
      resolve(wanted);
    };
    signal.addEventListener('abort', () => {
      answer.dispose();
      reject(signal.reason);
    });
    answer.subscribe(look);
    look(answer());
  });
}
