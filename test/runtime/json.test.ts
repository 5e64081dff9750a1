import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, stringifyJson } from '../../generator/runtime/json.ts';

describe('parseJson', () => {
  test.each<[string, unknown]>([
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['9007199254740993', 9007199254740993n],
    ['-9223372036854775808', -9223372036854775808n],
    ['-9007199254740991', -9007199254740991],
    ['12345678901234567890123456789', 12345678901234567890123456789n],
    ['[1,9007199254740993,"9007199254740993"]', [1, 9007199254740993n, '9007199254740993']],
    ['{"a":{"b":9007199254740993}}', { a: { b: 9007199254740993n } }],
    ['{"9007199254740993":1}', { '9007199254740993': 1 }],
    // Only integers: what has a point or an exponent is not meant to be exact.
    ['12345678901234567.5', Number('12345678901234567.5')],
    ['1e20', 1e20],
    ['9007199254740993e0', 2 ** 53],
    ['0.12345678901234567', Number('0.12345678901234567')],
    ['0.123456789012345678901234', Number('0.123456789012345678901234')],
    ['1e-12345678901234567890', 0],
    // Text is left alone, whatever it looks like.
    [
      String.raw`["\"9007199254740993","\\",9007199254740993]`,
      ['"9007199254740993', '\\', 9007199254740993n],
    ],
    [
      String.raw`["\u006e123","n1","nn1","nnn",9007199254740993]`,
      ['n123', 'n1', 'nn1', 'nnn', 9007199254740993n],
    ],
    ['"n1234567890123456789"', 'n1234567890123456789'],
  ])('%s', (text, want) => expect(parseJson(text)).toEqual(want));

  test('__proto__ is a member like any other', () => {
    const value = parseJson('{"__proto__":{"polluted":9007199254740993}}') as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(['', '{"a":9007199254740993', '9007199254740993n', '[9007199254740993,]', '09007199254740993'])(
    '%j is refused',
    (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
  );

  test('long text costs no more than its length', () => {
    const long = `${'n'.repeat(20_000_000)}"\\1234567890123456789`;
    const start = performance.now();
    expect(parseJson(`{"a":${JSON.stringify(long)},"b":9007199254740993}`)).toEqual({
      a: long,
      b: 9007199254740993n,
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('but for large integers it is JSON.parse', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void expect(rounded(parseJson(text))).toBe(rounded(JSON.parse(text)))),
    );
  });
});

describe('stringifyJson', () => {
  test.each<[unknown, string | undefined]>([
    [{ a: 9007199254740993n }, '{"a":9007199254740993}'],
    [[-1n, 0n, 'n1', '1'], '[-1,0,"n1","1"]'],
    [{ nn1: 'n', n: 12345678901234567890n }, '{"nn1":"n","n":12345678901234567890}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [5n, '5'],
    [undefined, undefined],
  ])('%o', (value, want) => expect(stringifyJson(value)).toBe(want));

  test('reads what it has written', () => {
    const leaf = fc.oneof(
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }),
      fc.string(),
      fc.integer(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree')),
      ),
    }));
    fc.assert(fc.property(tree, (value) => void expect(parseJson(stringifyJson(value)!)).toEqual(value)));
  });
});

/** Text in which a bigint is the number nearest to it. */
function rounded(value: unknown): string {
  return JSON.stringify(value, (_name, item) => (typeof item === 'bigint' ? Number(item) : item));
}
