/** The whole way once, walked by the blind administrator, with a report of it. */
import type { ScenarioName } from '../backend/model.ts';
import type { Walk } from './administrator/walk.ts';
import type { Task } from './cast.ts';
import { writeDemoReport } from './demo-report.ts';
import { withJourney } from './journey.ts';
import { deviationsAfter } from './outcome/expectations.ts';

export interface DemoOptions {
  readonly folder: string;
  readonly executablePath: string;
  readonly extension: string;
  readonly scenario: ScenarioName;
  readonly product: Task['product'];
  readonly seed: number;
  /** Told of every step as it is proven. */
  readonly onStep: (step: Walk['steps'][number], place: number) => void;
  readonly signal?: AbortSignal;
}

export interface DemoEnd {
  readonly ok: boolean;
  /** Path of report.html. */
  readonly report: string;
  /** Why not, one sentence each; the first names the step that failed when one did. */
  readonly failures: readonly string[];
}

export async function runDemo(options: DemoOptions): Promise<DemoEnd> {
  const { folder, scenario, onStep, signal } = options;
  const { value, results } = await withJourney(
    {
      ...options,
      name: 'demo',
      // The demo shows the whole way: this administrator takes responsibility for every warning, and each is recorded.
      person: () => ({ acknowledges: () => true }),
    },
    async (journey) => {
      const walk = await journey.walk({ until: ({ panel }) => panel.screen === 'finished', onStep, signal });
      const tokenFoundIn = await journey.searchForToken();
      const after = await journey.backend.outcome();
      const deviations = deviationsAfter(scenario, journey.before, after, tokenFoundIn);
      if (deviations.length > 0) {
        const detail = deviations.slice(0, 5).join('; ');
        journey.note({ id: 'outcome', kind: 'step', outcome: 'failed', durationMs: 0, detail });
      }
      return { walk, before: journey.before, after, deviations };
    },
  );
  const title =
    scenario === 'setup' ? 'First set-up of Alohi SSO' : 'From the legacy FAX.PLUS application to Alohi SSO';
  const report = await writeDemoReport(folder, { title, results, ...value });
  const { end } = value.walk;
  const stopped = end.ok ? [] : [`${end.step ?? 'start'}: ${end.reason}`];
  return { ok: results.ok, report, failures: [...stopped, ...value.deviations] };
}
