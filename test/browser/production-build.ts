/** The extension as it ships, built by WXT; for control runs also with one deliberate mistake in it. */
import { join, resolve } from 'node:path';
import { build, type InlineConfig, type Logger } from 'wxt';

/** One deliberate mistake: in the one file named, `before` becomes `after`. */
export interface Mutation {
  readonly name: string;
  /** Path inside the repository, e.g. lib/fill/text.ts. */
  readonly file: string;
  readonly before: string | RegExp;
  readonly after: string;
}

export const root = resolve(import.meta.dirname, '../..');

/**
 * Builds for one browser and gives the folder of the unpacked extension. A mutation goes into a folder of its own, so
 * that the true build stays what it is. Throws when the build fails, or when the mutation finds nothing to change.
 */
export async function buildExtension(mutation?: Mutation, browser: 'chrome' | 'firefox' = 'chrome'): Promise<string> {
  const outDir = mutation ? join(root, '.output/mutated', mutation.name) : join(root, '.output');
  let hits = 0;
  const plugin = mutation ? mutate(mutation, () => (hits += 1)) : null;
  const options: InlineConfig = {
    root,
    outDir: outDir.slice(root.length + 1),
    browser,
    mode: 'production',
    logger: quiet,
    vite: () => ({ plugins: plugin ? [plugin] : [] }),
    hooks: {
      // WXT sets the level itself, after everything else.
      'vite:build:extendConfig': (_entrypoints, config) => {
        config.logLevel = 'error';
      },
    },
  };
  await asProduction(() => build(options));
  if (mutation && hits === 0)
    throw new Error(`The mutation "${mutation.name}" found nothing to change in ${mutation.file}.`);
  return join(outDir, `${browser}-mv3`);
}

/** Vitest says `NODE_ENV=test`, and Vite believes that before the mode: React's development version would ship. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

function mutate({ name, file, before, after }: Mutation, onHit: () => void) {
  return {
    name: `mutation-${name}`,
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!id.split('?')[0]?.endsWith(`/${file}`)) return null;
      const changed = code.replace(before, after);
      if (changed === code) return null;
      onHit();
      return changed;
    },
  };
}

const silent = () => undefined;
/** A build says nothing unless it fails, and then it throws. */
const quiet: Logger = {
  level: 0,
  debug: silent,
  log: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
  success: silent,
};
