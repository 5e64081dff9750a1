/** What the checks say of any description: each keyword, unions, and what descriptions do to tools. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { createValidators } from '../../generator/validators/validators.ts';
import { documentOf } from './document.ts';
import { writeModule } from './module.ts';

const folder = mkdtempSync(join(tmpdir(), 'validators-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A schema, a body, the messages, and the component `other` where the schema refers to it. */
const rows: readonly (readonly [schema: unknown, body: unknown, want: readonly string[], other?: unknown])[] =
  [
    [
      {
        oneOf: [
          {
            type: 'object',
            required: ['kind', 'lives'],
            properties: { kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } },
          },
          {
            type: 'object',
            required: ['kind', 'bark'],
            properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          },
        ],
      },
      { kind: 'cat' },
      ['lives is required'],
    ],
    [
      {
        oneOf: [
          {
            type: 'object',
            required: ['kind', 'lives'],
            properties: { kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } },
          },
          {
            type: 'object',
            required: ['kind', 'bark'],
            properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          },
        ],
      },
      { kind: 'cow' },
      ['kind must be one of cat, dog, not "cow"'],
    ],
    [
      {
        oneOf: [
          {
            type: 'object',
            required: ['kind', 'lives'],
            properties: { kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } },
          },
          {
            type: 'object',
            required: ['kind', 'bark'],
            properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          },
        ],
      },
      {},
      ['kind is required'],
    ],
    [
      {
        oneOf: [
          {
            type: 'object',
            required: ['kind', 'lives'],
            properties: { kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } },
          },
          {
            type: 'object',
            required: ['kind', 'bark'],
            properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          },
        ],
      },
      5,
      ['the body must be an object, not a number'],
    ],
    [
      {
        oneOf: [
          {
            type: 'object',
            required: ['kind', 'lives'],
            properties: { kind: { const: 'cat' }, lives: { type: 'integer', minimum: 1 } },
          },
          {
            type: 'object',
            required: ['kind', 'bark'],
            properties: { kind: { const: 'dog' }, bark: { type: 'boolean' } },
          },
        ],
      },
      { kind: 'dog', bark: 'loud' },
      ['bark must be a boolean, not the text "loud"'],
    ],
    [{ anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}, ['a or b is required']],
    [
      { anyOf: [{ required: ['a', 'c'] }, { required: ['b'] }] },
      {},
      ['the body fits none of its 2 variants; of the nearest, b is required'],
    ],
    [
      {
        type: 'object',
        properties: {
          p: {
            oneOf: [
              { type: 'object', required: ['x', 'y'] },
              { type: 'object', required: ['z'] },
            ],
          },
        },
      },
      { p: {} },
      ['p fits none of its 2 variants; of the nearest, p.z is required'],
    ],
    [
      { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 0 }] },
      3,
      ['the body must fit one variant only, and fits number 1 and number 2, not 3'],
    ],
    [
      { oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }] },
      6,
      ['the body must fit one variant only, and fits number 1 and number 2, not 6'],
    ],
    [{ anyOf: [{ enum: ['a', 'b'] }, { enum: ['c'] }] }, 'd', ['the body must be one of a, b, c, not "d"']],
    [
      { anyOf: [{ enum: ['a', 'b'] }, { type: 'string', pattern: '^x' }, { type: 'integer', maximum: 3 }] },
      'd',
      ['the body must match ^x, or be one of a, b, not "d"'],
    ],
    [
      { anyOf: [{ type: 'string', enum: ['a', 'b'] }, { type: 'string' }] },
      5,
      ['the body must be a string, not the number 5'],
    ],
    [{ type: ['string', 'null'], maxLength: 2 }, 'abc', ['the body must have at most 2 characters, not 3']],
    [
      { anyOf: [{ type: 'string', maxLength: 2 }, { type: 'null' }] },
      5,
      ['the body must be a string or null, not the number 5'],
    ],
    [
      { anyOf: [{ $ref: '#/components/schemas/other' }, { type: 'null' }] },
      'abc',
      ['the body must have at most 1 character, not 3'],
      { type: 'string', maxLength: 1 },
    ],
    [
      { type: 'array', contains: { const: 1 }, minContains: 2 },
      [1, 2],
      ['the body must have at least 2 items of the kind that the description asks for'],
    ],
    [
      { type: 'array', uniqueItems: true },
      [1, { a: 1 }, { a: 1 }],
      ['the body must have no equal items, as number 2 and number 3 are'],
    ],
    [
      { type: 'array', prefixItems: [{ type: 'string' }], items: false },
      ['a', 1],
      ['the body must have at most 1 item, not 2'],
    ],
    [{ type: 'array', minItems: 2 }, [1], ['the body must have at least 2 items, not 1']],
    [{ type: 'array', maxItems: 1 }, [1, 2], ['the body must have at most 1 item, not 2']],
    [
      { propertyNames: { pattern: '^x', maxLength: 3 } },
      { abcd: 1 },
      [
        'the name "abcd" in the body must have at most 3 characters',
        'the name "abcd" in the body must match ^x',
      ],
    ],
    [{ minProperties: 1 }, {}, ['the body must have at least 1 field']],
    [{ maxProperties: 1 }, { a: 1, b: 2 }, ['the body must have at most 1 field']],
    [
      { patternProperties: { '^n': { type: 'number' } }, additionalProperties: false },
      { n1: 'x', m: 1 },
      ['m is not a field of op', 'n1 must be a number, not the text "x"'],
    ],
    [
      { additionalProperties: { type: 'integer' } },
      { 'a b': 'x' },
      ['["a b"] must be an integer, not the text "x"'],
    ],
    [{ not: { type: 'string' } }, 'x', ['the body must not be of the type string']],
    [{ not: { enum: ['a', 5] } }, 5, ['the body must not be "a" or 5']],
    [{ type: 'number', multipleOf: 0.1 }, 0.3, []],
    [{ type: 'number', multipleOf: 5 }, 7, ['the body must be a multiple of 5, not 7']],
    [
      { type: 'number', exclusiveMinimum: 0, description: 'Size, in MB.' },
      0,
      ['the body must be more than 0 MB, not 0'],
    ],
    [{ type: 'number', exclusiveMaximum: 1 }, 1, ['the body must be less than 1, not 1']],
    [
      { type: 'string', format: 'date-time' },
      'yesterday',
      ['the body must be a date and time such as 2026-01-31T12:00:00Z, not "yesterday"'],
    ],
    [{ type: 'string', format: 'uuid' }, 'x', ['the body must be a UUID, not "x"']],
    [
      { type: 'integer', format: 'int32' },
      1099511627776,
      ['the body must be a number of 32 bits, between -2147483648 and 2147483647, not 1099511627776'],
    ],
    [{ type: 'string', format: 'hostname' }, '!!', []],
    [
      { type: 'string', format: 'password', minLength: 8 },
      'hunter2',
      ['the body must have at least 8 characters, not 7'],
    ],
    [
      { type: 'object', properties: { pin: { type: 'integer', writeOnly: true, maximum: 9 } } },
      { pin: 1234 },
      ['pin must be at most 9'],
    ],
    [
      { type: 'object', properties: { pin: { $ref: '#/components/schemas/other' } } },
      { pin: 1234 },
      ['pin must be a string, not a number'],
      { type: 'string', format: 'password' },
    ],
    [
      {
        type: 'object',
        required: ['id', 'name'],
        properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
      },
      {},
      ['name is required'],
    ],
    [
      {
        dependentSchemas: {
          card: { title: 'Billing', required: ['address'], properties: { address: { minLength: 1 } } },
        },
      },
      { card: 1, address: '' },
      ['address must not be empty when card is present (Billing)'],
    ],
    [
      { dependentSchemas: { card: { required: ['address'] } } },
      { card: 1 },
      ['address is required when card is present'],
    ],
    [
      {
        if: { properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a', 'b'] },
        then: { required: ['c'] },
      },
      { a: 1, b: 2 },
      ['c is required when a is 1 and b is 2'],
    ],
    [
      { if: { minProperties: 1 }, then: { required: ['c'] }, title: 'Odd' },
      { a: 1, b: 2 },
      ['c is required (Odd)'],
    ],
    [
      { if: { required: ['a'] }, then: { not: { required: ['b'] } } },
      { a: 1, b: 2 },
      ['the body must not have b'],
    ],
    [false, 1, ['the body is not allowed']],
    [{ type: 'object', properties: { a: false } }, { a: 1 }, ['a is not allowed']],
    [{ enum: [] }, 1, ['the body is not allowed']],
    [
      { enum: Array.from({ length: 40 }, (_, index) => `value${index}`) },
      'valu7',
      [
        'the body must be one of 40 values, such as value0, value1, value2, value3, value4, not "valu7"; did you mean "value7"?',
      ],
    ],
    [{ enum: [{ a: 1 }, [1], null] }, { a: 2 }, ['the body must be one of {"a":1}, [1], null']],
    [{ const: { a: [1] } }, { a: [2] }, ['the body must be {"a":[1]}']],
    [{ const: { a: [1] } }, { a: [1] }, []],
    [
      {
        type: 'object',
        properties: {
          children: { type: 'array', items: { $ref: '#/components/schemas/op' } },
          name: { type: 'string' },
        },
        additionalProperties: false,
      },
      { children: [{ children: [{ nam: 1 }] }] },
      ['children[0].children[0].nam is not a field of op; did you mean name?'],
    ],
    [
      JSON.parse(
        '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"integer"}},"required":["__proto__","constructor"],"additionalProperties":false}',
      ),
      {},
      ['__proto__ is required', 'constructor is required'],
    ],
    [
      JSON.parse(
        '{"type":"object","properties":{"__proto__":{"type":"string","maxLength":1},"constructor":{"type":"integer"}},"additionalProperties":false}',
      ),
      JSON.parse('{"__proto__":"ab","constructor":"x"}'),
      ['__proto__ must have at most 1 character, not 2', 'constructor must be an integer, not the text "x"'],
    ],
    [{ type: 'string', pattern: '^\\-\\_$' }, 'x', ['the body must match ^\\-\\_$, not "x"']],
    [
      {
        oneOf: Array.from({ length: 100 }, (_, index) => ({
          type: 'object',
          required: ['k'],
          properties: { k: { const: `k${index}` }, v: { type: 'string' } },
        })),
      },
      { k: 'k7', v: 1 },
      ['v must be a string, not the number 1'],
    ],
    [
      { oneOf: Array.from({ length: 100 }, (_, index) => ({ multipleOf: index + 1 })) },
      6,
      ['the body must fit one variant only, and fits number 1 and number 2, not 6'],
    ],
    [
      { anyOf: Array.from({ length: 100 }, (_, index) => ({ type: 'integer', maximum: -index })) },
      6,
      [
        'the body must be at most 0, or be at most -1, or be at most -2, or be at most -3, or be at most -4, or be at most -5 (or fit one of 94 more variants), not 6',
      ],
    ],
    [
      { type: 'array', prefixItems: [true], unevaluatedItems: false },
      [1, 2],
      ['the body must have at most 1 item'],
    ],
    [
      {
        type: 'array',
        if: { maxItems: 1 },
        then: { prefixItems: [true] },
        unevaluatedItems: { type: 'string' },
      },
      [1, 2],
      ['[0] must be a string, not the number 1', '[1] must be a string, not the number 2'],
    ],
    [
      { type: 'array', allOf: [{ prefixItems: [true] }], unevaluatedItems: { type: 'string' } },
      [1, 2],
      ['[1] must be a string, not the number 2'],
    ],
    [
      { type: 'array', if: { type: 'object' }, then: { items: true }, unevaluatedItems: { type: 'string' } },
      [null],
      ['[0] must be a string, not null'],
    ],
    [
      { title: 'VPC', type: 'object', properties: { aab: {} }, additionalProperties: false },
      { aaa: 1 },
      ['aaa is not a field of the VPC; did you mean aab?'],
    ],
    [
      { type: 'object', properties: { aab: {} }, additionalProperties: false },
      { aaa: 1 },
      ['aaa is not a field of op; did you mean aab?'],
    ],
    [
      {
        type: 'object',
        properties: { o: { type: 'object', properties: { aab: {} }, additionalProperties: false } },
      },
      { o: { zzzz: 1 } },
      ['o.zzzz is not a field of o'],
    ],
    [
      { type: 'integer' },
      'evil‮\n\u001b[31m',
      ['the body must be an integer, not the text "evil\\u{202e}\\n\\u001b[31m"'],
    ],
    [
      {
        type: 'object',
        properties: {
          name: {
            anyOf: [
              { type: 'string', minLength: 3 },
              { type: 'array', items: { type: 'string' } },
            ],
          },
        },
      },
      { name: [1] },
      ['name[0] must be a string, not the number 1'],
    ],
    [
      {
        allOf: [
          { type: 'object', properties: { a: { type: 'string' } } },
          { type: 'object', properties: { a: { type: 'string' } } },
        ],
      },
      { a: 1 },
      ['a must be a string, not the number 1'],
    ],
  ];

describe('the messages of any schema', () => {
  const document = documentOf(
    Object.fromEntries(
      rows.flatMap(([schema, , , other], index) => [
        [`op${index}`, renamed(schema, index)],
        [`other${index}`, other ?? true],
      ]),
    ),
  );
  const { issuesOf } = createValidators(document, buildApi(document));
  const generated = writeModule(document, folder);

  it.each(rows.map((row, index) => [index, ...row] as const))('%i: %j of %j', (index, _, body, want) => {
    expect(issuesOf(`op${index}`, body).map(({ message }) => message)).toEqual(
      want.map((text) => text.replaceAll(/\bof op\b/g, `of op${index}`)),
    );
    expect(generated.issuesOf(`op${index}`, body)).toEqual(issuesOf(`op${index}`, body));
  });
});

/** References in the rows are to `op`, the schema itself, and to `other`. */
function renamed(schema: unknown, index: number): unknown {
  return JSON.parse(JSON.stringify(schema).replace(/(schemas\/(?:op|other))"/g, `$1${index}"`)) as unknown;
}
