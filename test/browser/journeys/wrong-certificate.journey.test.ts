import { expect, it } from 'vitest';
import { signsOutOfMicrosoft } from '../cast.ts';
import { atStep, atTheEnd, expectArrived, expectWellEnded, onStage, type StageOptions } from './on-stage.ts';

const finding = 'certificate-of-legacy-application';

it('catches the legacy application’s certificate before anything is filled', async () => {
  const stage: StageOptions = {
    name: 'wrong-certificate',
    scenario: 'migrate',
    person: ({ legacyCertificate }) => ({
      acknowledges: () => true,
      ownDeeds: [
        signsOutOfMicrosoft,
        {
          name: 'paste the legacy certificate',
          when: ({ panel }) => panel.inputs.some(({ id }) => id === 'certificate'),
          does: (hands) => hands.answer('certificate', { text: legacyCertificate() ?? '' }),
        },
      ],
    }),
  };
  await onStage(stage, async (journey) => {
    const begun = performance.now();
    const walk = await journey.walk({ until: ({ panel }) => panel.findings.includes(finding) });
    expectArrived(walk);
    expect(walk.end.ok && walk.end.sight.panel.step).toBe('capture-saml-values');
    const durationMs = Math.round(performance.now() - begun);
    journey.note({ id: finding, kind: 'mistake', outcome: 'caught', durationMs });

    expectArrived(await journey.walk({ until: atStep('fill-configuration') }));
    expect((await journey.backend.outcome()).serviceProvider).toEqual(journey.before.serviceProvider);
    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, stage);
  });
});
