/** Unions of objects that a property tells apart, or nearly: every small object is tried on what the solver says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tries } from '../../effort.ts';
import { contradicting, difference, side } from './sides.ts';

const names = ['kind', 'status', 'name'];

const leaf = fc.oneof(
  fc.subarray(['a', 'b', 'c', 1, null], { minLength: 1 }).map((values) => ({ enum: values })),
  fc.constantFrom<unknown>(
    { type: 'string' },
    { type: ['string', 'null'] },
    { type: 'integer' },
    { anyOf: [{ enum: ['a'] }, { type: 'null' }] },
    { not: { enum: ['a', 'b'] } },
    true,
  ),
);

const object = fc.record(
  {
    type: fc.constant('object'),
    properties: fc.dictionary(fc.constantFrom(...names), leaf),
    required: fc.subarray(names),
    additionalProperties: fc.constantFrom<unknown>(false, { type: 'string' }),
    maxProperties: fc.constantFrom(1, 2),
  },
  { requiredKeys: ['properties', 'required'] },
);

const member = fc.oneof(
  { weight: 3, arbitrary: object },
  fc.array(object, { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
  fc.array(object, { minLength: 1, maxLength: 2 }).map((anyOf) => ({ anyOf })),
  fc.constant({ type: 'null' }),
);

const union = fc.tuple(
  fc.constantFrom('oneOf', 'anyOf', 'allOf'),
  fc.array(member, { minLength: 1, maxLength: 4 }),
);

/** Two unions, or one of which a member has changed. */
const pair = fc.oneof(
  fc.tuple(union, union).map(([one, other]) => [Object.fromEntries([one]), Object.fromEntries([other])]),
  fc.tuple(union, object, fc.nat(3)).map(([[mode, members], changed, index]) => {
    const others = members.with(index % members.length, changed);
    return [{ [mode]: members }, { [mode]: others }];
  }),
);

const some: readonly unknown[] = [undefined, 'a', 'b', 'c', 'zz', 1, 2, null];
const objects = some.flatMap((kind) =>
  some.flatMap((status) =>
    some.flatMap((name) =>
      [undefined, 't', 7].map((extra): unknown => JSON.parse(JSON.stringify({ kind, status, name, extra }))),
    ),
  ),
);

it('says nothing of unions that an object contradicts', { timeout: 120_000 }, () => {
  let unknown = 0;
  let all = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const [one, other] = [side(before, {}), side(after, {})];
      const solution = difference(one, other);
      all++;
      if (solution.kind === 'unknown') unknown++;
      expect(contradicting(one, other, solution, objects)).toEqual([]);
    }),
    { numRuns: tries(400) },
  );
  expect(unknown / all).toBeLessThan(0.03);
});
