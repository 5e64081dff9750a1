import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { type Rule, rulesAbout, rulesOf, rulesTesting } from '../../generator/model/rules.ts';
import { objectView, openEnum } from '../../generator/model/view.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import type { Api } from '../../generator/model/types.ts';

function apiOf(schemas: object): Api {
  const root = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, components: { schemas } };
  return buildApi(documentFromText(JSON.stringify(root), 'a.json'));
}

function rules(schema: object): string[] {
  const api = apiOf({ A: schema });
  return rulesOf(api, api.definitions.get('/components/schemas/A')!.schema).map(({ when, effects }) =>
    [
      when
        .map((test) => `${test.property} ${test.kind}${'values' in test ? ` ${test.values.join('|')}` : ''}`)
        .join(' and '),
      effects.map((effect) => `${effect.property} ${effect.kind}`).join(', '),
    ].join(' → '),
  );
}

const is = (property: string, schema: object): object => ({
  properties: { [property]: schema },
  required: [property],
});

describe('rulesOf', () => {
  const cases: [string, object, string[]][] = [
    ['then', { if: is('a', { const: 1 }), then: { required: ['b'] } }, ['a is 1 → b required']],
    [
      'else',
      { if: is('a', { enum: [1, 2] }), else: { properties: { b: false } } },
      ['a is-not 1|2 → b forbidden'],
    ],
    [
      'both',
      { if: is('a', { const: 1 }), then: { required: ['b'] }, else: { required: ['c'] } },
      ['a is 1 → b required', 'a is-not 1 → c required'],
    ],
    [
      'narrowed',
      { if: is('a', { const: 1 }), then: { properties: { b: { minLength: 1 } } } },
      ['a is 1 → b narrowed'],
    ],
    [
      'two tests',
      {
        if: { properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a', 'b'] },
        then: { required: ['c'] },
      },
      ['a is 1 and b is 2 → c required'],
    ],
    ['presence', { if: { required: ['a'] }, then: { required: ['b'] } }, ['a present → b required']],
    ['absence', { if: { required: ['a'] }, else: { required: ['b'] } }, ['a absent → b required']],
    [
      'dependentRequired',
      { type: 'object', dependentRequired: { a: ['b', 'c'] } },
      ['a present → b required, c required'],
    ],
    [
      'in allOf',
      { allOf: [{ if: is('a', { const: 1 }), then: { required: ['b'] } }, { type: 'object' }] },
      ['a is 1 → b required'],
    ],
    [
      'a test that absence passes fits no form',
      { if: { properties: { a: { const: 1 } } }, then: { required: ['b'] } },
      [],
    ],
    [
      'two tests have no opposite',
      {
        if: { properties: { a: { const: 1 }, b: { const: 2 } }, required: ['a', 'b'] },
        else: { required: ['c'] },
      },
      [],
    ],
    ['a type test fits no form', { if: { type: 'string' }, then: { minLength: 1 } }, []],
  ];
  it.each(cases)('%s', (_, schema, want) => {
    expect(rules(schema)).toEqual(want);
  });
});

describe('rules by property', () => {
  const rule = (tested: string[], asked: string[]): Rule => ({
    at: { file: 'a.json', pointer: '' },
    title: undefined,
    description: undefined,
    when: tested.map((property) => ({ kind: 'present', property })),
    effects: asked.map((property) => ({ kind: 'required', property })),
  });
  const all = [rule(['a'], ['b']), rule(['a', 'b', 'a'], ['c', 'b', 'c']), rule([], ['a'])];

  it.each<[property: string, asking: number[], testing: number[]]>([
    ['a', [2], [0, 1]],
    ['b', [0, 1], [1]],
    ['c', [1], []],
    ['constructor', [], []],
  ])('of %s', (property, asking, testing) => {
    const indexes = (found: readonly Rule[]): number[] => found.map((one) => all.indexOf(one));
    expect(indexes(rulesAbout(all, property))).toEqual(asking);
    expect(indexes(rulesTesting(all, property))).toEqual(testing);
  });
});

describe('objectView', () => {
  it('merges allOf, references and requirements', () => {
    const api = apiOf({
      Base: { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } } },
      A: {
        allOf: [{ $ref: '#/components/schemas/Base' }],
        required: ['b'],
        properties: { c: { type: 'string' } },
        unevaluatedProperties: false,
      },
    });
    const view = objectView(api, api.definitions.get('/components/schemas/A')!.schema)!;
    expect([...view.properties.values()].map(({ name, required }) => [name, required])).toEqual([
      ['c', false],
      ['a', false],
      ['b', true],
    ]);
    expect(view.additional).toBe('none');
  });

  it('is undefined for what is no object', () => {
    const api = apiOf({ A: { type: 'string' } });
    expect(objectView(api, api.definitions.get('/components/schemas/A')!.schema)).toBeUndefined();
  });
});

describe('openEnum', () => {
  const list = { type: 'string', enum: ['a'] };
  const cases: [string, object, string | undefined][] = [
    ['a list and its type', { anyOf: [list, { type: 'string' }] }, 'string'],
    ['the type first', { anyOf: [{ type: 'string' }, list] }, 'string'],
    ['integers', { anyOf: [{ enum: [1] }, { type: 'integer' }] }, 'integer'],
    ['a list alone', list, undefined],
    ['another type', { anyOf: [list, { type: 'integer' }] }, undefined],
    ['a type with limits', { anyOf: [list, { type: 'string', maxLength: 3 }] }, undefined],
  ];
  it.each(cases)('%s', (_, schema, want) => {
    const api = apiOf({ A: schema });
    expect(openEnum(api, api.definitions.get('/components/schemas/A')!.schema)?.base).toBe(want);
  });
});
