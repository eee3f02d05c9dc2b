/** Journeys that must fail: they show that the others could. */
import { describe, expect, it } from 'vitest';
import type { Limits } from '../administrator/walk.ts';
import type { Journey } from '../journey.ts';
import { deviationsAfter } from '../outcome/expectations.ts';
import { buildExtension, type Mutation } from '../production-build.ts';
import { atStep, atTheEnd, expectArrived, onStage, type StageOptions } from './on-stage.ts';

const limits: Partial<Limits> = { changeMs: 6_000, idleMs: 20_000, walkMs: 600_000, deedsPerStep: 40 };

const shiftedMark: Mutation = {
  name: 'shifted-mark',
  file: 'lib/owner/pointing.ts',
  before: 'mark: { rect, sentence',
  after: 'mark: { rect: { ...rect, x: rect.x + 40, y: rect.y + 40 }, sentence',
};

/** The page and the assistant's own memory agree on the wrong value: only a real sign-in can tell. */
const wrongValue: Mutation = {
  name: 'wrong-value',
  file: 'lib/steps/alohi/fill-configuration.ts',
  before: 'entityId: target.entraIdentifier,',
  after: "entityId: target.entraIdentifier.replace('sts.windows.net', 'sts.windows.example'),",
};

function control(name: string, more: Partial<StageOptions> = {}): StageOptions {
  return {
    name: `control-${name}`,
    scenario: 'migrate',
    control: true,
    person: () => ({ acknowledges: () => true }),
    ...more,
  };
}

/** Walks on to the end, and notes whether walk or outcome noticed. */
async function expectCaught(journey: Journey, id: string): Promise<void> {
  const begun = performance.now();
  const { end } = await journey.walk({ until: atTheEnd, limits });
  const after = await journey.backend.outcome();
  const deviations = end.ok ? deviationsAfter('migrate', journey.before, after, []) : [`${end.step}: ${end.reason}`];
  const outcome = deviations.length > 0 ? 'caught' : 'missed';
  const durationMs = Math.round(performance.now() - begun);
  journey.note({ id, kind: 'control', outcome, durationMs, detail: deviations[0] });
  expect(outcome).toBe('caught');
}

describe('a journey fails when', () => {
  it('the extension is taken away half-way', async () => {
    await onStage(control('extension-removed'), async (journey) => {
      expectArrived(await journey.walk({ until: atStep('choose-saml') }));
      const { browser, extension } = journey.browser;
      if (extension) await browser.uninstallExtension(extension.id);
      await expectCaught(journey, 'extension-removed');
    });
  });

  it.each([shiftedMark, wrongValue])('the build has a $name', async (mutation) => {
    const extension = await buildExtension(mutation);
    await onStage(control(mutation.name, { extension }), (journey) => expectCaught(journey, mutation.name));
  });
});
