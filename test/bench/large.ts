/**
 * What large descriptions cost: a real one of about 3 MB, a quarter of its paths, and four renamed copies of it in one (13 MB,
 * 1,152 operations), beside openapi-typescript's own command on the same files; then comparisons, and `check` with
 * nothing to do. CPU of whole processes, one run each; the ratios are of runs next to each other. Run it with
 * `npm run bench:large -- FILE`, FILE being a description with many operations.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from '../../generator/spec/json.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { blockText, copiesOf, edited, partOf } from './large/documents.ts';
import { goal, growth, hostileDocuments, site, watching } from './large/goals.ts';
import { run, stepsOf, type Usage } from './large/run.ts';

const root = resolve(import.meta.dirname, '../..');
const corpus = join(root, '../shared/corpus/specs/openai.yaml');
const given = resolve(process.argv[2] ?? corpus);
const folder = mkdtempSync(join(tmpdir(), 'large-'));
const start = join(root, 'generator/start.mjs');
const peer = join(root, 'node_modules/openapi-typescript/bin/cli.js');

const { value } = loadDocument(given);
const four = copiesOf(value, 4);
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const large = write('13.json', stringify(four, 2));
const documents = [
  write('1.json', stringify(partOf(value, 0.25), 2)),
  write('3.json', stringify(value, 2)),
  given,
  large,
  write('13.yaml', `${blockText(four).slice(1)}\n`),
];

run([start, 'check'], root);
const [, three = 0, , thirteen = 0] = documents.map(generation);
goal('reading a MB of 13 by a MB of 3', thirteen / three, 1.5, 'times');
site(given);
comparison('itself', large, large);
comparison('a few edits', large, write('edited.json', stringify(edited(four), 2)));
nothingToDo();
hostileDocuments();
growth();
await watching();
rmSync(folder, { recursive: true });

/** @returns the CPU milliseconds of reading, checking and modelling a megabyte */
function generation(file: string): number {
  const megabytes = statSync(file).size / 1e6;
  const ours = run([start, 'generate', '--spec', file, '--out', join(folder, 'out'), '--timings'], folder);
  const theirs = run([peer, file, '-o', join(folder, 'types.ts')], folder);
  console.log(`${file.split('/').at(-1)}, ${megabytes.toFixed(1)} MB`);
  for (const [step, cpu] of stepsOf(ours))
    console.log(
      `  ${step.padEnd(20)} ${String(cpu).padStart(6)} ms CPU, ${(cpu / megabytes).toFixed(0)} a MB`,
    );
  console.log(`  every output          ${used(ours)}`);
  console.log(`  openapi-typescript    ${used(theirs)}`);
  if (megabytes < 4) goal('memory beside openapi-typescript', ours.megabytes / theirs.megabytes, 2, 'times');
  else {
    goal('CPU', ours.cpuSeconds, 60, 's');
    goal('memory', ours.megabytes, 1000, 'MB');
  }
  if (megabytes > 2 && megabytes < 4) goal('CPU', ours.cpuSeconds / theirs.cpuSeconds, 3, 'times');
  console.log(
    `  ratio                 ${(ours.cpuSeconds / theirs.cpuSeconds).toFixed(2)} in CPU, ${(ours.megabytes / theirs.megabytes).toFixed(2)} in memory`,
  );
  const steps = stepsOf(ours);
  return ['load', 'validate', 'model'].reduce((sum, step) => sum + (steps.get(step) ?? 0), 0) / megabytes;
}

function comparison(name: string, base: string, revision: string): void {
  console.log(`diff with ${name}: ${used(run([start, 'diff', base, revision], folder))}`);
}

/** The project's own description, whose outputs are up to date. */
function nothingToDo(): void {
  const spec = join(root, 'spec/openapi.yaml');
  const ours = run([start, 'check'], root);
  const theirs = run([peer, spec, '-o', join(folder, 'types.ts')], folder);
  console.log(`check with nothing to do: ${used(ours)}; openapi-typescript: ${used(theirs)}`);
  goal('check with nothing to do', ours.cpuSeconds / theirs.cpuSeconds, 1, 'times');
  const small = run([start, 'generate', '--spec', spec, '--out', join(folder, 'small')], folder);
  goal('a small description', small.cpuSeconds / theirs.cpuSeconds, 1.6, 'times');
}

function used({ cpuSeconds, megabytes }: Usage): string {
  return `${cpuSeconds.toFixed(2)} s CPU, ${megabytes.toFixed(0)} MB`;
}
