import { defineConfig } from 'vitest/config';

/** What is tried before a release: the packed package, the workflows' steps, the tutorial. Slower than `npm test`. */
export default defineConfig({
  test: {
    include: ['test/publish/**/*.test.ts'],
    globalSetup: ['test/publish/setup.ts'],
    maxWorkers: '100%',
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
