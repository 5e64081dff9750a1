/**
 * What `generate` costs beside openapi-typescript's own command on the same file: CPU of the whole
 * process tree, medians of runs taken in turn, and the ratio. Run it with `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const RUNS = 7;
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const specs = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'spec/openapi.yaml')];

/** CPU seconds (user and system) of a command and its children, from the operating system's accounting. */
function cpuSeconds(command: readonly string[]): number {
  const script = 'times_before=$(times); "$@" >/dev/null 2>"$0" || exit 1; times';
  const { stdout, status } = spawnSync('bash', ['-c', script, join(folder, 'errors.txt'), ...command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true' },
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed; see ${join(folder, 'errors.txt')}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

for (const spec of specs) {
  const file = resolve(spec);
  // Run outside the project, where openapi-typescript finds no redocly.yaml that asks for other files.
  const theirs = [
    process.execPath,
    join(root, 'node_modules/openapi-typescript/bin/cli.js'),
    file,
    '-o',
    join(folder, 'theirs.ts'),
  ];
  const ours = [
    process.execPath,
    join(root, 'generator/start.mjs'),
    'generate',
    '--spec',
    file,
    '--out',
    join(folder, 'ours'),
  ];
  const pairs = Array.from({ length: RUNS + 1 }, () => [cpuSeconds(ours), cpuSeconds(theirs)] as const).slice(
    1,
  );
  const [a, b] = [median(pairs.map(([ours]) => ours)), median(pairs.map(([, theirs]) => theirs))];
  console.log(file);
  console.log(`  generate, every output          ${a.toFixed(2)} s CPU`);
  console.log(`  openapi-typescript, types only  ${b.toFixed(2)} s CPU`);
  console.log(
    `  ratio ${median(pairs.map(([ours, theirs]) => ours / theirs)).toFixed(2)} (median of ${RUNS} pairs)`,
  );
}
