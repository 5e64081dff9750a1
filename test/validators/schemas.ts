/** Schemas and values at random, of few names and few values, so that they meet. */
import fc from 'fast-check';

export type RandomSchema = boolean | { readonly [keyword: string]: unknown };

const name = fc.constantFrom('a', 'b', 'ab', 'constructor');
const count = fc.integer({ min: 0, max: 3 });

export const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar(), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value;

function scalar(): fc.Arbitrary<unknown> {
  return fc.constantFrom(null, true, false, 0, 1, 2, 3, -1, 0.5, 1.5, '', 'a', 'b', 'ab', 'c', '😀');
}

/**
 * Every keyword of JSON Schema 2020-12 that asserts something, references to `first` and `second` included. But
 * `unevaluatedItems`, which Ajv 8.20 gets wrong after conditions: it has a table of its own.
 */
export const schema: fc.Arbitrary<RandomSchema> = fc.letrec<{ schema: RandomSchema; object: RandomSchema }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom<RandomSchema>(
        { type: 'string' },
        { type: 'integer' },
        { type: 'null' },
        { type: ['string', 'null'] },
        true,
        false,
        {},
      ),
      { arbitrary: tie('object'), weight: 4 },
    ),
    object: fc
      .tuple(typed(), fc.array(fc.oneof(assertion(), held(tie('schema'))), { maxLength: 3 }))
      .map(([type, parts]) => Object.assign({}, type, ...parts) as RandomSchema),
  }),
).schema;

function typed(): fc.Arbitrary<object> {
  const type = fc.constantFrom('object', 'array', 'string', 'number', 'integer', 'boolean', 'null');
  return fc.oneof(
    fc.constant({}),
    type.map((one) => ({ type: one })),
    fc.uniqueArray(type, { minLength: 1, maxLength: 3 }).map((list) => ({ type: list })),
  );
}

function assertion(): fc.Arbitrary<object> {
  const keyed = (keyword: string, held: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    held.map((one) => ({ [keyword]: one }));
  return fc.oneof(
    keyed(
      'enum',
      fc.uniqueArray(value, {
        minLength: 1,
        maxLength: 4,
        comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
      }),
    ),
    keyed('const', value),
    ...[
      'minLength',
      'maxLength',
      'minItems',
      'maxItems',
      'minProperties',
      'maxProperties',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
    ].map((one) => keyed(one, count)),
    keyed('multipleOf', fc.constantFrom(1, 2, 0.5)),
    keyed('uniqueItems', fc.boolean()),
    keyed('pattern', fc.constantFrom('^a', 'b$', '^.$')),
    keyed('required', fc.uniqueArray(name, { maxLength: 3 })),
    keyed(
      'dependentRequired',
      fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 2, noNullPrototype: true }),
    ),
    fc.constantFrom({ $ref: '#/components/schemas/first' }, { $ref: '#/components/schemas/second' }),
  );
}

function held(inner: fc.Arbitrary<RandomSchema>): fc.Arbitrary<object> {
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  const map = fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true });
  const keyed = (keyword: string, child: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    child.map((one) => ({ [keyword]: one }));
  return fc.oneof(
    ...['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((one) => keyed(one, some)),
    ...['not', 'items', 'additionalProperties', 'propertyNames', 'unevaluatedProperties'].map((one) =>
      keyed(one, inner),
    ),
    fc.record({ contains: inner, minContains: count, maxContains: count }, { requiredKeys: ['contains'] }),
    fc.record({ if: inner, then: inner, else: inner }, { requiredKeys: ['if'] }),
    keyed('properties', map),
    keyed('dependentSchemas', map),
    keyed(
      'patternProperties',
      fc.dictionary(fc.constantFrom('^a', 'b$'), inner, { maxKeys: 2, noNullPrototype: true }),
    ),
  );
}
