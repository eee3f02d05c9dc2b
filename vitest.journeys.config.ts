import { defineConfig } from 'vitest/config';

/**
 * What needs the production build: its manifest, then whole journeys in a real browser. Each journey has a backend, a
 * profile and an administrator of its own, and mostly waits for pages that are slow on purpose.
 */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['test/manifest/built-manifest.test.ts', 'test/browser/journeys/**/*.journey.test.ts'],
    reporters: ['default', ['json', { outputFile: 'results/journeys.json' }]],
    globalSetup: ['test/browser/prepare.ts'],
    // A browser with its pages takes about two thirds of a core.
    maxWorkers: 3,
    testTimeout: 20 * 60_000,
    hookTimeout: 10 * 60_000,
    // The browser and the backend close themselves; a hanging one must not hold the run.
    teardownTimeout: 30_000,
  },
});
