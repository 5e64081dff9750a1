import { describe, expect, it } from 'vitest';
import { objectView, type OpenEnum, openEnum } from '../../generator/model/view.ts';
import { plain, schemaOf } from './plain.ts';

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

describe('an object', () => {
  const others = {
    Base: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'] },
  };
  /** Names of its properties, with `!` where they are required, and all that is said of others. */
  function viewOf(given: unknown): object | undefined {
    const { api, schema } = schemaOf(given, others);
    const view = objectView(api, schema);
    if (view === undefined) return undefined;
    const { properties, additional, patterns, others: further, rules } = view;
    return {
      properties: [...properties.values()].map(
        ({ name, required, also }) => `${name}${required ? '!' : ''}${'+'.repeat(also.length)}`,
      ),
      additional: plain(additional, 'at'),
      patterns: [...patterns.keys()],
      others: further.map(({ kind }) => kind),
      rules: rules.length,
    };
  }
  const none = { properties: [], additional: 'any', patterns: [], others: [], rules: 0 };

  it.each<readonly [what: string, given: unknown, want: object]>([
    ['of its own', { type: 'object', properties: { a: true }, required: ['a'] }, { properties: ['a!'] }],
    ['behind a reference', ref('Base'), { properties: ['a!', 'b'] }],
    [
      'with members of allOf, its own first',
      { allOf: [ref('Base')], required: ['b'], properties: { c: true } },
      { properties: ['c', 'a!', 'b!'] },
    ],
    [
      'of members of members',
      { allOf: [{ allOf: [ref('Base'), { properties: { c: true } }] }, ref('Base')] },
      { properties: ['a!', 'b', 'c'] },
    ],
    [
      'in which two declare a property',
      { allOf: [ref('Base'), { properties: { a: { maxLength: 1 }, b: true } }, { properties: { a: true } }] },
      { properties: ['a!++', 'b+'] },
    ],
    ['closed', { type: 'object', additionalProperties: false }, { additional: 'none' }],
    [
      'closed to what no member declares',
      { type: 'object', unevaluatedProperties: false },
      { additional: 'none' },
    ],
    [
      'closed by one of its members',
      { allOf: [{ additionalProperties: { type: 'null' } }, { additionalProperties: false }] },
      { additional: 'none' },
    ],
    [
      'of values of a type',
      { type: 'object', additionalProperties: { type: 'null' } },
      { additional: { kind: 'null' } },
    ],
    [
      'of values of a type, and of any',
      { allOf: [{ additionalProperties: true }, { additionalProperties: { type: 'null' } }] },
      { additional: { kind: 'null' } },
    ],
    ['open to all', { type: 'object', additionalProperties: true }, { additional: 'any' }],
    ['with patterns', { patternProperties: { '^a': true, '^b': true } }, { patterns: ['^a', '^b'] }],
    ['beside a union', { type: 'object', oneOf: [true], allOf: [{ title: 'T' }] }, { others: ['union'] }],
    ['with a rule', { dependentRequired: { a: ['b'] } }, { rules: 1 }],
    [
      'with a rule in a member',
      { type: 'object', allOf: [{ if: { required: ['a'] }, then: { required: ['b'] } }] },
      { rules: 1 },
    ],
  ])('%s', (_what, given, want) => expect(viewOf(given)).toEqual({ ...none, ...want }));

  it('is nothing else', () => {
    expect(viewOf({ type: 'string' })).toBeUndefined();
    expect(viewOf({ allOf: [{ type: 'string' }, { oneOf: [ref('Base')] }] })).toBeUndefined();
  });

  it('keeps the schemas of a property, the first in front', () => {
    const { api, schema } = schemaOf(
      { allOf: [ref('Base'), { properties: { a: { maxLength: 1 } } }] },
      others,
    );
    const found = objectView(api, schema)!.properties.get('a')!;
    expect(plain(found)).toEqual({
      at: '/components/schemas/Base/properties/a',
      name: 'a',
      required: true,
      schema: { kind: 'string', typed: true, at: '/components/schemas/Base/properties/a' },
      also: [{ kind: 'string', maxLength: 1, at: '/components/schemas/Given/allOf/1/properties/a' }],
    });
  });
});

describe('a list of values', () => {
  const list = { type: 'string', enum: ['a'] };
  const text = { type: 'string' };
  const integer = { type: 'integer' };
  const number = { type: 'number' };

  function openOf(given: unknown): OpenEnum | undefined {
    const { api, schema } = schemaOf(given, { Named: list, Open: { anyOf: [ref('Named'), text] } });
    return openEnum(api, schema);
  }

  it.each<readonly [what: string, given: unknown, want: string]>([
    ['and its type', { anyOf: [list, text] }, 'string'],
    ['behind its type', { anyOf: [text, list] }, 'string'],
    ['in oneOf', { oneOf: [list, text] }, 'string'],
    ['by name', { anyOf: [ref('Named'), text] }, 'string'],
    ['that is named as a whole', ref('Open'), 'string'],
    ['of integers', { anyOf: [{ enum: [1] }, integer] }, 'integer'],
    ['of integers among numbers', { anyOf: [{ enum: [1] }, number] }, 'number'],
    ['of numbers', { anyOf: [{ enum: [1.5] }, number] }, 'number'],
  ])('%s is open', (_what, given, want) => expect(openOf(given)?.base).toBe(want));

  it('is given with its values and its name', () => {
    const open = openOf({ anyOf: [text, ref('Named')] })!;
    expect(open.definition?.name).toBe('Named');
    expect(open.values.values.map(({ value }) => value)).toEqual(['a']);
    expect(openOf({ anyOf: [text, list] })!.definition).toBeUndefined();
  });

  it.each<readonly [what: string, given: unknown]>([
    ['alone', list],
    ['and another type', { anyOf: [list, integer] }],
    ['of text among numbers', { anyOf: [{ enum: ['a'] }, number] }],
    ['of numbers among integers', { anyOf: [{ enum: [1.5] }, integer] }],
    ['of several types', { anyOf: [{ enum: ['a', 1] }, text] }],
    ['and two more', { anyOf: [list, text, integer] }],
    ['and nothing', { anyOf: [list] }],
    ['and a list', { anyOf: [list, list] }],
    ['and a type without a list', { anyOf: [text, text] }],
    ['and another kind', { anyOf: [list, { type: 'object' }] }],
    ['with a discriminator', { anyOf: [list, text], discriminator: { propertyName: 'a' } }],
    ['and text of a length', { anyOf: [list, { type: 'string', minLength: 3 }] }],
    ['and text of at most a length', { anyOf: [list, { type: 'string', maxLength: 3 }] }],
    ['and text of a pattern', { anyOf: [list, { type: 'string', pattern: 'a' }] }],
    ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'].map(
      (keyword) =>
        [`and numbers with ${keyword}`, { anyOf: [{ enum: [1] }, { ...integer, [keyword]: 1 }] }] as const,
    ),
  ])('%s is not open', (_what, given) => expect(openOf(given)).toBeUndefined());
});
