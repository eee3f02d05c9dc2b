/** "Take me there": focuses the right tab, or opens it at the step's deep link. */
import { browser } from 'wxt/browser';
import { portalTabs } from '../injection/scripts.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Page, Step } from '../steps/step.ts';
import { hostOfStep } from './tab-of-step.ts';

export async function goTo(step: Step, context: MigrationContext, page: Page | null, here: boolean): Promise<void> {
  const host = hostOfStep(step, context);
  if (host === null) return;
  const url = step.where(context);
  const onPlace = page !== null && (here || step.here(page, context));
  const tabId = page?.tabId ?? (await portalTabs()).find((tab) => hostOf(tab.url) === host)?.id;
  if (tabId === undefined) {
    await browser.tabs.create({ url: url ?? `https://${host}/`, active: true });
    return;
  }
  const tab = await browser.tabs.update(tabId, { active: true, ...(onPlace || !url ? {} : { url }) });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Does the tab show this page now? The fragment does not count: portals change it before and after their pages. */
export async function showsNow(tabId: number, address: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without the host's permission the browser does not say; then the page is believed.
  return tab !== null && (tab.url === undefined || withoutFragment(tab.url) === withoutFragment(address));
}

function withoutFragment(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? address;
}
