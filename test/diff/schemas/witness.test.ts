/** Of several changes in one place each is shown by an instance of its own. */
import { expect, it } from 'vitest';
import { options, sideOf } from '../sides.ts';
import { compare } from '../../../generator/diff/compare.ts';

const before = { a: { type: 'string' }, b: { type: 'string' }, n: { type: 'integer', maximum: 9 } };

function described(properties: object, required: readonly string[]): string {
  const schema = { type: 'object', additionalProperties: false, properties, required };
  const content = { 'application/json': { schema } };
  const info = { title: 'Test', version: '1' };
  return JSON.stringify({
    openapi: '3.1.0',
    info,
    paths: { '/a': { post: { requestBody: { content }, responses: {} } } },
  });
}

const cases: readonly (readonly [
  what: string,
  properties: object,
  required: readonly string[],
  want: Readonly<Record<string, unknown>>,
])[] = [
  [
    'a property that is gone beside one that became required',
    { a: before.a, n: before.n },
    ['a'],
    { 'request-property-removed': { b: '' }, 'request-property-became-required': {} },
  ],
  [
    'two limits',
    { a: { type: 'string', maxLength: 1 }, b: before.b, n: { type: 'integer', maximum: 8 } },
    [],
    { 'request-max-length-added': { a: 'aa' }, 'request-maximum-lowered': { n: 9 } },
  ],
];

it.each(cases)('%s', (_, properties, required, want) => {
  const found = compare(sideOf(described(before, [])), sideOf(described(properties, required)), options);
  expect(Object.fromEntries(found.map(({ rule, witness }) => [rule, witness?.instance]))).toEqual(
    Object.fromEntries(
      Object.entries(want).map(([rule, instance]) => [
        rule,
        // What is required now may stand beside what is gone, and need not.
        rule === 'request-property-removed' ? expect.objectContaining(instance as object) : instance,
      ]),
    ),
  );
});
