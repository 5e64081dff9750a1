/** The YAML writer against the package whose text it is to be. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryText, yamlText } from '../../generator/emit/yaml.ts';
import type { JsonValue } from '../../generator/spec/json.ts';
import { loadDocument } from '../../generator/spec/load.ts';
import { hostileText } from '../properties/hostile.ts';

const corpus = resolve(import.meta.dirname, '../../../shared/corpus/specs');

/** Around the widths at which lines are folded, and what only a writer of YAML has to look at. */
const text = fc.oneof(
  hostileText,
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', ':', '#', '-', '.', "'", '"', '\t', '漢'),
    maxLength: 30,
  }),
  fc
    .array(fc.constantFrom('word', 'a', ' ', '  ', 'averylongwordwithoutspaces'.repeat(4), "it's"), {
      maxLength: 60,
    })
    .map((words) => words.join(' ')),
  fc
    .array(fc.constantFrom('line', '', ' indented', 'a: b', '# no', '- x', '---', 'end '), { maxLength: 8 })
    .map((lines) => lines.join('\n')),
  fc.constantFrom(
    'true',
    'Null',
    '~',
    '',
    '1',
    '-1.5',
    '1e3',
    '.5',
    '0x1F',
    '.inf',
    'yes',
    '2024-04-31',
    '$ref',
    '/a/{b}',
    '=',
    '<<',
    '%',
    '...',
    '---',
    '--- a',
    '%a',
    '__proto__',
  ),
);

const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.bigInt(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 5 }).map((members) => {
      const made = Object.create(null) as Record<string, JsonValue>;
      for (const [key, member] of members) made[key] = member;
      return made;
    }),
  ),
})).value;

const words = 'lorem ipsum '.repeat(20).trim();

/** Each about something of its own; the random values above meet it now and then. */
const values: readonly (readonly [what: string, value: JsonValue])[] = [
  ['a string', 'true'],
  ['a number', -0],
  ['nothing', null],
  ['an empty mapping', {}],
  ['an empty list', []],
  ['empty ones inside', { a: {}, b: [], c: [{}, []] }],
  ['a mapping below another', { a: { b: { c: 1 } } }],
  ['lists in lists', [[1, [2]], [{ a: [3] }]]],
  ['a key as long as may be', { ['k'.repeat(500)]: 1 }],
  ['a longer key', { ['k'.repeat(501)]: { a: 1 } }],
  ['a longer key inside', { a: { ['k'.repeat(501)]: [1] } }],
  ['three dashes at the top', { '---': 1, a: { '---': 2 } }],
  ['three dashes inside first', { a: { '---': 1 }, '---': 2 }],
  ['one key at two depths', { '- a': { '- a': { '- a': 1 } } }],
  ['words that are folded', { a: words }],
  ['folded words behind a long key', { ['k'.repeat(60)]: words }],
  ['folded words behind a long key inside', { a: { ['k'.repeat(60)]: words } }],
  ['folded words in a list', [words, [words]]],
  ['folded words in quotes', { a: `'${words}`, ['k'.repeat(60)]: `${words}:` }],
  ['folded words in quotes in a list', [`- ${words}`]],
  ['lines', { a: 'b\nc\n', d: ['e\nf', '\ng'] }],
  ['a line break first', { a: '\nb' }],
  ['words that are constants', { true: 'null', No: 'FALSE', a: 'True' }],
  ['words with a colon or a hash', { 'a: b': 'a #b', c: 'd:', e: 'f ' }],
];

describe('yamlText', () => {
  it.each(values)('writes what the package writes of %s', (_what, one) => {
    expect(yamlText(one)).toBe(libraryText(one));
  });

  it('writes what the package writes, of any value', () => {
    fc.assert(
      fc.property(value, (one) => yamlText(one) === libraryText(one)),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a long key', { ['k'.repeat(1100)]: { a: 1 } }],
    ['a key that marks a document', { '---': '---', a: { '---': 'x', '%': 1 } }],
    ['nothing', {}],
    ['a lone string', '--- a\nb'],
    ['minus nought', [-0, { a: -0 }]],
    ['lists in lists', [[['a', [[]], {}], [{ a: [] }]]]],
  ] satisfies [string, JsonValue][])('writes %s as the package does', (_, one) => {
    expect(yamlText(one)).toBe(libraryText(one));
  });

  it.runIf(existsSync(corpus))('writes real descriptions as the package does', () => {
    for (const name of readdirSync(corpus).filter((one) => /museum|galaxy|petstore/.test(one))) {
      const { value: document } = loadDocument(join(corpus, name));
      expect(yamlText(document) === libraryText(document), name).toBe(true);
    }
  });
});
