/** Makes the running scripts match the state: in the portals while a migration is active, nowhere else. Idempotent. */
import { browser } from 'wxt/browser';
import { agentMatches, overlayMatches } from './matches.ts';

const agent = { id: 'agent', file: '/content-scripts/agent.js' } as const;
const hand = { file: '/content-scripts/hand.js' } as const;
const overlay = { id: 'overlay', file: '/content-scripts/overlay.js' } as const;

/** Registers both scripts for pages to come. Registrations can be gone after a restart, so this is always asked. */
export async function registerScripts(): Promise<void> {
  const registered = new Set((await browser.scripting.getRegisteredContentScripts()).map((script) => script.id));
  if (registered.has(agent.id) && registered.has(overlay.id)) return;
  await unregisterScripts();
  await browser.scripting.registerContentScripts([
    {
      id: agent.id,
      js: [agent.file],
      matches: agentMatches,
      allFrames: true,
      // Blade frames may be about:srcdoc or blank documents of the portal's origin.
      ...({ matchOriginAsFallback: true } as object),
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
    {
      id: overlay.id,
      js: [overlay.file],
      matches: overlayMatches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

export async function unregisterScripts(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map((script) => script.id) });
  }
}

/** Open tabs of the portals. */
export async function portalTabs(): Promise<{ id: number; url: string; active: boolean }[]> {
  const tabs = await browser.tabs.query({ url: agentMatches });
  return tabs.flatMap((tab) => (tab.id === undefined ? [] : [{ id: tab.id, url: tab.url ?? '', active: tab.active }]));
}

/** Registered scripts do not reach tabs that are already open; these are given theirs directly. */
export async function injectInto(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [agent.file] });
    await browser.scripting.executeScript({ target: { tabId }, files: [overlay.file] });
  } catch {
    // The tab closed, shows an error page, or an organisation's policy blocks the host: then no agent answers,
    // and the panel says that the page cannot be seen.
  }
}

/** Puts the hand, which fills, into one document. `false` when the document is gone or closed to extensions. */
export async function putHandInto({ tabId, documentId }: { tabId: number; documentId: string }): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, documentIds: [documentId] }, files: [hand.file] });
    return true;
  } catch {
    return false;
  }
}
