import { defineConfig } from 'vitest/config';

/** These count the timers and sockets of their process, so that no other file may have left one that ends meanwhile. */
const alone = ['test/runtime/{abortable,retry,stress,transport}.test.ts', 'test/end-to-end/faults.test.ts'];
// The last need the packed package: npm run test:publish.
const elsewhere = ['**/node_modules/**', 'test/publish/**'];

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    // Vitest leaves a core to itself, which on two cores is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'alone', include: alone, exclude: elsewhere } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...alone],
          // A file leaves nothing behind that another would see, and all load the same modules.
          isolate: false,
        },
      },
    ],
  },
});
