/** The owner over any store, and what it tells the pages. */
import { createMessages } from '../../lib/messages/messages.ts';
import { Owner } from '../../lib/owner/owner.ts';
import type { Send } from '../../lib/owner/send.ts';
import type { OverlayCommand } from '../../lib/protocol/agent-messages.ts';
import type { View } from '../../lib/protocol/view.ts';
import type { MigrationStore } from '../../lib/store/migration-store.ts';

/** What the pages were told; everything arrives. */
export function telling() {
  const overlays: { documentId: string; command: OverlayCommand }[] = [];
  const send: Send = {
    toDocument: async () => true,
    toTab: async () => true,
    toOverlay: async ({ documentId }, command) => {
      overlays.push({ documentId, command });
      return true;
    },
    stop: async () => undefined,
    fill: async () => null,
    read: async () => null,
    explain: async () => null,
    outline: async () => null,
    nearest: async () => [],
    pick: async () => true,
  };
  return { send, overlays };
}

export function ownerOf(store: MigrationStore, send: Send = telling().send) {
  const views: View[] = [];
  const translate = createMessages('en', {});
  const owner = new Owner({
    store,
    send,
    vault: {
      keep: async () => 'handle',
      use: async () => null,
      wipe: async () => undefined,
      expire: async () => false,
    },
    now: () => new Date('2026-11-23T12:00:00Z'),
    language: {
      ready: Promise.resolve(),
      current: () => translate,
      subscribe: () => () => undefined,
      choose: async () => undefined,
    },
    publish: ({ view }) => views.push(view),
    learnt: { read: async () => [], write: async () => undefined },
    pickMemory: { read: async () => null, write: async () => undefined },
  });
  return { owner, views };
}
