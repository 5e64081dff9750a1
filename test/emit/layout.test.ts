/** Nested code on one line where it fits, otherwise an item a line. */
import { describe, expect, it } from 'vitest';
import { around, type Code, layout, type Nested } from '../../generator/emit/layout.ts';

const list = (items: readonly Code[], more: Partial<Nested> = {}): Nested => ({
  before: '[',
  items,
  after: ']',
  separator: ',',
  trailing: true,
  space: '',
  ...more,
});
/** Two of them and a separator leave 10 of 100 columns. */
const half = 'x'.repeat(43);

describe('layout', () => {
  it.each<[what: string, code: Code, margin: string, want: string]>([
    ['text', 'a', '  ', 'a'],
    ['what fits', list(['a', 'b']), '', '[a, b]'],
    ['nothing', list([], { space: ' ' }), '', '[]'],
    ['space within brackets', list(['a', 'b'], { space: ' ' }), '', '[ a, b ]'],
    ['what is between nothing', list(['a', 'b'], { separator: '' }), '', '[ab]'],
    ['what just fits', list([half, half, 'x'.repeat(8)]), '', `[${half}, ${half}, ${'x'.repeat(8)}]`],
    [
      'what just does not',
      list([half, half, 'x'.repeat(9)]),
      '',
      `[\n  ${half},\n  ${half},\n  ${'x'.repeat(9)},\n]`,
    ],
    [
      'what just does not at a margin',
      list([half, half, 'x'.repeat(8)]),
      ' ',
      `[\n   ${half},\n   ${half},\n   ${'x'.repeat(8)},\n ]`,
    ],
    ['without a last separator', list(['a', 'b'], { broken: true, trailing: false }), '', '[\n  a,\n  b\n]'],
    [
      'what is broken within',
      list(['a', list(['b'], { broken: true })]),
      '',
      '[\n  a,\n  [\n    b,\n  ],\n]',
    ],
    [
      'what fits within what does not',
      list([list(['a', 'b']), 'c'], { broken: true }),
      '',
      '[\n  [a, b],\n  c,\n]',
    ],
    [
      'a chain of calls',
      { ...list(['.a()', '.b()'], { broken: true, separator: '', before: 'x', after: '' }) },
      '',
      'x\n  .a()\n  .b()',
    ],
    [
      'a chain in brackets',
      list(['.a()'], { broken: true, separator: '', before: 'f(x', after: ');' }),
      '',
      'f(x\n  .a());',
    ],
    ['an argument list', list(['a'], { broken: true, before: 'f(', after: ');' }), '', 'f(\n  a,\n);'],
  ])('of %s', (_, code, margin, want) => expect(layout(code, margin, '  ')).toBe(want));

  it.each<[items: readonly Code[], want: readonly string[]]>([
    [
      ['a: 1', 'long: 2'],
      ['a:    1', 'long: 2'],
    ],
    [
      ['a: 1', 'plain', 'longer: 2', 'b: 3'],
      ['a: 1', 'plain', 'longer: 2', 'b:      3'],
    ],
    [
      ['a: 1', list(['x'], { broken: true, before: 'longest: [' }), 'bc: 2', 'd: 3'],
      ['a: 1', 'longest: [', '  x,', ']', 'bc: 2', 'd:  3'],
    ],
  ])('aligned: %j', (items, want) => {
    const code = list(items, { aligned: true, broken: true, separator: '' });
    expect(layout(code, '', '  ')).toBe(['[', ...want.map((line) => `  ${line}`), ']'].join('\n'));
  });
});

describe('around', () => {
  it.each<[code: Code, want: string]>([
    ['a', '(a)'],
    [list(['a']), '([a])'],
    [list(['a'], { broken: true }), '([\n  a,\n])'],
  ])('%j', (code, want) => expect(layout(around('(', code, ')'), '', '  ')).toBe(want));

  it('adds nothing behind it unless asked', () => expect(around('x', 'y')).toBe('xy'));
});
