import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '../../effort.ts';
import { schema } from './random.ts';
import { contradicting, difference, pool, side } from './sides.ts';

/** A schema and a change of it, or two that have nothing to do with each other. */
const pair = fc.oneof(
  fc.tuple(schema, schema),
  fc.tuple(schema, schema).map(([one, other]) => [one, { allOf: [one, other] }] as const),
  fc.tuple(schema, schema).map(([one, other]) => [{ anyOf: [one, other] }, one] as const),
  fc.tuple(schema, schema).map(
    ([one, other]) =>
      [
        { type: 'object', properties: { a: one } },
        { type: 'object', properties: { a: other } },
      ] as const,
  ),
);

/** Other ways of writing the same. */
const rewritings: readonly ((schema: unknown) => unknown)[] = [
  (one) => ({ allOf: [one] }),
  (one) => ({ anyOf: [one, one] }),
  (one) => ({ allOf: [one, true], description: 'said otherwise' }),
  (one) => ({ anyOf: [false, one] }),
  (one) => ({ not: { not: one } }),
  (one) => ({ if: true, then: one }),
];

describe('random schemas', () => {
  it('never contradict instances', { timeout: 120_000 }, () => {
    let decided = 0;
    let all = 0;
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [one, other] = [side(before, {}), side(after, {})];
        const solution = difference(one, other);
        all++;
        if (solution.kind !== 'unknown') decided++;
        expect(contradicting(one, other, solution, pool)).toEqual([]);
      }),
      { numRuns: tries(2000) },
    );
    expect(decided / all).toBeGreaterThan(0.97);
  });

  it('are the same when they are written otherwise', { timeout: 60_000 }, () => {
    let known = 0;
    let all = 0;
    fc.assert(
      fc.property(schema, fc.constantFrom(...rewritings), (one, rewrite) => {
        const [plain, other] = [side(one, {}), side(rewrite(one), {})];
        for (const { kind } of [difference(plain, other), difference(other, plain)]) {
          expect(kind).not.toBe('found');
          all++;
          if (kind === 'none') known++;
        }
      }),
      { numRuns: tries(500) },
    );
    expect(known / all).toBeGreaterThan(0.98);
  });
});
