import { describe, expect, test } from 'vitest';
import { isSafeUrl, segments } from '../../generator/emit/markdown-inline.ts';

describe('segments', () => {
  test.each<readonly [given: string, want: readonly string[]]>([
    ['a `b` c', ['text:a ', 'code:`b`', 'text: c']],
    ['`` a ` b ``', ['code:`` a ` b ``']],
    ['a ` b', ['text:a ', 'ticks:`', 'text: b']],
    ['\\`a`', ['text:\\`a', 'ticks:`']],
    ['`a\\` b', ['code:`a\\`', 'text: b']],
    ['``a\\``', ['code:``a\\``']],
    ['`a\\`` b`', ['code:`a\\`` b`']],
    ['`a` ``b` c``', ['code:`a`', 'text: ', 'code:``b` c``']],
  ])('%j', (given, want) => {
    expect(segments(given).map(({ kind, text }) => `${kind}:${text}`)).toEqual(want);
  });
});

describe('isSafeUrl', () => {
  test.each<readonly [url: string, want: boolean]>([
    ['https://example.com/a?b=c:d', true],
    ['HTTP://example.com', true],
    ['mailto:a@b.example', true],
    ['a/b:c', true],
    ['?a:b', true],
    ['javascript:x', false],
    ['JAVASCRIPT:x', false],
    ['java\tscript:x', false],
    ['javascript&colon;x', false],
    ['java%73cript:x', false],
    ['\\x', false],
    ['https://example.com/<b>', false],
  ])('%j', (url, want) => {
    expect(isSafeUrl(url)).toBe(want);
  });
});
