/** Journeys that must fail: they show that the others could. */
import { expect } from 'vitest';
import type { Limits } from '../administrator/walk.ts';
import { buildInTurn } from '../build-in-turn.ts';
import type { Journey } from '../journey.ts';
import { deviationsAfter } from '../outcome/expectations.ts';
import type { Mutation } from '../production-build.ts';
import { atTheEnd, onStage } from './on-stage.ts';

/** A control run may give up early: it is about to fail. */
const limits: Partial<Limits> = { changeMs: 6_000, idleMs: 20_000, walkMs: 600_000, deedsPerStep: 40 };

interface Control {
  readonly id: string;
  /** What is wrong with the build, if the build is. */
  readonly mutation?: Mutation;
  /** What goes wrong before the walk to the end begins. */
  readonly happens?: (journey: Journey) => Promise<void>;
}

/** Walks to the end, and expects that either the walk or the backend's word shows the mistake. */
export async function expectCaught({ id, mutation, happens }: Control): Promise<void> {
  const extension = mutation && (await buildInTurn({ mutation }));
  const person = () => ({ acknowledges: () => true });
  await onStage({ name: `control-${id}`, scenario: 'migrate', control: true, person, extension }, async (journey) => {
    await happens?.(journey);
    const begun = performance.now();
    const { end } = await journey.walk({ until: atTheEnd, limits });
    const after = await journey.backend.outcome();
    const deviations = end.ok ? deviationsAfter('migrate', journey.before, after, []) : [`${end.step}: ${end.reason}`];
    const outcome = deviations.length > 0 ? 'caught' : 'missed';
    const durationMs = Math.round(performance.now() - begun);
    journey.note({ id, kind: 'control', outcome, durationMs, detail: deviations[0] });
    expect(outcome).toBe('caught');
  });
}
