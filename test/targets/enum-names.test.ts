import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../generator/spec/json.ts';
import { listName, lowerInitial, memberNames } from '../../generator/targets/enum-names.ts';

function listed(value: JsonValue, called?: string) {
  return { value, called, description: undefined, deprecated: false };
}

describe('listName', () => {
  const cases: [string, string][] = [
    ['Runtime', 'Runtime'],
    ['foo-bar', 'FooBar'],
    ['default default', 'DefaultDefault'],
    ['1st', 'N1st'],
    // Without upper case, `x` + `Values` could be another list's name.
    ['运行时', 'N运行时'],
    ['', 'N'],
  ];
  it.each(cases)('%j is %s', (words, want) => expect(listName(words)).toBe(want));
});

describe('lowerInitial', () => {
  const cases: [string, string][] = [
    ['Runtime', 'runtime'],
    ['GPUMemory', 'gpuMemory'],
    ['GPU', 'gpu'],
    ['GPU_2', 'gpu_2'],
    ['N1st', 'n1st'],
    ['A', 'a'],
  ];
  it.each(cases)('%s is %s', (name, want) => expect(lowerInitial(name)).toBe(want));
});

describe('memberNames', () => {
  const cases: [string, JsonValue, string | undefined, string][] = [
    ['a name that is an identifier', 'Python3.10', 'Python3_10', 'Python3_10'],
    ['code for a name', 'a', 'A=1};globalThis.PWNED(1);//', 'A'],
    ['a title in words for a number', 3, 'Guild text', 'GuildText'],
    ['words', 'in_progress', undefined, 'InProgress'],
    ['digits apart', 'Python3.10', undefined, 'Python3_10'],
    ['digits first', '1024x768', undefined, 'N1024x768'],
    ['the empty text', '', undefined, 'Empty'],
    ['a sign before a word', '-created_at', undefined, 'MinusCreatedAt'],
    ['a sign before a number', '+1', undefined, 'Plus1'],
    ['signs alone', '<=', undefined, 'LessEqual'],
    ['a line separator', '\u2028', undefined, 'U2028'],
    ['letters that no name may have', '\u0639', undefined, 'U639'],
    ['a number', 128, undefined, 'N128'],
    ['a negative fraction', -1.5, undefined, 'Minus1_5'],
    ['an integer beyond 2^53', 9007199254740993n, undefined, 'N9007199254740993'],
    ['true', true, undefined, 'True'],
    ['null', null, undefined, 'Null'],
    ['a list', ['a'], undefined, 'List'],
    ['an object', { a: 1 }, undefined, 'Object'],
    ['a reserved word', 'class', undefined, 'Class'],
    ['the name of the prototype', '__proto__', undefined, 'Proto'],
  ];
  it.each(cases)('%s', (_, value, called, want) =>
    expect(memberNames([listed(value, called)])).toEqual([want]),
  );

  it('keeps names apart, the same way every time', () => {
    const values = ['a b', 'a-b', 'a_b', 'aB', 'AB', 1, '1', '01', null, 'null', { b: 1 }, { b: 2 }].map(
      (value) => listed(value),
    );
    const want = [
      'AB',
      'AB_2',
      'AB_3',
      'AB_4',
      'AB_5',
      'N1',
      'N1_2',
      'N01',
      'Null',
      'Null_2',
      'Object',
      'Object_2',
    ];
    expect(memberNames(values)).toEqual(want);
  });

  it('gives each value a legal name of its own, whatever the values are', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.uniqueArray(value, { selector: (one) => JSON.stringify(one) }), (values) => {
        const names = memberNames(values.map((one) => listed(one)));
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(values.length);
        for (const name of names) expect(name).toMatch(/^[\p{ID_Start}][\p{ID_Continue}]*$/u);
      }),
    );
  });
});
