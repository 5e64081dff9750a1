import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify as yamlText } from 'yaml';
import { type Diagnostic, DiagnosticsError } from '../../generator/diagnostics.ts';
import { decodeText } from '../../generator/spec/encoding.ts';
import { isArray, isObject, type JsonValue } from '../../generator/spec/json.ts';
import { Lines } from '../../generator/spec/lines.ts';
import { parseTree, parseValue, parseWhole } from '../../generator/spec/parse.ts';
import { readQuickly } from '../../generator/spec/quick/read.ts';
import { offsetInTree } from '../../generator/spec/tree-places.ts';
import { tries } from '../effort.ts';

/** Every way into a value, and from each one step that leads nowhere. */
function ways(value: JsonValue, way: readonly string[] = []): (readonly string[])[] {
  const below = isArray(value)
    ? value.flatMap((item, index) => ways(item, [...way, String(index)]))
    : isObject(value)
      ? Object.keys(value).flatMap((key) => ways(value[key] ?? null, [...way, key]))
      : [];
  return [way, [...way, 'nowhere'], ...below];
}

/** What a text says and where, by one of the two readers. */
interface Reading {
  readonly value: JsonValue;
  readonly warnings: readonly Diagnostic[];
  readonly places: readonly string[];
}

function readWhole(text: string): Reading | undefined {
  try {
    const { value, warnings } = parseWhole(text, 'x');
    const tree = parseTree(text, 'x');
    return {
      value,
      warnings,
      places: placesIn(value, (...way) => tree.positionAt(offsetInTree(tree, ...way))),
    };
  } catch (error) {
    if (error instanceof DiagnosticsError) return undefined;
    throw error;
  }
}

function readBoth(text: string): { quick: Reading | undefined; whole: Reading | undefined } {
  const whole = readWhole(text);
  const read = readQuickly(text);
  if (read === undefined) return { quick: undefined, whole };
  const { value, warnings } = parseValue(text, 'x');
  const lines = new Lines(text);
  const places = placesIn(value, (...way) => lines.positionAt(read.places.offsetOf(...way)));
  return { quick: { value, warnings, places }, whole };
}

function placesIn(
  value: JsonValue,
  find: (way: readonly string[], wantsKey: boolean) => { line: number; column: number },
): string[] {
  return ways(value).flatMap((way) =>
    [false, true].map((wantsKey) => {
      const { line, column } = find(way, wantsKey);
      return `${way.join('/')} ${String(wantsKey)} ${line}:${column}`;
    }),
  );
}

/** Texts that the quick reader takes. */
const usual: [name: string, text: string, want: unknown][] = [
  ['a mapping', 'a: 1\nb: two\n', { a: 1, b: 'two' }],
  ['no newline at the end', 'a: b', { a: 'b' }],
  ['a marker and comments', '# c\n\n--- # d\na: 1 # e\n# f\nb: 2\n', { a: 1, b: 2 }],
  ['nothing', 'a:\nb: ~\nc: null\n', { a: null, b: null, c: null }],
  ['a sequence as far left as its key', 'a:\n- 1\n- 2\nb: 3\n', { a: [1, 2], b: 3 }],
  [
    'mappings in a sequence',
    'a:\n  - b: 1\n    c: 2\n  - - x\n    -\n',
    { a: [{ b: 1, c: 2 }, ['x', null]] },
  ],
  [
    'words of YAML 1.1',
    'a: [no, on, Yes, 2024-04-31, 1:30, 0777]\n',
    { a: ['no', 'on', 'Yes', '2024-04-31', '1:30', 777] },
  ],
  ['numbers', 'a: [-0, +5, .5, 1., 1e3, 0x1F, 0o17]\n', { a: [0, 5, 0.5, 1, 1000, 31, 15] }],
  [
    'large integers',
    'a: [9007199254740993, 1e20, -9007199254740993]\n',
    { a: [9007199254740993n, 10n ** 20n, -9007199254740993n] },
  ],
  [
    'keys as they are spelled',
    '200: a\nnull: b\n1.0: c\n~: d\n',
    { 200: 'a', null: 'b', '1.0': 'c', '~': 'd' },
  ],
  ['quotes', `a: 'it''s'\nb: "\\u00e9\\n\\x41\\""\n`, { a: "it's", b: 'é\nA"' }],
  [
    'quotes over lines',
    `a: "one\n  two\\\n   three\n\n  four"\nb: 'x \n\n   y'\n`,
    { a: 'one twothree\nfour', b: 'x\ny' },
  ],
  ['plain text over lines', 'a: one\n  two # c\nb: x\n\n  y\n', { a: 'one two', b: 'x\ny' }],
  [
    'literal text',
    'a: |\n  x\n   y\n\n  z\nb: |-\n  x\nc: |+\n  x\n\nd: 1\n',
    { a: 'x\n y\n\nz\n', b: 'x', c: 'x\n\n', d: 1 },
  ],
  [
    'folded text',
    'a: >\n  x\n  y\n\n  z\n   indented\n  w\nb: >2-\n   x\n',
    { a: 'x y\nz\n indented\nw\n', b: ' x' },
  ],
  [
    'flow collections',
    'a: {b: [1, "x", y z], "c":2, d: {}}\nb: [\n  1, # c\n  2,\n]\n',
    { a: { b: [1, 'x', 'y z'], c: 2, d: {} }, b: [1, 2] },
  ],
  [
    'JSON',
    '{"a":[1,2.5e3,true,null,{"b":"\\ud83d\\ude00\\/"}],\n\t"c": -1}',
    { a: [1, 2500, true, null, { b: '😀/' }], c: -1 },
  ],
  [
    'text that resembles syntax',
    'a: b#c\nd: e:f\n-g: -h\ni: a, b] c\n',
    { a: 'b#c', d: 'e:f', '-g': '-h', i: 'a, b] c' },
  ],
];

/** Texts that it leaves to the whole parser, right or wrong. */
const unusual: [name: string, text: string][] = [
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !t 1\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
  ['a second document', 'a: 1\n---\nb: 1\n'],
  ['an end of the document', 'a: 1\n...\n'],
  ['an explicit key', '? a\n: 1\n'],
  ['a merge key', 'a: {<<: {}}\n'],
  ['a duplicate key', 'a: 1\na: 2\n'],
  ['a duplicate key in JSON', '{"a": 1, "\\u0061": 2}'],
  ['a tab', 'a:\n\tb: 1\n'],
  ['a mapping on a key’s line', 'a: b: c\n'],
  ['a line that is indented too little', 'a:\n    b: 1\n  c: 2\n'],
  ['a quote that does not end', 'a: "b\n'],
  ['an escape that is none', 'a: "\\q"\n'],
  ['infinity', 'a: .inf\n'],
  ['a number beyond the largest', 'a: 1.5e999\n'],
  ['a bracket that is not closed', 'a: [1\n'],
  ['a pair in a sequence', 'a: [b: 1]\n'],
  ['a key without a value', 'a: {b}\n'],
  ['a reserved character', 'a: @b\n'],
  ['a scalar', 'a\n'],
  ['nothing', ''],
  ['only comments', '# a\n'],
  ['a byte order mark', '\ufeffa: 1\n'],
  ['a carriage return', 'a: 1\r\nb: 2\r\n'],
  ['a deep nesting', `a: ${'['.repeat(151)}${']'.repeat(151)}\n`],
  ['a very deep nesting', `a: ${'['.repeat(100_000)}`],
  ['a long key', `${'k'.repeat(1025)}: 1\n`],
];

describe('readQuickly', () => {
  it.each(usual)('reads %s', (_, text, want) => {
    const { quick, whole } = readBoth(text);
    expect(structuredClone(quick?.value)).toEqual(want);
    expect(quick).toEqual(whole);
  });

  it('reads many blanks between quotes in a time that their number asks for', () => {
    const blanks = ' '.repeat(200_000);
    const start = process.cpuUsage();
    expect(readQuickly(`a: "\\t${blanks}b"\n`)?.value).toEqual({ a: `\t${blanks}b` });
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
    expect(readQuickly('a: "b \\  \n  c"\n')?.value).toEqual({ a: 'b   c' });
  });

  it.each(unusual)('leaves %s to the whole parser', (_, text) => {
    expect(readQuickly(text)).toBeUndefined();
  });

  it('keeps names of the prototype apart from it', () => {
    for (const text of ['__proto__: {a: 1}\nconstructor: 2\n', '{"__proto__": {"a": 1}, "constructor": 2}']) {
      const value = parseValue(text, 'x').value as Record<string, JsonValue>;
      expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
      expect(Object.getPrototypeOf(value)).toBeNull();
    }
  });

  it('says which decimals are rounded, and where', () => {
    const text = 'a:\n  - 0.1234567890123456789\n';
    expect(parseValue(text, 'x').warnings).toEqual(parseWhole(text, 'x').warnings);
    expect(parseValue(text, 'x').warnings).toMatchObject([
      { code: 'yaml-number-rounded', position: { line: 2, column: 5 } },
    ]);
  });

  const scalar = fc.oneof(
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -1,
      1e21,
      0.1,
      'no',
      '1',
      '',
      ' ',
      '- a',
      'a: b',
      '#',
      "'",
      '"',
      '{',
      '~',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.lorem({ mode: 'sentences', maxCount: 6 }),
    fc
      .array(fc.constantFrom('a', ' b', '', '  c', '# d', 'e: f'), { maxLength: 5 })
      .map((lines) => lines.join('\n')),
  );
  const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ maxLength: 6 }), tie('value'), { maxKeys: 4 }),
    ),
  }));
  const documents = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), values, { minKeys: 1, maxKeys: 4 });

  it('reads what is written as YAML or JSON as the whole parser does', () => {
    const layouts = fc.record({
      lineWidth: fc.constantFrom(0, 20, 80),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const),
    });
    let taken = 0;
    const runs = tries(150);
    fc.assert(
      fc.property(documents, layouts, fc.constantFrom(undefined, 0, 2, '\t'), (value, layout, indent) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const yaml = yamlText(plain, { ...layout, aliasDuplicateObjects: false });
        for (const text of [yaml, JSON.stringify(plain, null, indent)]) {
          const { quick, whole } = readBoth(text);
          if (quick === undefined) continue;
          taken += 1;
          expect(quick).toEqual(whole);
        }
      }),
      { numRuns: runs },
    );
    // The rest is what this reader is not for: explicit keys, say.
    expect(taken).toBeGreaterThan(1.5 * runs);
  });

  // prettier-ignore
  const fragments = [
    'a', 'k: ', 'key:', '"x": ', ': ', '- ', '-', '? ', ' ', '    ', '\n', '\n  ', '\n    ', '\n- ', '\n  - ', '{', '}', '[', ']',
    ', ', '"', "'", '"x"', "'y'", '\\', '\\n', '|', '>', '|-', '>+', '|2', '>1-', '|+\n', '#', ' # c', '\n# c\n', '1', '0x1F', '-0',
    '1.5', '.inf', '~', 'true', '0.1234567890123456789', '&a ', '*a', '!t ', '---', '\n---\n', '...', '%', '@', '\t', '<<: ', "''",
    'a: 1\n', 'c:\n  d: e\n', '\u00a0', '\u2028', '{a: b}', '[1, 2]', 'a:b', 'a#b', '-a', '"a":1', '\n \n', '\n      \n',
  ];

  it('accepts no text that the whole parser refuses, and reads none otherwise', () => {
    const texts = fc
      .tuple(
        fc.constantFrom('a: ', '- ', 'a:\n  b: ', ''),
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 14 }),
      )
      .map(([start, parts]) => start + parts.join(''));
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { quick, whole } = readBoth(text);
        if (quick === undefined) return;
        taken += 1;
        expect(quick).toEqual(whole);
      }),
      { numRuns: tries(3000) },
    );
    expect(taken).toBeGreaterThan(tries(150));
  });
});

const corpus = resolve(import.meta.dirname, '../../../shared/corpus');

/** None where the corpus is not at hand: what is inside `describe` runs even if its tests do not. */
function filesOf(folder: string): string[] {
  if (!existsSync(corpus)) return [];
  return readdirSync(join(corpus, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|json)$/.test(entry.name))
    .map((entry) => join(folder, entry.name));
}

describe.runIf(existsSync(corpus))('the corpus', () => {
  it('is read alike, the hostile part of it too', () => {
    for (const file of [...filesOf('hostile'), ...filesOf('specs')]) {
      const bytes = readFileSync(join(corpus, file));
      // Comparing every place of the large ones would take longer than all other tests of this room.
      if (bytes.length > 60_000) continue;
      let text: string;
      try {
        text = decodeText(bytes, file);
      } catch (error) {
        if (error instanceof DiagnosticsError) continue;
        throw error;
      }
      if (readQuickly(text) === undefined) continue;
      const { quick, whole } = readBoth(text);
      expect(isDeepStrictEqual(quick, whole), file).toBe(true);
    }
  });

  it.each(filesOf('specs'))('%s is read without the whole parser', (file) => {
    expect(readQuickly(decodeText(readFileSync(join(corpus, file)), file))).toBeDefined();
  });
});
