import { defineConfig } from 'vitest/config';

/** Whole journeys in a real browser, one at a time: each has a backend, a profile and an administrator of its own. */
export default defineConfig({
  test: {
    name: 'journeys',
    include: ['test/browser/journeys/**/*.journey.test.ts'],
    globalSetup: ['test/browser/prepare.ts'],
    fileParallelism: false,
    testTimeout: 20 * 60_000,
    hookTimeout: 10 * 60_000,
    // The browser and the backend close themselves; a hanging one must not hold the run.
    teardownTimeout: 30_000,
  },
});
