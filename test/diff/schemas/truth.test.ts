import { describe, expect, it } from 'vitest';
import { difference, type OneSide, pool, side } from './sides.ts';
import { equivalent, groups } from './truth.ts';

/** Whether instances show a difference: the truth, as far as a pool of values and the solver's own witness can. */
function truth(one: OneSide, other: OneSide): unknown {
  return pool.find((value) => one.validate(value) && !other.validate(value));
}

interface Tally {
  edits: number;
  breaking: number;
  found: number;
  undecided: number;
}

const tally: Tally = { edits: 0, breaking: 0, found: 0, undecided: 0 };

describe('every ordered pair of a group', () => {
  it.each(Object.keys(groups))('%s', (name) => {
    const sides = groups[name]!.map((one) => side(one));
    for (const [index, one] of sides.entries()) {
      for (const [place, other] of sides.entries()) {
        if (one === other) continue;
        const label = `${JSON.stringify(groups[name]![index])} → ${JSON.stringify(groups[name]![place])}`;
        const shown = truth(one, other);
        const solution = difference(one, other);
        tally.edits++;
        if (shown !== undefined) tally.breaking++;
        if (solution.kind === 'unknown') tally.undecided++;
        if (solution.kind === 'found') {
          if (shown !== undefined) tally.found++;
          const value = JSON.parse(JSON.stringify(solution.value)) as unknown;
          expect([one.validate(value), other.validate(value)], `${label}: ${JSON.stringify(value)}`).toEqual([
            true,
            false,
          ]);
        }
        if (solution.kind === 'none') expect(shown, label).toBeUndefined();
      }
    }
  });

  it('is decided, at least 400 times in each direction', () => {
    expect(tally.edits).toBeGreaterThanOrEqual(400);
    expect(tally.found / tally.breaking).toBeGreaterThanOrEqual(0.98);
    expect(tally.undecided / tally.edits).toBeLessThanOrEqual(0.02);
  });
});

describe('two ways of saying the same', () => {
  it('are at least 60', () => expect(equivalent.length).toBeGreaterThanOrEqual(60));

  it.each(
    equivalent.map(([one, other]) => [JSON.stringify(one), JSON.stringify(other), one, other] as const),
  )('%s = %s', (_a, _b, one, other) => {
    const [first, second] = [side(one), side(other)];
    // The pair itself must be one: the pool knows no difference.
    expect([truth(first, second), truth(second, first)]).toEqual([undefined, undefined]);
    expect([difference(first, second).kind, difference(second, first).kind]).toEqual(['none', 'none']);
  });
});
