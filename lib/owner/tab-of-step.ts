/** Which tab a step is about: found by what is seen in the tabs, never by a stored tab id. */
import type { MigrationContext } from '../migration/context.ts';
import type { Locator } from '../protocol/locator.ts';
import { dashboardHost } from '../steps/alohi/dashboard-routes.ts';
import { accessDenied } from '../steps/entra/pages/access-denied.ts';
import type { Step } from '../steps/step.ts';
import type { LivePages } from './live-pages.ts';

/** The host of the pages a step works on; `null` for steps of the panel. */
export function hostOfStep(step: Step, context: MigrationContext): string | null {
  const portal = step.portal(context);
  if (portal === 'panel') return null;
  return portal === 'entra' ? context.migration.portal : dashboardHost[portal];
}

/**
 * What is to be looked for in a tab: by its top document, or by `origin` while that has not spoken. A tab of which
 * nothing is known is told everything; its answer says where it is.
 */
export function locatorsFor(
  pages: LivePages,
  tabId: number,
  origin: string | undefined,
  context: MigrationContext,
  step: Step,
): readonly Locator[] {
  const top = pages.top(tabId)?.origin ?? origin;
  const host = hostOfStep(step, context);
  if (top === undefined || (host !== null && top === `https://${host}`)) {
    return [...step.find(context), ...(step.portal(context) === 'entra' ? [accessDenied] : [])];
  }
  return step.witnesses.find((witness) => top === `https://${witness.host}`)?.find ?? [];
}

/** The best of the tabs on the step's host: in front and on the right page, then on the right page, then in front. */
export function tabOfStep(pages: LivePages, step: Step, context: MigrationContext, epoch: number): number | null {
  const host = hostOfStep(step, context);
  if (host === null) return null;
  let best: { tabId: number; rank: number } | null = null;
  for (const tabId of pages.tabs()) {
    const origin = pages.top(tabId)?.origin;
    const isOwn = origin === `https://${host}`;
    if (!isOwn && !step.witnesses.some((witness) => origin === `https://${witness.host}`)) continue;
    const page = pages.page(tabId, epoch);
    if (!page) continue;
    const here = step.here(page, context);
    // A witness counts only while it has something to say, and then before all others.
    if (!isOwn && !here) continue;
    const rank = (isOwn ? 0 : 4) + (here ? 2 : 0) + (page.visible ? 1 : 0);
    if (!best || rank > best.rank) best = { tabId, rank };
  }
  return best?.tabId ?? null;
}
