/** The extension as it ships, built by WXT; for control runs also with one deliberate mistake in it. */
import { join, resolve } from 'node:path';
import { build, type Logger } from 'wxt';

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
 * Builds for Chrome and gives the folder of the unpacked extension. A mutation goes into a folder of its own, so that
 * the true build stays what it is. Throws when the build fails, or when the mutation finds nothing to change.
 */
export async function buildExtension(mutation?: Mutation): Promise<string> {
  const outDir = mutation ? join(root, '.output/mutated', mutation.name) : join(root, '.output');
  let hits = 0;
  const plugin = mutation ? mutate(mutation, () => (hits += 1)) : null;
  await build({
    root,
    outDir: outDir.slice(root.length + 1),
    browser: 'chrome',
    mode: 'production',
    logger: quiet,
    vite: () => ({ plugins: plugin ? [plugin] : [] }),
    hooks: {
      // WXT sets the level itself, after everything else.
      'vite:build:extendConfig': (_entrypoints, config) => {
        config.logLevel = 'error';
      },
    },
  });
  if (mutation && hits === 0)
    throw new Error(`The mutation "${mutation.name}" found nothing to change in ${mutation.file}.`);
  return join(outDir, 'chrome-mv3');
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
