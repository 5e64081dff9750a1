import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { commentText, docComment, literal, propertyKey, stringLiteral } from '../../generator/emit/escape.ts';

/** What a literal evaluates to; the transpiler reads it as the compiler would. */
function evaluate(code: string): unknown {
  return (0, eval)(`(${code})`);
}

const texts = [
  '',
  "'",
  '"',
  '`',
  '\\',
  '${globalThis.PWNED(1)}',
  '\n',
  '\r',
  '\u2028',
  '\u0000',
  '\u202e',
  '\ud800',
  '*/',
  '函数',
  '\u{1f600}',
];

describe('stringLiteral', () => {
  it.each(texts)('%j survives', (text) => expect(evaluate(stringLiteral(text))).toBe(text));

  it('survives for any text, as one literal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = stringLiteral(text);
        expect(evaluate(code)).toBe(text);
        const source = ts.createSourceFile('x.ts', `${code};`, ts.ScriptTarget.ES2022);
        expect(source.statements).toHaveLength(1);
      }),
    );
  });
});

describe('propertyKey', () => {
  it('keeps any name, `__proto__` too', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', 'toString')),
        (name) => {
          expect(Object.keys(evaluate(`{ ${propertyKey(name)}: 1 }`) as object)).toEqual([name]);
        },
      ),
    );
  });
});

describe('literal', () => {
  const cases: [string, Parameters<typeof literal>[0]][] = [
    ['null', null],
    ['true', true],
    ['-1.5', -1.5],
    ['9007199254740993n', 9007199254740993n],
    ["['a', 1]", ['a', 1]],
    ["{ a: { 'b c': null } }", { a: { 'b c': null } }],
  ];
  it.each(cases)('%s', (want, value) => {
    expect(literal(value)).toBe(want);
    expect(evaluate(literal(value))).toEqual(value);
  });
});

describe('docComment', () => {
  const cases: [string, string][] = [
    ['', ''],
    ['a', '/** a */\n'],
    ['a\nb', '/**\n * a\n * b\n */\n'],
    ['*/ x', '/** *\\/ x */\n'],
    ['@param x', '/** \\@param x */\n'],
    ['\u202e', '/** \\u202e */\n'],
    ['a\u2028b', '/**\n * a\n * b\n */\n'],
  ];
  it.each(cases)('%j', (text, want) => expect(docComment(text, '')).toBe(want));

  it('stays one comment for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const source = ts.createSourceFile('x.ts', `${docComment(text, '')}x;`, ts.ScriptTarget.ES2022);
        expect(source.statements).toHaveLength(1);
        expect(commentText(text)).not.toContain('*/');
      }),
    );
  });
});
