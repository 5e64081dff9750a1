/** The import direction of docs/architecture.md, and the limits of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each room may import. A room may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  cli: ['commands', 'audit', 'diagnostics'],
  commands: [
    'pipeline',
    'reading',
    'targets',
    'sources',
    'serve',
    'diff',
    'audit',
    'destinations',
    'model',
    'output',
    'disk',
    'spec',
    'diagnostics',
  ],
  serve: ['validators', 'runtime', 'model', 'spec', 'diagnostics'],
  destinations: ['pipeline', 'output'],
  pipeline: ['reading', 'targets', 'output'],
  reading: ['targets', 'sources', 'model', 'spec', 'diagnostics'],
  targets: [
    'documentation',
    'samples',
    'emit',
    'validators',
    'runtime',
    'model',
    'spec',
    'output',
    'diagnostics',
  ],
  samples: ['emit', 'model', 'spec', 'diagnostics'],
  documentation: ['model', 'spec', 'diagnostics'],
  validators: ['runtime', 'model', 'spec', 'diagnostics'],
  audit: ['model', 'spec', 'diagnostics', 'messages'],
  diff: ['emit', 'model', 'spec', 'diagnostics', 'messages'],
  emit: ['model', 'spec', 'diagnostics'],
  model: ['spec', 'diagnostics'],
  sources: ['output'],
  output: ['disk', 'spec', 'diagnostics'],
  disk: [],
  spec: ['diagnostics', 'messages', 'runtime'],
  diagnostics: ['messages'],
  messages: [],
  runtime: [],
};

const files = readdirSync(join(root, 'generator'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'));

const roomOf = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, 'generator', path), 'utf8');
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(path), name)));
}

describe('generator/', () => {
  it.each(files)('%s imports in one direction', (path) => {
    const room = roomOf(path);
    const permitted = new Set([room, ...(allowed[room] ?? [])]);
    for (const imported of importsOf(path)) {
      expect(imported.startsWith('..'), `${path} imports ${imported}, outside of generator/`).toBe(false);
      expect(permitted, `${path} imports ${imported}`).toContain(roomOf(imported));
    }
  });

  it('imports ts-morph and openapi-typescript in one file each', () => {
    const importers = (name: string): string[] =>
      files.filter((path) => readFileSync(join(root, 'generator', path), 'utf8').includes(`from '${name}`));
    expect(importers('ts-morph')).toEqual(['emit/typescript.ts']);
    expect(importers('openapi-typescript')).toEqual(['targets/types.ts']);
  });

  it('has targets that import no other target but what is named after them', () => {
    const entries = files.filter((path) => /^targets\/[a-z]+\.ts$/.test(path) && path !== 'targets/index.ts');
    for (const path of entries) {
      const own = path.replace(/\.ts$/, '').split('/')[1]!;
      const others = importsOf(path).filter((one) => entries.includes(one) && one !== 'targets/context.ts');
      expect(others, `${own} imports another target`).toEqual([]);
    }
  });

  it('has every room in the table of docs/architecture.md, and no room that is not there', () => {
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    const rows = [...page.matchAll(/^\| (`[^|]+?) +\|/gm)].map(([, names = '']) => names);
    const told = rows.flatMap((names) => [...names.matchAll(/`([\w.-]+)\/?`/g)].map(([, name = '']) => name));
    const there = readdirSync(join(root, 'generator')).filter((name) => !name.startsWith('tsconfig'));
    expect(told.sort()).toEqual(there.sort());
  });

  it('reads nothing outside the project', () => {
    for (const path of files)
      expect(readFileSync(join(root, 'generator', path), 'utf8')).not.toMatch(/\.\.\/shared|\/shared\//);
  });
});
