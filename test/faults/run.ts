/**
 * What faults do to an output folder: the whole command, killed 200 times, on a full disk, told to end, beside others. Prints a
 * table; the exit code is 1 when anything was torn, lost or left over. Run it with `npm run test:faults`; a number after `--`
 * divides the runs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  bundledWriter,
  callsOf,
  type Fault,
  fill,
  run,
  strayIn,
  type Tree,
  treeOf,
  verdictOn,
} from './runs.ts';

const share = Number(process.argv[2] ?? 1);
const home = mkdtempSync(join(tmpdir(), 'faults-'));
const start = resolve(import.meta.dirname, '../../generator/start.mjs');

/** Two descriptions whose outputs differ. */
const first = described('first', 'Pets');
const second = described('second', 'Shops');
const broken = join(home, 'broken.yaml');
writeFileSync(broken, 'openapi: 3.0.0\n');

const command = (spec: string, folder: string): string[] => [
  start,
  'generate',
  '--spec',
  spec,
  '--out',
  folder,
];

interface Row {
  readonly name: string;
  runs: number;
  mixed: number;
  faults: string[];
}
const rows: Row[] = [];

const { plain, old, next, calls } = await sets();
const writer = bundledWriter(home);
const list = join(home, 'next.json');
const files = [...next]
  .map(([path, text]) => ({ path, text }))
  .filter(({ path }) => path !== '.manifest.json');
writeFileSync(list, JSON.stringify(files));
console.log(`${old.size} files before, ${next.size} after, ${calls.length} calls that change the folder`);
await kills();
await fullDisk();
await told();
await atOnce(2);
await atOnce(8);
rmSync(home, { recursive: true });
for (const { name, runs, mixed, faults } of rows) {
  console.log(
    `${name.padEnd(44)} ${String(runs).padStart(4)} runs, ${mixed} mixed until the next run, ${faults.length} faults`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
}
process.exitCode = rows.some(({ faults }) => faults.length > 0) ? 1 : 0;

/** A quarter at the first write, the others at each move and at the calls around them; every second is judged with a broken description. */
async function kills(): Promise<void> {
  const count = Math.ceil(200 / share);
  const firstWrite = calls.indexOf('writeSync');
  const moves = [...calls.keys()].filter((index) => calls[index] === 'renameSync' && index > firstWrite);
  const row = rowOf('killed at the first write or between moves');
  for (let index = 0; index < count; index++) {
    const isFirst = index % 4 === 0;
    const at = isFirst
      ? firstWrite + (index % 8 === 0 ? 0 : 1)
      : moves[index % moves.length]! + ((index >> 2) % 2);
    const kind = calls[at] === 'writeSync' ? 'half' : 'kill';
    const folder = fresh();
    const ended = await run(command(second, folder), { folder, kind, call: at + 1 });
    expectThat(
      row,
      ended.signal === 'SIGKILL',
      `call ${at}: ended with ${ended.status} ${ended.stderr.slice(-200)}`,
    );
    await judge(row, folder, index, `call ${at}`);
  }
}

async function fullDisk(): Promise<void> {
  const row = rowOf('no space left, at each write');
  const writes = [...calls.keys()].filter((index) => !['rmSync', 'renameSync'].includes(calls[index]!));
  for (const at of writes.filter((_, index) => index % share === 0)) {
    const folder = fresh();
    const ended = await run(command(second, folder), { folder, kind: 'full', call: at + 1 });
    row.runs++;
    // From the last writes on there is nothing that takes space.
    const wanted = ended.status === 0 ? 'new' : 'old';
    const isTold = wanted === 'new' || /cannot-write: .*no space left/.test(ended.stderr);
    expectThat(row, isTold, `call ${at}: ended with ${ended.status} ${ended.stderr.slice(-200)}`);
    expectThat(row, verdictOn(folder, old, next) === wanted, `call ${at}: ${verdictOn(folder, old, next)}`);
    expectThat(row, strayIn(folder).length === 0, `call ${at}: ${strayIn(folder).join()}`);
  }
}

/** SIGTERM at each move: the set is whole and nothing is left over, without a further run. */
async function told(): Promise<void> {
  const row = rowOf('SIGTERM while files are moved');
  const moves = [...calls.keys()].filter((index) => calls[index] === 'renameSync');
  for (const at of moves.filter((_, index) => index % share === 0)) {
    const folder = fresh();
    const ended = await run(command(second, folder), { folder, kind: 'term', call: at + 1 });
    row.runs++;
    const isTold =
      ended.signal === 'SIGTERM' && ended.stderr.endsWith('ended by SIGTERM; the output is whole\n');
    expectThat(
      row,
      isTold,
      `call ${at}: ended with ${ended.status} ${ended.signal} ${ended.stderr.slice(-200)}`,
    );
    expectThat(row, verdictOn(folder, old, next) === 'new', `call ${at}: ${verdictOn(folder, old, next)}`);
    expectThat(row, strayIn(folder).length === 0, `call ${at}: ${strayIn(folder).join()}`);
  }
}

async function atOnce(count: number): Promise<void> {
  const row = rowOf(`${count} at once`);
  for (let round = 0; round < Math.ceil(20 / share); round++) {
    const folder = round % 2 === 0 ? fresh() : join(mkdtempSync(join(home, 'case-')), 'out');
    const pause: Fault = { folder, kind: 'pause', only: 'renameSync', call: 3 + (round % 5) };
    const specs = [...Array(count).keys()].map((index) => (index % 2 === 0 ? second : first));
    const all = await Promise.all(
      specs.map((spec, index) => run(command(spec, folder), index < 2 ? pause : undefined)),
    );
    row.runs += count;
    for (const { status, stderr } of all)
      expectThat(row, status === 0, `ended with ${status} ${stderr.slice(-200)}`);
    const verdict = verdictOn(folder, plain, next);
    expectThat(row, verdict === 'old' || verdict === 'new', `round ${round}: ${verdict}`);
    expectThat(row, strayIn(folder).length === 0, `round ${round}: ${strayIn(folder).join()}`);
  }
}

/**
 * Right after a kill, and after the next run. That is the whole command every fourth time, else the writer alone, which costs
 * less; every second time its description is broken, so that there is nothing new to write.
 */
async function judge(row: Row, folder: string, index: number, what: string): Promise<void> {
  row.runs++;
  const verdict = verdictOn(folder, old, next);
  if (verdict === 'mixed') row.mixed++;
  expectThat(row, verdict !== 'torn' && verdict !== 'lost', `${what}: ${verdict}`);
  const isBroken = index % 2 === 0;
  const isWhole = index % 4 > 1;
  const words = isWhole
    ? command(isBroken ? broken : second, folder)
    : [writer, folder, ...(isBroken ? [] : [list])];
  const ended = await run(words);
  expectThat(
    row,
    ended.status === (isBroken && isWhole ? 2 : 0),
    `${what}: the next run ended with ${ended.status}`,
  );
  const after = verdictOn(folder, old, next);
  expectThat(row, after === 'new' || (isBroken && after === 'old'), `${what}: after the next run ${after}`);
  expectThat(row, strayIn(folder).length === 0, `${what}: ${strayIn(folder).join()}`);
}

function expectThat(row: Row, isSo: boolean, fault: string): void {
  if (!isSo) row.faults.push(fault);
}

function rowOf(name: string): Row {
  const row: Row = { name, runs: 0, mixed: 0, faults: [] };
  rows.push(row);
  return row;
}

function fresh(): string {
  const folder = join(mkdtempSync(join(home, 'case-')), 'out');
  fill(folder, old);
  return folder;
}

/** `old` is what the first description gives and a file that an earlier one gave, so that there is something to remove. */
async function sets(): Promise<{ plain: Tree; old: Tree; next: Tree; calls: readonly string[] }> {
  const folder = join(home, 'sets');
  const ended = await run(command(first, folder));
  if (ended.status !== 0) throw new Error(ended.stderr);
  const before = treeOf(folder);
  const manifest = (before.get('.manifest.json') ?? '').replace(
    '{\n    ',
    '{\n    "gone/extra.md": "0",\n    ',
  );
  const withMore = new Map([...before, ['gone/extra.md', 'extra\n'], ['.manifest.json', manifest]]);
  fill(folder, withMore);
  const made = await callsOf(command(second, folder), folder);
  return { plain: before, old: withMore, next: treeOf(folder), calls: made };
}

function described(name: string, tag: string): string {
  const folder = mkdtempSync(join(home, `${name}-`));
  const path = join(folder, 'api.yaml');
  const text = `openapi: 3.1.0
info: {title: ${tag}, version: 1.0.0}
paths:
  /${tag}:
    post:
      operationId: make${tag}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/${tag}'}}}}
      responses: {'200': {description: Done}}
components:
  schemas:
    ${tag}: {type: object, required: [name], properties: {name: {type: string, enum: [a, ${tag}]}}}
`;
  writeFileSync(path, text);
  return path;
}
