import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternType } from '../../../generator/targets/types/pattern.ts';
import { compileErrors } from '../../compile.ts';

describe('patternType', () => {
  const cases: [string, string | undefined][] = [
    ['^[^.]+(\\.[^.]+)+$', '`${string}.${string}`'],
    ['^a$', '`a`'],
    ['a', '`${string}a${string}`'],
    ['^arn:', '`arn:${string}`'],
    ['\\.zip$', '`${string}.zip`'],
    ['^(https?)://.+$', '`http${string}://${string}`'],
    ['^(?:a|b)c$', '`${string}c`'],
    ['^a$|^b', '`a` | `b${string}`'],
    ['^a|b+', '`a${string}` | `${string}b${string}`'],
    ['^x{3}$', '`x${string}`'],
    ['^x{0}y$', '`y`'],
    ['^(?=a)b$', '`b`'],
    ['^\\u{1F600}`\\$\\\\$', '`\\u{1f600}\\`\\$\\\\`'],
    ['^[a-z]+$', undefined],
    ['', undefined],
    ['^a|.*$', undefined],
    ['(', undefined],
    ['\\p{Nonsense}', undefined],
  ];
  it.each(cases)('%s: %s', (pattern, want) => expect(patternType(pattern)).toBe(want));

  it('takes every text that the pattern matches', () => {
    // fast-check makes no texts for lookahead.
    const patterns = cases.filter(([pattern, type]) => type !== undefined && !pattern.includes('(?='));
    const lines = patterns.flatMap(([pattern, type], index) =>
      fc
        .sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 20, seed: 1 })
        .map((text) => text.replace(/\p{Cs}/gu, ''))
        .filter((text) => new RegExp(pattern, 'u').test(text))
        .map((text, run) => `export const x${index}_${run}: ${type} = ${JSON.stringify(text)};`),
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(compileErrors({ 'x.ts': lines.join('\n') })).toEqual([]);
  });
});
