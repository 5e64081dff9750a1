/** What comparing real documents costs, and large ones made of them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import {
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  stringify,
} from '../../../generator/spec/json.ts';
import { documentFromText, loadDocument } from '../../../generator/spec/load.ts';
import { printTable, type Line } from '../client/numbers.ts';
import { cyclic, withChanges, withoutProperties } from '../large/changes.ts';
import { copiesOf } from '../large/documents.ts';
import { redoclyCommand } from './contestants.ts';

const root = resolve(import.meta.dirname, '../../..');
const corpus = join(root, '../shared/corpus/specs');
const start = join(root, 'generator/start.mjs');

/** Compares each document with one in which every tenth description of a string has a bound. */
export function measureSpeed(): void {
  const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(yaml|json)$/.test(name)) : [];
  const documents = [join(root, 'spec/openapi.yaml'), ...names.map((name) => join(corpus, name))];
  const work = mkdtempSync(join(tmpdir(), 'bench-diff-'));
  try {
    const lines = documents.map((path) => measure(path, work));
    printTable(
      'CPU to compare a document with one in which every tenth string has another bound',
      columns,
      lines,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

interface Goal {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number | undefined;
  documents(): readonly [base: JsonObject, revision: JsonObject];
}

const largest = join(corpus, 'openai.yaml');
const goals: readonly Goal[] = [
  {
    name: '1,200 operations, 50 changes',
    seconds: 5,
    megabytes: 600,
    documents: () => changed(copiesOf(loadDocument(largest).value, 4), (four) => withChanges(four, 50)),
  },
  {
    name: '50 properties removed',
    seconds: 5,
    megabytes: undefined,
    documents: () => changed(loadDocument(largest).value, (one) => withoutProperties(one, 50)),
  },
  {
    name: 'schemas that lead to each other',
    seconds: 3,
    megabytes: undefined,
    documents: () => changed(cyclic(2400), (one) => withChanges(one, 1)),
  },
];

function changed(base: JsonObject, change: (base: JsonObject) => JsonObject): [JsonObject, JsonObject] {
  return [base, change(base)];
}

/** Large documents beside what they should take, each compared twice. */
export function measureGoals(): void {
  if (!existsSync(largest)) return console.log(`no ${largest}: large documents are not compared`);
  const work = mkdtempSync(join(tmpdir(), 'bench-diff-'));
  try {
    const lines = goals.map((goal) => measureGoal(goal, work));
    printTable(
      'CPU and memory of large comparisons',
      ['MB', 's', 'goal', 'MB of memory', 'goal', 'same twice'],
      lines,
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}

function measureGoal({ name, seconds, megabytes, documents }: Goal, work: string): Line {
  const files = documents().map((document, index) => {
    const path = join(work, `${index}.json`);
    writeFileSync(path, stringify(document, 2));
    return path;
  });
  const [first, second] = ['first', 'second'].map((run) => {
    const output = join(work, run);
    const used = cost(work, [start, 'diff', ...files, '--format', 'json', '--output', output]);
    return { used, text: used === undefined ? '' : readFileSync(output, 'utf8') };
  });
  const used = [first?.used, second?.used].filter((one) => one !== undefined);
  return {
    name,
    figures: [
      (statSync(files[0] ?? '').size / 1e6).toFixed(1),
      used.length < 2 ? 'failed' : Math.min(...used.map((one) => one.seconds)).toFixed(2),
      `${seconds}`,
      used.length < 2 ? '' : Math.max(...used.map((one) => one.megabytes)).toFixed(0),
      megabytes === undefined ? '' : `${megabytes}`,
      first?.text === second?.text && first?.text !== '' ? 'yes' : 'no',
    ],
  };
}

/** Milliseconds that a comparison may take. */
const MOST_TIME = 120_000;

const columns = ['MB', 'ours, s', 's/MB', 'MB of memory', 'redocly diff, s', 's/MB'];

function measure(path: string, work: string): Line {
  const megabytes = statSync(path).size / 1e6;
  const revision = join(work, `revision${extname(path)}`);
  writeFileSync(
    revision,
    stringify(edited(documentFromText(readFileSync(path, 'utf8'), path).value, counter())),
  );
  const ours = cost(work, [start, 'diff', path, revision, '--format', 'json']);
  const theirs = cost(work, [redoclyCommand, 'diff', path, revision, '--format', 'json']);
  const seconds = (value: number | undefined): string[] =>
    value === undefined ? ['failed', ''] : [value.toFixed(2), (value / megabytes).toFixed(2)];
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    figures: [
      megabytes.toFixed(2),
      ...seconds(ours?.seconds),
      ours === undefined ? '' : ours.megabytes.toFixed(0),
      ...seconds(theirs?.seconds),
    ],
  };
}

/** True once in ten times. */
function counter(): () => boolean {
  let calls = 0;
  return () => calls++ % 10 === 0;
}

function edited(value: JsonValue, isNext: () => boolean): JsonValue {
  if (isArray(value)) return value.map((item) => edited(item, isNext));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'example' || key === 'examples' || key === 'default' ? member : edited(member, isNext),
    ]),
  );
  return copy['type'] === 'string' && isNext() ? { ...copy, maxLength: 77 } : copy;
}

interface Cost {
  /** CPU, user and system. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Undefined for a command that could not compare, or not in time: 0 and 1 are verdicts. */
function cost(work: string, args: readonly string[]): Cost | undefined {
  const [preload, usage] = [join(work, 'usage.cjs'), join(work, 'usage.json')];
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`,
  );
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off' };
  const { status } = spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd: work,
    env,
    stdio: 'ignore',
    timeout: MOST_TIME,
  });
  if (status === null || status > 1) return undefined;
  const used = JSON.parse(readFileSync(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { seconds: (used.userCPUTime + used.systemCPUTime) / 1e6, megabytes: used.maxRSS / 1000 };
}
