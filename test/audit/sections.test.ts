/** Which object a table describes. */
import { describe, expect, test } from 'vitest';
import { OpenObjects } from '../../generator/audit/sections.ts';

const known = new Map([
  ['Cover', ['colour', 'paper']],
  ['Author', ['name', 'home']],
  ['Twin', ['left', 'right']],
  ['Other', ['left', 'right']],
]);

describe('tables find their objects', () => {
  test('in order, with objects that have no table left out', () => {
    const open = new OpenObjects(known);
    open.add(['String', 'Cover object', 'Array of Author objects', 'Cover object']);
    expect(open.take(['name', 'home', 'age'], undefined)).toEqual({ name: 'Author' });
    expect(open.take(['colour', 'paper'], undefined)).toEqual({
      reason: expect.stringContaining('no type above'),
    });
  });

  test('depth first', () => {
    const open = new OpenObjects(known);
    open.add(['Cover object', 'Unknown object']);
    expect(open.take(['colour'], undefined)).toEqual({ name: 'Cover' });
    open.add(['Author object']);
    expect(open.take(['name'], undefined)).toEqual({ name: 'Author' });
    expect(open.take(['anything'], undefined)).toEqual({ name: 'Unknown' });
  });

  test.each([
    ['equal to two', ['Twin object', 'Other object'], ['left', 'right'], 'fit Twin and Other equally'],
    ['like none', ['Cover object', 'Author object'], ['wheels'], 'resemble none of Cover, Author'],
    ['two unknown', ['One object', 'Two object'], ['wheels'], 'may be One or Two'],
    ['nothing open', ['String'], ['wheels'], 'no type above it'],
  ])('%s: a reason', (_, types, rows, want) => {
    const open = new OpenObjects(known);
    open.add(types);
    expect(open.take(rows, undefined)).toEqual({ reason: expect.stringContaining(want) });
  });

  test('a caption settles it', () => {
    const open = new OpenObjects(known);
    open.add(['Twin object', 'Other object']);
    expect(open.take(['left', 'right'], 'Other')).toEqual({ name: 'Other' });
  });
});
