/** Which tab a step is about: found by what is seen in the tabs, never by a stored tab id. */
import type { MigrationContext } from '../migration/context.ts';
import { dashboardHost } from '../steps/alohi/dashboard-routes.ts';
import type { Step } from '../steps/step.ts';
import type { LivePages } from './live-pages.ts';

/** The host of the pages a step works on; `null` for steps of the panel. */
export function hostOfStep(step: Step, context: MigrationContext): string | null {
  const portal = step.portal(context);
  if (portal === 'panel') return null;
  return portal === 'entra' ? context.migration.portal : dashboardHost[portal];
}

/** Is the tab of this document (any frame) one the step works in? */
export function portalOfTab(
  pages: LivePages,
  tabId: number,
  origin: string,
  context: MigrationContext,
  step: Step,
): boolean {
  const host = hostOfStep(step, context);
  const top = pages.top(tabId)?.origin ?? origin;
  return host !== null && top === `https://${host}`;
}

/** The best of the tabs on the step's host: in front and on the right page, then on the right page, then in front. */
export function tabOfStep(pages: LivePages, step: Step, context: MigrationContext, epoch: number): number | null {
  const host = hostOfStep(step, context);
  if (host === null) return null;
  let best: { tabId: number; rank: number } | null = null;
  for (const tabId of pages.tabs()) {
    if (pages.top(tabId)?.origin !== `https://${host}`) continue;
    const page = pages.page(tabId, epoch);
    if (!page) continue;
    const rank = (step.here(page, context) ? 2 : 0) + (page.visible ? 1 : 0);
    if (!best || rank > best.rank) best = { tabId, rank };
  }
  return best?.tabId ?? null;
}
