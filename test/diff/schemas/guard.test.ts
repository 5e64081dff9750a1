/** Changes that are safe one by one and not together; names that a pattern refuses. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../generator/diff/compare.ts';
import { rules } from '../../../generator/diff/rules/index.ts';
import { levelOf, options, side } from '../sides.ts';

const body = (schema: object): string =>
  `paths: {/a: {post: {requestBody: {content: {application/json: {schema: ${JSON.stringify(schema)}}}}, responses: {"200": {description: ""}}}}}`;

const condition = (least: number, rest: object = {}): object => ({
  type: 'integer',
  if: { minimum: least },
  then: { maximum: 10 },
  else: { maximum: 8, ...rest },
});

const only = { type: 'object', propertyNames: { const: 'a' } };
/** No automaton has a reference back, and no text that is guessed matches. */
const unknown = '^(q+)w\\1w9{3}$';

const kind = (of: object, x: object = {}): object => ({
  type: 'object',
  required: ['kind'],
  properties: { kind: of, x },
});

const closed = (...members: readonly object[]): object => ({ allOf: members, unevaluatedProperties: false });

interface Case {
  readonly what: string;
  readonly base: object;
  readonly revision: object;
  readonly want: 'breaking' | 'warning' | 'safe';
}

const cases: readonly Case[] = [
  {
    what: 'a condition that holds for less, and more said where it does not',
    base: condition(3),
    revision: condition(6, { maximum: 2 }),
    want: 'breaking',
  },
  { what: 'each of the two: the condition', base: condition(3), revision: condition(6), want: 'safe' },
  {
    what: 'each of the two: the branch',
    base: condition(3),
    revision: condition(3, { maximum: 2 }),
    want: 'safe',
  },
  {
    what: 'two changes under a condition that widen together',
    base: condition(3),
    revision: { ...condition(3, { maximum: 9 }), then: { maximum: 12 } },
    want: 'safe',
  },
  {
    what: 'a property that is no longer described, and a schema for those that are not',
    base: { ...only, properties: { a: { type: 'string' } } },
    revision: { ...only, additionalProperties: { type: 'integer' } },
    want: 'breaking',
  },
  {
    what: 'each of the two: the property',
    base: { ...only, properties: { a: { type: 'string' } } },
    revision: only,
    want: 'safe',
  },
  {
    what: 'each of the two: the schema for others',
    base: { ...only, properties: { a: { type: 'string' } } },
    revision: { ...only, properties: { a: { type: 'string' } }, additionalProperties: { type: 'integer' } },
    want: 'safe',
  },
  {
    what: 'the two where no instance is found',
    base: { ...only, properties: { a: { type: 'string', pattern: unknown } } },
    revision: { ...only, additionalProperties: { type: 'string', pattern: unknown.replace('9', '8') } },
    want: 'warning',
  },
  {
    what: 'a pattern for names that refuses some',
    base: { type: 'object' },
    revision: { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
    want: 'breaking',
  },
  {
    what: 'a pattern for names that refuses others',
    base: { type: 'object', propertyNames: { pattern: '^[a-z0-9]+$' } },
    revision: { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
    want: 'breaking',
  },
  {
    what: 'a pattern for names that refuses fewer',
    base: { type: 'object', propertyNames: { pattern: '^[a-z]+$' } },
    revision: { type: 'object', propertyNames: { pattern: '^[a-z0-9]+$' } },
    want: 'safe',
  },
  {
    what: 'a length of names that leaves none out',
    base: { type: 'object', propertyNames: { pattern: '^[a-z]{2}$' } },
    revision: { type: 'object', propertyNames: { pattern: '^[a-z]{2}$', maxLength: 2 } },
    want: 'safe',
  },
  {
    what: 'one item that two keywords are about',
    base: { type: 'array', maxItems: 1, allOf: [{ contains: { minimum: 1 } }, { contains: { maximum: 5 } }] },
    revision: { type: 'array', maxItems: 1, contains: { enum: [1, 2] } },
    want: 'breaking',
  },
  {
    what: 'an item at a place of its own',
    base: {
      type: 'array',
      prefixItems: [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }],
      items: false,
      allOf: [{ contains: { type: 'boolean' } }],
    },
    revision: { type: 'array', maxItems: 2 },
    want: 'breaking',
  },
  {
    what: 'a member of `oneOf` that takes what another takes',
    base: {
      oneOf: [
        { type: 'number', minimum: 5 },
        { type: 'number', maximum: 1 },
      ],
    },
    revision: {
      oneOf: [
        { type: 'number', minimum: 5 },
        { type: 'number', maximum: 6 },
      ],
    },
    want: 'breaking',
  },
  {
    what: 'a discriminating value of `oneOf` that may be another',
    base: { oneOf: [kind({ const: 'u' }), kind({ const: 'v' })] },
    revision: { oneOf: [kind({ const: 'u' }), kind({})] },
    want: 'breaking',
  },
  {
    what: 'a member of `oneOf` that takes more, apart from the others',
    base: { oneOf: [kind({ const: 'u' }, { type: 'string', maxLength: 2 }), kind({ const: 'v' })] },
    revision: { oneOf: [kind({ const: 'u' }, { type: 'string', maxLength: 3 }), kind({ const: 'v' })] },
    want: 'safe',
  },
  {
    what: 'a property that is no longer looked at beside `unevaluatedProperties`',
    base: closed({ properties: { a: { type: 'string' } } }, { properties: { b: {} } }),
    revision: closed({ properties: { a: { type: 'string' } } }, { properties: {} }),
    want: 'breaking',
  },
  {
    what: '`unevaluatedProperties` without its neighbours',
    base: closed({ properties: { a: { type: 'string' } } }),
    revision: { unevaluatedProperties: false },
    want: 'breaking',
  },
  {
    what: 'items of which there may be few, of more kinds',
    base: { type: 'array', contains: { const: 1 }, minContains: 0, maxContains: 1 },
    revision: { type: 'array', contains: { enum: [1, 2] }, minContains: 0, maxContains: 1 },
    want: 'breaking',
  },
  {
    what: 'items of which there may be few, said otherwise',
    base: { type: 'array', contains: { enum: [1, 2] }, minContains: 0, maxContains: 1 },
    revision: { type: 'array', contains: { anyOf: [{ enum: [1, 2] }] }, minContains: 0, maxContains: 1 },
    want: 'safe',
  },
  {
    what: 'items that differ, of which there may be fewer',
    base: { type: 'array', uniqueItems: true, maxItems: 3, items: { type: 'object', properties: { a: {} } } },
    revision: {
      type: 'array',
      uniqueItems: true,
      maxItems: 2,
      items: { type: 'object', properties: { a: {} } },
    },
    want: 'breaking',
  },
];

const weights = ['safe', 'warning', 'breaking'];

describe('the whole of', () => {
  it.each(cases)('$what is $want', ({ base, revision, want }) => {
    const findings = compare(side(body(base)), side(body(revision)), options).filter(
      ({ rule }) => rules.get(rule)!.axis === 'wire',
    );
    const worst = Math.max(0, ...findings.map((one) => weights.indexOf(levelOf(one))));
    expect(weights[worst]).toBe(want);
    for (const { level, witness } of findings) {
      if (level !== 'breaking') continue;
      const ajv = new Ajv2020({ strict: false });
      const value = JSON.parse(JSON.stringify(witness!.instance)) as unknown;
      expect([ajv.validate(base, value), ajv.validate(revision, value)]).toEqual([true, false]);
    }
  });
});
