/** One field of the matrix: a journey on one variant, its result, and how it is told again. */
import type { ScenarioName } from '../../backend/model.ts';
import { type Variant, variantName, variantNamed } from '../../backend/variant.ts';
import type { Walk } from '../administrator/walk.ts';
import type { Task } from '../cast.ts';
import { type Journey, withJourney } from '../journey.ts';
import { deviationsAfter } from '../outcome/expectations.ts';
import { readJournal } from '../outcome/journal.ts';
import { wrongReads, wrongWrites } from '../outcome/wrong-values.ts';
import type { CellResult } from './results.ts';

/** The journeys of the matrix, by the word that names them; the usual one first. */
const tasks = {
  'migrate-fax': { scenario: 'migrate', product: 'fax', portal: 'portal.azure.com' },
  'migrate-in-entra': { scenario: 'migrate', product: 'fax', portal: 'entra.microsoft.com' },
  'migrate-both': { scenario: 'migrate', product: 'both', portal: 'portal.azure.com' },
  'first-set-up': { scenario: 'setup', product: 'fax', portal: 'portal.azure.com' },
} as const satisfies Readonly<Record<string, Task>>;
type TaskName = keyof typeof tasks;

export const taskNames = Object.keys(tasks) as readonly TaskName[];
const [usualTask] = taskNames;

/** e.g. `migrate-both+de+path-b` */
export function cellName(task: TaskName, variant: Variant): string {
  const words = [task === usualTask ? '' : task, variantName(variant)].filter(
    (word) => word !== '' && word !== 'usual',
  );
  return words.join('+') || 'usual';
}

/** Throws when a word of the name is known to neither journeys nor dimensions. */
function cellNamed(name: string): { readonly task: Task & { scenario: ScenarioName }; readonly variant: Variant } {
  const words = name.split('+');
  const task = taskNames.find((each) => words.includes(each)) ?? usualTask ?? 'migrate-fax';
  return { task: tasks[task], variant: variantNamed(words.filter((word) => word !== task).join('+')) };
}

export interface CellOptions {
  readonly name: string;
  readonly seed: number;
  /** Folder for pictures, results.json and failures. */
  readonly folder: string;
  readonly executablePath: string;
  readonly extension: string;
  readonly signal?: AbortSignal;
}

/** Walks it to its end; what went wrong is in the result. Throws when there could be no walk at all. */
export async function walkCell({ name, seed, ...options }: CellOptions): Promise<CellResult> {
  const { task, variant } = cellNamed(name);
  const begun = performance.now();
  const { value } = await withJourney(
    { ...options, ...task, variant, seed, name, person: () => ({ acknowledges: () => true }) },
    async (journey) => {
      const before = journey.backend.truth();
      const walk = await journey.walk({ until: ({ panel }) => panel.screen === 'finished' });
      return { walk, ...(await judge(journey, task.scenario, walk, before)) };
    },
  );
  const { walk, ...judgement } = value;
  return {
    variant: name,
    seed,
    values: variant,
    durationMs: Math.round(performance.now() - begun),
    stoppedAt: walk.end.ok ? null : { step: walk.end.step ?? 'start', reason: walk.end.reason },
    steps: walk.steps.map(({ id, durationMs }) => ({ id, durationMs })),
    ...judgement,
  };
}

type Judgement = Pick<CellResult, 'wrongReads' | 'wrongWrites' | 'notFound' | 'deviations'>;

async function judge(
  journey: Journey,
  scenario: ScenarioName,
  { end, trace }: Walk,
  before: ReturnType<Journey['backend']['truth']>,
): Promise<Judgement> {
  const { backend } = journey;
  const journal = readJournal(await journey.stores());
  const after = backend.truth();
  const byReading = trace.filter(({ deed }) => deed.startsWith('read the page')).map(({ step }) => step ?? '');
  return {
    wrongReads: [...wrongReads(journal, before, after)],
    wrongWrites: [...wrongWrites(before, after)],
    notFound: [...new Set([...journal.byHand, ...byReading])],
    deviations: end.ok
      ? [...deviationsAfter(scenario, journey.before, await backend.outcome(), await journey.searchForToken())]
      : [],
  };
}
