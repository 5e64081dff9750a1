import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  commentText,
  docComment,
  generatedHeader,
  identifierCode,
  literal,
  propertyKey,
  stringLiteral,
} from '../../generator/emit/escape.ts';

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

describe('what cannot be seen or told apart', () => {
  const cases: [string, string][] = [
    ['user\u200b', "'user\\u200b'"],
    ['a\u00a0b', "'a\\u00a0b'"],
    ['\u3164', "'\\u3164'"],
    ['\u{e0041}', "'\\u{e0041}'"],
    ['\ue000', "'\\ue000'"],
    // Cyrillic among Latin letters is seen; words of one alphabet stay readable.
    ['\u0430dmin', "'\\u0430dmin'"],
    ['\u0434\u0430, yes', "'\u0434\u0430, yes'"],
    ['\n\u0434\u0430', "'\\n\u0434\u0430'"],
    ['\u51fd\u6570A\u3000', "'\u51fd\u6570A\u3000'"],
  ];
  it.each(cases)('%j is written %s', (text, want) => {
    expect(stringLiteral(text)).toBe(want);
    expect(evaluate(want)).toBe(text);
  });
});

describe('identifierCode', () => {
  const cases: [string, string][] = [
    ['Runtime', 'Runtime'],
    ['\u0430dmin', '\\u0430dmin'],
    ['\u8fd0\u884c', '\u8fd0\u884c'],
  ];
  it.each(cases)('%s is %s', (name, want) => {
    expect(identifierCode(name)).toBe(want);
    const text = `const ${want} = 1;`;
    expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
  });

  it.each(['', 'a b', 'a-b', '1a', 'a=1};PWNED();//', 'a\u2028', 'a.b'])('refuses %j', (name) => {
    expect(() => identifierCode(name)).toThrow(`${stringLiteral(name)} is no identifier`);
  });
});

describe('propertyKey', () => {
  it.each([
    ['a1_$', 'a1_$'],
    ['1a', "'1a'"],
    ['a-b', "'a-b'"],
    ['', "''"],
  ])('of %j is %s', (name, want) => expect(propertyKey(name)).toBe(want));

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
    ['{}', {}],
    ["{ a: { 'b c': null } }", { a: { 'b c': null } }],
  ];
  it.each(cases)('%s', (want, value) => {
    expect(literal(value)).toBe(want);
    expect(evaluate(literal(value))).toEqual(value);
  });
});

describe('literal of what is no JSON value', () => {
  it.each([undefined, NaN, Infinity, Symbol('x'), () => 1])('%s is refused', (value) => {
    expect(() => literal(value as never)).toThrow(`${String(value)} is no JSON value`);
    expect(() => literal([{ a: value as never }])).toThrow(TypeError);
  });

  it('survives for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        // -0 is written 0, as in JSON.
        expect(evaluate(literal(value as never))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
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
    ['a\rb', '/**\n * a\n * b\n */\n'],
    ['a  \nb', '/**\n * a\n * b\n */\n'],
    ['  a\nb', '/**\n *   a\n * b\n */\n'],
    ['\na\n\nb\n', '/**\n * a\n *\n * b\n */\n'],
    [' \n ', ''],
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

  const tagged = [
    '@deprecated',
    ' * @x',
    'see @deprecated',
    '{@link x}',
    '(@x)',
    '@@x',
    'a\n\n  @param p',
    '@\u200bx',
  ];
  it.each(tagged)('%j makes no tag, also within a tag of ours', (text) => {
    const code = `${docComment(text, '', ['@deprecated'])}export const x = 1;`;
    const statement = ts.createSourceFile('x.ts', code, ts.ScriptTarget.ES2022, true).statements[0]!;
    expect(ts.getJSDocTags(statement).map((tag) => tag.tagName.text)).toEqual(['deprecated']);
    const inTag = ts.createSourceFile(
      'x.ts',
      `/** @description ${commentText(text)} */ const x = 1;`,
      9,
      true,
    );
    expect(ts.getJSDocTags(inTag.statements[0]!).map((tag) => tag.tagName.text)).toEqual(['description']);
  });

  it('leaves addresses as they are', () =>
    expect(commentText('write to a@b.example')).toBe('write to a@b.example'));
});

describe('generatedHeader', () => {
  it('names what it is generated from, and what to do', () =>
    expect(generatedHeader('The\nAPI', '1.2.3')).toBe(
      '// Generated from The API 1.2.3. Do not edit: change the description and run `npm run generate`.\n',
    ));

  it.each(['x\nPWNED()', 'x\rPWNED()', 'x\u2028PWNED()', 'x*/'])('%j stays one line', (title) => {
    const source = ts.createSourceFile('x.ts', generatedHeader(title, '1'), ts.ScriptTarget.ES2022);
    expect(source.statements).toHaveLength(0);
  });
});
