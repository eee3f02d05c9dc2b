import { expect, it } from 'vitest';
import { variantNamed } from '../../backend/variant.ts';
import { readJournal } from '../outcome/journal.ts';
import { wrongReads, wrongWrites } from '../outcome/wrong-values.ts';
import { atTheEnd, expectArrived, expectWellEnded, onStage, type StageOptions } from './on-stage.ts';

/** A slice of `npm run test:matrix`: much is other than usual, and every value is still the right one. */
it('migrates Fax.Plus where the portal is German and the dashboard is another', async () => {
  const options: StageOptions = {
    name: 'variant',
    scenario: 'migrate',
    product: 'fax',
    variant: variantNamed('de+framed-saml+path-b+own-kit+new-names+shuffled'),
    person: () => ({ acknowledges: () => true }),
  };
  await onStage(options, async (journey) => {
    const before = journey.backend.truth();
    expectArrived(await journey.walk({ until: atTheEnd }));
    const after = journey.backend.truth();
    expect(wrongReads(readJournal(await journey.stores()), before, after)).toEqual([]);
    expect(wrongWrites(before, after)).toEqual([]);
    await expectWellEnded(journey, options);
  });
});
