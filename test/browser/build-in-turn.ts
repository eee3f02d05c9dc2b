/** Builds made while tests run side by side: WXT writes into folders that all builds share, so they take turns. */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildExtension, type Mutation, root } from './production-build.ts';
import { until } from './until.ts';

const lock = join(root, '.output/building');

/** How long the builds of all others may take together, in milliseconds. */
const turnMs = 180_000;

/** A lock that a killed run left behind; only for the one process that starts all others. */
export async function forgetTurns(): Promise<void> {
  await rm(lock, { recursive: true, force: true });
}

/** As `buildExtension`, when no other test builds. */
export async function buildInTurn(what: { mutation?: Mutation; browser?: 'chrome' | 'firefox' } = {}): Promise<string> {
  await mkdir(dirname(lock), { recursive: true });
  const taken = () =>
    mkdir(lock).then(
      () => true,
      () => false,
    );
  if (!(await until(taken, { withinMs: turnMs }))) throw new Error('Another build does not end.');
  try {
    return await buildExtension(what.mutation, what.browser);
  } finally {
    await forgetTurns();
  }
}
