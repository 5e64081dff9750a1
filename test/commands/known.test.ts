import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Wanted } from '../../generator/commands/check.ts';
import { recall, remember } from '../../generator/commands/known.ts';

const wanted: Wanted = {
  destinations: [{ folder: 'out', files: [{ path: 'a.ts', text: 'export {};\n' }] }],
  warnings: 'a.yaml:1:1 warning\n',
};

describe('what check keeps', () => {
  let root = '';
  let before: string | undefined;
  const options = (): Parameters<typeof recall>[0] => ({
    spec: join(root, 'spec/a.yaml'),
    allowReferences: [],
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'known-'));
    mkdirSync(join(root, 'modules/.cache/generator/state'), { recursive: true });
    mkdirSync(join(root, 'spec/parts'), { recursive: true });
    writeFileSync(join(root, 'modules/.package-lock.json'), '{}');
    writeFileSync(join(root, 'spec/a.yaml'), 'openapi: 3.1.0\n');
    writeFileSync(join(root, 'spec/parts/b.yaml'), 'B: {}\n');
    before = process.env['GENERATOR_CACHE'];
    process.env['GENERATOR_CACHE'] = join(root, 'modules/.cache/generator/state');
    remember(options(), wanted);
  });
  afterEach(() => {
    if (before === undefined) delete process.env['GENERATOR_CACHE'];
    else process.env['GENERATOR_CACHE'] = before;
    rmSync(root, { recursive: true });
  });

  it('is known again while nothing has changed', () => {
    expect(recall(options())).toMatchObject(wanted);
  });

  const changes: [name: string, change: () => Partial<ReturnType<typeof options>> | void][] = [
    ['the description changed', () => writeFileSync(join(root, 'spec/a.yaml'), 'openapi: 3.1.1\n')],
    ['a part of it changed', () => writeFileSync(join(root, 'spec/parts/b.yaml'), 'B: []\n')],
    ['a translation was added', () => writeFileSync(join(root, 'spec/de.overlay.yaml'), '')],
    ['a part was removed', () => rmSync(join(root, 'spec/parts/b.yaml'))],
    ['other packages were installed', () => writeFileSync(join(root, 'modules/.package-lock.json'), '[]')],
    ['another folder is asked about', () => ({ out: 'elsewhere' })],
    ['references may read other folders', () => ({ allowReferences: [root] })],
    [
      'it cannot be read',
      () => writeFileSync(join(process.env['GENERATOR_CACHE'] ?? '', 'check.json'), '{"key"'),
    ],
    [
      'the sources are another state',
      () => void (process.env['GENERATOR_CACHE'] = join(root, 'modules/other/x/y')),
    ],
    ['the sources were not bundled', () => void delete process.env['GENERATOR_CACHE']],
  ];
  it.each(changes)('is forgotten when %s', (_, change) => {
    const other = change() ?? {};
    expect(recall({ ...options(), ...other })).toBeUndefined();
  });

  it('is not kept for a folder that is too large to look through', () => {
    for (let count = 0; count < 201; count++) writeFileSync(join(root, `spec/${count}.yaml`), '');
    const kept = join(process.env['GENERATOR_CACHE'] ?? '', 'check.json');
    const present = readFileSync(kept, 'utf8');
    remember(options(), { ...wanted, warnings: 'others' });
    expect(readFileSync(kept, 'utf8')).toBe(present);
  });
});
