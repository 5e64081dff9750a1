/** Mutation testing: installs Stryker beside this file and hands it the arguments. Run it with `npm run test:mutation`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installLocked } from '../installing.ts';

const here = import.meta.dirname;
// Vitest is the project's own.
await installLocked(here, '--ignore-scripts', '--legacy-peer-deps');
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const { status } = spawnSync(
  process.execPath,
  [stryker, 'run', 'test/mutation/stryker.config.mjs', ...process.argv.slice(2)],
  { cwd: join(here, '../..'), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
