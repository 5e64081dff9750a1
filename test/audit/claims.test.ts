/** Schemas, and what they claim in the words of the page. */
import { describe, expect, test } from 'vitest';
import { claimsOf, type Claims } from '../../generator/audit/claims.ts';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';

const components = {
  Colour: { type: 'string', enum: ['red', 'blue'], 'x-enumDescriptions': { red: 'Red', blue: 'Obsolete.' } },
  Short: { type: 'string', minLength: 2, maxLength: 5, deprecated: true, default: 'abc' },
  Size: { type: 'integer', minimum: 1, maximum: 4, enum: [1, 2, 4] },
  Tree: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
  Dotted: { type: 'string', minLength: 3, maxLength: 9, pattern: '^[^.]+(\\.[^.]+)+$' },
};

const rows: readonly (readonly [schema: unknown, want: Partial<Claims>])[] = [
  [{ type: 'string' }, { facts: { type: 'String' } }],
  [{ type: 'boolean' }, { facts: { type: 'Boolean' } }],
  [{ type: 'integer' }, { facts: { type: 'Integer' } }],
  [{ type: 'integer', format: 'int64' }, { facts: { type: 'Long' } }],
  [{ type: 'number', format: 'float' }, { facts: { type: 'Float' } }],
  [{ type: ['string', 'null'] }, { facts: { type: 'String or null' } }],
  [{}, { facts: { type: 'anything' } }],
  [false, { facts: { type: 'nothing' } }],
  [{ type: 'array', items: { type: 'string' } }, { facts: { type: 'Array of strings' } }],
  [{ type: 'array', items: { type: 'object' } }, { facts: { type: 'Array of objects' } }],
  [{ type: 'array' }, { facts: { type: 'Array of anything' } }],
  [{ $ref: '#/components/schemas/Tree' }, { facts: { type: 'Array of array of arrays' } }],
  [
    { $ref: '#/components/schemas/Short' },
    { facts: { type: 'String', minLength: 2, maxLength: 5, default: 'abc', deprecated: true } },
  ],
  [
    { $ref: '#/components/schemas/Short', default: 'xyz' },
    { facts: { type: 'String', minLength: 2, maxLength: 5, default: 'xyz', deprecated: true } },
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/Short' }, { maxLength: 4 }], deprecated: false },
    { facts: { type: 'String', minLength: 2, maxLength: 4, default: 'abc', deprecated: true } },
  ],
  [
    {
      anyOf: [
        { type: 'string', maxLength: 4 },
        { type: 'string', maxLength: 7 },
      ],
    },
    { facts: { type: 'String', maxLength: 7 } },
  ],
  [{ anyOf: [{ type: 'string', maxLength: 4 }, { type: 'string' }] }, { facts: { type: 'String' } }],
  [
    { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10 },
    { facts: { type: 'Integer', minimum: 1, maximum: 9 } },
  ],
  [
    { type: 'integer', minimum: -1, maximum: 5, not: { const: 0 } },
    { facts: { type: 'Integer', minimum: -1, maximum: 5, excluded: [0] } },
  ],
  [
    {
      anyOf: [
        { type: 'string', pattern: '^[1-5]$' },
        { type: 'integer', minimum: 1, maximum: 4 },
      ],
    },
    { facts: { type: 'String or Integer', minimum: 1, maximum: 5 } },
  ],
  [
    { anyOf: [{ type: 'string' }, { type: 'integer', minimum: 1, maximum: 4 }] },
    { facts: { type: 'String or Integer' } },
  ],
  [
    { $ref: '#/components/schemas/Colour' },
    { facts: { type: 'String', values: ['red', 'blue'], deprecatedValues: ['blue'] }, openness: 'closed' },
  ],
  [
    { anyOf: [{ $ref: '#/components/schemas/Colour' }, { type: 'string' }] },
    { facts: { type: 'String', values: ['red', 'blue'], deprecatedValues: ['blue'] }, openness: 'open' },
  ],
  [
    { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'integer' }] },
    { facts: { type: 'Integer', values: [1, 2, 4], minimum: 1, maximum: 4 }, openness: 'open' },
  ],
  [
    { allOf: [{ $ref: '#/components/schemas/Colour' }, { enum: ['red', 'green'] }] },
    { facts: { type: 'String', values: ['red'] } },
  ],
  [
    {
      anyOf: [
        { type: 'string', const: 'a' },
        { type: 'string', const: 'b' },
      ],
    },
    { facts: { type: 'String', values: ['a', 'b'] }, openness: 'closed' },
  ],
  [
    { anyOf: [{ $ref: '#/components/schemas/Dotted' }, { type: 'string', const: '-' }] },
    {
      facts: { type: 'String', minLength: 3, maxLength: 9, rule: 'dotted', literal: '-' },
      openness: undefined,
    },
  ],
  [{ type: 'string', pattern: '^a$' }, { facts: { type: 'String', rule: 'the pattern ^a$' } }],
  [
    {
      type: 'string',
      maxLength: 64,
      contentMediaType: 'application/json',
      contentSchema: { type: 'object', maxProperties: 3 },
    },
    { facts: { type: 'String', maxBytes: 64, maxEntries: 3 } },
  ],
  [
    { type: 'array', maxItems: 3, uniqueItems: true, items: { type: 'string', maxLength: 2 } },
    { facts: { type: 'Array of strings', maxLength: 2 }, further: ['uniqueItems', 'maxItems 3'] },
  ],
  [{ type: 'string', format: 'date-time' }, { further: ['format date-time'] }],
  [
    { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
    { further: ['multipleOf 0.5', 'exclusiveMinimum 0'] },
  ],
  [{ type: 'string', not: { pattern: 'x' } }, { further: ['not'] }],
  [{ type: 'string', if: { minLength: 3 }, then: { pattern: 'x' } }, { further: ['if with then or else'] }],
];

describe('claims', () => {
  test.each(rows)('%j', (schema, want) => expect(claimsOn(schema)).toMatchObject(want));
  test.each(rows.filter(([, want]) => want.facts !== undefined))('%j claims nothing else', (schema, want) => {
    expect(claimsOn(schema).facts).toEqual(want.facts);
  });

  test('a product of many unions ends', () => {
    const union = { anyOf: Array.from({ length: 20 }, (_, index) => ({ type: 'string', maxLength: index })) };
    expect(claimsOn({ allOf: [union, union, union, union] }).further).toEqual(['more than 100 alternatives']);
  });
});

function claimsOn(schema: unknown): Claims {
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Test', version: '1' },
    paths: {},
    components: { schemas: { ...components, Tested: schema } },
  });
  const api = buildApi(documentFromText(text, 'test.json'));
  const tested = api.definitions.get('/components/schemas/Tested');
  if (tested === undefined) throw new Error('no schema');
  return claimsOf(api, [tested.schema]);
}
