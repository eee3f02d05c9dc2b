/** Runs the real command on made files, as a script of Alohi's support would. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

const script = resolve(import.meta.dirname, '../../scripts/check.ts');

const Line = z.strictObject({
  file: z.string(),
  kind: z.enum(['certificate', 'metadata', 'saml-response', 'unknown']),
  ok: z.boolean(),
  values: z.record(z.string(), z.unknown()),
  findings: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string().regex(/^[^⟦]+$/),
      remedy: z.string().regex(/^[^⟦]+$/),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type Line = z.infer<typeof Line>;

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param nodeOptions for Node.js itself, e.g. `--import`. */
export function run(args: readonly string[], nodeOptions: readonly string[] = []): Promise<Ended> {
  return new Promise((done) => {
    const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    execFile(process.execPath, [...nodeOptions, script, ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, stdout, stderr });
    });
  });
}

/** With `--json`: every line of stdout must be an object of the promised form. */
export async function runJson(
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<{ readonly code: number; readonly lines: readonly Line[] }> {
  const { code, stdout, stderr } = await run(['--json', ...args], nodeOptions);
  if (stderr !== '') throw new Error(stderr);
  const lines = stdout.split('\n').slice(0, -1);
  return { code, lines: lines.map((line) => Line.parse(JSON.parse(line))) };
}

/** A folder with these files, until the test has ended. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
