import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkPaths, writeOutput } from '../generator/output.ts';
import { checkOutput } from '../generator/output/comparison.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'output-')), 'out');
});

const a = { path: 'a.ts', text: 'a\n' };
const b = { path: 'deep/b.ts', text: 'b\n' };

describe('writeOutput', () => {
  it('creates, leaves alone, changes and removes', () => {
    expect(writeOutput(folder, [a, b]).map(({ change }) => change)).toEqual(['created', 'created']);
    expect(writeOutput(folder, [a, b]).map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
    expect(writeOutput(folder, [{ ...a, text: 'c\n' }]).map(({ change }) => change)).toEqual([
      'changed',
      'removed',
    ]);
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('c\n');
    expect(readdirSync(folder).sort()).toEqual(['.manifest.json', 'a.ts']);
  });

  it('touches nothing when nothing has changed, so that a watcher stays asleep', () => {
    writeOutput(folder, [a, b]);
    const before = statSync(join(folder, '.manifest.json'), { bigint: true }).mtimeNs;
    const inFolder = statSync(folder, { bigint: true }).mtimeNs;
    writeOutput(folder, [a, b]);
    expect(statSync(join(folder, '.manifest.json'), { bigint: true }).mtimeNs).toBe(before);
    expect(statSync(folder, { bigint: true }).mtimeNs).toBe(inFolder);
  });

  it('refuses a folder of somebody else and leaves it as it was', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    expect(() => writeOutput(folder, [a])).toThrow('holds files that this tool did not make (mine.txt');
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('says why when it cannot write, and leaves no stray file', () => {
    writeOutput(folder, [a]);
    // A folder stands where a file has to go.
    mkdirSync(join(folder, 'x.ts/y'), { recursive: true });
    expect(() => writeOutput(folder, [a, { path: 'x.ts', text: 'x' }])).toThrow('cannot write to');
    expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('a\n');
    expect(readdirSync(folder).filter((name) => name.startsWith('.staging'))).toEqual([]);
  });

  it('clears what a run that died has left', () => {
    writeOutput(folder, [a]);
    mkdirSync(join(folder, '.staging-1'));
    writeFileSync(join(folder, '.staging-1/a.ts'), 'torn');
    writeOutput(folder, [a]);
    expect(existsSync(join(folder, '.staging-1'))).toBe(false);
  });

  it('deletes nothing outside the folder, whatever the manifest says', () => {
    writeOutput(folder, [a]);
    const victim = join(folder, '../victim.txt');
    writeFileSync(victim, 'v');
    writeFileSync(
      join(folder, '.manifest.json'),
      JSON.stringify({ files: { '../victim.txt': 'x', 'a.ts': 'x' } }),
    );
    writeOutput(folder, [a]);
    expect(existsSync(victim)).toBe(true);
  });
});

describe('checkOutput', () => {
  it('lists every missing, stale and orphaned file at once', () => {
    writeOutput(folder, [a, b]);
    expect(checkOutput(folder, [a, b])).toEqual([]);
    writeFileSync(join(folder, 'a.ts'), 'edited');
    writeFileSync(join(folder, 'more.ts'), '');
    expect(checkOutput(folder, [a, b, { path: 'c.ts', text: '' }])).toEqual([
      { path: 'a.ts', fault: 'stale' },
      { path: 'c.ts', fault: 'missing' },
      { path: '.manifest.json', fault: 'stale' },
      { path: 'more.ts', fault: 'orphaned' },
    ]);
  });
});

describe('checkPaths', () => {
  const cases: [string, string[]][] = [
    ['twice the same', ['a.ts', 'a.ts']],
    ['the same on a case-insensitive disk', ['a.ts', 'A.ts']],
    ['upwards', ['../a.ts']],
    ['absolute', ['/a.ts']],
    ['a backslash', ['..\\a.ts']],
  ];
  it.each(cases)('throws for %s', (_, paths) => {
    expect(() => checkPaths(paths.map((path) => ({ path, text: '' })))).toThrow();
  });
});
