/** Schemas as parts of a form. */
import { describe, expect, it } from 'vitest';
import { RequestForms } from '../../../../generator/targets/site/builder/request.ts';
import type { FormNode } from '../../../../generator/targets/site/builder/form.ts';
import { modelled } from './document.ts';

const text: FormNode = { kind: 'text', long: false };
const pet = {
  kind: 'object',
  fields: [{ name: 'name', required: true, node: text }],
  rules: [],
  more: undefined,
  beside: [],
};

const cases: [given: string, schema: object, want: unknown][] = [
  ['a text', { type: 'string' }, text],
  ['a long text', { type: 'string', maxLength: 4096 }, { kind: 'text', long: true }],
  ['JSON in a text', { type: 'string', contentMediaType: 'application/json' }, { kind: 'text', long: true }],
  ['an integer', { type: 'integer' }, { kind: 'number', integer: true }],
  ['a number', { type: 'number', minimum: 0 }, { kind: 'number', integer: false }],
  ['a boolean', { type: 'boolean' }, { kind: 'choice', values: [true, false], open: false }],
  ['a list of values', { enum: ['a', 1, null] }, { kind: 'choice', values: ['a', 1, null], open: false }],
  ['a constant', { const: 'a' }, { kind: 'choice', values: ['a'], open: false }],
  [
    'an open list',
    { anyOf: [{ enum: ['a'] }, { type: 'string' }] },
    { kind: 'choice', values: ['a'], open: 'text' },
  ],
  [
    'an open list of numbers',
    { anyOf: [{ enum: [1] }, { type: 'integer' }] },
    { kind: 'choice', values: [1], open: 'number' },
  ],
  [
    'texts of two kinds',
    { anyOf: [{ const: '-' }, { type: 'string', pattern: 'a' }] },
    { kind: 'choice', values: ['-'], open: 'text' },
  ],
  [
    'two ranges',
    {
      oneOf: [
        { type: 'integer', maximum: -1 },
        { type: 'integer', minimum: 1 },
      ],
    },
    { kind: 'number', integer: true },
  ],
  ['what may be null', { type: ['string', 'null'] }, text],
  [
    'texts or numbers',
    { type: ['string', 'integer'] },
    {
      kind: 'union',
      variants: [
        { label: 'string', node: text, fixed: undefined },
        { label: 'integer', node: { kind: 'number', integer: true }, fixed: undefined },
      ],
    },
  ],
  ['a list', { type: 'array', items: { type: 'string' } }, { kind: 'list', item: text }],
  ['a tuple', { type: 'array', prefixItems: [{ type: 'string' }] }, { kind: 'json' }],
  ['anything', {}, { kind: 'json' }],
  [
    'an object of anything',
    { type: 'object' },
    { kind: 'object', fields: [], rules: [], more: { kind: 'json' }, beside: [] },
  ],
  ['an empty object', { type: 'object', additionalProperties: false }, { kind: 'json' }],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'string' } },
    { kind: 'object', fields: [], rules: [], more: text, beside: [] },
  ],
  ['an object', { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }, pet],
  [
    'an object of several',
    { allOf: [{ required: ['name'] }, { type: 'object', properties: { name: { type: 'string' } } }] },
    pet,
  ],
  [
    'what only responses have',
    { type: 'object', properties: { id: { readOnly: true }, not: false } },
    { kind: 'object', fields: [], rules: [], more: undefined, beside: [] },
  ],
  ['a definition', { $ref: '#/components/schemas/Pet' }, { kind: 'shared', index: 0 }],
];

describe('the part for a schema', () => {
  it.each(cases)('%s', (_given, schema, want) => {
    expect(formOf(schema).body?.node).toEqual(want);
  });

  it('writes a schema that contains itself once', () => {
    const { body, shared } = formOf({ $ref: '#/components/schemas/Tree' });
    expect(body?.node).toEqual({ kind: 'shared', index: 0 });
    expect(shared).toEqual([
      {
        kind: 'object',
        fields: [
          { name: 'trees', required: false, node: { kind: 'list', item: { kind: 'shared', index: 0 } } },
        ],
        rules: [],
        more: undefined,
        beside: [],
      },
    ]);
  });

  it('names variants by the discriminator, and sets it', () => {
    const { body, shared } = formOf({
      oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Pet' }],
      discriminator: { propertyName: 'kind', mapping: { tom: '#/components/schemas/Cat' } },
    });
    expect(body?.node).toEqual({
      kind: 'union',
      variants: [
        { label: 'tom', node: { kind: 'shared', index: 0 }, fixed: ['kind', 'tom'] },
        { label: 'Pet', node: { kind: 'shared', index: 1 }, fixed: ['kind', 'Pet'] },
      ],
    });
    expect(shared).toHaveLength(2);
  });

  it('lets a union join the fields beside it', () => {
    const side = (name: string): object => ({
      type: 'object',
      required: [name],
      properties: { [name]: { type: 'string' } },
    });
    const node = formOf({ ...side('a'), oneOf: [side('b'), side('c')] }).body?.node;
    expect(node).toMatchObject({
      kind: 'object',
      fields: [{ name: 'a' }],
      beside: [
        {
          kind: 'union',
          variants: [{ node: { fields: [{ name: 'b' }] } }, { node: { fields: [{ name: 'c' }] } }],
        },
      ],
    });
  });

  it('keeps the rules that a form can show', () => {
    const node = formOf({
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } },
      dependentRequired: { c: ['a'] },
      if: { properties: { a: { const: 'x' } }, required: ['a'] },
      then: { required: ['b'] },
      else: { properties: { b: { const: '' }, c: false } },
    }).body?.node;
    expect(node).toMatchObject({
      rules: [
        { when: [{ kind: 'present', property: 'c' }], effects: [{ kind: 'required', property: 'a' }] },
        {
          when: [{ kind: 'is', property: 'a', values: ['x'] }],
          effects: [{ kind: 'required', property: 'b' }],
        },
        {
          when: [{ kind: 'is-not', property: 'a', values: ['x'] }],
          effects: [
            { kind: 'empty', property: 'b' },
            { kind: 'forbidden', property: 'c' },
          ],
        },
      ],
    });
  });
});

function formOf(schema: object) {
  const { api } = modelled({ post: { requestBody: { content: { 'application/json': { schema } } } } });
  return new RequestForms(api).of(api.operations[0]!)!;
}
