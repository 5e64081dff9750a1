import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPositions } from '../../../generator/diff/reports/json-positions.ts';
import { joinPointer } from '../../../generator/spec/pointer.ts';
import { Sources } from '../../../generator/spec/sources.ts';

/** Every pointer of a value, and for each some that lead nowhere. */
function pointers(value: unknown, at = ''): string[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pointers(item, joinPointer(at, key)))
      : [];
  return [at, `${at}/nowhere/at all`, ...below];
}

describe('jsonPositions', () => {
  it('finds what a syntax tree finds, in any layout', () => {
    const key = fc.string({ unit: 'grapheme', maxLength: 4 }).filter((text) => text !== '__proto__');
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, 0, -1.5, 1e30, '', '}', '"', '\\', '\\"', '# x', 'é\n'),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.dictionary(key, json, { maxKeys: 4, noNullPrototype: true }),
        fc.constantFrom(0, 1, 2),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const sources = new Sources();
          sources.add('x', text);
          const all = pointers(value).flatMap((pointer) =>
            [false, true].map((isKey) => ({ file: 'x', pointer, key: isKey })),
          );
          expect(jsonPositions(text, all)).toEqual(all.map((location) => sources.positionOf(location)));
        },
      ),
      { numRuns: 300 },
    );
  });

  const others: [string, string][] = [
    ['YAML in braces', '{a: 1}'],
    ['a comment that hides a bracket', '{"b": {"a": 1 # }\n}}'],
    ['single quotes', `{"b": {'}': 1}}`],
    ['an end that is missing', '{"b": [1, 2'],
    ['something after the end', '{"b": 1} x'],
    ['a string that does not end', '{"b": "x'],
    ['no value', '{"b": }'],
    ['nothing', ''],
    ['YAML', 'openapi: 3.1.0\n'],
  ];
  it.each(others)('leaves %s to others', (_, text) => {
    expect(jsonPositions(text, [{ file: 'x', pointer: '/a' }])).toBeUndefined();
  });

  it('reads megabytes in a moment', () => {
    const one = { type: 'object', description: 'x'.repeat(200), required: ['a', 'b'], n: 1.5 };
    const value = {
      schemas: Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`s${index}`, one])),
    };
    const text = JSON.stringify(value);
    expect(text.length).toBeGreaterThan(4e6);
    const start = process.cpuUsage();
    const all = Array.from({ length: 20_000 }, (_, index) => ({
      file: 'x',
      pointer: `/schemas/s${index}/n`,
    }));
    const found = jsonPositions(text, all)!;
    const { user, system } = process.cpuUsage(start);
    expect(text.slice(found.at(-1)!.column - 1)).toBe('1.5}}}');
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
