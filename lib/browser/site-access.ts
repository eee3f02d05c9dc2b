/**
 * Whether the browser lets the assistant see the portals. Installing grants it, but in every browser people, or their
 * company, may take sites away again; a browser gives them back on a click in a document of the extension only.
 */
import { browser } from 'wxt/browser';
import { agentMatches } from '../injection/matches.ts';

export interface SiteAccess {
  /** Some of the portals' sites are closed to the assistant. */
  readonly lacking: () => boolean;
  /** Calls back after every change; the returned function ends it. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Makes the browser ask the administrator; must be called right in the click. */
  readonly request: () => void;
}

export function followSiteAccess(): SiteAccess {
  let lacking = false;
  const subscribers = new Set<() => void>();
  const ask = async (): Promise<void> => {
    const granted = await browser.permissions.contains({ origins: agentMatches });
    if (lacking === !granted) return;
    lacking = !granted;
    for (const notify of subscribers) notify();
  };
  browser.permissions.onAdded.addListener(() => void ask());
  browser.permissions.onRemoved.addListener(() => void ask());
  void ask();
  return {
    lacking: () => lacking,
    subscribe: (onChange) => {
      subscribers.add(onChange);
      return () => subscribers.delete(onChange);
    },
    // Refused or dismissed: the notice simply stays.
    request: () => void browser.permissions.request({ origins: agentMatches }).catch(() => false),
  };
}

/** Calls back when sites were given back. Must be called while the background starts. */
export function onSitesGranted(granted: () => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) granted();
  });
}
