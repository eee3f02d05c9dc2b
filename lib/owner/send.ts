/** Messages from the background to the scripts in the pages. A page that is gone is no error. */
import { browser } from 'wxt/browser';
import { type AgentCommand, FillResult, type OverlayCommand, ReadResult } from '../protocol/agent-messages.ts';

interface Address {
  readonly tabId: number;
  readonly documentId: string;
}

export interface Send {
  /** `false` when nothing of ours is there to listen; the same for the others. */
  toDocument(address: Address, command: AgentCommand): Promise<boolean>;
  /** To every frame of the tab. */
  toTab(tabId: number, command: AgentCommand): Promise<boolean>;
  toOverlay(tabId: number, command: OverlayCommand): Promise<boolean>;
  fill(address: Address, command: Extract<AgentCommand, { kind: 'fill' }>): Promise<FillResult | null>;
  read(address: Address, command: Extract<AgentCommand, { kind: 'read' }>): Promise<ReadResult | null>;
}

/** Firefox does not know `documentId`; there the frame is addressed. */
type Options = { documentId?: string; frameId?: number };

/** Whether anything of ours was there to listen, and what it answered. */
interface Sent {
  readonly reached: boolean;
  readonly answer: unknown;
}

export function makeSend(): Send {
  const send = async (tabId: number, command: unknown, options: Options): Promise<Sent> => {
    try {
      const answer: unknown = await browser.tabs.sendMessage(tabId, command, options as { frameId?: number });
      return { reached: true, answer };
    } catch {
      return { reached: false, answer: undefined };
    }
  };
  const toDocument = ({ tabId, documentId }: Address, command: AgentCommand) => send(tabId, command, { documentId });
  return {
    toDocument: async (address, command) => (await toDocument(address, command)).reached,
    toTab: async (tabId, command) => (await send(tabId, command, {})).reached,
    toOverlay: async (tabId, command) => (await send(tabId, command, { frameId: 0 })).reached,
    fill: async (address, command) => {
      const parsed = FillResult.safeParse((await toDocument(address, command)).answer);
      return parsed.success ? parsed.data : null;
    },
    read: async (address, command) => {
      const parsed = ReadResult.safeParse((await toDocument(address, command)).answer);
      return parsed.success ? parsed.data : null;
    },
  };
}
