/** Once per run of journeys: the production builds they share, and the browsers they run in. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildInTurn, forgetTurns } from './build-in-turn.ts';
import { findBrowser, findFirefox } from './find-browser.ts';
import { root } from './production-build.ts';

/** A browser and the build for it. */
export interface Stage {
  readonly executablePath: string;
  /** Folder of the unpacked production build. */
  readonly extension: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    chrome: Stage;
    /** `null` where no Firefox is installed. */
    firefox: Stage | null;
  }
}

export default async function prepare(project: TestProject): Promise<void> {
  const found = await findBrowser({ cacheDir: join(root, '.cache/browsers'), say: console.log });
  if (!found.ok) throw new Error(found.message);
  await forgetTurns();
  project.provide('chrome', {
    executablePath: found.browser.executablePath,
    extension: await buildInTurn({ browser: 'chrome' }),
  });
  const firefox = findFirefox();
  if (!firefox.ok) console.log(`Firefox is not walked. ${firefox.message}`);
  project.provide(
    'firefox',
    firefox.ok
      ? { executablePath: firefox.browser.executablePath, extension: await buildInTurn({ browser: 'firefox' }) }
      : null,
  );
}
