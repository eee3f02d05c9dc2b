import { describe, it } from 'vitest';
import { atTheEnd, expectArrived, expectWellEnded, onStage, type StageOptions } from './on-stage.ts';

const anyWarning = () => ({ acknowledges: () => true });

const journeys: readonly StageOptions[] = [
  { name: 'migrate-fax', scenario: 'migrate', product: 'fax', person: anyWarning },
  { name: 'migrate-both', scenario: 'migrate', product: 'both', person: anyWarning, seed: 2 },
  { name: 'migrate-in-entra', scenario: 'migrate', product: 'fax', portal: 'entra.microsoft.com', person: anyWarning },
  { name: 'first-set-up', scenario: 'setup', product: 'fax', person: anyWarning, seed: 3 },
  { name: 'half-done', scenario: 'half-done', product: 'fax', person: anyWarning, seed: 4 },
];

describe('the blind administrator arrives', () => {
  it.each(process.env.JOURNEYS === 'all' ? journeys : journeys.slice(0, 1))('$name', async (stage) => {
    await onStage(stage, async (journey) => {
      expectArrived(await journey.walk({ until: atTheEnd }));
      await expectWellEnded(journey, stage);
    });
  });
});
