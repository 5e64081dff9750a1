import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable } from '../../generator/diagnostics.ts';
import { anchorLink, code, element, isWebUrl, join, link, pre, text } from '../../generator/emit/html.ts';
import { allowed, hostileHtml, shown, strangers } from './html-reading.ts';

describe('text', () => {
  test.each<[given: string, want: string]>([
    ['plain words', 'plain words'],
    ['<b> & "c" \'d\'', '&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'],
    ['&lt;', '&amp;lt;'],
    ['a\u202Eb\u0000', 'a\\u202eb\\u0000'],
  ])('%j is %j', (given, want) => {
    expect(text(given)).toBe(want);
  });

  test('of anybody is text to a browser, whole', () => {
    fc.assert(
      fc.property(hostileHtml, (given) => {
        expect(strangers(text(given), {})).toEqual([]);
        expect(shown(text(given))).toBe(printable(given));
      }),
    );
  });
});

describe('code', () => {
  test.each<[given: string, want: string]>([
    ['', '<code>""</code>'],
    ['a\tb', '<code>a\\tb</code>'],
    ['<b>', '<code>&lt;b&gt;</code>'],
    ['short/path', '<code>short/path</code>'],
    ['23456789_123456789.12345', '<code>23456789_123456789.12345</code>'],
    ['x-application/json', '<code>x-application/json</code>'],
    ['multipart/form-data', '<code>multipart/<wbr>form-data</code>'],
    ['application/json', '<code>application/<wbr>json</code>'],
    ['https://a.example/long_enough', '<code>https:/<wbr>/<wbr>a.<wbr>example/<wbr>long_<wbr>enough</code>'],
  ])('of %j is %j', (given, want) => {
    expect(code(given)).toBe(want);
  });

  test.each<[language: string, given: string, want: string]>([
    ['', 'a', '<pre><code>a</code></pre>'],
    ['ts', 'a\n', '<pre><code data-language="ts">a</code></pre>'],
    ['c++', 'a\n\n', '<pre><code data-language="c++">a\n</code></pre>'],
    ['a"b <c>', 'a\r\nb\rc\nd', '<pre><code data-language="abc">a\nb\nc\nd</code></pre>'],
    // A browser drops the first line end behind the start of a block.
    ['', '\na', '<pre><code>\n\na</code></pre>'],
  ])('of %j, %j, is a block: %j', (language, given, want) => {
    expect(pre(language, given)).toBe(want);
  });

  test('and blocks of code hold nothing but their text', () => {
    fc.assert(
      fc.property(hostileHtml, hostileHtml, (given, language) => {
        for (const made of [code(given), pre(language, given)])
          expect(strangers(made, allowed.blocks)).toEqual([]);
        const seen = given === '' ? '""' : printable(given.replaceAll('\t', '\\t'));
        expect(shown(code(given))).toBe(seen);
        const lines = given
          .replace(/\n$/, '')
          .split(/\r\n|\r|\n/)
          .map(printable);
        expect(shown(pre(language, given))).toBe(lines.join('\n'));
      }),
    );
  });
});

describe('an element', () => {
  test('keeps a value of an attribute inside it', () => {
    fc.assert(
      fc.property(hostileHtml, (given) => {
        const made = element('a', { href: '#x', rel: given }, text('y'));
        expect(strangers(made, allowed.inline)).toEqual([]);
        expect(shown(made)).toBe('y');
      }),
    );
  });

  test.each(['onclick', 'style', 'x onload', 'x"', '', 'X'])('has no attribute %j', (name) => {
    expect(() => element('p', { [name]: 'x' })).toThrow('is not allowed');
  });

  test('has no end where HTML gives it none', () => {
    expect(element('input', { disabled: true, hidden: false, value: undefined })).toBe('<input disabled>');
    expect(join([text('a'), undefined, text(''), text('b')], ' ')).toBe('a b');
  });
});

describe('a link', () => {
  test.each<[url: string, want: boolean]>([
    ['https://a.example/?b=c#d', true],
    ['HTTP://a.example', true],
    ['mailto:a@b.example', true],
    ['#place', true],
    ['//a.example', false],
    ['other.html', false],
    ['javascript:x', false],
    ['JaVaScRiPt:x', false],
    ['java\tscript:x', false],
    [' javascript:x', false],
    ['data:text/html,x', false],
    ['vbscript:x', false],
    ['https:', false],
    ['x https://a.example', false],
    ['xhttps://a.example', false],
    ['x#place', false],
    ['https://a.example/ b', false],
    ['', false],
  ])('to %j is followed: %j', (url, want) => {
    expect(isWebUrl(url)).toBe(want);
    expect(link(text('x'), url).includes('href')).toBe(want);
  });

  test.each<[url: string, want: string]>([
    [' https://a.example \n', '<a href="https://a.example" rel="noreferrer">x</a>'],
    ['http://a.example', '<a href="http://a.example" rel="noreferrer">x</a>'],
    ['mailto:https:@a.example', '<a href="mailto:https:@a.example">x</a>'],
    ['#place', '<a href="#place">x</a>'],
    [' ', 'x'],
  ])('to %j is %j', (url, want) => {
    expect(link(text('x'), url)).toBe(want);
  });

  test('to a place of ours is one', () => {
    expect(anchorLink(text('x'), 'a"b')).toBe('<a href="#a&quot;b">x</a>');
  });

  test('leads to the web or nowhere', () => {
    fc.assert(
      fc.property(
        hostileHtml,
        fc.constantFrom('', 'https://a.example/', 'javascript:', ' data:', '#'),
        (given, scheme) => {
          for (const made of [link(text(given), scheme + given), anchorLink(text(given), given)])
            expect(strangers(made, allowed.inline)).toEqual([]);
          expect(shown(link(text(given), scheme + given))).toBe(printable(given));
        },
      ),
    );
  });
});
