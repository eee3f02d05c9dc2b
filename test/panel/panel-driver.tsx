/** Mounts the panel on a stand-in for the background, in jsdom. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Panel } from '../../components/panel.tsx';
import { type Background, createConversation } from '../../entrypoints/sidepanel/conversation.ts';
import type { Language } from '../../lib/messages/languages.ts';
import type { Action, PanelNews, PanelRequest, TextFile, View } from '../../lib/protocol/view.ts';
import { sampleSentences } from './sample-views.ts';
import { speaking } from './spoken.ts';

// React wants to be told that `act` is at work.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Answers every request with its present view and remembers what was asked. */
export class StandInBackground implements Background {
  readonly requests: PanelRequest[] = [];
  readonly saved: TextFile[] = [];
  /** What is answered; replaced to be silent, to refuse or to answer nonsense. */
  answer: (request: PanelRequest) => Promise<unknown>;
  view: View;
  /** Whether the browser lets the assistant see the portals, and how often that was asked for. */
  readonly sites = { lacking: false, requests: 0 };
  readonly access = {
    lacking: () => this.sites.lacking,
    subscribe: () => () => undefined,
    request: () => {
      this.sites.requests += 1;
    },
  };
  #push: (message: unknown) => void = () => {};
  #turn = 0;

  constructor(view: View) {
    this.view = view;
    this.answer = async () => this.news();
  }

  news(): PanelNews {
    this.#turn += 1;
    return { kind: 'view', life: 'stand-in', turn: this.#turn, view: this.view };
  }

  send(request: PanelRequest): Promise<unknown> {
    this.requests.push(request);
    return this.answer(request);
  }

  listen(onNews: (message: unknown) => void): void {
    this.#push = onNews;
  }

  save(file: TextFile): void {
    this.saved.push(file);
  }

  push(message: unknown): void {
    this.#push(message);
  }

  get actions(): Action[] {
    return this.requests.flatMap((request) => (request.kind === 'act' ? [request.action] : []));
  }
}

export interface Mounted {
  readonly root: HTMLElement;
  readonly background: StandInBackground;
  /** Keys without a sentence that were shown. */
  readonly missing: string[];
  /** The one element that matches; fails when there is none or more than one. */
  one<E extends HTMLElement = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  press(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** A pushed view, as the background sends it on every change. */
  show(view: View): Promise<void>;
  /** Lets everything that is already due happen. */
  settle(): Promise<void>;
  unmount(): Promise<void>;
}

/** Mounts the panel; resolves once the first answer, if any, is on show. */
export async function mountPanel(
  view: View,
  prepare?: (background: StandInBackground) => void,
  spoken: Language = 'en',
): Promise<Mounted> {
  const background = new StandInBackground(view);
  prepare?.(background);
  const missing: string[] = [];
  const ended = new AbortController();
  const element = document.createElement('div');
  document.body.append(element);
  const reactRoot = createRoot(element);
  const language = speaking(spoken, { more: sampleSentences, onMissing: (key) => missing.push(key) });
  await language.ready;
  const settle = () => act(async () => {});

  await act(async () => {
    const conversation = createConversation(background, ended.signal);
    reactRoot.render(<Panel language={language} conversation={conversation} access={background.access} />);
  });

  const all = (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)];
  function one<E extends HTMLElement>(selector: string): E {
    const found = element.querySelectorAll<E>(selector);
    const [first] = found;
    if (!first || found.length > 1) throw new Error(`${found.length} elements match ${selector}`);
    return first;
  }

  return {
    root: element,
    background,
    missing,
    one,
    all,
    settle,
    press: (selector) => act(async () => one(selector).click()),
    type: (selector, text) =>
      act(async () => {
        const field = one<HTMLInputElement | HTMLTextAreaElement>(selector);
        // React watches the property; the prototype's setter is what a keystroke goes through.
        const prototype =
          field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    show: (next) =>
      act(async () => {
        background.view = next;
        background.push(background.news());
      }),
    unmount: async () => {
      await act(async () => reactRoot.unmount());
      ended.abort();
      element.remove();
    },
  };
}
