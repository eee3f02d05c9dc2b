import { expect, it } from 'vitest';
import { atStep, atTheEnd, expectArrived, expectWellEnded, onStage, type StageOptions } from './on-stage.ts';

/** One moment in each half: while the portal is set up, and between Fax.Plus's two screens. */
const moments = ['choose-saml', 'capture-credentials'];

it('goes on where it was after the browser was closed', async () => {
  const stage: StageOptions = {
    name: 'browser-restart',
    scenario: 'migrate',
    person: () => ({ acknowledges: () => true }),
  };
  await onStage(stage, async (journey) => {
    for (const moment of moments) {
      expectArrived(await journey.walk({ until: atStep(moment) }));
      await journey.relaunch();
      // Nothing that was proven has to be proven again.
      const resumed = await journey.walk({ until: ({ panel }) => panel.screen === 'step' });
      expectArrived(resumed);
      expect(resumed.end.ok && resumed.end.sight.panel.step).toBe(moment);
    }
    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, stage);
  });
});
