import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { DiagnosticsError } from '../../generator/diagnostics.ts';
import { writeOutputs } from '../../generator/output.ts';
import { thisRun } from '../../generator/output/owner.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});

const files = [{ path: 'a.ts', text: 'a\n' }];
const dead = 4_190_001; // Beyond what this kernel gives out while few processes run.

function locked(owner: object, minutesAgo = 0, name = '.staging'): void {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'owner.json'), JSON.stringify(owner));
  const time = new Date(Date.now() - minutesAgo * 60_000);
  utimesSync(path, time, time);
}

describe('the lock of an output folder', () => {
  const taken: [string, object, number][] = [
    ['of this run itself', thisRun(), 0],
    ['of a run on another machine, just now', { ...thisRun(), host: 'elsewhere' }, 0],
  ];
  it.each(taken)('is respected: %s', (_, owner, minutes) => {
    locked(owner, minutes);
    const refused = (): unknown => writeOutputs([{ folder, files }], 50);
    expect(refused).toThrow(DiagnosticsError);
    expect(refused).toThrow(/is being written by process \d+ on \S+; wait, or remove .*\.staging$/);
    expect(readdirSync(folder)).toEqual(['.staging']);
  });

  const free: [string, object, number][] = [
    ['a run that died', { ...thisRun(), pid: dead }, 0],
    ['a run whose number another process has now', { ...thisRun(), started: '1' }, 0],
    ['a run on another machine, long ago', { ...thisRun(), host: 'elsewhere' }, 5],
    ['nobody: a file that is not what it should be', { pid: 'x' }, 0],
  ];
  it.each(free)('is taken from %s', (_, owner, minutes) => {
    locked(owner, minutes);
    expect(writeOutputs([{ folder, files }], 50)[0]).toMatchObject([{ path: 'a.ts', change: 'created' }]);
    expect(readdirSync(folder).sort()).toEqual(['.manifest.json', 'a.ts']);
  });

  it('leaves the folder of a run that waits for it', () => {
    locked(thisRun(), 0, `.staging-${process.pid}-waiting`);
    writeOutputs([{ folder, files }], 50);
    expect(readdirSync(folder).sort()).toEqual(['.manifest.json', `.staging-${process.pid}-waiting`, 'a.ts']);
  });

  it('makes no folder that stays empty', () => {
    writeFileSync(join(folder, 'file'), '');
    const below = join(folder, 'x/y');
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/mine.txt'), 'mine');
    const outputs = [
      { folder: below, files },
      { folder: join(folder, 'other'), files },
    ];
    expect(() => writeOutputs(outputs)).toThrow('holds files that this tool did not make (mine.txt)');
    expect(readdirSync(folder).sort()).toEqual(['file', 'other']);
  });
});

describe('the journal of a run that died', () => {
  const journal = (plan: unknown): void => {
    const name = `.staging-${dead}-x`;
    locked({ ...thisRun(), pid: dead }, 0, name);
    mkdirSync(join(folder, name, 'new'));
    writeFileSync(join(folder, name, 'new/b.ts'), 'b\n');
    writeFileSync(join(folder, name, 'journal.json'), typeof plan === 'string' ? plan : JSON.stringify(plan));
  };

  it.each([
    ['with a removal', { moves: [], removals: ['../victim'] }],
    ['with a move', { moves: [{ path: '../victim', created: true }], removals: [] }],
    ['with an absolute path', { moves: [], removals: [join(tmpdir(), 'victim')] }],
    ['with anything', { moves: 'x' }],
    ['torn', '{"moves":[{"path":"b.t'],
  ])('is not followed out of the folder: %s', (_, plan) => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const victim = join(folder, 'victim');
    writeFileSync(victim, 'v');
    folder = inner;
    journal(plan);
    writeOutputs([{ folder, files }]);
    expect(readFileSync(victim, 'utf8')).toBe('v');
    expect(readdirSync(folder).sort()).toEqual(['.manifest.json', 'a.ts']);
  });
});
