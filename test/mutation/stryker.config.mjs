/**
 * Mutation testing: what the tests do not notice. `npm run test:mutation` takes an hour for all of it; a part is named by
 * `--mutate`, as in `npm run test:mutation -- --mutate generator/emit/escape.ts`.
 *
 * Options: https://stryker-mutator.io/docs/stryker-js/configuration/
 */
export default {
  mutate: ['generator/{model,emit,runtime}/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  // Mutants of what a module makes once, when it is loaded, take a run of everything each.
  ignoreStatic: true,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: null },
  tempDirName: '.cache/stryker',
  // Compiled by the tests' own means; comments that switch checks off would only move lines.
  disableTypeChecks: false,
  ignorePatterns: ['dist', 'docs/site'],
};
