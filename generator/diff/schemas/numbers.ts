/** Numbers between bounds, with and without multiples. */
import type { Constraint } from './constraint.ts';
import { numberMeets } from './meets.ts';
import type { Signed } from './satisfy.ts';
import { found, none, type Solution, unknown } from './solution.ts';

type NumberConstraint = Extract<Constraint, { kind: 'minimum' | 'maximum' | 'integer' | 'multipleOf' }>;

/** A whole range is tried up to this size. */
const MOST_TRIED = 2000;

/** A number for which all of these hold, the plainest first. */
export function numberInstance(signed: readonly Signed[]): Solution {
  const holds = (value: number): boolean =>
    signed.every(({ constraint, positive }) =>
      constraint.kind === 'values'
        ? constraint.values.every((one) => Number(one) !== value || typeof one === 'string') !== positive
        : numberMeets(value, constraint as NumberConstraint) === positive,
    );
  const { low, high } = bounds(signed);
  if (low > high) return none;
  const candidates = candidatesOf(signed, low, high).filter(holds);
  const [best] = candidates.sort(
    (a, b) => String(a).length - String(b).length || Math.abs(a) - Math.abs(b) || b - a,
  );
  if (best !== undefined) return found(best);
  return isExhausted(signed, low, high) ? none : unknown;
}

/** The least and the greatest number that bounds allow; which end is open is left to the candidates. */
function bounds(signed: readonly Signed[]): { low: number; high: number } {
  let [low, high] = [-Infinity, Infinity];
  for (const { constraint, positive } of signed) {
    if (constraint.kind !== 'minimum' && constraint.kind !== 'maximum') continue;
    // Broken, a lower bound is an upper one.
    if ((constraint.kind === 'minimum') === positive) low = Math.max(low, constraint.limit);
    else high = Math.min(high, constraint.limit);
  }
  return { low, high };
}

function candidatesOf(signed: readonly Signed[], low: number, high: number): number[] {
  const factors = signed.flatMap(({ constraint }) =>
    constraint.kind === 'multipleOf' ? [constraint.factor] : [],
  );
  const excluded = signed.flatMap(({ constraint }) =>
    constraint.kind === 'values' ? constraint.values.map(Number).filter(Number.isFinite) : [],
  );
  const ends = [low, high].filter(Number.isFinite);
  const anchors = [0, ...ends, ...excluded, ...(ends.length === 2 ? [(low + high) / 2] : [])];
  const steps = [1, ...factors, ...products(factors)];
  const offsets = [
    0,
    0.5,
    0.25,
    1e-6,
    ...steps,
    ...steps.map((step) => step * 2),
    ...steps.map((step) => step + 0.5),
  ];
  const near = anchors.flatMap((anchor) => offsets.flatMap((offset) => [anchor + offset, anchor - offset]));
  const multiples = steps.flatMap((step) =>
    anchors.flatMap((anchor) => [
      Math.ceil(anchor / step) * step,
      Math.floor(anchor / step) * step,
      (Math.floor(anchor / step) + 1) * step,
    ]),
  );
  const small = Array.from({ length: 24 }, (_, index) => index - 4);
  return [...new Set([...near, ...multiples, ...small, ...wholeRange(low, high)])].filter(
    (value) => Number.isFinite(value) && value >= low && value <= high,
  );
}

function products(factors: readonly number[]): number[] {
  return factors.length < 2 ? [] : [factors.reduce((product, factor) => product * factor, 1)];
}

function wholeRange(low: number, high: number): number[] {
  const [first, end] = [Math.ceil(low), Math.floor(high)];
  return end - first < MOST_TRIED
    ? Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index)
    : [];
}

/** Whether every number that could do has been among the candidates. */
function isExhausted(signed: readonly Signed[], low: number, high: number): boolean {
  if (low === high) return true;
  const has = (kind: Constraint['kind'], sign: boolean): boolean =>
    signed.some(({ constraint, positive }) => constraint.kind === kind && positive === sign);
  if (has('integer', true) && has('integer', false)) return true;
  if (has('integer', true) && Math.floor(high) - Math.ceil(low) < MOST_TRIED) return true;
  return hasOpposedMultiples(signed);
}

/** A multiple of 4 that is no multiple of 2, or a multiple of 2 that is not whole, does not exist. */
function hasOpposedMultiples(signed: readonly Signed[]): boolean {
  const factors = (sign: boolean): number[] =>
    signed.flatMap(({ constraint, positive }) =>
      positive !== sign
        ? []
        : constraint.kind === 'multipleOf'
          ? [constraint.factor]
          : constraint.kind === 'integer'
            ? [1]
            : [],
    );
  return factors(false).some((factor) => factors(true).some((own) => Number.isInteger(own / factor)));
}
