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

/**
 * Everybody signs in through Alohi SSO, no account or fax is lost, the legacy application and the token are gone, and
 * the extension asked the network for nothing but Microsoft's public documents.
 */
export async function expectWellEnded(journey: Journey, { scenario }: StageOptions) {
  const { backend, before, searchForToken } = journey;
  const tokenFoundIn = await searchForToken();
  expect(deviationsAfter(scenario, before, await backend.outcome(), tokenFoundIn)).toEqual([]);
  expect(metadataRequestsOf(journey).rest).toEqual([]);
}

/** What the extension asked the network for: metadata of this tenant's applications, without cookies; and all else. */
export function metadataRequestsOf({ traffic, backend }: Journey) {
  const document = `https://login.microsoftonline.com/${backend.company.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=`;
  // Its own files, and the report on its way to the disk.
  const sent = traffic.filter(({ url }) => !/^(blob:)?chrome-extension:|^data:/.test(url));
  const isMetadata = ({ method, url, body, cookies }: (typeof sent)[number]) =>
    method === 'GET' && /^[\da-f-]{36}$/.test(url.replace(document, '')) && body === null && cookies.length === 0;
  return { metadata: sent.filter(isMetadata), rest: sent.filter((request) => !isMetadata(request)) };
}

/** Walks a whole journey to its end, believing every warning, and asks the backend what came of it. */
export async function expectToArrive(stage: Omit<StageOptions, 'person'>): Promise<void> {
  const options: StageOptions = { ...stage, person: () => ({ acknowledges: () => true }) };
  await onStage(options, async (journey) => {
    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, options);
  });
}
