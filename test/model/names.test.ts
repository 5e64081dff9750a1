import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { identifier, uniqueNames } from '../../generator/model/names.ts';

describe('identifier', () => {
  const cases: [string, 'camel' | 'pascal', string][] = [
    ['get-user', 'camel', 'getUser'],
    ['get_user', 'camel', 'getUser'],
    ['createFunction', 'camel', 'createFunction'],
    ['foo-bar', 'pascal', 'FooBar'],
    ['1st', 'pascal', 'N1st'],
    ['class', 'camel', 'class_'],
    ['', 'camel', 'n'],
    [' ', 'pascal', 'N'],
    ['函数', 'pascal', '函数'],
    ['../../x', 'camel', 'x'],
  ];
  it.each(cases)('%s in %s case is %s', (text, style, want) => expect(identifier(text, style)).toBe(want));

  it('is an identifier for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('camel', 'pascal'), (text, style) => {
        const source = ts.createSourceFile(
          'x.ts',
          `const ${identifier(text, style)} = 1;`,
          ts.ScriptTarget.ES2022,
        );
        expect((source as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
        expect(source.statements).toHaveLength(1);
      }),
    );
  });
});

describe('uniqueNames', () => {
  it('keeps names apart, case-insensitively, in the order given', () => {
    const names = uniqueNames(['foo-bar', 'foo_bar', 'FooBar', 'FOO_BAR', 'foo-bar'], (text) =>
      identifier(text, 'pascal'),
    );
    expect([...names]).toEqual([
      ['foo-bar', 'FooBar'],
      ['foo_bar', 'FooBar_2'],
      ['FooBar', 'FooBar_3'],
      ['FOO_BAR', 'FOOBAR_4'],
    ]);
  });

  const numbered: [string[], string[]][] = [
    [
      ['a', 'a_2', 'A'],
      ['a', 'a_2', 'A_3'],
    ],
    [
      ['a', 'A', 'a_2', 'A_2'],
      ['a', 'A_2', 'a_2_2', 'A_2_3'],
    ],
    [
      ['a_3', 'a', 'A', 'á', 'Á'],
      ['a_3', 'a', 'A_2', 'á', 'Á_2'],
    ],
    [
      ['a_2', 'A_2', 'a', 'A'],
      ['a_2', 'A_2_2', 'a', 'A_3'],
    ],
  ];
  it.each(numbered)('%j beside names with numbers of their own', (texts, want) =>
    expect([...uniqueNames(texts, (text) => text).values()]).toEqual(want),
  );
});
