import { expect, it } from 'vitest';
import { signsOutOfMicrosoft } from '../cast.ts';
import { atStep, atTheEnd, expectArrived, expectWellEnded, onStage, type StageOptions } from './on-stage.ts';

const gate = 'next';

it('warns that nobody gets in, lets the administrator insist on the guide’s order, and still arrives', async () => {
  const stage: StageOptions = {
    name: 'guide-order',
    scenario: 'migrate',
    person: () => ({
      acknowledges: () => true,
      answers: (input, step) =>
        input === 'override' && (step === 'rest' || step === 'fill-configuration')
          ? { text: 'We follow the guide word for word.' }
          : null,
      ownDeeds: [
        signsOutOfMicrosoft,
        {
          name: 'insist on the guide’s order',
          when: ({ panel }) => panel.secondary.some(({ name }) => name === 'guide-order'),
          does: (hands) => hands.pressSecondary('guide-order'),
        },
      ],
    }),
  };
  await onStage(stage, async (journey) => {
    let warned = false;
    const walk = await journey.walk({
      until: (sight) => {
        warned ||= sight.panel.gate === gate;
        return atStep('capture-credentials')(sight);
      },
    });
    expectArrived(walk);
    expect(warned).toBe(true);
    expect(walk.trace.map(({ deed }) => deed)).toContain('answer override');

    // The backend's word on what the gate had said: everybody who is not assigned is refused.
    const { signInWorksFor, alohiApplication } = await journey.backend.outcome();
    const assigned = new Set(alohiApplication?.assigned.map((email) => email.toLowerCase()));
    const unassigned = signInWorksFor.filter(({ email }) => !assigned.has(email.toLowerCase()));
    expect(unassigned.length).toBeGreaterThan(0);
    expect(new Set(unassigned.map(({ refusedWith }) => refusedWith))).toEqual(new Set(['AADSTS50105']));

    expectArrived(await journey.walk({ until: atTheEnd }));
    await expectWellEnded(journey, stage);
  });
});
