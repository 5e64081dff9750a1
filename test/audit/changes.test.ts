/** What changed between two readings of a page. */
import { expect, test } from 'vitest';
import { comparePages } from '../../generator/audit/changes.ts';
import type { Facts, Page } from '../../generator/audit/types.ts';

const before = pageOf({
  title: { type: 'String', maxLength: 60 },
  colour: { type: 'String', values: ['red', 'blue'] },
});

test.each([
  [
    'nothing',
    { title: { type: 'String', maxLength: 60 }, colour: { type: 'String', values: ['blue', 'red'] } },
    [],
  ],
  [
    'a limit',
    { title: { type: 'String', maxLength: 80 }, colour: { type: 'String', values: ['red', 'blue'] } },
    ['10 changed request.title maxLength: was 60, is 80'],
  ],
  [
    'a limit that came',
    {
      title: { type: 'String', maxLength: 60, minLength: 1 },
      colour: { type: 'String', values: ['red', 'blue'] },
    },
    ['10 changed request.title minLength: was none, is 1'],
  ],
  [
    'values',
    { title: { type: 'String', maxLength: 60 }, colour: { type: 'String', values: ['red', 'green'] } },
    ['20 changed request.colour values: new green, gone blue'],
  ],
  [
    'a row that went',
    { title: { type: 'String', maxLength: 60 } },
    ['undefined removed request.colour type String; values blue, red'],
  ],
  [
    'a row that came',
    {
      title: { type: 'String', maxLength: 60 },
      colour: { type: 'String', values: ['red', 'blue'] },
      pages: { type: 'Long' },
    },
    ['30 added request.pages type Long'],
  ],
] as const)('%s', (_, rows, want) => {
  const changes = comparePages(before, pageOf(rows));
  expect(changes.map(({ line, change, place, detail }) => `${line} ${change} ${place} ${detail}`)).toEqual(
    want,
  );
});

test('another operation', () => {
  const changes = comparePages(before, { ...before, operation: 'PUT /books' });
  expect(changes).toEqual([
    { place: 'operation', change: 'changed', detail: 'was POST /books, is PUT /books', line: undefined },
  ]);
});

function pageOf(rows: Readonly<Record<string, Facts>>): Page {
  const listed = Object.entries(rows).map(([name, facts], index) => ({ name, facts, line: 10 + 10 * index }));
  return { operation: 'POST /books', tables: [{ section: 'request', rows: listed }] };
}
