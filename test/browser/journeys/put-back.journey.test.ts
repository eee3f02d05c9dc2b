import { expect, it } from 'vitest';
import { signsOutOfMicrosoft } from '../cast.ts';
import { atStep, expectArrived, onStage, type StageOptions } from './on-stage.ts';

it('restores the earlier configuration when the administrator changes their mind', async () => {
  const stage: StageOptions = {
    name: 'put-back',
    scenario: 'half-done',
    person: () => ({
      acknowledges: () => true,
      ownDeeds: [
        signsOutOfMicrosoft,
        {
          name: 'change their mind',
          when: ({ panel }) => panel.step === 'administrator-sign-in',
          does: (hands) => hands.chooseInMenu('put-back'),
        },
      ],
    }),
  };
  await onStage(stage, async (journey) => {
    const { serviceProvider } = journey.before;
    expectArrived(await journey.walk({ until: atStep('put-back') }));
    expect((await journey.backend.outcome()).serviceProvider).not.toEqual(serviceProvider);

    expectArrived(await journey.walk({ until: atStep('fill-configuration') }));
    const after = await journey.backend.outcome();
    expect(after.serviceProvider).toMatchObject({
      ssoUrl: serviceProvider?.ssoUrl,
      entityId: serviceProvider?.entityId,
      certificateThumbprint: serviceProvider?.certificateThumbprint,
      ssoType: serviceProvider?.ssoType,
    });
    const legacyWorksFor = (outcome: typeof after) =>
      outcome.signInWorksFor.filter(({ through }) => through.includes('legacy')).map(({ email }) => email);
    expect(legacyWorksFor(after)).toEqual(legacyWorksFor(journey.before));
  });
});
