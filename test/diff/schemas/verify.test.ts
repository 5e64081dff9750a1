/** What stands in for a validator of the whole schema says what that says. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../../generator/diff/schemas/evidence.ts';
import { Interpreter } from '../../../generator/diff/schemas/interpreter.ts';
import { plain, trimmed } from '../../../generator/diff/schemas/trimmed.ts';
import type { JsonObject, JsonValue } from '../../../generator/spec/json.ts';
import { tries } from '../../effort.ts';
import { schema } from './random.ts';
import { pool } from './sides.ts';

const ajv = new Ajv2020({ strict: false, logger: false, addUsedSchema: false });

/** What the validator, the interpreter, and the validator of the trimmed schema and of the evidence say. */
function answers(description: JsonObject, value: JsonValue): unknown[] {
  const whole = { $ref: '#/s', ...description };
  const part = trimmed(description, '/s', plain(value));
  const interpreter = new Interpreter(description);
  const expected = interpreter.isValid('/s', value);
  const evidence =
    expected === undefined ? undefined : evidenceFor(description, interpreter, '/s', value, expected);
  const found = [
    ajv.validate(whole, value),
    expected,
    ajv.validate(part, value),
    evidence === undefined ? expected : ajv.validate(evidence, value),
  ];
  for (const one of [whole, part, evidence]) if (one !== undefined) ajv.removeSchema(one);
  return found;
}

const cases: readonly (readonly [
  what: string,
  schema: JsonValue,
  valid: JsonValue[],
  invalid: JsonValue[],
])[] = [
  [
    'a reference to itself',
    { properties: { next: { $ref: '#/s' }, n: { type: 'integer' } } },
    [{ next: { n: 1 } }, 3],
    [{ next: { next: { n: 'a' } } }],
  ],
  ['values of any type', { enum: [{ a: [1] }, null] }, [null, { a: [1] }], [{ a: [2] }, 0]],
  ['names', { propertyNames: { pattern: '^a' } }, [{ ab: 1 }, 1], [{ b: 1 }]],
  [
    'names that a pattern matches',
    { patternProperties: { '^x': { type: 'null' } }, additionalProperties: false },
    [{ x1: null }],
    [{ x1: 1 }, { y: null }],
  ],
  [
    'dependencies',
    { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } },
    [{ a: 1, b: 1 }, {}],
    [{ a: 1 }, { c: 1 }],
  ],
  [
    'what is not evaluated',
    {
      allOf: [{ properties: { a: true } }],
      anyOf: [{ properties: { b: { type: 'null' } }, required: ['b'] }, true],
      unevaluatedProperties: false,
    },
    [{ a: 1 }, { a: 1, b: null }],
    [{ a: 1, b: 1 }, { c: 1 }],
  ],
  [
    'items that are not evaluated',
    { allOf: [{ prefixItems: [{ type: 'null' }] }], unevaluatedItems: false },
    [[null], []],
    [[null, 1], ['a']],
  ],
  [
    'some items',
    { contains: { type: 'null' }, minContains: 2, maxContains: 3 },
    [[null, null, 1]],
    [[null], [null, null, null, null]],
  ],
  ['no items that are needed', { contains: { type: 'null' }, minContains: 0 }, [[], [1]], []],
  [
    'a condition',
    { if: { required: ['a'] }, then: { required: ['b'] }, else: { maxProperties: 1 } },
    [{ a: 1, b: 1 }, { c: 1 }],
    [{ a: 1 }, { c: 1, d: 1 }],
  ],
  ['characters beyond the sixteenth bit', { maxLength: 1 }, ['😀'], ['ab']],
  ['fractions', { multipleOf: 0.5, exclusiveMinimum: 1 }, [1.5], [1, 1.25]],
  [
    'items that are the same',
    { uniqueItems: true },
    [[{ a: 1, b: 2 }, { a: 1 }]],
    [
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
];

describe('verdicts on instances', () => {
  it.each(cases)('of %s', (_, one, valid, invalid) => {
    for (const value of valid) expect(answers({ s: one }, value)).toEqual([true, true, true, true]);
    for (const value of invalid) expect(answers({ s: one }, value)).toEqual([false, false, false, false]);
  });

  it('are undecided by what is no pattern', () => {
    expect(new Interpreter({ s: { pattern: '[' } }).isValid('/s', 'a')).toBeUndefined();
  });

  it('of random schemas are those of a validator', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(schema, fc.constantFrom(...pool), (one, value) => {
        const [truth, ...others] = answers({ s: one as JsonValue }, value as JsonValue);
        expect(others).toEqual([truth, truth, truth]);
      }),
      { numRuns: tries(200) },
    );
  });
});
