/** What every journey's test begins and ends with. */
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import type { Walk } from '../administrator/walk.ts';
import { type Journey, type JourneyOptions, withJourney } from '../journey.ts';
import { deviationsAfter } from '../outcome/expectations.ts';
import { root } from '../production-build.ts';
import type { Results } from '../results.ts';

export type StageOptions = Omit<JourneyOptions, 'folder' | 'executablePath' | 'extension'> & {
  /** A build other than the shared one. */
  readonly extension?: string;
};

/** Runs a journey with the shared build; pictures and results go to `results/journeys/<name>/`. */
export async function onStage(options: StageOptions, live: (journey: Journey) => Promise<void>): Promise<Results> {
  const folder = join(root, 'results/journeys', options.name);
  const stage = inject(options.kind ?? 'chrome');
  if (!stage) throw new Error('This browser was not found.');
  const extension = options.extension ?? stage.extension;
  const { results } = await withJourney({ ...options, ...stage, extension, folder }, live);
  return results;
}

/** The panel's last screen. */
export const atTheEnd = ({ panel }: { readonly panel: { readonly screen: string } }) => panel.screen === 'finished';

/** The panel has come to this step. */
export const atStep =
  (step: string) =>
  ({ panel }: { readonly panel: { readonly step: string | null } }) =>
    panel.step === step;

/** Fails with the reason the administrator was stuck with. */
export function expectArrived({ end }: Walk): void {
  expect(end.ok ? null : `${end.step}: ${end.reason}`).toBeNull();
}

/** Everybody signs in through Alohi SSO, no account or fax is lost, the legacy application and the token are gone. */
export async function expectWellEnded({ backend, before, searchForToken }: Journey, { scenario }: StageOptions) {
  const tokenFoundIn = await searchForToken();
  expect(deviationsAfter(scenario, before, await backend.outcome(), tokenFoundIn)).toEqual([]);
}

/** Walks a whole journey to its end, believing every warning, and asks the backend what came of it. */
export async function expectToArrive(stage: Omit<StageOptions, 'person'>): Promise<void> {
  const options: StageOptions = { ...stage, person: () => ({ acknowledges: () => true }) };
  await onStage(options, async (journey) => {
    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, options);
  });
}
