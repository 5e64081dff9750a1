/** Schemas at random. */
import fc from 'fast-check';

/** Small schemas of every kind. */
export const schema = fc.letrec<{ schema: unknown }>((tie) => {
  const name = fc.constantFrom('a', 'b', 'kind');
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(
      true,
      false,
      {},
      { type: 'null' },
      { type: 'boolean' },
      { const: 'a' },
      { enum: ['a', 1, null] },
    ),
    fc.record(
      {
        type: fc.constantFrom('integer', 'number'),
        minimum: fc.integer({ min: -2, max: 6 }),
        maximum: fc.integer({ min: 0, max: 9 }),
        multipleOf: fc.constantFrom(2, 3, 0.5),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      {
        type: fc.constant('string'),
        minLength: fc.nat(3),
        maxLength: fc.nat(4),
        pattern: fc.constantFrom('^a', 'b$', '^[a-z]+$', '\\d'),
      },
      { requiredKeys: ['type'] },
    ),
    fc.record({ type: fc.constant('string'), enum: fc.subarray(['a', 'b', 'ab', ''], { minLength: 1 }) }),
    fc.record({ minLength: fc.nat(2), minimum: fc.nat(3) }),
  );
  const inner = tie('schema');
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      scalar,
      fc.record(
        {
          type: fc.constant('array'),
          items: inner,
          minItems: fc.nat(2),
          maxItems: fc.nat(3),
          uniqueItems: fc.boolean(),
          prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['type'] },
      ),
      // Not beside prefixItems: there Ajv takes an empty array.
      fc.record({ type: fc.constant('array'), contains: inner, items: inner }, { requiredKeys: ['type'] }),
      fc.record(
        {
          type: fc.constant('object'),
          properties: fc.dictionary(name, inner, { maxKeys: 2 }),
          required: fc.uniqueArray(name, { maxLength: 2 }),
          additionalProperties: inner,
          patternProperties: fc.dictionary(fc.constantFrom('^x-', '^a'), inner, { maxKeys: 1 }),
          minProperties: fc.nat(2),
          maxProperties: fc.nat(3),
          dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 1 }), { maxKeys: 1 }),
        },
        { requiredKeys: ['type'] },
      ),
      fc.record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
      fc.record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
      fc.record({ allOf: fc.array(inner, { minLength: 1, maxLength: 2 }) }),
      fc.record({ not: inner }),
      fc.record({ if: inner, then: inner, else: inner }, { requiredKeys: ['if'] }),
    ),
  };
}).schema;
