import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Checks } from '../../generator/serve/checks.ts';
import { plainest } from '../../generator/serve/values.ts';
import { schema as randomSchema } from '../validators/schemas.ts';
import { described } from './servers.ts';

/** A response of this schema: what is made for it, and which of that is valid. */
function made(schema: unknown, schemas: object = {}): { values: unknown[]; valid: unknown } {
  const response = { description: '', content: { 'application/json': { schema } } };
  const paths = { '/': { get: { responses: { 200: response } } } };
  const description = described(
    `paths: ${JSON.stringify(paths)}\ncomponents: ${JSON.stringify({ schemas })}`,
  );
  const operation = description.api.operations[0]!;
  const media = operation.responses.get('200')!.content[0]!;
  const values = [...plainest(description.api, media.schema!)];
  const checks = new Checks(description);
  const valid = values.find(
    (value) => checks.responseIssues(operation, '200', media.name, value).length === 0,
  );
  return { values, valid };
}

const text = { type: 'string' };

describe('the plainest valid value of a schema', () => {
  const cases: [string, unknown, unknown][] = [
    ['anything', true, null],
    ['nothing', false, undefined],
    ['null', { type: 'null' }, null],
    ['boolean', { type: 'boolean' }, false],
    ['integer', { type: 'integer' }, 0],
    ['integer from', { type: 'integer', minimum: 3 }, 3],
    ['integer above', { type: 'integer', exclusiveMinimum: 3 }, 4],
    ['integer up to', { type: 'integer', maximum: -3 }, -3],
    ['integer below', { type: 'integer', exclusiveMaximum: 0 }, -1],
    ['integer between fractions', { type: 'integer', minimum: 2.5, maximum: 3.5 }, 3],
    ['multiple', { type: 'integer', minimum: 7, multipleOf: 5 }, 10],
    ['multiple above', { type: 'integer', exclusiveMinimum: 10, multipleOf: 5 }, 15],
    ['number between', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    ['number below zero', { type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 0 }, -0.5],
    ['text', text, ''],
    ['text of a length', { type: 'string', minLength: 3 }, 'xxx'],
    ['text of a pattern', { type: 'string', pattern: '^[a-z]+$' }, 'a'],
    ['text of a pattern and a length', { type: 'string', pattern: '^\\d+$', minLength: 4 }, '0000'],
    ['text of a pattern that is not guessed', { type: 'string', pattern: '^QQ-\\d{7}$' }, undefined],
    ['date', { type: 'string', format: 'date' }, '2026-01-31'],
    ['date and time', { type: 'string', format: 'date-time' }, '2026-01-31T12:00:00Z'],
    ['uuid', { type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000000'],
    ['list of values', { enum: ['b', 'a'] }, 'b'],
    ['constant', { const: { a: 1 } }, { a: 1 }],
    ['list', { type: 'array', items: text }, []],
    ['list that is not empty', { type: 'array', items: { type: 'integer' }, minItems: 2 }, [0, 0]],
    [
      'list with places',
      { type: 'array', prefixItems: [text, { type: 'integer' }], minItems: 3 },
      ['', 0, null],
    ],
    ['list that contains', { type: 'array', contains: { const: 1 }, minContains: 2 }, [1, 1]],
    ['list of nothing', { type: 'array', items: false, maxItems: 0 }, []],
    ['object', { type: 'object', properties: { a: text } }, {}],
    [
      'object with required ones',
      { type: 'object', required: ['b', 'c'], properties: { a: text, b: text } },
      { b: '', c: null },
    ],
    [
      'object with a required __proto__',
      JSON.parse('{"type":"object","required":["__proto__"],"properties":{"__proto__":{"const":1}}}'),
      JSON.parse('{"__proto__":1}'),
    ],
    ['example', { type: 'string', examples: ['e'] }, 'e'],
    ['example of old', { type: 'string', example: 'e' }, 'e'],
    ['default', { type: 'integer', default: 7 }, 7],
    ['example that is not valid', { type: 'integer', minimum: 1, example: 0 }, 1],
    ['reference', { $ref: '#/components/schemas/A' }, { own: 'x' }],
    [
      'all of',
      {
        allOf: [
          { type: 'object', required: ['a'], properties: { a: text } },
          { required: ['b'], properties: { b: { const: 1 } } },
        ],
      },
      { a: '', b: 1 },
    ],
    ['type and list of values apart', { allOf: [{ type: 'integer' }, { enum: [3, 4] }] }, 3],
    ['any of', { anyOf: [{ type: 'integer' }, text] }, 0],
    ['one of', { oneOf: [false, text] }, ''],
    [
      'one of lists',
      {
        oneOf: [
          { type: 'array', items: { type: 'integer' } },
          { type: 'array', items: text },
        ],
      },
      [0],
    ],
    [
      'one of beside properties',
      {
        type: 'object',
        required: ['a'],
        properties: { a: text },
        oneOf: [{ required: ['b'], properties: { b: { const: 1 } } }],
      },
      { a: '', b: 1 },
    ],
    ['list that may hold itself', { $ref: '#/components/schemas/Tree' }, { below: [] }],
    ['what must hold itself', { $ref: '#/components/schemas/Endless' }, undefined],
    [
      'condition',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { enum: ['x', 'y'] } },
        if: { properties: { a: { const: 'x' } } },
        then: { required: ['c'] },
      },
      undefined,
    ],
  ];
  const schemas = {
    A: { type: 'object', required: ['own'], properties: { own: { const: 'x' } } },
    Tree: {
      type: 'object',
      required: ['below'],
      properties: { below: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
    },
    Endless: {
      type: 'object',
      required: ['next'],
      properties: { next: { $ref: '#/components/schemas/Endless' } },
    },
  };
  it.each(cases)('%s', (_, schema, want) => {
    expect(made(schema, schemas).valid).toEqual(want);
  });
});

it('is made of any schema in finite time, or not at all', () => {
  const components = { first: { type: 'string' }, second: { type: 'object', required: ['a'] } };
  let count = 0;
  fc.assert(
    fc.property(randomSchema, (schema) => {
      const moved = JSON.parse(
        JSON.stringify(schema).replaceAll(/#\/\$defs\/|#\/components\/schemas\//g, '#/components/schemas/'),
      );
      const { values, valid } = made(moved, components);
      expect(values.length).toBeLessThanOrEqual(4);
      count += Number(valid !== undefined);
    }),
    { numRuns: 150 },
  );
  expect(count).toBeGreaterThan(75);
});
