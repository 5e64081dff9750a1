import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These need the packed package: npm run test:publish.
    exclude: ['**/node_modules/**', 'test/publish/**'],
    setupFiles: ['test/setup.ts'],
    // Vitest leaves a core to itself, which on two cores is half of them.
    maxWorkers: '100%',
    // A file leaves nothing behind that another would see, and all load the same modules.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
