/**
 * A click on the icon opens the panel, and another one closes it. Chrome and Edge do that themselves when told once;
 * Firefox, whose sidebar is an API of its own, wants it done at each click, and before anything is awaited.
 */
import { browser } from 'wxt/browser';

/** Firefox's own; the types of the API are Chrome's. */
type WithSidebar = typeof browser & { readonly sidebarAction: { toggle(): Promise<void> } };

export function openPanelOnClick(): void {
  const { sidePanel } = globalThis.chrome ?? {};
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void (browser as WithSidebar).sidebarAction.toggle());
}
