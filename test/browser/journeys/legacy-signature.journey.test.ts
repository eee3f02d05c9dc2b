import { expect, it } from 'vitest';
import { atStep, expectArrived, onStage, type StageOptions } from './on-stage.ts';

const finding = 'response-of-legacy-application';

it('does not take a sign-in for a proof that the legacy application’s certificate signed', async () => {
  const stage: StageOptions = {
    name: 'legacy-signature',
    scenario: 'half-done',
    person: () => ({ acknowledges: () => true }),
  };
  await onStage(stage, async (journey) => {
    expectArrived(await journey.walk({ until: atStep('administrator-sign-in') }));
    const honest = journey.backend.snapshot();
    journey.backend.signWithLegacyKey();
    const begun = performance.now();
    const walk = await journey.walk({ until: ({ panel }) => panel.findings.includes(finding) });
    expectArrived(walk);
    expect(walk.end.ok && walk.end.sight.panel.step).toBe('administrator-sign-in');
    const durationMs = Math.round(performance.now() - begun);
    journey.note({ id: finding, kind: 'mistake', outcome: 'caught', durationMs });
    // Signed as it should be, the same sign-in is the proof.
    journey.backend.restore(honest);
    expectArrived(await journey.walk({ until: atStep('ordinary-sign-in') }));
  });
});
