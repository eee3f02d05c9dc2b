import { defineConfig } from 'vitest/config';

/**
 * What needs the production build: its manifest, then whole journeys in a real browser, one at a time. Each journey has
 * a backend, a profile and an administrator of its own.
 */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['test/manifest/built-manifest.test.ts', 'test/browser/journeys/**/*.journey.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/journeys.json' }]],
    globalSetup: ['test/browser/prepare.ts'],
    fileParallelism: false,
    testTimeout: 20 * 60_000,
    hookTimeout: 10 * 60_000,
    // The browser and the backend close themselves; a hanging one must not hold the run.
    teardownTimeout: 30_000,
  },
});
