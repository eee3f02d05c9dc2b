/** Every locator that any step sends to the agents, once each, for two people of the example company. */
import type { Locator } from '../../lib/protocol/locator.ts';
import { accessDenied } from '../../lib/steps/entra/pages/access-denied.ts';
import { allSteps } from '../../lib/steps/order.ts';
import { contextOf, legacyId, migrationAfter, person, stockTaken, targetId } from '../migration/sample.ts';

/** @param missing has yet to be assigned. @param assigned is tried first. */
export function allLocators(missing: string, assigned: string): readonly Locator[] {
  const migration = migrationAfter(...stockTaken);
  const rosters = { [legacyId]: [person(missing), person(assigned)], [targetId]: [person(assigned)] };
  const context = contextOf(migration, rosters);
  const all = allSteps.flatMap((step) => [...step.find(context), ...step.witnesses.flatMap(({ find }) => find)]);
  // Looked for in every tab of the portal, whatever the step.
  all.push(accessDenied);
  return [...new Map(all.map((locator) => [locator.id, locator])).values()];
}

/** Every word by which they are known. @param applications what stands in the place of `<app>`. */
export function wordsOf(locators: readonly Locator[], applications: readonly string[]): readonly string[] {
  const words = locators.flatMap(({ names, within = [], texts = [] }) => [...names, ...within, ...texts]);
  const named = words.flatMap((word) => [word, ...applications.map((name) => word.replaceAll('<app>', name))]);
  return [...new Set(named)];
}
