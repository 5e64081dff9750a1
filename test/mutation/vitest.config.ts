import { defineConfig } from 'vitest/config';

/**
 * The tests that judge mutants: those of the mutated rooms that need no browser and no bundle, and that count neither
 * their runs nor what their process has open.
 */
export default defineConfig({
  test: {
    include: ['test/{emit,model,runtime,validators}/**/*.test.ts', 'test/targets/reference.test.ts'],
    exclude: [
      '**/node_modules/**',
      'test/runtime/{abortable,stress,size}.test.ts',
      'test/model/memory.test.ts',
      'test/validators/{agreement,sizes}.test.ts',
    ],
    setupFiles: ['test/setup.ts', 'test/mutation/few-runs.ts'],
    testTimeout: 60_000,
  },
});
