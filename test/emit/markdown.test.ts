import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchor,
  anchorLink,
  blocks,
  cell,
  code,
  fence,
  heading,
  link,
  list,
  paragraph,
  plain,
  slug,
  table,
} from '../../generator/emit/markdown.ts';
import { tries } from '../effort.ts';
import { cellsByBackslashPairs, cellsByLastBackslash, hostileText } from './markdown-reading.ts';

type Row = readonly [given: string, want: string];

describe('plain', () => {
  test.each<Row>([
    ['Create a function', 'Create a function'],
    ['two\n  lines\u2028here', 'two lines here'],
    ['a\u202eb\u061cc\u206ad\u{e0041}', 'a\\u202eb\\u061cc\\u206ad\\u{e0041}'],
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['a | b', 'a &#124; b'],
    ['*bold* [link](x) `code` ~~s~~ $m$', '\\*bold\\* \\[link\\](x) \\`code\\` \\~\\~s\\~\\~ \\$m\\$'],
    ['func_name _x_', 'func_name \\_x\\_'],
    ['# no heading #', '\\# no heading \\#'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['2.0.0', '2.0.0'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a', 'a'],
    ['a b.', 'a b.'],
    ['a b,', 'a b,'],
    ['two  words ', 'two words'],
    [' x ', 'x'],
    ['12. item', '12\\. item'],
    ['3)', '3\\)'],
    ['3.x', '3.x'],
    ['v1. x', 'v1. x'],
    ['a_b_ _Ω_x', 'a_b\\_ \\_Ω_x'],
    ['back\\slash', 'back\\\\slash'],
    ['\u202Eright to left\u0007', '\\u202eright to left\\u0007'],
  ])('%j', (given, want) => {
    expect(plain(given)).toBe(want);
  });
});

describe('code', () => {
  test.each<Row>([
    ['code_url', '`code_url`'],
    ['', '`""`'],
    ['`', '`` ` ``'],
    ['a``b', '```a``b```'],
    [' x ', '`  x  `'],
    ['<b>&amp;', '`<b>&amp;`'],
    ['a b', '`a b`'],
    [' a', '` a`'],
    ['a `', '`` a ` ``'],
    ['` a', '`` ` a ``'],
    ['   ', '`   `'],
    ['a b `c` ', '``a b `c` ``'],
    ['a\nb\u202E', '`a\\u000ab\\u202e`'],
  ])('%j', (given, want) => {
    expect(code(given)).toBe(want);
  });
});

describe('cell', () => {
  test.each<Row>([
    ['One `code` word.', 'One `code` word.'],
    ['First.\n\nSecond.', 'First. Second.'],
    ['- one\n- two', '• one • two'],
    ['# Head\ntext', 'Head text'],
    ['```json\n{ "a":\n  1 }\n```', '`{ "a": 1 }`'],
    ['a <b>c</b>', 'a &lt;b>c&lt;/b>'],
    ['open ` here', 'open \\` here'],
    ['| a | b |\n|---|---|\n| c | d |', '| a | b | | c | d |'],
  ])('%j', (given, want) => {
    expect(cell(given)).toBe(want);
  });
});

describe('link', () => {
  test.each<readonly [url: string, want: string]>([
    ['https://example.com/a', '[x](https://example.com/a)'],
    ['mailto:a@example.com', '[x](mailto:a@example.com)'],
    ['../other.md', '[x](../other.md)'],
    ['  https://example.com ', '[x](https://example.com)'],
    ['https://example.com/a(b)|c', '[x](https://example.com/a%28b%29%7Cc)'],
    ['javascript:alert(1)', 'x'],
    [' JaVaScRiPt:alert(1)', 'x'],
    ['java&#115;cript:alert(1)', 'x'],
    ['data:text/html,x', 'x'],
    ['vbscript:x', 'x'],
    ['https://example.com/ "title', 'x'],
    ['', 'x'],
  ])('%j', (url, want) => {
    expect(link('x', url)).toBe(want);
  });
});

describe('blocks', () => {
  test('a heading with its anchor', () => {
    expect(heading(2, 'A\nb', 'A b')).toBe('<a id="a-b"></a>\n\n## A b');
  });

  test('a heading is never deeper than six', () => {
    expect(heading(9, 'x')).toBe('###### x');
  });

  test('an anchor holds letters and digits only', () => {
    expect(anchor('"><script>')).toBe('<a id="script"></a>');
    expect(slug('内存 / MB')).toBe('内存-mb');
    expect(slug('"<>"')).toBe('x');
  });

  test.each<Row>([
    ['abc', 'abc'],
    ['a-b', 'a-b'],
    ['a_b.c', 'a_b.c'],
    ['ab_', 'ab_'],
    ['a', 'a'],
    ['a--b', 'a-b'],
    ['--a--b--', 'a-b'],
    ['a-', 'a'],
    ['A b', 'a-b'],
    ['ü', 'ü'],
  ])('the anchor of %j', (given, want) => {
    expect(slug(given)).toBe(want);
    expect(anchorLink('`t`', given)).toBe(`[\`t\`](#${want})`);
  });

  test.each<Row>([
    ['  a ', 'a'],
    ['a \n\n  b\r\nc', 'a b c'],
    [' a\nb ', 'a b'],
  ])('the paragraph %j', (given, want) => {
    expect(paragraph(given)).toBe(want);
  });

  test('stand apart, without those that are empty', () => {
    expect(blocks(['a', undefined, '', 'b'])).toBe('a\n\nb');
  });

  test('a table has a cell for each header', () => {
    const made = table(['a', 'b'], [['1'], ['x\ny', '``p|q``']]);
    expect(made).toBe('| a | b |\n| --- | --- |\n| 1 |  |\n| x y | ``p\\|q`` |');
  });

  test('a fence is longer than what it holds', () => {
    expect(fence('json', 'a\n````\u202E')).toBe('`````json\na\n````\\u202e\n`````');
    expect(fence('js" onload="x', 'a')).toBe('```jsonloadx\na\n```');
  });

  test('a list item is one line', () => {
    expect(list(['a\n- b', 'c'])).toBe('- a - b\n- c');
  });

  test('pipes in a table, in text and in code', () => {
    const row = table(['h'], [['a | b `c|d` \\| \\\\|'], [code('x\\|y')], [code('plain')]])
      .split('\n')
      .slice(2);
    expect(row).toEqual(['| a &#124; b `c\\|d` &#124; \\\\&#124; |', '| x\\\\&#124;y |', '| `plain` |']);
  });
});

describe('any text', () => {
  test('in a cell yields one row with the same number of cells, however a renderer reads backslashes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 }), (given) => {
        const rows = given.map(([one, two]) => [cell(one), plain(two), code(one), cell(two)]);
        const lines = table(['a', 'b', 'c', 'd'], rows).split('\n');
        expect(lines).toHaveLength(rows.length + 2);
        for (const line of lines) {
          expect(cellsByLastBackslash(line)).toHaveLength(4);
          expect(cellsByBackslashPairs(line)).toHaveLength(4);
        }
      }),
      { numRuns: tries(2000) },
    );
  });

  test('in code comes back when the code is read', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('`', ' ', 'a', '\\', '|', '<') }),
        (given) => {
          const [, , body = ''] = /^(`+)([^]*)\1$/.exec(code(given)) ?? [];
          const stripped = /^ .*[^ ].* $|^ +[^ ].* $/.test(body) ? body.slice(1, -1) : body;
          expect(stripped).toBe(given);
        },
      ),
    );
  });

  test('in an anchor stays inside its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        expect(anchor(given)).toMatch(/^<a id="[\p{L}\p{N}_.-]+"><\/a>$/u);
      }),
    );
  });
});
