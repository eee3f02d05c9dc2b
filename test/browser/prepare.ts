/** Once per run of journeys: the production build they share, and the browser they run in. */
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildInTurn, forgetTurns } from './build-in-turn.ts';
import { findBrowser } from './find-browser.ts';
import { root } from './production-build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the unpacked production build. */
    extension: string;
    executablePath: string;
  }
}

export default async function prepare(project: TestProject): Promise<void> {
  const found = await findBrowser({ cacheDir: join(root, '.cache/browsers'), say: console.log });
  if (!found.ok) throw new Error(found.message);
  project.provide('executablePath', found.browser.executablePath);
  await forgetTurns();
  project.provide('extension', await buildInTurn());
}
