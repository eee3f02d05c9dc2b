/**
 * `npm start`: the extension, the bundled backend and a browser, with one command.
 * With a display the browser opens for you; without one, or with `-- --headless`, a blind administrator walks the
 * whole way and leaves `results/demo/report.html` and `results.json`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { runDemo } from '../test/browser/demo.ts';
import { findBrowser } from '../test/browser/find-browser.ts';
import { buildExtension, root } from '../test/browser/production-build.ts';
import { sitIn } from '../test/browser/sit-in.ts';

const Options = z.strictObject({
  scenario: z.enum(['migrate', 'half-done', 'setup']).default('migrate'),
  product: z.enum(['fax', 'sign', 'both']).default('fax'),
  seed: z.coerce.number().int().nonnegative().default(1),
  headless: z.boolean().default(false),
});

/** A walk that stops early leaves much undone; the first sentences say why. */
const mostFailures = 5;

const say = (sentence: string) => console.log(sentence);

/** X11 or Wayland on Linux; elsewhere there always is one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Exit code: 0 done, 1 a step or the outcome failed, 2 could not begin. */
async function main(signal: AbortSignal): Promise<number> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string' },
      product: { type: 'string' },
      seed: { type: 'string' },
      headless: { type: 'boolean' },
    },
  });
  const options = Options.safeParse(values);
  if (!options.success) {
    say(z.prettifyError(options.error));
    return 2;
  }
  const { scenario, product, seed, headless } = options.data;
  const found = await findBrowser({ cacheDir: join(root, '.cache/browsers'), say, signal });
  if (!found.ok) {
    say(found.message);
    return 2;
  }
  say('Building the extension …');
  const extension = await buildExtension();
  const { executablePath } = found.browser;
  if (!headless && hasDisplay()) {
    await sitIn({ executablePath, extension, scenario, product, seed, say, signal });
    return 0;
  }
  say(`A blind administrator walks "${scenario}" (${product}) with mouse and keyboard alone:`);
  const onStep = ({ id, durationMs }: { id: string; durationMs: number }, place: number) =>
    say(`  ✓ ${String(place).padStart(2)}  ${id.padEnd(28)} ${(durationMs / 1000).toFixed(1).padStart(6)} s`);
  const folder = join(root, 'results/demo');
  const end = await runDemo({ folder, executablePath, extension, scenario, product, seed, onStep, signal });
  for (const failure of end.failures.slice(0, mostFailures)) say(`  ✗ ${failure}`);
  if (end.failures.length > mostFailures) say(`  … and ${end.failures.length - mostFailures} more, in the report`);
  say(end.ok ? 'Done: everybody signs in through Alohi SSO.' : 'Failed.');
  say(`Report: ${end.report}`);
  return end.ok ? 0 : 1;
}

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
try {
  process.exitCode = await main(stopping.signal);
} catch (error) {
  if (!stopping.signal.aborted) throw error;
  process.exitCode = 130;
}
