import { describe, expect, test } from 'vitest';
import { createRedactor } from '../../generator/runtime/redact.ts';
import { type BodyChecks, issuesIn } from '../../generator/runtime/validation.ts';
import type { Check } from '../../generator/runtime/validation-faults.ts';
import { described, fieldAt, joined, listed, shown } from '../../generator/runtime/validation-fields.ts';
import { formats } from '../../generator/runtime/validation-formats.ts';
import { nearest } from '../../generator/runtime/validation-nearest.ts';
import { phraseOf } from '../../generator/runtime/validation-phrases.ts';
import { equal, fits, lengthOf } from '../../generator/runtime/validation-values.ts';

describe('nearest', () => {
  const names = [
    'memory_size',
    'gpu_memory',
    'code_url',
    'code_type',
    'timeout',
    'v1',
    'v2',
    'Python3.6',
    'Python3.9',
    'Python3.10',
  ];
  test.each([
    ['memorysize', 'memory_size'],
    ['memorySize', 'memory_size'],
    ['memroy_size', 'memory_size'],
    ['MEMORY-SIZE', 'memory_size'],
    ['code_uri', 'code_url'],
    ['codetype', 'code_type'],
    ['time_out', 'timeout'],
    ['tiemotu', 'timeout'],
    ['memroy_isze', 'memory_size'],
    ['ocde_tpye', 'code_type'],
    ['oced_tpye', undefined],
    ['PYTHON3.10', 'Python3.10'],
    ['V2', 'v2'],
    ['v3', undefined],
    ['Python3.1', 'Python3.10'],
    ['python3.9', 'Python3.9'],
    ['Ruby3.1', undefined],
    ['memory', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is meant as %j', (given, want) => {
    expect(nearest(given, names)).toBe(want);
  });

  test.each([
    ['bac', 'abc', true],
    ['cab', 'cba', true],
    // One letter alone is where its neighbour was.
    ['bac', 'xbc', false],
    ['bac', 'axc', false],
  ])('%s is near %s: %s', (text, candidate, want) => {
    expect(nearest(text, [candidate])).toBe(want ? candidate : undefined);
  });
});

describe('a field', () => {
  const body = { a: [{ 'b c': { 'd/e': 1 } }], user_data: { x: 'y' }, 0: { p: 2 }, größe: 1, Pin: 3 };
  test.each<[string, string, unknown, boolean]>([
    ['', 'the body', body, false],
    ['/a', 'a', body.a, false],
    ['/a/0/b c/d~1e', 'a[0]["b c"]["d/e"]', 1, false],
    ['/a/1/z', 'a[1].z', undefined, false],
    ['/0/p', '["0"].p', 2, false],
    ['/user_data/x', 'user_data.x', 'y', true],
    ['/größe', 'größe', 1, false],
    ['/Pin', 'Pin', 3, true],
    ['/constructor', 'constructor', undefined, false],
    ['/a\u202eb', '["a\\u{202e}b"]', undefined, false],
  ])('%j', (pointer, text, value, isSecret) => {
    expect(fieldAt(body, pointer, ['Pin'])).toEqual({ text, value, isSecret });
  });

  const names = [
    'user_data',
    'encrypted_user_data',
    'func_code',
    'password',
    'Passwd',
    'client_secret',
    'token',
    'Authorization',
    'cookie',
    'credentials',
    'accessKey',
    'access_key',
    'signature',
    'ak',
    'SK',
    'name',
    'task',
    'timeout',
    'key',
    'code',
  ];
  test.each(names)('%s is as secret here as in what the client logs', (name) => {
    const { json } = createRedactor({}, undefined);
    const isRedacted = json({ [name]: 'value' })[name] !== 'value';
    expect(fieldAt({ [name]: 'value' }, `/${name}`, []).isSecret).toBe(isRedacted);
  });
});

describe('a value in words', () => {
  test.each<[unknown, string]>([
    ['a "b"', '"a \\"b\\""'],
    [1.5, '1.5'],
    [null, 'null'],
    [[1], 'an array'],
    [{}, 'an object'],
    ['x'.repeat(100), `"${'x'.repeat(60)}…"`],
    ['😀'.repeat(61), `"${'😀'.repeat(60)}…"`],
    ['\u001b[31m\u202e', '"\\u001b[31m\\u{202e}"'],
  ])('%j is shown as %s', (value, want) => {
    expect(shown(value)).toBe(want);
  });
  test.each<[unknown, string]>([
    ['Custom Image', 'Custom Image'],
    ['a,b', '"a,b"'],
    ['', '""'],
    ['-', '"-"'],
    ['12', '"12"'],
    ['true', '"true"'],
    [12, '12'],
    [null, 'null'],
    [{ a: [1] }, '{"a":[1]}'],
  ])('%j is listed as %s', (value, want) => {
    expect(listed(value)).toBe(want);
  });
  test.each<[unknown, boolean, string]>([
    ['30', false, 'the text "30"'],
    ['30', true, 'a text'],
    [30, true, 'a number'],
    [true, false, 'true'],
    [true, true, 'a boolean'],
    [null, true, 'null'],
    [{ password: 'x' }, true, 'an object'],
  ])('%j (secret: %s) is %s', (value, isSecret, want) => {
    expect(described(value, isSecret)).toBe(want);
  });
  test('a bigint', () => {
    expect(shown(10n)).toBe('10');
  });
  test('a list of words', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => joined(items, 'or'))).toEqual([
      '',
      'a',
      'a or b',
      'a, b or c',
    ]);
  });
});

describe('phrases', () => {
  test.each<[string, object, string]>([
    ['type', { type: ['string', 'array', 'null'] }, 'be a string, an array or null'],
    ['minimum', { limit: 1, unit: 'seconds' }, 'be at least 1 second'],
    ['maximum', { limit: 2, unit: 'MB' }, 'be at most 2 MB'],
    ['minLength', { limit: 1 }, 'not be empty'],
    ['maxLength', { limit: 1 }, 'have at most 1 character'],
    ['enum', { allowedValues: ['a', 1, '1'] }, 'be one of a, 1, "1"'],
    ['enum', { allowedValues: [''] }, 'be empty'],
    ['const', { allowedValue: 'a' }, 'be "a"'],
    ['pattern', { pattern: '^a\n$' }, 'match ^a\\u{a}$'],
    ['pattern', { pattern: '^a$', hint: 'A letter' }, 'match ^a$ (A letter)'],
    ['pattern', { pattern: 'a'.repeat(61), hint: 'Letters' }, 'be as described (Letters)'],
    ['format', { format: 'uuid' }, 'be a UUID'],
    [
      'contains',
      { minContains: 2, maxContains: 3 },
      'have at least 2 items and at most 3 of the kind that the description asks for',
    ],
  ])('%s %j', (keyword, params, want) => {
    expect(phraseOf(keyword, params)).toBe(want);
  });
});

describe('what compiled checks call', () => {
  test.each<[string, number]>([
    ['', 0],
    ['abc', 3],
    ['😀', 1],
    ['a😀b', 3],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
    ['\ud83d\ud83d\ude00', 2],
    ['a\ude00', 2],
    ['\ud83da', 2],
    ['😀😀', 2],
    ['\u{1f600}\ude00', 2],
  ])('%j has %i characters', (text, want) => {
    expect(lengthOf(text)).toBe(want);
    expect(Array.from(text)).toHaveLength(want);
  });

  test.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":1}'), true],
    [JSON.parse('{"__proto__":1}'), { a: 1 }, false],
    [1, '1', false],
    [1, {}, false],
    [undefined, {}, false],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, false],
    [{ a: { b: 1 } }, { a: { b: 1 } }, true],
  ])('%j equals %j: %s', (a, b, want) => {
    expect([equal(a, b), equal(b, a)]).toEqual([want, want]);
  });

  test.each<[unknown, string]>([
    [null, 'null'],
    [[], 'array'],
    [{}, 'object'],
    [1, 'integer'],
    [1, 'number'],
    [1.5, 'number'],
    ['', 'string'],
    [false, 'boolean'],
  ])('%j is of type %s and of few others', (value, type) => {
    const types = ['null', 'array', 'object', 'integer', 'number', 'string', 'boolean'];
    expect(fits(value, type)).toBe(true);
    expect(fits(value, ['null', type])).toBe(true);
    expect(types.filter((one) => fits(value, one)).length).toBe(Number.isInteger(value) ? 2 : 1);
    expect([NaN, Infinity].map((one) => fits(one, 'number'))).toEqual([false, false]);
  });
});

describe('formats', () => {
  const check = (name: string, value: string | number): boolean => {
    const format = formats[name as keyof typeof formats];
    const validate = typeof format === 'function' ? format : format.validate;
    return (validate as (value: string | number) => boolean)(value);
  };
  test.each<[string, readonly (string | number)[], readonly (string | number)[]]>([
    [
      'date',
      ['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'],
      [
        '2023-02-29',
        '1900-02-29',
        'x2026-01-01',
        '2026-01-01x',
        '2026-00-01',
        '',
        '2026-13-01',
        '2026-04-31',
        '2026-1-1',
        '2026-01-00',
      ],
    ],
    [
      'time',
      ['12:00:00Z', '23:59:60.123+02:00', '00:00:00z', '09:09:09-0930'],
      [
        'x12:00:00Z',
        '12:00:00Zx',
        '12:00:00+24:00',
        '12:00:00+2:00',
        '12:00:00.Z',
        '24:00:00Z',
        '12:00:00',
        '12:60:00Z',
      ],
    ],
    [
      'date-time',
      ['2026-01-31T12:00:00Z', '2026-01-31t12:00:00.5-08:00'],
      [
        '2026-01-31',
        'x2026-01-31T12:00:00Z',
        '2026-01-31T12:00:00Z\n',
        '2026-01-31TT12:00:00Z',
        '2026-02-30T12:00:00Z',
        'now',
        '2026-01-31T12:00:00',
      ],
    ],
    [
      'uuid',
      ['123e4567-e89b-12d3-a456-426614174000', '123E4567-E89B-12D3-A456-426614174000'],
      ['123e4567', '123e4567-e89b-12d3-a456-42661417400g'],
    ],
    ['email', ['a@b', 'jo.doe+x@example.com', '"a b"@example.com'], ['a', '@b', 'a@', 'a@b c']],
    [
      'ipv4',
      ['0.0.0.0', '255.255.255.255', '192.0.2.1'],
      ['256.0.0.1', '1.2.3', '1.2.3.4.', '1.2.3.4.5', ''],
    ],
    [
      'uri',
      ['https://example.com/a?b#c', 'urn:x:y', 'mailto:a@b'],
      ['example.com', '/a', 'https://a b', 'http://{host}/'],
    ],
    ['int32', [0, 2 ** 31 - 1, -(2 ** 31)], [2 ** 31, -(2 ** 31) - 1]],
    ['int64', [0, 2 ** 62, -(2 ** 63)], [2 ** 64, -(2 ** 64)]],
  ])('%s', (name, right, wrong) => {
    expect([...right, ...wrong].filter((value) => check(name, value))).toEqual(right);
  });
  test('none of them takes long', () => {
    const evil = [
      '1.'.repeat(50_000),
      '@'.repeat(50_000),
      `${'a'.repeat(50_000)}@`,
      '2026-01-31T12:00:00.' + '1'.repeat(50_000),
      'a:'.repeat(50_000),
    ];
    const start = performance.now();
    for (const name of Object.keys(formats))
      for (const value of evil) if (!name.startsWith('int')) check(name, value);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('issuesIn', () => {
  const check: Check = (value) => {
    check.errors = [{ instancePath: '', keyword: 'type', params: { type: 'object' } }];
    return typeof value === 'object';
  };
  const checks: BodyChecks = {
    operations: new Map([
      ['create', { required: true, check }],
      ['update', { required: false, check }],
      ['form', undefined],
      ['odd', { required: true, check: undefined }],
    ]),
    secrets: [],
  };
  test.each<[string, unknown, readonly string[]]>([
    ['create', {}, []],
    ['create', undefined, ['the body is required']],
    ['create', 1, ['the body must be an object, not a number']],
    ['update', undefined, []],
    ['form', 1, []],
    ['odd', 1, []],
    ['odd', undefined, ['the body is required']],
  ])('%s of %j', (operationId, body, want) => {
    expect(issuesIn(checks, operationId, body).map(({ message }) => message)).toEqual(want);
  });
  test('an operation that is not there', () => {
    expect(() => issuesIn(checks, 'Create', {})).toThrow(
      new TypeError('no operation has the operationId "Create"; did you mean create?'),
    );
  });
});
