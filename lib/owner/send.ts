/** Messages from the background to the scripts in the pages. A page that is gone is no error. */
import { browser } from 'wxt/browser';
import { putHandInto } from '../injection/scripts.ts';
import {
  type AgentCommand,
  FillResult,
  type HandCommand,
  type OverlayCommand,
  ReadResult,
} from '../protocol/agent-messages.ts';
import { Explanation } from '../protocol/explanation.ts';
import { Outline } from '../protocol/outline.ts';
import { Nearest } from '../protocol/pick.ts';

/** One document. The browser's id of it: a frame may show another one by the time a message arrives. */
export interface Address {
  readonly tabId: number;
  readonly documentId: string;
}

export interface Send {
  /** `false` when nothing of ours is there to listen; the same for the others. */
  toDocument(address: Address, command: AgentCommand): Promise<boolean>;
  /** To every frame of the tab. */
  toTab(tabId: number, command: AgentCommand): Promise<boolean>;
  /** To the overlay of this top document; `true` when it says that it obeyed. */
  toOverlay(address: Address, command: OverlayCommand): Promise<boolean>;
  /** To whatever of ours is in the tab: it ends itself. */
  stop(tabId: number): Promise<void>;
  fill(address: Address, command: Extract<HandCommand, { kind: 'fill' }>): Promise<FillResult | null>;
  read(address: Address, command: Extract<HandCommand, { kind: 'read' }>): Promise<ReadResult | null>;
  explain(address: Address, command: Extract<HandCommand, { kind: 'explain' }>): Promise<Explanation | null>;
  outline(address: Address, command: Extract<HandCommand, { kind: 'outline' }>): Promise<Outline | null>;
  nearest(address: Address, command: Extract<HandCommand, { kind: 'nearest' }>): Promise<Nearest>;
  /** Whether the document now waits for a click, or waits no more. */
  pick(address: Address, command: Extract<HandCommand, { kind: 'pick' | 'stop-picking' }>): Promise<boolean>;
}

/** Whether anything of ours was there to listen, and what it answered. */
interface Sent {
  readonly reached: boolean;
  readonly answer: unknown;
}

const unreached: Sent = { reached: false, answer: undefined };

/** Milliseconds a page may take to take a message. */
const answerMs = 2_000;
/** Milliseconds a page may take to be outlined: it is drawn element by element. */
const outlineMs = 10_000;

/**
 * A document that is put away while a message is on its way (back/forward cache, a page being replaced) never answers,
 * and the promise never settles: without a deadline everything behind it would wait for ever.
 */
function after(milliseconds: number): Promise<Sent> {
  return new Promise((resolve) => setTimeout(() => resolve(unreached), milliseconds));
}

export function makeSend(): Send {
  const send = async (tabId: number, command: unknown, to: { documentId?: string }, deadlineMs = answerMs) => {
    // The polyfill's types know frames only.
    const sent = browser.tabs.sendMessage(tabId, command, to as object).then(
      (answer: unknown): Sent => ({ reached: true, answer }),
      (): Sent => unreached,
    );
    return Promise.race([sent, after(deadlineMs)]);
  };
  const toDocument = (address: Address, command: AgentCommand | HandCommand, deadlineMs?: number) =>
    send(address.tabId, command, { documentId: address.documentId }, deadlineMs);
  /** The hand's answer; the hand is put into the document when there is none in it yet. */
  const toHand = async (address: Address, command: HandCommand, deadlineMs?: number): Promise<unknown> => {
    const sent = await toDocument(address, command, deadlineMs);
    // The agent heard it, and nobody answered.
    const absent = sent.reached && sent.answer == null;
    return absent && (await putHandInto(address))
      ? (await toDocument(address, command, deadlineMs)).answer
      : sent.answer;
  };
  return {
    toDocument: async (address, command) => (await toDocument(address, command)).reached,
    toTab: async (tabId, command) => (await send(tabId, command, {})).reached,
    toOverlay: async (address, command) =>
      (await send(address.tabId, command, { documentId: address.documentId })).answer === true,
    stop: async (tabId) => {
      await send(tabId, { kind: 'stop' }, {});
    },
    fill: async (address, command) => {
      const parsed = FillResult.safeParse(await toHand(address, command, command.deadlineMs + answerMs));
      return parsed.success ? parsed.data : null;
    },
    read: async (address, command) => {
      const parsed = ReadResult.safeParse(await toHand(address, command));
      return parsed.success ? parsed.data : null;
    },
    explain: async (address, command) => {
      const parsed = Explanation.safeParse(await toHand(address, command));
      return parsed.success ? parsed.data : null;
    },
    outline: async (address, command) => {
      const parsed = Outline.safeParse(await toHand(address, command, outlineMs));
      return parsed.success ? parsed.data : null;
    },
    nearest: async (address, command) => {
      const parsed = Nearest.safeParse(await toHand(address, command));
      return parsed.success ? parsed.data : [];
    },
    pick: async (address, command) => (await toHand(address, command)) === true,
  };
}
