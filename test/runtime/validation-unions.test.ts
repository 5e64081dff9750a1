/** Unions: which variants fit, and what is said of a value that fits none. */
import { describe, expect, test } from 'vitest';
import type { Fault, Parameters, Simple } from '../../generator/runtime/validation-faults.ts';
import type { Finding } from '../../generator/runtime/validation-folding.ts';
import { foldUnion } from '../../generator/runtime/validation-unions.ts';
import { fitUnion } from '../../generator/runtime/validation-values.ts';

describe('the variants that fit', () => {
  /** A compiled check that takes numbers above a limit. */
  function above(limit: number): { (value: unknown, path: string): boolean; errors?: Fault[] | null } {
    const check = (value: unknown, path: string): boolean => {
      const fits = typeof value === 'number' && value > limit;
      Object.assign(check, {
        errors: fits ? null : [{ instancePath: path, keyword: 'exclusiveMinimum', params: { limit } }],
      });
      return fits;
    };
    return check;
  }
  const simple = (asked: Simple): Fault => ({ instancePath: '/p', keyword: '$simple', params: { asked } });
  const limit = (of: number): Fault => ({
    instancePath: '/p',
    keyword: 'exclusiveMinimum',
    params: { limit: of },
  });
  const mark = (count: number): Fault => ({ instancePath: '/p', keyword: '$variant', params: { count } });
  const union = (keyword: string, count: number, passingSchemas: number[] | null = null): Fault => ({
    instancePath: '/p',
    keyword,
    params: { count, passingSchemas },
  });

  type Variants = readonly (Simple | ReturnType<typeof above>)[];
  test.each<
    readonly [what: string, variants: Variants, value: unknown, anyOf: Fault[] | null, oneOf: Fault[] | null]
  >([
    ['one', ['string', 'null'], null, null, null],
    ['the first', ['null', 'string'], null, null, null],
    ['a list of types', [['string', 'null'], 'integer'], null, null, null],
    ['a list of values', [{ enum: [1, 2] }, 'string'], 2, null, null],
    ['a compiled check', [above(3), 'string'], 4, null, null],
    ['two', ['integer', 'number', 'string'], 1, null, [simple('string'), mark(1), union('oneOf', 2, [0, 1])]],
    ['three', ['integer', 'number', above(0)], 1, null, [union('oneOf', 0, [0, 1])]],
    [
      'none',
      ['string', above(3)],
      2,
      [simple('string'), mark(1), limit(3), mark(1), union('anyOf', 4)],
      [simple('string'), mark(1), limit(3), mark(1), union('oneOf', 4)],
    ],
    ['none of none', [], 2, [union('anyOf', 0)], [union('oneOf', 0)]],
  ])('%s', (_what, variants, value, anyOf, oneOf) => {
    expect(fitUnion(variants, value, '/p', 'anyOf')).toEqual(anyOf);
    expect(fitUnion(variants, value, '/p', 'oneOf')).toEqual(oneOf);
  });

  test('a check without a list of faults has none', () => {
    expect(fitUnion([() => false], 1, '', 'anyOf')).toEqual([
      { instancePath: '', keyword: '$variant', params: { count: 0 } },
      { instancePath: '', keyword: 'anyOf', params: { count: 1, passingSchemas: null } },
    ]);
  });

  test('checks are called as is said', () => {
    const asked: unknown[] = [];
    const check = above(3);
    expect(
      fitUnion([check], 5, '/p', 'anyOf', (...given) => {
        asked.push(given);
        return true;
      }),
    ).toBeNull();
    expect(asked).toEqual([[check, 5, '/p']]);
  });
});

describe('what is said of a value that fits no variant', () => {
  const find = (path: string, keyword: string, params: Parameters = {}): Finding => ({
    path,
    keyword,
    params,
  });
  const type = (name: string): Finding => find('/p', 'type', { type: name });
  const listed = (...allowedValues: unknown[]): Finding => find('/p', 'enum', { allowedValues });
  const least = (limit: number): Finding => find('/p', 'minLength', { limit });
  const kind = (allowedValue: unknown): Finding => find('/p/kind', 'const', { allowedValue });
  const missing = (name: string): Finding => find(`/p/${name}`, 'required', { missingProperty: name });
  const own = { path: '/p', keyword: 'anyOf' };

  test.each<readonly [what: string, variants: (readonly Finding[])[], want: object[]]>([
    ['it fits one in every point', [[least(2)], []], []],
    [
      'it is of none of the types',
      [[type('string')], [type('integer')]],
      [{ path: '/p', keyword: 'type', params: { type: ['string', 'integer'] } }],
    ],
    [
      'it is of none of the types, twice the same, and wrong in other points',
      [[type('string'), find('/p/a', 'type', { type: 'null' })], [type('string')]],
      [{ path: '/p', keyword: 'type', params: { type: ['string'] } }],
    ],
    [
      'it is of the type of one',
      [[type('integer')], [least(2), find('/p', 'pattern', { pattern: 'a' })]],
      [least(2), find('/p', 'pattern', { pattern: 'a' })],
    ],
    [
      'it is in none of the lists',
      [[listed('a', 'b')], [listed('b', 'c')], [find('/p', 'const', { allowedValue: 'd' })]],
      [{ path: '/p', keyword: 'enum', params: { allowedValues: ['a', 'b', 'c', 'd'] } }],
    ],
    [
      'it is in no list, nor within limits',
      [[listed('a')], [least(2)], [listed('b')]],
      [
        {
          ...own,
          phrase: 'have at least 2 characters, or be one of a, b',
          parts: ['be "a"', 'have at least 2 characters', 'be "b"'],
        },
      ],
    ],
    [
      'it is within none of the limits',
      [[least(2), find('/p', 'pattern', { pattern: 'a' })], [least(3)], [least(3)]],
      [
        {
          ...own,
          phrase: 'have at least 2 characters and match a, or have at least 3 characters',
          parts: [
            'have at least 2 characters',
            'match a',
            'have at least 3 characters',
            'have at least 3 characters',
          ],
        },
      ],
    ],
    [
      'it is within none of six limits',
      [2, 3, 4, 5, 6, 7].map((limit) => [least(limit)]),
      [
        {
          ...own,
          phrase: [2, 3, 4, 5, 6, 7].map((limit) => `have at least ${limit} characters`).join(', or '),
          parts: [2, 3, 4, 5, 6, 7].map((limit) => `have at least ${limit} characters`),
        },
      ],
    ],
    [
      'it is within none of eight limits',
      [2, 3, 4, 5, 6, 7, 8, 9].map((limit) => [least(limit)]),
      [
        {
          ...own,
          phrase: `${[2, 3, 4, 5, 6, 7].map((limit) => `have at least ${limit} characters`).join(', or ')} (or fit one of 2 more variants)`,
          parts: [2, 3, 4, 5, 6, 7, 8, 9].map((limit) => `have at least ${limit} characters`),
        },
      ],
    ],
    [
      'its tag is none of theirs',
      [
        [kind('cat'), missing('lives')],
        [missing('bark'), kind('dog')],
      ],
      [{ path: '/p/kind', keyword: 'enum', params: { allowedValues: ['cat', 'dog'] } }],
    ],
    [
      'its tag is that of one',
      [[kind('cat')], [missing('bark'), missing('name')]],
      [missing('bark'), missing('name')],
    ],
    [
      'tags stand in different places',
      [[kind('cat')], [find('/p/sort', 'const', { allowedValue: 'dog' })]],
      [{ ...own, params: { count: 2 }, nearest: [kind('cat')] }],
    ],
    [
      'a value further in is no tag',
      [[find('/p/a/kind', 'const', { allowedValue: 1 })], [find('/p/a/kind', 'const', { allowedValue: 2 })]],
      [{ ...own, params: { count: 2 }, nearest: [find('/p/a/kind', 'const', { allowedValue: 1 })] }],
    ],
    [
      'a value of another object is no tag',
      [[find('/pp/kind', 'const', { allowedValue: 1 })], [find('/pp/kind', 'const', { allowedValue: 2 })]],
      [{ ...own, params: { count: 2 }, nearest: [find('/pp/kind', 'const', { allowedValue: 1 })] }],
    ],
    [
      'all miss the same',
      [
        [missing('name'), missing('lives')],
        [missing('bark'), missing('name')],
      ],
      [missing('name')],
    ],
    [
      'the same field is wrong in two ways',
      [[find('/p/a', 'minimum', { limit: 1 }), missing('b')], [find('/p/a', 'minimum', { limit: 2 })]],
      [{ ...own, params: { count: 2 }, nearest: [find('/p/a', 'minimum', { limit: 2 })] }],
    ],
    [
      'one of several fields is missing',
      [[missing('a')], [missing('b')]],
      [{ path: '/p', keyword: 'required', nearest: [missing('a'), missing('b')] }],
    ],
    [
      'fields are missing, of one variant two',
      [[missing('a'), missing('c')], [missing('b')]],
      [{ ...own, params: { count: 2 }, nearest: [missing('b')] }],
    ],
    [
      'a field is missing, another is wrong',
      [[missing('a')], [find('/p/b', 'minimum', { limit: 1 })]],
      [{ ...own, params: { count: 2 }, nearest: [missing('a')] }],
    ],
    [
      'a union within it has a nearest variant',
      [[{ ...find('/p', 'oneOf'), nearest: [missing('a')] }], [missing('a'), missing('b')]],
      [{ ...own, params: { count: 2 }, nearest: [{ ...find('/p', 'oneOf'), nearest: [missing('a')] }] }],
    ],
  ])('%s', (_what, variants, want) => {
    const found = foldUnion({ instancePath: '/p', keyword: 'anyOf', params: {} }, variants);
    expect(found).toEqual(want.map((one) => ({ params: {}, ...one })));
  });

  test.each<readonly [passing: number[], want: string]>([
    [[0, 1], 'fit one variant only, and fits number 1 and number 2'],
    [[2, 4], 'fit one variant only, and fits number 3 and number 5'],
  ])('it fits %j', (passingSchemas, phrase) => {
    const fault: Fault = { instancePath: '/p', keyword: 'oneOf', params: { passingSchemas } };
    expect(foldUnion(fault, [[least(2)]])).toEqual([
      { path: '/p', keyword: 'oneOf', params: { passingSchemas }, phrase },
    ]);
  });
});
