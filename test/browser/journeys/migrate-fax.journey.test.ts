import { expect, it } from 'vitest';
import {
  atStep,
  atTheEnd,
  expectArrived,
  expectWellEnded,
  metadataRequestsOf,
  onStage,
  type StageOptions,
} from './on-stage.ts';

it('migrates Fax.Plus from the legacy application, and nothing leaks on the way', async () => {
  const stage: StageOptions = {
    name: 'migrate-fax',
    scenario: 'migrate',
    product: 'fax',
    person: () => ({ acknowledges: () => true }),
  };
  await onStage(stage, async (journey) => {
    // The token has been read and not been filled in yet: it is in the vault and nowhere else.
    expectArrived(await journey.walk({ until: atStep('provisioning-credentials') }));
    expect(await journey.searchForToken(['storage.session'])).toEqual([]);

    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, stage);
    expect(metadataRequestsOf(journey).metadata.length).toBeGreaterThan(0);
  });
});
