/**
 * `npm run test:matrix`: a journey on each of some thirty variants, every two values of two dimensions once together.
 * `-- --seed N` makes the same variants again, `-- --variant X --seed N` walks a single one.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../../backend/random.ts';
import { dimensions, type Variant } from '../../backend/variant.ts';
import { buildInTurn, forgetTurns } from '../build-in-turn.ts';
import { findBrowser } from '../find-browser.ts';
import { root } from '../production-build.ts';
import { cellName, taskNames, walkCell } from './cell.ts';
import { pairwise } from './pairwise.ts';
import { CellResult, MatrixResults, matrixResults, passed, repeatedBy, tableOf } from './results.ts';

const { values: asked } = parseArgs({
  options: {
    variant: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string', default: '4' },
    /** Given by the run that starts the others. */
    extension: { type: 'string' },
    folder: { type: 'string' },
  },
});

/** A walk that takes longer is over, in milliseconds. */
const cellMs = 16 * 60_000;
const results = join(root, 'results/matrix');
const seed = asked.seed === undefined ? Math.floor(Math.random() * 1e6) : Number(asked.seed);

const found = await findBrowser({ cacheDir: join(root, '.cache/browsers'), say: console.log });
if (!found.ok) throw new Error(found.message);
const { executablePath } = found.browser;
if (asked.extension === undefined) await forgetTurns();
const extension = asked.extension ?? (await buildInTurn());
process.exitCode = asked.variant === undefined ? await walkAll() : await walkOne(asked.variant);

async function walkOne(name: string): Promise<number> {
  const folder = asked.folder ?? join(results, name);
  const cell = await walkCell({ name, seed, folder, executablePath, extension });
  await writeFile(join(folder, 'cell.json'), `${JSON.stringify(CellResult.parse(cell), null, 2)}\n`);
  console.log(told(cell));
  return passed(cell) ? 0 : 1;
}

async function walkAll(): Promise<number> {
  const begun = performance.now();
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  const names = variantsOf(seed);
  console.log(`${names.length} variants, seed ${seed}`);
  const cells: CellResult[] = [];
  const waiting = [...names.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, name] = next;
      const cell = await walkInProcess(name, seed + at, join(results, String(at + 1).padStart(2, '0')));
      cells.push(cell);
      console.log(told(cell));
    }
  };
  await Promise.all(Array.from({ length: Number(asked.workers) }, work));
  const matrix = matrixResults(seed, Math.round(performance.now() - begun), cells);
  await writeFile(join(results, 'results.json'), `${JSON.stringify(MatrixResults.parse(matrix), null, 2)}\n`);
  const { totals, durationMs, ok } = matrix;
  console.log(`\n${tableOf(cells)}\n`);
  console.log(
    `${totals.arrived} of ${totals.cells} arrived, ${totals.wrongReads} wrong reads, ${totals.wrongWrites} wrong writes, ` +
      `${totals.notFound} steps by hand, ${Math.round(durationMs / 1000)} s`,
  );
  for (const cell of cells.filter((each) => !passed(each))) console.log(`${repeatedBy(cell)}\n`);
  return ok ? 0 : 1;
}

/** Names of the variants that chance makes of a seed; the journeys take turns. */
function variantsOf(chance: number): readonly string[] {
  const { assignments: _few, ...others } = dimensions;
  return pairwise(others, createRandom(chance)).map((combination, at) => {
    // Every dimension but that one has a value of its own list.
    const variant = { ...combination, assignments: 'few' } as Variant;
    return cellName(at % 6 === 5 ? (taskNames[1 + (((at - 5) / 6) % 3)] ?? 'migrate-fax') : 'migrate-fax', variant);
  });
}

/** In a process of its own: one that ends badly takes no other with it. */
async function walkInProcess(variant: string, ownSeed: number, folder: string): Promise<CellResult> {
  const begun = performance.now();
  const options = ['--variant', variant, '--seed', String(ownSeed), '--extension', extension, '--folder', folder];
  const child = spawn(process.execPath, [import.meta.filename, ...options], { timeout: cellMs, killSignal: 'SIGKILL' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  await new Promise((resolve) => child.once('close', resolve));
  try {
    return CellResult.parse(JSON.parse(await readFile(join(folder, 'cell.json'), 'utf8')));
  } catch {
    const reason = said.join('').trim().split('\n').slice(-6).join(' ').slice(0, 600) || 'it said nothing';
    return {
      variant,
      seed: ownSeed,
      values: {},
      durationMs: Math.round(performance.now() - begun),
      stoppedAt: { step: 'start', reason: `there was no walk: ${reason}` },
      steps: [],
      wrongReads: [],
      wrongWrites: [],
      notFound: [],
      deviations: [],
    };
  }
}

function told(cell: CellResult): string {
  const { variant, durationMs, stoppedAt, wrongReads, wrongWrites, notFound, deviations } = cell;
  const lines = [
    ...(stoppedAt ? [`stopped at ${stoppedAt.step}: ${stoppedAt.reason}`] : []),
    ...wrongReads.map((each) => `wrong read: ${each}`),
    ...wrongWrites.map((each) => `wrong write: ${each}`),
    ...deviations.map((each) => `in the end: ${each}`),
    ...notFound.map((step) => `by hand: ${step}`),
    ...(passed(cell) ? [] : [`again with: ${repeatedBy(cell)}`]),
  ];
  const head = `${passed(cell) ? 'pass' : 'FAIL'} ${variant} (${Math.round(durationMs / 1000)} s)`;
  return [head, ...lines.map((line) => `     ${line}`)].join('\n');
}
