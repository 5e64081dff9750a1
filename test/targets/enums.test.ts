import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Api } from '../../generator/model/types.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import type { TargetContext } from '../../generator/targets/context.ts';
import { enumsTarget } from '../../generator/targets/enums.ts';
import { compileErrors } from '../compile.ts';

const folder = join(import.meta.dirname, '../fixtures/targets/enums/everyday');
const english = readFileSync(join(folder, 'openapi.yaml'), 'utf8');
const translated = english
  .replace('s: Small | narrow', 's: 小 | 窄')
  .replace('How big.', '多大。')
  .replace('Not yet paid.', '未付款。');

function context(text: string, other?: string): TargetContext {
  const read = (source: string): { api: Api; document: TargetContext['document'] } => {
    const document = documentFromText(source, 'openapi.yaml');
    return { api: buildApi(document), document };
  };
  const translations = other === undefined ? [] : [{ language: 'zh-CN', ...read(other) }];
  return { ...read(text), translations, runtime: [] };
}

function outputs(text: string, other?: string): Record<string, string> {
  return Object.fromEntries(enumsTarget(context(text, other)).map((file) => [file.path, file.text]));
}

async function run(text: string): Promise<Record<string, unknown>> {
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
  const script = ts.transpile(text, options);
  return (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Record<string, unknown>;
}

describe('enumsTarget', () => {
  const files = outputs(english, translated);

  it.each(['enums.ts', 'enums.md', 'enums.zh-CN.md'])('writes %s as expected', async (path) => {
    await expect(files[path]).toMatchFileSnapshot(join(folder, `expected.${path.replace('.ts', '.txt')}`));
  });

  it('writes nothing else', () =>
    expect(Object.keys(files)).toEqual(['enums.ts', 'enums.md', 'enums.zh-CN.md']));

  it('compiles, and its types hold the values and no others', () => {
    const uses = `import { type Colour, type Point, type Serial, Size, isSize } from './enums.ts';
export const size: Size = Size.Small;
export const serial: Serial = 9007199254740993n;
export const colour: Colour = '__proto__';
export const points: Point[] = [[0, 1], { x: 1, y: null }, null];
export function narrow(value: unknown): 's' | "it's" | '*/ x' | undefined {
  return isSize(value) ? value : undefined;
}
`;
    expect(compileErrors({ 'enums.ts': files['enums.ts']!, 'uses.ts': uses })).toEqual([]);
  });

  const wrong: [string, string, string][] = [
    ['another text', 'Size', "'m'"],
    ['a rounded integer', 'Serial', '9007199254740992n'],
    ['a member that is none', 'Size', 'Size.Medium'],
  ];
  it.each(wrong)('does not let through %s', (_, type, value) => {
    const uses = `import { ${type} } from './enums.ts';\nexport const x: ${type} = ${value};\nvoid ${type};\n`;
    expect(compileErrors({ 'enums.ts': files['enums.ts']!, 'uses.ts': uses })).toHaveLength(1);
  });

  const guards: [string, unknown, boolean][] = [
    ['isSize', 's', true],
    ['isSize', 'Small', false],
    ['isSize', undefined, false],
    ['isSerial', 1, true],
    ['isSerial', 9007199254740993n, true],
    ['isSerial', 9007199254740992n, false],
    ['isSerial', '1', false],
    ['isColour', '__proto__', true],
    ['isPoint', [0, 1], true],
    ['isPoint', [1, 0], false],
    ['isPoint', { 0: 0, 1: 1 }, false],
    ['isPoint', { y: null, x: 1 }, true],
    ['isPoint', { x: 1 }, false],
    ['isPoint', { x: 1, y: null, z: 2 }, false],
    ['isPoint', null, true],
    ['isPromise', true, true],
    ['isPromise', 1, false],
    ['isObject', 'toString', true],
    ['isString', 'constructor', true],
  ];
  it.each(guards)('%s(%o) is %s', async (name, value, want) => {
    const exported = await run(files['enums.ts']!);
    expect((exported[name] as (value: unknown) => boolean)(value)).toBe(want);
  });

  it('has objects, arrays and tables of the same values', async () => {
    const exported = await run(files['enums.ts']!);
    for (const name of Object.keys(exported).filter((key) => key.endsWith('Values'))) {
      const table = exported[name.replace(/Values$/, 'Table')] as { value: unknown; name: string }[];
      const list = exported[name.charAt(0).toUpperCase() + name.slice(1, -'Values'.length)] as object;
      expect(table.map((row) => row.value)).toEqual(exported[name]);
      expect(Object.entries(list)).toEqual(table.map((row) => [row.name, row.value]));
    }
    expect((exported['sizeTable'] as object[])[0]).toEqual({
      value: 's',
      name: 'Small',
      meaning: { en: 'Small | narrow', 'zh-CN': '小 | 窄' },
    });
  });

  it('writes a module without lists too', () => {
    const empty = outputs("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n");
    expect(compileErrors({ 'enums.ts': empty['enums.ts']! })).toEqual([]);
    expect(empty['enums.ts']).toContain('export {};');
  });
});
