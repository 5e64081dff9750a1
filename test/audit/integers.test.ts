/** Patterns that spell out integers. */
import { describe, expect, test } from 'vitest';
import { integersOf } from '../../generator/audit/integers.ts';

describe('patterns of integers', () => {
  test.each([
    ['^(-1|[1-9]\\d?)$', { minimum: -1, maximum: 99, excluded: [0] }],
    ['^(?:[1-3]|5)$', { minimum: 1, maximum: 5, excluded: [4] }],
    ['^[135]$', { minimum: 1, maximum: 5, excluded: [2, 4] }],
    ['^\\d{1,2}$', { minimum: 0, maximum: 99, excluded: [] }],
    ['^7$', { minimum: 7, maximum: 7, excluded: [] }],
    [
      '^(-1|[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-4])$',
      { minimum: -1, maximum: 65534, excluded: [0] },
    ],
  ])('%s', (pattern, want) => expect(integersOf(pattern)).toEqual(want));

  test.each([
    '\\d+',
    '^\\d+$',
    '^\\d*$',
    '^-0$',
    '^[a-z]$',
    '^(a|1)$',
    '^((1)|2)$',
    '^$',
    '^-$',
    '^1|2$x',
    '^\\d{9}$',
    '^1{0,999999999}$',
    '^(a+)+$',
    '^[^1]$',
  ])('%s is none that is understood', (pattern) => expect(integersOf(pattern)).toBeUndefined());
});
