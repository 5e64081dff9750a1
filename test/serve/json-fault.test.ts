import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultAt } from '../../generator/serve/json-fault.ts';

describe('faultAt', () => {
  const cases: [string, string][] = [
    ['', '1:1'],
    ['  ', '1:3'],
    ['x', '1:1'],
    ['{"a":\n  x}', '2:3'],
    ['{"a":1,}', '1:8'],
    ['{"a" 1}', '1:6'],
    ['{a:1}', '1:2'],
    ['{"a":1 "b":2}', '1:8'],
    ['{"a":}', '1:6'],
    ['{"a"}', '1:5'],
    ['{"a":1', '1:7'],
    ['{"a":1]', '1:7'],
    ['[1,]', '1:4'],
    ['[1 2]', '1:4'],
    ['[,1]', '1:2'],
    ['[1}', '1:3'],
    ['[', '1:2'],
    ['1 2', '1:3'],
    ['1,2', '1:2'],
    [']', '1:1'],
    [':', '1:1'],
    ['01', '1:2'],
    ['-', '1:1'],
    ['1.', '1:2'],
    ['"a', '1:3'],
    ['"a\nb"', '1:3'],
    ['"\\x"', '1:2'],
    ['"\\u12"', '1:2'],
    ['"\\', '1:2'],
    ['{"a":tru}', '1:6'],
    ["{'a':1}", '1:2'],
    ['[\n\n\n 1,\n nul]', '5:2'],
    ['{"a": "\\"}', '1:11'],
  ];
  it.each(cases)('%j: %s', (text, want) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(faultAt(text)).toBe(want);
  });

  it('is the end of a text that is JSON, and where a character stands that never can', () => {
    const end = (text: string): string => {
      const lines = text.split('\n');
      return `${lines.length}:${lines.at(-1)!.length + 1}`;
    };
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom(0, 1), (json, cut, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(faultAt(text)).toBe(end(text));
        const place = cut % (text.length + 1);
        const broken = `${text.slice(0, place)}\u0001${text.slice(place)}`;
        const [line = 0, column = 0] = faultAt(broken).split(':').map(Number);
        // What is before the fault can go on to be JSON: all but a word or an escape that the character breaks off.
        const before =
          broken
            .split('\n')
            .slice(0, line - 1)
            .join('\n').length +
          (line > 1 ? 1 : 0) +
          column -
          1;
        expect(before).toBeLessThanOrEqual(place);
        expect(broken.slice(before, place)).toMatch(/^(?:[a-z]*|\\[\da-z]*|-|[\d.e+-]*)$/i);
      }),
      { numRuns: 500 },
    );
  });

  it('is found in texts that are longer than a regular expression can go', () => {
    expect(faultAt(`{"a":"${'x'.repeat(2e7)}" x}`)).toBe(`1:${2e7 + 9}`);
  });
});
