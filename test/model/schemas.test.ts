/** JSON Schema 2020-12 to the schemas of the model: one kind for each group of assertions. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { plain, schemaOf } from './plain.ts';

const others = {
  Cat: { type: 'object' },
  Dog: { type: 'object' },
};
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const target = (name: string): object => ({ kind: 'reference', target: `/components/schemas/${name}` });
const string = { kind: 'string', typed: true };

describe('a schema', () => {
  it.each<readonly [what: string, given: unknown, want: object]>([
    ['true', true, { kind: 'any' }],
    ['nothing said', {}, { kind: 'any' }],
    ['false', false, { kind: 'never' }],
    ['a reference', ref('Cat'), target('Cat')],
    ['a reference that is described', { ...ref('Cat'), title: 'C' }, { ...target('Cat'), title: 'C' }],
    ['a type', { type: 'string' }, string],
    ['null', { type: 'null' }, { kind: 'null' }],
    ['a boolean', { type: 'boolean' }, { kind: 'boolean' }],
    [
      'several types',
      { type: ['string', 'null'] },
      { kind: 'union', mode: 'anyOf', members: [string, { kind: 'null' }] },
    ],
    ['a list of one type', { type: ['string'] }, string],
    ['a type said twice', { type: ['string', 'string'] }, string],
    ['numbers, integers among them', { type: ['integer', 'number'] }, { kind: 'number', typed: true }],
    [
      'integers and text',
      { type: ['integer', 'string'] },
      { kind: 'union', mode: 'anyOf', members: [{ kind: 'number', typed: true, integer: true }, string] },
    ],
    [
      'several types, one with limits and all with a title',
      { type: ['string', 'null'], maxLength: 3, title: 'T', 'x-a': 1 },
      {
        kind: 'union',
        mode: 'anyOf',
        members: [{ ...string, maxLength: 3 }, { kind: 'null' }],
        title: 'T',
        extensions: { 'x-a': 1 },
      },
    ],
    [
      'annotations',
      {
        title: 'T',
        description: 'D',
        default: 0,
        examples: [1],
        example: 2,
        deprecated: true,
        readOnly: true,
        writeOnly: true,
        externalDocs: { url: 'u', description: 'd' },
        'x-a': null,
      },
      {
        kind: 'any',
        title: 'T',
        description: 'D',
        default: 0,
        examples: [1, 2],
        deprecated: true,
        readOnly: true,
        writeOnly: true,
        externalDocs: { url: 'u', description: 'd' },
        extensions: { 'x-a': null },
      },
    ],
    [
      'limits of a number',
      {
        type: 'number',
        format: 'double',
        minimum: 1,
        maximum: 2,
        exclusiveMinimum: 3,
        exclusiveMaximum: 4,
        multipleOf: 5,
      },
      {
        kind: 'number',
        typed: true,
        format: 'double',
        minimum: 1,
        maximum: 2,
        exclusiveMinimum: 3,
        exclusiveMaximum: 4,
        multipleOf: 5,
      },
    ],
    [
      'limits of a string',
      {
        type: 'string',
        format: 'uri',
        minLength: 1,
        maxLength: 2,
        pattern: 'p',
        contentEncoding: 'base64',
        contentMediaType: 'text/plain',
        contentSchema: { type: 'null' },
      },
      {
        ...string,
        format: 'uri',
        minLength: 1,
        maxLength: 2,
        pattern: 'p',
        contentEncoding: 'base64',
        contentMediaType: 'text/plain',
        contentSchema: { kind: 'null' },
      },
    ],
    [
      'limits of an array',
      {
        type: 'array',
        prefixItems: [{ type: 'null' }, ref('Cat')],
        items: ref('Dog'),
        unevaluatedItems: false,
        contains: { type: 'null' },
        minContains: 1,
        maxContains: 2,
        minItems: 3,
        maxItems: 4,
        uniqueItems: true,
      },
      {
        kind: 'array',
        typed: true,
        prefixItems: [{ kind: 'null' }, target('Cat')],
        items: target('Dog'),
        unevaluatedItems: { kind: 'never' },
        contains: { kind: 'null' },
        minContains: 1,
        maxContains: 2,
        minItems: 3,
        maxItems: 4,
        uniqueItems: true,
      },
    ],
    [
      'limits of an object',
      {
        type: 'object',
        properties: { a: { type: 'null' }, b: true },
        required: ['a', 'c'],
        patternProperties: { '^p': ref('Cat') },
        additionalProperties: false,
        unevaluatedProperties: { type: 'null' },
        propertyNames: { type: 'string' },
        minProperties: 1,
        maxProperties: 2,
        dependentRequired: { a: ['b'] },
        dependentSchemas: { b: ref('Dog') },
      },
      {
        kind: 'object',
        typed: true,
        properties: {
          a: { name: 'a', required: true, schema: { kind: 'null' } },
          b: { name: 'b', schema: { kind: 'any' } },
        },
        required: ['a', 'c'],
        patternProperties: { '^p': target('Cat') },
        additionalProperties: { kind: 'never' },
        unevaluatedProperties: { kind: 'null' },
        propertyNames: string,
        minProperties: 1,
        maxProperties: 2,
        dependentRequired: { a: ['b'] },
        dependentSchemas: { b: target('Dog') },
      },
    ],
    [
      'members of allOf',
      { allOf: [ref('Cat'), { title: 'M' }], title: 'T' },
      { kind: 'intersection', members: [target('Cat'), { kind: 'any', title: 'M' }], title: 'T' },
    ],
    ['a member of allOf alone', { allOf: [ref('Cat')] }, { kind: 'intersection', members: [target('Cat')] }],
    [
      'what is beside a reference',
      { ...ref('Cat'), maxProperties: 1, title: 'T' },
      { kind: 'intersection', members: [target('Cat'), { kind: 'object', maxProperties: 1 }], title: 'T' },
    ],
    [
      'anyOf',
      { anyOf: [ref('Cat'), true] },
      { kind: 'union', mode: 'anyOf', members: [target('Cat'), { kind: 'any' }] },
    ],
    ['oneOf', { oneOf: [ref('Cat')] }, { kind: 'union', mode: 'oneOf', members: [target('Cat')] }],
    ['not', { not: { type: 'null' } }, { kind: 'not', schema: { kind: 'null' } }],
    [
      'if, then and else',
      { if: { type: 'null' }, then: ref('Cat'), else: false },
      { kind: 'conditional', if: { kind: 'null' }, then: target('Cat'), else: { kind: 'never' } },
    ],
    [
      'if and then',
      { if: true, then: false },
      { kind: 'conditional', if: { kind: 'any' }, then: { kind: 'never' } },
    ],
    [
      'if and else',
      { if: true, else: false },
      { kind: 'conditional', if: { kind: 'any' }, else: { kind: 'never' } },
    ],
    ['if alone, which asks nothing', { if: false }, { kind: 'any' }],
    ['then alone, which asks nothing', { then: false }, { kind: 'any' }],
  ])('with %s', (_what, given, want) => {
    expect(plain(schemaOf(given, others).schema, 'at')).toEqual(want);
  });

  it.each<readonly [keyword: string, value: unknown, kind: string]>([
    ['minimum', 1, 'number'],
    ['maximum', 1, 'number'],
    ['exclusiveMinimum', 1, 'number'],
    ['exclusiveMaximum', 1, 'number'],
    ['multipleOf', 1, 'number'],
    ['minLength', 1, 'string'],
    ['maxLength', 1, 'string'],
    ['pattern', 'a', 'string'],
    ['contentEncoding', 'base64', 'string'],
    ['contentMediaType', 'a/b', 'string'],
    ['contentSchema', true, 'string'],
    ['items', true, 'array'],
    ['prefixItems', [true], 'array'],
    ['contains', true, 'array'],
    ['minItems', 1, 'array'],
    ['maxItems', 1, 'array'],
    ['uniqueItems', true, 'array'],
    ['unevaluatedItems', true, 'array'],
    ['properties', {}, 'object'],
    ['required', ['a'], 'object'],
    ['additionalProperties', true, 'object'],
    ['patternProperties', {}, 'object'],
    ['unevaluatedProperties', true, 'object'],
    ['propertyNames', true, 'object'],
    ['minProperties', 1, 'object'],
    ['maxProperties', 1, 'object'],
    ['dependentRequired', {}, 'object'],
    ['dependentSchemas', {}, 'object'],
  ])('without a type is of those that %s is about', (keyword, value, kind) => {
    const { schema } = schemaOf({ [keyword]: value });
    expect(schema).toMatchObject({ kind, typed: false });
  });

  it('says where each of its parts stands', () => {
    const { schema } = schemaOf({
      type: 'object',
      properties: { 'a/b': { type: 'array', prefixItems: [true], items: { not: false } } },
      dependentSchemas: { a: true },
      allOf: [{ anyOf: [{ if: true, then: { enum: ['x'] } }] }],
    });
    const at = '/components/schemas/Given';
    expect(places(plain(schema))).toEqual([
      at,
      at,
      `${at}/properties/a~1b`,
      `${at}/properties/a~1b`,
      `${at}/properties/a~1b/prefixItems/0`,
      `${at}/properties/a~1b/items`,
      `${at}/properties/a~1b/items/not`,
      `${at}/dependentSchemas/a`,
      `${at}/allOf/0`,
      `${at}/allOf/0/anyOf/0`,
      `${at}/allOf/0/anyOf/0/if`,
      `${at}/allOf/0/anyOf/0/then`,
      `${at}/allOf/0/anyOf/0/then/enum/0`,
    ]);
  });
});

/** All places in a part of the model, from the outside inwards. */
function places(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'at' in part && typeof part.at === 'string' ? [part.at] : [];
  return [...own, ...Object.values(part).flatMap(places)];
}

describe('a list of values', () => {
  const value = (one: unknown, more: object = {}): object => ({ value: one, ...more });
  it.each<readonly [what: string, given: object, want: object]>([
    ['of text', { enum: ['a', 'b'] }, { values: [value('a'), value('b')], type: 'string' }],
    ['of integers', { enum: [1, 2] }, { values: [value(1), value(2)], type: 'integer' }],
    ['of numbers', { enum: [1, 1.5] }, { values: [value(1), value(1.5)], type: 'number' }],
    [
      'of integers that are numbers by type',
      { type: 'number', enum: [1] },
      { values: [value(1)], type: 'number' },
    ],
    ['of fractions', { enum: [1.5] }, { values: [value(1.5)], type: 'number' }],
    ['of booleans', { enum: [true] }, { values: [value(true)], type: 'boolean' }],
    ['of null', { enum: [null] }, { values: [value(null)], type: 'null' }],
    ['of arrays', { enum: [[1]] }, { values: [value([1])] }],
    ['of objects', { enum: [{ a: 1 }] }, { values: [value({ a: 1 })] }],
    ['of several types', { enum: [1, 'a'] }, { values: [value(1), value('a')] }],
    ['of three types', { enum: [1, 1.5, 'a'] }, { values: [value(1), value(1.5), value('a')] }],
    ['that repeats one', { enum: ['a', 'b', 'a'] }, { values: [value('a'), value('b')], type: 'string' }],
    [
      'of which numbers let some through',
      { type: 'number', enum: [1, 'a'] },
      { values: [value(1)], type: 'number' },
    ],
    ['of which arrays let some through', { type: 'array', enum: [[1], { a: 1 }] }, { values: [value([1])] }],
    ['of which none is let through', { type: 'number', enum: ['a'] }, { type: 'number' }],
    [
      'of which a type lets some through',
      { type: 'string', enum: ['a', 1, null] },
      { values: [value('a')], type: 'string' },
    ],
    [
      'of which types let some through',
      { type: ['integer', 'null'], enum: ['a', 1, 1.5, null] },
      { values: [value(1), value(null)] },
    ],
    ['of one constant', { const: 'a' }, { constant: true, values: [value('a')], type: 'string' }],
    ['of null as constant', { const: null }, { constant: true, values: [value(null)], type: 'null' }],
    [
      'of a constant among them',
      { const: 'b', enum: ['a', 'b'] },
      { constant: true, values: [value('b')], type: 'string' },
    ],
    ['of a constant that is none of them', { const: 'c', enum: ['a', 'b'] }, { constant: true }],
    [
      'with limits at their ends',
      { enum: [1, 3, 'a'], minimum: 1, maximum: 3 },
      { values: [value(1), value(3), value('a')], minimum: 1, maximum: 3 },
    ],
    [
      'with limits and a format',
      { enum: [1, 2], minimum: 1, maximum: 2, format: 'int32' },
      { values: [value(1), value(2)], type: 'integer', minimum: 1, maximum: 2, format: 'int32' },
    ],
    [
      'with names',
      { enum: [1, 2], 'x-enum-varnames': ['One', 'Two'], 'x-enumNames': ['no', 'no'] },
      { values: [value(1, { name: 'One' }), value(2, { name: 'Two' })], type: 'integer' },
    ],
    [
      'with names in other words',
      { enum: [1, 2], 'x-enumNames': ['One', 2] },
      { values: [value(1, { name: 'One' }), value(2)], type: 'integer' },
    ],
    [
      'with meanings by position',
      { enum: ['a', 'b'], 'x-enumDescriptions': ['first', 'second'] },
      {
        values: [value('a', { description: 'first' }), value('b', { description: 'second' })],
        type: 'string',
      },
    ],
    [
      'with meanings by value',
      { enum: ['a', 1, null], 'x-enum-descriptions': { a: 'first', 1: 'second', null: 'third' } },
      {
        values: [
          value('a', { description: 'first' }),
          value(1, { description: 'second' }),
          value(null, { description: 'third' }),
        ],
      },
    ],
    [
      'with meanings by position of a constant among them',
      { const: 'b', enum: ['a', 'b'], 'x-enumDescriptions': ['first', 'second'] },
      { constant: true, values: [value('b', { description: 'second' })], type: 'string' },
    ],
  ])('%s', (_what, given, want) => {
    const { schema } = schemaOf(given);
    expect(plain(schema, 'at', 'extensions')).toEqual({ kind: 'enum', ...want });
  });

  it('of integers beyond 2^53 is one of integers', () => {
    const schemas =
      '{ "Given": { "type": "integer", "enum": [9007199254740993], "x-enumDescriptions": { "9007199254740993": "D" } } }';
    const text = `{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": ${schemas} } }`;
    const { definitions } = buildApi(documentFromText(text, 'given.json'));
    expect(definitions.get('/components/schemas/Given')!.schema).toMatchObject({
      type: 'integer',
      values: [{ value: 9007199254740993n, description: 'D' }],
    });
  });

  it.each<readonly [what: string, given: object, want: readonly object[]]>([
    [
      'limits of its type',
      { type: 'string', enum: ['a'], maxLength: 3 },
      [
        { kind: 'enum', values: [{ value: 'a' }], type: 'string' },
        { kind: 'string', maxLength: 3 },
      ],
    ],
    [
      'a limit that lets some of its values through',
      { enum: [1, 2.5, 'a'], minimum: 2 },
      [
        { kind: 'enum', values: [{ value: 1 }, { value: 2.5 }, { value: 'a' }], minimum: 2 },
        { kind: 'number', minimum: 2 },
      ],
    ],
    [
      'an upper limit that lets some of its values through',
      { type: ['integer', 'null'], enum: [1, 3, null], maximum: 2 },
      [
        { kind: 'enum', values: [{ value: 1 }, { value: 3 }, { value: null }], maximum: 2 },
        { kind: 'number', integer: true, maximum: 2 },
      ],
    ],
    [
      'limits of its types',
      { type: ['string', 'null'], enum: ['a', null], maxLength: 3 },
      [
        { kind: 'enum', values: [{ value: 'a' }, { value: null }] },
        { kind: 'string', maxLength: 3 },
      ],
    ],
    [
      'limits of its type, and of those that the list has itself',
      { type: 'integer', enum: [2], minimum: 1, maximum: 3, format: 'int32', multipleOf: 2 },
      [
        {
          kind: 'enum',
          values: [{ value: 2 }],
          type: 'integer',
          minimum: 1,
          maximum: 3,
          format: 'int32',
        },
        { kind: 'number', integer: true, multipleOf: 2 },
      ],
    ],
    [
      'limits without a type',
      { enum: ['a'], maxLength: 3 },
      [
        { kind: 'enum', values: [{ value: 'a' }], type: 'string' },
        { kind: 'string', maxLength: 3 },
      ],
    ],
    [
      'a union',
      { enum: ['a'], anyOf: [true] },
      [
        { kind: 'enum', values: [{ value: 'a' }], type: 'string' },
        { kind: 'union', mode: 'anyOf', members: [{ kind: 'any' }] },
      ],
    ],
  ])('holds beside %s', (_what, given, want) => {
    expect(plain(schemaOf(given).schema, 'at')).toEqual({ kind: 'intersection', members: want });
  });

  it('says where its values stand', () => {
    const at = '/components/schemas/Given';
    expect(plain(schemaOf({ enum: ['a', 'a', 'b'] }).schema)).toMatchObject({
      values: [{ at: `${at}/enum/0` }, { at: `${at}/enum/2` }],
    });
    expect(plain(schemaOf({ const: 1 }).schema)).toMatchObject({ values: [{ at: `${at}/const` }] });
  });
});

describe('a discriminator', () => {
  const at = '/components/schemas/';
  it.each<readonly [what: string, given: object, want: object | undefined]>([
    ['without a mapping', { propertyName: 'kind' }, { Cat: `${at}Cat`, Dog: `${at}Dog` }],
    ['by name', { propertyName: 'kind', mapping: { c: 'Cat' } }, { c: `${at}Cat`, Dog: `${at}Dog` }],
    [
      'by reference',
      { propertyName: 'kind', mapping: { c: `#${at}Cat`, d: `#${at}Dog` } },
      { c: `${at}Cat`, d: `${at}Dog` },
    ],
    [
      'by name and reference, some of which lead nowhere',
      { propertyName: 'kind', mapping: { c: 'Cat', n: 'Nowhere', o: 'https://a.test/Dog', p: '#/x/y' } },
      { c: `${at}Cat`, Dog: `${at}Dog` },
    ],
    [
      'of several values for one schema',
      { propertyName: 'kind', mapping: { c: 'Cat', k: 'Cat' } },
      { c: `${at}Cat`, k: `${at}Cat`, Dog: `${at}Dog` },
    ],
  ])('%s', (_what, discriminator, mapping) => {
    const { schema } = schemaOf({ oneOf: [ref('Cat'), ref('Dog'), { type: 'null' }], discriminator }, others);
    expect(schema.kind === 'union' && plain(schema.discriminator)).toEqual({ propertyName: 'kind', mapping });
  });

  it('of a union has no name for a member that is no component', () => {
    const inside = { $ref: '#/components/schemas/Box/properties/one' };
    const { schema } = schemaOf(
      { oneOf: [ref('Cat'), inside], discriminator: { propertyName: 'kind' } },
      { ...others, Box: { properties: { one: true } } },
    );
    expect(schema.kind === 'union' && plain(schema.discriminator)).toEqual({
      propertyName: 'kind',
      mapping: { Cat: `${at}Cat` },
    });
  });

  it('of a base schema has no names but those of its mapping', () => {
    const { schema } = schemaOf(
      { type: 'object', discriminator: { propertyName: 'kind', mapping: { c: 'Cat' } } },
      others,
    );
    expect(schema.kind === 'object' && plain(schema.discriminator)).toEqual({
      propertyName: 'kind',
      mapping: { c: `${at}Cat` },
    });
  });

  it('of a union beside properties belongs to the union', () => {
    const { schema } = schemaOf(
      { properties: { kind: true }, oneOf: [ref('Cat')], discriminator: { propertyName: 'kind' } },
      others,
    );
    expect(plain(schema, 'at')).toEqual({
      kind: 'intersection',
      members: [
        { kind: 'object', properties: { kind: { name: 'kind', schema: { kind: 'any' } } } },
        {
          kind: 'union',
          mode: 'oneOf',
          members: [target('Cat')],
          discriminator: { propertyName: 'kind', mapping: { Cat: `${at}Cat` } },
        },
      ],
    });
  });
});
