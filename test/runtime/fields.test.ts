import { expect, test } from 'vitest';
import { mergeFields, type Fields } from '../../generator/runtime/fields.ts';

test.each<[string, (Fields | undefined)[], Record<string, string>]>([
  ['nothing', [], {}],
  ['nothing given', [undefined, {}], {}],
  ['names in lower case', [{ 'X-A': 'b' }], { 'x-a': 'b' }],
  ['text of every value', [{ a: 1, b: true, c: '' }], { a: '1', b: 'true', c: '' }],
  ['the later one', [{ 'X-A': 'b' }, undefined, { 'x-a': 'c' }], { 'x-a': 'c' }],
  ['not where it is undefined', [{ a: 'b' }, { a: undefined }], { a: 'b' }],
  ['taken away by null', [{ 'X-A': 'b', c: 'd' }, { 'x-a': null }], { c: 'd' }],
  ['and given again', [{ a: 'b' }, { a: null }, { A: 'c' }], { a: 'c' }],
])('%s', (_name, all, want) => expect(mergeFields(...all)).toEqual(want));

test('a value stays as it is: what may not be sent must not be hidden', () =>
  expect(mergeFields({ a: ' b\r\n' })).toEqual({ a: ' b\r\n' }));
