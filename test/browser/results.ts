/** The shape of `results.json`: what a run has shown, row by row, and the backend's own word at its end. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Outcome } from '../backend/model.ts';

export const ResultRow = z.strictObject({
  /** Unique among the rows of its kind, e.g. a step id. */
  id: z.string().min(1),
  kind: z.enum(['step', 'variant', 'cell', 'mistake', 'control']),
  outcome: z.enum(['passed', 'failed', 'caught', 'missed', 'false-alarm', 'not-found']),
  durationMs: z.number().nonnegative(),
  /** Path of a picture, relative to results.json. */
  screenshot: z.string().optional(),
  /** One sentence; never a secret. */
  detail: z.string().optional(),
});
export type ResultRow = z.infer<typeof ResultRow>;

export const BackendWord = z.strictObject({
  /** E-mail addresses of those who get into Fax.Plus now, through whichever application. */
  signInWorksFor: z.array(z.string()),
  accounts: z.number().int().nonnegative(),
  accountsWithFaxes: z.number().int().nonnegative(),
  legacyApplication: z.enum(['present', 'disabled', 'deleted', 'never']),
  /** Places where the SCIM token stands although it must not. */
  tokenFoundIn: z.array(z.string()),
});
export type BackendWord = z.infer<typeof BackendWord>;

export const Results = z.strictObject({
  /** Name of the run, e.g. "demo" or the name of a journey. */
  run: z.string().min(1),
  ok: z.boolean(),
  rows: z.array(ResultRow),
  backend: BackendWord,
});
export type Results = z.infer<typeof Results>;

/** Shortens the backend's outcome to what results.json holds. */
export function backendWord(outcome: Outcome, tokenFoundIn: readonly string[]): BackendWord {
  return {
    signInWorksFor: outcome.signInWorksFor.filter(({ through }) => through.length > 0).map(({ email }) => email),
    accounts: outcome.accounts.length,
    accountsWithFaxes: outcome.accountsWithFaxes,
    legacyApplication: outcome.legacyApplication,
    tokenFoundIn: [...tokenFoundIn],
  };
}

/** Writes `<folder>/results.json` and gives its path. Throws when `results` has not the shape. */
export async function writeResults(folder: string, results: Results): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'results.json');
  await writeFile(path, `${JSON.stringify(Results.parse(results), null, 2)}\n`);
  return path;
}
