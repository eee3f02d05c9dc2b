/** "Take me there": focuses the right tab, or opens it at the step's deep link. */
import { browser } from 'wxt/browser';
import { portalTabs } from '../injection/scripts.ts';
import type { MigrationContext } from '../migration/context.ts';
import type { Page, Step } from '../steps/step.ts';
import { hostOfStep } from './tab-of-step.ts';

/** @returns the tab that is on its way there now; `null` where nothing had to move. */
export async function goTo(
  step: Step,
  context: MigrationContext,
  page: Page | null,
  here: boolean,
): Promise<number | null> {
  const host = hostOfStep(step, context);
  if (host === null) return null;
  const url = step.where(context);
  const onPlace = page !== null && (here || step.here(page, context));
  const tabId = page?.tabId ?? (await portalTabs()).find((tab) => hostOf(tab.url) === host)?.id;
  if (tabId === undefined) {
    const created = await browser.tabs.create({ url: url ?? `https://${host}/`, active: true });
    return created.id ?? null;
  }
  const tab = await browser.tabs.update(tabId, { active: true, ...(onPlace || !url ? {} : { url }) });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return onPlace || !url ? null : tabId;
}

/**
 * The portal's own sign-out address, which ends its session and Microsoft's. It is used by others but nowhere
 * documented: the sentence beside the button names the account menu as well.
 */
export async function signOutOfPortal({ tabId }: Page, { migration }: MigrationContext): Promise<void> {
  await browser.tabs.update(tabId, { active: true, url: `https://${migration.portal}/SignOut` });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
