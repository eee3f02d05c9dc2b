import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Results, writeResults } from './results.ts';

const results: Results = {
  run: 'demo',
  ok: true,
  rows: [{ id: 'confirm-tenant', kind: 'step', outcome: 'passed', durationMs: 812, screenshot: '01-page.png' }],
  backend: {
    signInWorksFor: ['ada@contoso.example'],
    accounts: 1,
    accountsWithFaxes: 1,
    legacyApplication: 'deleted',
    tokenFoundIn: [],
  },
};

it('writes what it can read again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = await writeResults(join(folder, 'demo'), results);
  expect(Results.parse(JSON.parse(await readFile(path, 'utf8')))).toEqual(results);
});

it.each([
  { ...results, rows: [{ ...results.rows[0], outcome: 'maybe' }] },
  { ...results, token: 'anything' },
  { ...results, backend: { ...results.backend, accounts: -1 } },
])('refuses another shape', (wrong) => {
  expect(Results.safeParse(wrong).success).toBe(false);
});
