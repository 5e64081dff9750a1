import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cell, description } from '../../generator/emit/html-markdown.ts';
import { allowed, hostileMarkdown, shown, strangers, wordsAmongTraps } from './html-reading.ts';

const RUNS = 1000;

describe('a description below a heading of level 2', () => {
  test.each<[name: string, given: string, want: string]>([
    ['is a paragraph', 'Two words.', '<p>Two words.</p>'],
    ['is a paragraph in any script', '函数名称（必填）', '<p>函数名称（必填）</p>'],
    ['loses white space around it', '  a  \n', '<p>a</p>'],
    ['is Markdown', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>'],
    ['is not underlined by one line', 'a - b = c', '<p>a - b = c</p>'],
    ['is no list without a line of its own', '1. a', '<ol>\n<li>a</li>\n</ol>'],
    ['keeps where a list starts', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['shows tags', 'a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>'],
    ['breaks lines where tables need it', 'a<br>b<BR/>c', '<p>a<br>\nb<br>\nc</p>'],
    ['breaks where a break stands', 'a <b<br >c', '<p>a &lt;b<br>\nc</p>'],
    ['shows a break in code', '`a<br>b`', '<p><code>a&lt;br&gt;b</code></p>'],
    [
      'breaks within the words of a link',
      '[a<br>b](https://c.example)',
      '<p><a href="https://c.example" rel="noreferrer">a<br>\nb</a></p>',
    ],
    ['shows what only looks like a break', 'a<br class=x>b', '<p>a&lt;br class=x&gt;b</p>'],
    ['has deeper headings, none left out', '# a\n\n#### b', '<h3>a</h3>\n<h4>b</h4>'],
    [
      'has links to the web',
      '[a](https://b.example)',
      '<p><a href="https://b.example" rel="noreferrer">a</a></p>',
    ],
    ['has links to places', '[a](#b)', '<p><a href="#b">a</a></p>'],
    ['shows other links', '[a](javascript:b)', '<p>[a](javascript:b)</p>'],
    [
      'has links in place of pictures',
      '![a](https://b.example/c.png)',
      '<p><a href="https://b.example/c.png" rel="noreferrer">a</a></p>',
    ],
    [
      'has one link at a time',
      '[![a](https://b.example)](https://c.example)',
      '<p><a href="https://c.example" rel="noreferrer">a</a></p>',
    ],
    [
      'aligns without a style',
      '|a|\n|-:|\n|1|',
      '<table>\n<thead>\n<tr>\n<th scope="col" class="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="right">1</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['loses white space around words', '  (a) b  ', '<p>(a) b</p>'],
    ['writes characters that are markup', 'x & y', '<p>x &amp; y</p>'],
    ['keeps indented code', '    a', '<pre><code>a</code></pre>'],
    [
      'takes the first word for the language',
      '```js x\na\n```',
      '<pre><code data-language="js">a</code></pre>',
    ],
    [
      'has code of a language behind spaces',
      '```  js\na\n```',
      '<pre><code data-language="js">a</code></pre>',
    ],
    ['has code without a language', '```\na\n```', '<pre><code>a</code></pre>'],
    [
      'names a picture without words by its address',
      '![](https://b.example/c.png)',
      '<p><a href="https://b.example/c.png" rel="noreferrer">https://b.example/c.png</a></p>',
    ],
    [
      'has links behind each other',
      '[a](https://b.example) ![ c ](https://d.example)',
      '<p><a href="https://b.example" rel="noreferrer">a</a> <a href="https://d.example" rel="noreferrer">c</a></p>',
    ],
    ['has a list from one on', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    [
      'aligns each column',
      '|a|b|c|\n|-|:-|:-:|\n|1|2|3|',
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="left">b</th>\n<th scope="col" class="center">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="left">2</td>\n<td class="center">3</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['breaks a line at its beginning', '<br>a', '<p><br>\na</p>'],
    ['has headings from the level on', '###### a\n# b', '<h3>a</h3>\n<h3>b</h3>'],
    ['has code', '```js\n<b>\n```', '<pre><code data-language="js">&lt;b&gt;</code></pre>'],
    ['shows control characters', 'a\u202E`b\u0000`', '<p>a\\u202e<code>b\\u0000</code></p>'],
  ])('%s', (_name, given, want) => {
    expect(description(given, 2)).toBe(want);
  });

  test('of anybody has nothing that is not on the list', () => {
    fc.assert(
      fc.property(hostileMarkdown, fc.constantFrom(undefined, 0, 2, 6), (given, level) => {
        expect(strangers(description(given, level), allowed.blocks)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('shows every word that stands among tags', () => {
    fc.assert(
      fc.property(wordsAmongTraps, ({ words, text }) => {
        for (const made of [description(text), cell(text)])
          expect(words.filter((word) => !shown(made).includes(word))).toEqual([]);
      }),
    );
  });
});

test('headings are paragraphs where there is no level for them', () => {
  expect(description('# a\n\n## b')).toBe('<p><strong>a</strong></p>\n<p><strong>b</strong></p>');
});

describe('a cell', () => {
  test.each<[name: string, given: string, want: string]>([
    ['is text', 'Two words.', 'Two words.'],
    ['has no white space around it', '  (a) b  ', '(a) b'],
    ['has code on a line', '```\n a\n  b\n```', '<code>a b</code>'],
    ['has code among words', '# h\n```\nc\n```\n- d', 'h <code>c</code> d'],
    ['has links', '![w](https://b.example) x', '<a href="https://b.example" rel="noreferrer">w</a> x'],
    ['is one line', '# a\n\nb\nc\n\n- d\n- e', 'a b c d e'],
    ['shows code', 'a `b`\n\n    c', 'a <code>b</code> <code>c</code>'],
  ])('%s', (_name, given, want) => {
    expect(cell(given)).toBe(want);
  });

  test('of anybody has nothing that is not on the list of what stands in a line', () => {
    fc.assert(
      fc.property(hostileMarkdown, (given) => {
        expect(strangers(cell(given), allowed.inline)).toEqual([]);
        expect(cell(given)).not.toContain('\n');
      }),
      { numRuns: RUNS },
    );
  });
});
