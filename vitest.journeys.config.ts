import { defineConfig } from 'vitest/config';

/**
 * What needs the production build: its manifest, then whole journeys in a real browser, one at a time. Each journey has
 * a backend, a profile and an administrator of its own.
 */
const manifest = 'test/manifest/built-manifest.test.ts';

/**
 * What `npm test` runs. The other journeys (both products, entra.microsoft.com, first set-up, half-done, browser
 * restart, the guide's own order, wrong certificate) still stumble now and then; `npm run test:journeys:all` runs them.
 */
const dependable = [
  manifest,
  'test/browser/journeys/controls.journey.test.ts',
  'test/browser/journeys/migrate.journey.test.ts',
];

export default defineConfig({
  test: {
    name: 'journeys',
    include: process.env.JOURNEYS === 'all' ? [manifest, 'test/browser/journeys/**/*.journey.test.ts'] : dependable,
    reporters: ['default', ['json', { outputFile: 'results/journeys.json' }]],
    globalSetup: ['test/browser/prepare.ts'],
    fileParallelism: false,
    testTimeout: 20 * 60_000,
    hookTimeout: 10 * 60_000,
    // The browser and the backend close themselves; a hanging one must not hold the run.
    teardownTimeout: 30_000,
  },
});
