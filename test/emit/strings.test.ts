/** Literals of other languages, read back as the specification of each language has it; shell words by a shell. */
import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  goString,
  javaString,
  lineComment,
  pythonString,
  scriptString,
  shellWord,
  type ShellPart,
  shellWordOf,
  visibleJson,
} from '../../generator/emit/strings.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", '\\', 'u', '0', '$', '`', '\n', '\r', '\t', '{', '\u{1f600}', '\u2028'),
  }),
);

/** What steers or ends a line unseen. */
const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe.each<[string, write: (text: string) => string, read: (literal: string) => string]>([
  ['Python', pythonString, (literal) => unescaped(inner(literal))],
  // Escapes of Unicode are replaced first, wherever an even number of backslashes stands before them (JLS 17, 3.3).
  ['Java', javaString, (literal) => unescaped(inner(withoutUnicodeEscapes(literal)))],
  ['Go', goString, (literal) => unescaped(inner(literal))],
  ['ECMAScript', scriptString, (literal) => (0, eval)(literal) as string],
])('a string literal of %s', (language, write, read) => {
  it.each<[text: string, want: string]>([
    ['', '""'],
    ['plain text', '"plain text"'],
    ['"\\', String.raw`"\"\\"`],
    ['\n\r\t', String.raw`"\n\r\t"`],
  ])('of %j', (text, want) => expect(write(text)).toBe(want));

  it('holds any text, on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const literal = write(text);
        expect(literal).not.toMatch(/[\n\r\u2028\u2029\0\u202e]/);
        // Go's strings are octets of UTF-8, which halves of pairs are not.
        expect(read(literal)).toBe(language === 'Go' ? wellFormed(text) : text);
      }),
    );
  });
});

describe('each language writes what cannot be seen', () => {
  it.each<[write: (text: string) => string, want: string]>([
    [pythonString, String.raw`"\u0000\u202e\U000e0041\ud800"`],
    [javaString, String.raw`"\000\u202e\udb40\udc41\ud800"`],
    [goString, String.raw`"\u0000\u202e\U000e0041` + '\ufffd"'],
    [scriptString, String.raw`"\u{0}\u{202e}\u{e0041}\u{d800}"`],
  ])('$name', (write, want) => expect(write('\0\u202e\u{e0041}\ud800')).toBe(want));

  it('and Java everything beyond ASCII', () => {
    expect(javaString('函\x7f\x80')).toBe(String.raw`"\u51fd\177\u0080"`);
    expect(pythonString('函')).toBe('"函"');
  });
});

describe('a word of a shell', () => {
  it.each([
    ['a/b.c:d@e%f+g=h,i-j_k', 'a/b.c:d@e%f+g=h,i-j_k'],
    ['', "''"],
    ['a b', "'a b'"],
    ['$x', "'$x'"],
    ['a;', "'a;'"],
    ['~', "'~'"],
    ["it's", String.raw`'it'\''s'`],
    ['a\nb\tc', "'a\nb\tc'"],
    ['a\u202eb', String.raw`'a'"$(printf '\342\200\256')"'b'`],
    ['\u061c\u2066', String.raw`"$(printf '\330\234\342\201\246')"`],
    ['\r\u2028"', String.raw`"$(printf '\015\342\200\250')"'"'`],
    ["\u200e'", String.raw`"$(printf '\342\200\216')"''\'''`],
    ['\u{e0041}!', String.raw`"$(printf '\363\240\201\201')"'!'`],
    ['a\0\ud800', "'a\ufffd\ufffd'"],
  ])('%j is %s', (text, want) => expect(shellWord(text)).toBe(want));

  it('is what it was, and seen', () => {
    // A word holds no NUL (POSIX XBD 3.446), and a command line is of octets.
    const texts = fc
      .sample(anyText, 400)
      .concat('\u202e', "'\u2066'", '\u061c\n', 'a\0b', '\ufeff\u200f\u00ad"')
      .map((text) => wellFormed(text.replaceAll('\0', '\ufffd')))
      .concat('$HOME', '`id`', '$(id)', '!!', '*', '\\', "'", '"', '-n', '\n', '');
    const script = `printf '%s\\0' ${texts.map(shellWord).join(' ')}`;
    expect(printed(script).split('\0')).toEqual([...texts, '']);
    // The octets are the same where nothing is known of UTF-8.
    expect(printed(script, { LC_ALL: 'C' }).split('\0')).toEqual([...texts, '']);
    expect(script).not.toMatch(hidden);
  });
});

describe('JSON text that is seen', () => {
  it.each([
    ['{\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['"\u202e\u2028\u{e0041}"', String.raw`"\u202e\u2028\udb40\udc41"`],
    ['"函\u3000\u{1f600}"', '"函\u3000\u{1f600}"'],
  ])('of %j is %j', (text, want) => expect(visibleJson(text)).toBe(want));

  it('has the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyText), (value) => {
        const text = visibleJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(text).not.toMatch(hidden);
      }),
    );
  });
});

describe('a word of a shell with variables', () => {
  const name: ShellPart = { variable: 'NAME' };
  it.each<[parts: ShellPart[], word: string, value: string]>([
    [[{ text: 'a' }, { text: 'b c' }], "'ab c'", 'ab c'],
    [
      [{ text: 'https://x.example/' }, name, { text: '?a=b&c=~d' }],
      '"https://x.example/${NAME:?}?a=b&c=~d"',
      'https://x.example/it\'s "$(id)"?a=b&c=~d',
    ],
    [[{ text: '{"a":"$x`y`"}' }, name], `'{"a":"$x\`y\`"}'"\${NAME:?}"`, '{"a":"$x`y`"}it\'s "$(id)"'],
    [[name, { text: '' }, { text: "'" }], `"\${NAME:?}"''\\'''`, 'it\'s "$(id)"\''],
    [[name, name], '"${NAME:?}${NAME:?}"', 'it\'s "$(id)"it\'s "$(id)"'],
  ])('%j is %s', (parts, word, value) => {
    expect(shellWordOf(parts)).toBe(word);
    expect(printed(`printf %s ${word}`, { NAME: 'it\'s "$(id)"' })).toBe(value);
  });

  it('does not run without one', () => {
    const { status, stdout } = spawnSync('sh', ['-c', `printf %s ${shellWordOf([name])}`], {
      env: {},
      encoding: 'utf8',
    });
    expect([status === 0, stdout]).toEqual([false, '']);
  });
});

describe('a comment of one line', () => {
  it.each([
    ['a\nb', 'a b'],
    ['  a \r\n\t b ', 'a b'],
    ['\\u000a', '\\\\u000a'],
    ['\u202e', '\\\\u202e'],
  ])('of %j is %j', (text, want) => expect(lineComment(text)).toBe(want));

  it('stays one line, to Java too', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutUnicodeEscapes(lineComment(text))).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});

/** Halves of surrogate pairs stand for nothing in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function printed(script: string, env: Record<string, string> = {}): string {
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' });
}

/** What stands between the quotation marks of a literal that is one: none of them ends it early. */
function inner(literal: string): string {
  const [, found] = /^"((?:[^"\\]|\\.)*)"$/s.exec(literal) ?? [];
  if (found === undefined) throw new TypeError(`${literal} is no literal`);
  return found;
}

/** Escapes that Python, Java and Go have in common, and those of Python and Go for any character. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:([nrt\\"])|u([\da-f]{4})|U([\da-f]{8})|([0-3][0-7]{2})|(.?))/gsu,
    (whole, short: string | undefined, four, eight, octal) => {
      if (short !== undefined) return { n: '\n', r: '\r', t: '\t' }[short] ?? short;
      const code = octal === undefined ? Number.parseInt(four ?? eight ?? '', 16) : Number.parseInt(octal, 8);
      if (Number.isNaN(code)) throw new TypeError(`${whole} is no escape`);
      return String.fromCodePoint(code);
    },
  );
}

function withoutUnicodeEscapes(text: string): string {
  return text.replace(/(?<!\\)((?:\\\\)*)\\u+([\da-f]{4})/gi, (_, before: string, code: string) => {
    return before + String.fromCharCode(Number.parseInt(code, 16));
  });
}
