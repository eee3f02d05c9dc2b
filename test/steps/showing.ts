/** A tab as a step sees it, made of what it shows: each control by its locator's id, with its value. */
import type { Located } from '../../lib/protocol/locator.ts';
import type { Page } from '../../lib/steps/step.ts';

export const found: Located = {
  found: 'one',
  score: 1,
  runnerUp: 0,
  signals: [],
  rect: { x: 0, y: 0, width: 10, height: 10 },
};

export function showing(
  controls: Readonly<Record<string, Partial<Located>>>,
  tabId = 1,
  url = 'https://app.fax.plus/',
): Page {
  const located = (id: string): Located | undefined => (controls[id] ? { ...found, ...controls[id] } : undefined);
  return {
    url,
    title: '',
    tabId,
    visible: true,
    located,
    usable: (id) => located(id) !== undefined,
    value: (id) => located(id)?.value,
  };
}
