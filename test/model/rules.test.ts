import { describe, expect, it } from 'vitest';
import { extractRules, type Rule, rulesAbout, rulesOf, rulesTesting } from '../../generator/model/rules.ts';
import { plain, schemaOf } from './plain.ts';

const others = { Listed: { enum: [1, 2] }, Tested: { properties: { a: { const: 1 } }, required: ['a'] } };
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

function rules(given: object): string[] {
  const { api, schema } = schemaOf(given, others);
  return rulesOf(api, schema).map(({ when, effects }) =>
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
    [
      'of those that must be absent, one has an opposite',
      { if: { required: ['a'] }, else: { required: ['b'] }, then: { required: ['c'] } },
      ['a present → c required', 'a absent → b required'],
    ],
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
    ['a test behind a reference', { if: ref('Tested'), then: { required: ['b'] } }, ['a is 1 → b required']],
    [
      'values behind a reference',
      { if: is('a', ref('Listed')), then: { required: ['b'] } },
      ['a is 1|2 → b required'],
    ],
    [
      'any value but some',
      { if: is('a', { not: { enum: [1, 2] } }), then: { required: ['b'] } },
      ['a present and a is-not 1|2 → b required'],
    ],
    [
      'any value but some behind a reference',
      { if: is('a', { not: ref('Listed') }), then: { required: ['b'] } },
      ['a present and a is-not 1|2 → b required'],
    ],
    [
      'any value but others fits no form',
      { if: is('a', { not: { type: 'null' } }), then: { required: ['b'] } },
      [],
    ],
    [
      'any value but some, that absence passes, fits no form',
      { if: { properties: { a: { not: { const: 1 } } } }, then: { required: ['b'] } },
      [],
    ],
    ['other tests of a value fit no form', { if: is('a', { minLength: 1 }), then: { required: ['b'] } }, []],
    ['no test fits no form', { if: { properties: {} }, then: { required: ['b'] } }, []],
    ['an effect of another kind fits no form', { if: is('a', { const: 1 }), then: { maxLength: 1 } }, []],
    [
      'one effect that fits no form takes the other with it',
      { if: is('a', { const: 1 }), then: { required: ['b'] }, else: { maxLength: 1 } },
      [],
    ],
    ['no effect asks nothing', { if: is('a', { const: 1 }), then: true }, []],
    [
      'no effect asks nothing beside one that does',
      { if: is('a', { const: 1 }), then: {}, else: { required: ['b'] } },
      ['a is-not 1 → b required'],
    ],
    [
      'a property that may be anything is asked nothing',
      { if: is('a', { const: 1 }), then: { properties: { b: true }, required: ['c'] } },
      ['a is 1 → c required'],
    ],
    [
      'dependentSchemas',
      { type: 'object', dependentSchemas: { a: { required: ['b'] }, c: { properties: { d: false } } } },
      ['a present → b required', 'c present → d forbidden'],
    ],
    [
      'dependentSchemas of another kind fit no form',
      { type: 'object', dependentSchemas: { a: { maxLength: 1 }, c: { required: ['d'] } } },
      ['c present → d required'],
    ],
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

describe('an object that says more', () => {
  it.each<readonly [keyword: string, value: unknown]>([
    ['additionalProperties', false],
    ['unevaluatedProperties', false],
    ['propertyNames', true],
    ['minProperties', 1],
    ['maxProperties', 1],
    ['patternProperties', { a: true }],
    ['dependentRequired', { a: ['b'] }],
    ['dependentSchemas', { a: true }],
  ])('(%s) is neither a test nor an effect', (keyword, value) => {
    const more = { ...is('a', { const: 1 }), [keyword]: value };
    expect(rules({ if: more, then: { required: ['b'] } })).toEqual([]);
    expect(rules({ if: is('a', { const: 1 }), then: more })).toEqual([]);
  });
});

describe('a rule', () => {
  it('has the place and the words of its schema', () => {
    const { api, schema } = schemaOf({
      allOf: [
        {
          title: 'T',
          description: 'D',
          if: { required: ['a'] },
          then: { required: ['b'] },
          else: { required: ['c'] },
        },
        {
          dependentSchemas: { a: { title: 'S', description: 'E', required: ['b'] } },
          dependentRequired: { d: ['e'] },
        },
      ],
    });
    const at = '/components/schemas/Given/allOf';
    expect(plain(rulesOf(api, schema), 'when', 'effects')).toEqual([
      { at: `${at}/0`, title: 'T', description: 'D' },
      { at: `${at}/0`, title: 'T', description: 'D' },
      { at: `${at}/1` },
      { at: `${at}/1/dependentSchemas/a`, title: 'S', description: 'E' },
    ]);
  });

  it('narrows by a schema', () => {
    const { api, schema } = schemaOf({
      if: { required: ['a'] },
      then: { properties: { b: { maxLength: 1 } } },
    });
    const [rule] = rulesOf(api, schema);
    expect(plain(rule!.effects, 'at')).toEqual([
      { kind: 'narrowed', property: 'b', schema: { kind: 'string', maxLength: 1 } },
    ]);
  });

  it('is found behind a reference, and what is none stays a schema', () => {
    const { api, schema } = schemaOf(
      { $ref: '#/components/schemas/One' },
      {
        One: {
          type: 'object',
          if: { required: ['a'] },
          then: { required: ['b'] },
          dependentRequired: { c: ['d'] },
        },
      },
    );
    expect(rulesOf(api, schema)).toHaveLength(2);
    const one = api.definitions.get('/components/schemas/One')!.schema;
    const { rest } = extractRules(api, one.kind === 'intersection' ? one.members : []);
    expect(rest.map(({ kind }) => kind)).toEqual(['object']);
    const odd = schemaOf({ if: { type: 'null' }, then: { required: ['b'] } });
    expect(extractRules(odd.api, [odd.schema])).toEqual({ rules: [], rest: [odd.schema] });
  });
});
