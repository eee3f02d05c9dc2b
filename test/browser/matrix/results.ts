/** The shape of `results/matrix/results.json`, and the table of it for a terminal. */
import * as z from 'zod';

const CellResult = z.strictObject({
  /** The words that are not usual, joined by `+`. */
  variant: z.string().min(1),
  seed: z.int(),
  /** Value by dimension. */
  values: z.record(z.string(), z.string()),
  durationMs: z.number().nonnegative(),
  /** `null` when the walk arrived. */
  stoppedAt: z.strictObject({ step: z.string(), reason: z.string() }).nullable(),
  /** The steps that were left behind, in their order. */
  steps: z.array(z.strictObject({ id: z.string(), durationMs: z.number().nonnegative() })),
  /** One sentence each: a value the extension believed that is another one in the backend. */
  wrongReads: z.array(z.string()),
  /** One sentence each: a value in the backend that nobody should have put there. */
  wrongWrites: z.array(z.string()),
  /** Steps that needed a way on by hand, because a control or value was not found. */
  notFound: z.array(z.string()),
  /** One sentence each: what is not as it must be at the end of a walk that arrived. */
  deviations: z.array(z.string()),
});
export type CellResult = z.infer<typeof CellResult>;
export { CellResult };

export const MatrixResults = z.strictObject({
  run: z.literal('matrix'),
  ok: z.boolean(),
  /** Decided which variants were made, and their seeds. */
  seed: z.int(),
  durationMs: z.number().nonnegative(),
  cells: z.array(CellResult),
  totals: z.strictObject({
    cells: z.int(),
    arrived: z.int(),
    wrongReads: z.int(),
    wrongWrites: z.int(),
    notFound: z.int(),
  }),
});
export type MatrixResults = z.infer<typeof MatrixResults>;

export function passed({ stoppedAt, wrongReads, wrongWrites, deviations }: CellResult): boolean {
  return stoppedAt === null && [...wrongReads, ...wrongWrites, ...deviations].length === 0;
}

/** How one cell is walked again. */
export function repeatedBy({ variant, seed }: Pick<CellResult, 'variant' | 'seed'>): string {
  return `npm run test:matrix -- --variant ${variant} --seed ${seed}`;
}

export function matrixResults(seed: number, durationMs: number, cells: readonly CellResult[]): MatrixResults {
  const sum = (count: (cell: CellResult) => number) => cells.reduce((total, cell) => total + count(cell), 0);
  return {
    run: 'matrix',
    ok: cells.every(passed),
    seed,
    durationMs,
    cells: [...cells],
    totals: {
      cells: cells.length,
      arrived: cells.filter(({ stoppedAt }) => stoppedAt === null).length,
      wrongReads: sum((cell) => cell.wrongReads.length),
      wrongWrites: sum((cell) => cell.wrongWrites.length),
      notFound: sum((cell) => cell.notFound.length),
    },
  };
}

/**
 * A line for each variant, a column for each step: `+` passed, `h` passed with something done by hand, `X` stopped
 * there, nothing where the walk did not come or the step does not apply.
 */
export function tableOf(cells: readonly CellResult[]): string {
  const columns = [
    ...new Set(cells.flatMap(({ steps, stoppedAt }) => [...steps.map(({ id }) => id), stoppedAt?.step ?? ''])),
  ].filter((id) => id !== '');
  const legend = columns.map((id, at) => `${String(at + 1).padStart(2)} ${id}`);
  const head = columns.map((_id, at) => String((at + 1) % 10)).join('');
  const lines = cells.map((cell) => {
    const marks = columns.map((id) => markOf(cell, id)).join('');
    const seconds = `${Math.round(cell.durationMs / 1000)} s`.padStart(6);
    return `${passed(cell) ? 'pass' : 'FAIL'} ${seconds}  ${marks}  ${cell.variant}`;
  });
  return [...legend, '', `${' '.repeat(13)}${head}`, ...lines].join('\n');
}

function markOf({ steps, stoppedAt, notFound }: CellResult, id: string): string {
  if (stoppedAt?.step === id) return 'X';
  if (!steps.some((step) => step.id === id)) return ' ';
  return notFound.includes(id) ? 'h' : '+';
}
