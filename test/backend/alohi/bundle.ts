import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Random } from '../random.ts';

let script: Promise<string> | undefined;

/** The dashboards' code for the browser. Built on first use; the sources do not change while a backend runs. */
export function dashboardScript(): Promise<string> {
  script ??= buildScript();
  return script;
}

/** The same code with other class names than MUI's and the own kit's known ones. */
export function withNewNames(code: string, random: Random): string {
  const first = `N${random.hex(2)}`;
  const second = `n${random.hex(2)}-`;
  return code.replaceAll('Mui', first).replaceAll(/(?<![\w-])dash-(?=\w)/g, second);
}

async function buildScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./web/dashboard.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    minify: true,
    // MUI and emotion look at it; the development build would be several times the size.
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
