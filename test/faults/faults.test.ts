/**
 * Faults at the calls that change an output folder: failures at every one of them, kills at some, of the generator's own writer
 * in a process of its own. What the whole command does, killed 200 times, is `npm run test:faults`.
 */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OutputFile, writeOutput } from '../../generator/output.ts';
import { checkOutput } from '../../generator/output/comparison.ts';
import { inject } from './inject.mjs';
import {
  bundledWriter,
  callsOf,
  type Ended,
  type Fault,
  fill,
  run,
  strayIn,
  type Tree,
  treeOf,
  verdictOn,
} from './runs.ts';

const home = mkdtempSync(join(tmpdir(), 'faults-'));
const writer = bundledWriter(home);
const fileOf = (path: string, text: string): OutputFile => ({ path, text });
const before = [
  fileOf('a.ts', 'old a\n'),
  fileOf('deep/b.ts', 'old b\n'),
  fileOf('same.ts', 'same\n'),
  fileOf('gone/c.ts', 'old c\n'),
];
const after = [
  fileOf('a.ts', 'new a\n'),
  fileOf('deep/b.ts', 'new b\n'),
  fileOf('same.ts', 'same\n'),
  fileOf('made/here/d.ts', 'new d\n'),
];
const beforeList = join(home, 'before.json');
const afterList = join(home, 'after.json');
let old: Tree = new Map();
let next: Tree = new Map();
let calls: readonly string[] = [];
let folder = '';

const write = (list: string, fault?: Omit<Fault, 'folder'>): Promise<Ended> =>
  run([writer, folder, list], fault === undefined ? undefined : { ...fault, folder });

/** Several at a time: a run mostly waits for the disk. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all([one(), one(), one()]);
}

function fresh(): string {
  const made = join(mkdtempSync(join(home, 'case-')), 'out');
  fill(made, old);
  return made;
}

beforeAll(async () => {
  writeFileSync(beforeList, JSON.stringify(before));
  writeFileSync(afterList, JSON.stringify(after));
  folder = join(home, 'first');
  await write(beforeList);
  old = treeOf(folder);
  calls = await callsOf([writer, folder, afterList], folder);
  next = treeOf(folder);
});
beforeEach(() => {
  folder = fresh();
});

describe('a run that is killed', () => {
  it('leaves whole files, is named by check while they are mixed, and is finished by the next run', async () => {
    const verdicts: string[] = [];
    const aimed = [...calls.keys()].filter(
      (index) => index === calls.indexOf('writeSync') || (calls[index] === 'renameSync' && index > 10),
    );
    aimed.push(calls.length - 1);
    expect(calls.filter((name) => name === 'renameSync').length).toBeGreaterThan(4);
    await each(aimed, async (index) => {
      const target = fresh();
      const kind = calls[index] === 'writeSync' ? 'half' : 'kill';
      const ended = await run([writer, target, afterList], { folder: target, kind, call: index + 1 });
      expect(ended.signal).toBe('SIGKILL');
      const verdict = verdictOn(target, old, next);
      verdicts.push(verdict);
      expect(verdict).toMatch(/^(old|new|mixed)$/);
      const faults = checkOutput(target, after).map(({ fault }) => fault);
      if (verdict === 'mixed') expect(faults).toContain('interrupted');
      // The next run, even one that has nothing to write because its description is broken.
      const finished = await run([writer, target, ...(index % 2 === 0 ? [afterList] : [])]);
      expect(finished).toMatchObject({ status: 0, stderr: '' });
      expect(verdictOn(target, old, next)).toMatch(index % 2 === 0 ? /^new$/ : /^(old|new)$/);
      expect(strayIn(target)).toEqual([]);
    });
    // A test of faults that never hits the middle proves nothing.
    expect(new Set(verdicts)).toEqual(new Set(['old', 'mixed', 'new']));
  });

  it('can be the first one of all', async () => {
    const target = join(home, 'never-before');
    const ended = await run([writer, target, afterList], {
      folder: target,
      kind: 'kill',
      only: 'renameSync',
      call: 3,
    });
    expect(ended.signal).toBe('SIGKILL');
    expect(await run([writer, target, beforeList])).toMatchObject({ status: 0, stderr: '' });
    expect(verdictOn(target, old, next)).toBe('old');
  });
});

describe('a disk without space', () => {
  it('leaves the old set and no stray file, at whatever call it runs out', async () => {
    // The journal is the last that takes space; after it there are only moves.
    const taking = [...calls.keys()].filter(
      (index) => !['renameSync', 'rmSync'].includes(calls[index]!) && index <= calls.lastIndexOf('fsyncSync'),
    );
    expect(taking.length).toBeGreaterThan(20);
    for (const index of taking)
      failsAndUndoes({ kind: 'full', call: index + 1 }, 'no space left on the disk');
  });
});

describe('a call that fails', () => {
  it('is undone, when a file cannot be moved', async () => {
    const moves = [...calls.keys()].filter((index) => calls[index] === 'renameSync');
    for (const index of moves) failsAndUndoes({ kind: 'refuse', call: index + 1 }, 'EIO');
  });
});

describe('a folder that may not be written', () => {
  const isRoot = process.getuid?.() === 0;
  it.each(['the folder', 'a folder in it'])('is left as it is: %s', async (which) => {
    const closed = which === 'the folder' ? folder : join(folder, 'deep');
    for (let path = home; path !== closed; path = nextOn(path, closed)) chmodSync(path, 0o755);
    if (which !== 'the folder') chmodSync(folder, 0o777);
    chmodSync(closed, 0o555);
    const ended = await write(afterList, isRoot ? { kind: 'nobody', call: 1 } : undefined);
    chmodSync(closed, 0o755);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/^cannot-write: .*(denied|permi).*as it was\n$/);
    expect(verdictOn(folder, old, next)).toBe('old');
    expect(strayIn(folder)).toEqual([]);
  });
});

describe('runs at once', () => {
  it('write one after the other', async () => {
    const pause: Fault = { folder, kind: 'pause', only: 'renameSync', call: 4 };
    const runs = [...Array(8).keys()].map((index) =>
      run([writer, folder, index % 2 === 0 ? afterList : beforeList], index < 2 ? pause : undefined),
    );
    for (const ended of await Promise.all(runs)) expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(verdictOn(folder, old, next)).toMatch(/^(old|new)$/);
    expect(strayIn(folder)).toEqual([]);
  });

  it('finish in turn what one of them left when it was killed', async () => {
    const runs = [...Array(6).keys()].map((index) =>
      run(
        [writer, folder, afterList],
        index < 3 ? { folder, kind: 'kill', only: 'renameSync', call: 4 } : undefined,
      ),
    );
    const ended = await Promise.all(runs);
    expect(ended.filter(({ status }) => status === 0).length).toBeGreaterThanOrEqual(3);
    await write(afterList);
    expect(verdictOn(folder, old, next)).toBe('new');
    expect(strayIn(folder)).toEqual([]);
  });
});

/** In this process: what fails ends no process. */
function failsAndUndoes(fault: Omit<Fault, 'folder'>, reason: string): void {
  const target = fresh();
  const restore = inject({ ...fault, folder: target });
  try {
    expect(() => writeOutput(target, after)).toThrow(`${reason}; what was there before is as it was`);
  } finally {
    restore();
  }
  expect(verdictOn(target, old, next)).toBe('old');
  expect(strayIn(target)).toEqual([]);
}

/** The next folder on the way down to another. */
function nextOn(path: string, to: string): string {
  return join(path, to.slice(path.length + 1).split('/')[0]!);
}
