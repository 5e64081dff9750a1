import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { ruleTypes } from '../../../generator/targets/types/rules.ts';
import { typesTarget } from '../../../generator/targets/types.ts';
import { compileErrors } from '../../compile.ts';

const properties = {
  kind: { $ref: '#/components/schemas/Kind' },
  flag: { type: 'boolean' },
  text: { type: 'string' },
  size: { type: 'integer' },
  code: { type: 'string' },
};

function contextOf(schema: object): Parameters<typeof typesTarget>[0] {
  const components = {
    schemas: { X: { type: 'object', properties, ...schema }, Kind: { enum: ['a', 'b', 'c'] } },
  };
  const text = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    components,
  });
  const document = documentFromText(text, 'x.json');
  return { api: buildApi(document), document, translations: [], runtime: [] };
}

const is = (name: string, value: unknown) => ({ properties: { [name]: { const: value } }, required: [name] });
const when = (condition: object, then: object, otherwise?: object) => ({
  allOf: [{ if: condition, then, ...(otherwise === undefined ? {} : { else: otherwise }) }],
});

const K = "components['schemas']['Kind']";
const cases: [string, object, string[]][] = [
  ['no rules', {}, []],
  [
    'required for a value',
    when(is('kind', 'a'), { required: ['text'] }),
    [`{ kind: 'a'; text: unknown; } | { kind?: Exclude<${K}, 'a'>; }`],
  ],
  [
    'of a list that is required itself',
    { required: ['kind'], ...when(is('kind', 'a'), { required: ['text'] }) },
    [`{ kind: 'a'; text: unknown; } | { kind: Exclude<${K}, 'a'>; }`],
  ],
  [
    'both branches',
    when(is('kind', 'a'), { required: ['text'] }, { properties: { text: false } }),
    [`{ kind: 'a'; text: unknown; } | { kind?: Exclude<${K}, 'a'>; text?: never; }`],
  ],
  [
    'a boolean',
    when(is('flag', true), { properties: { code: { const: 'x' } } }),
    [`{ flag: true; code?: 'x'; } | { flag?: false; }`],
  ],
  [
    'dependentRequired',
    { dependentRequired: { text: ['size'] } },
    [`{ text: unknown; size: unknown; } | { text?: never; }`],
  ],
  [
    'a pattern',
    when(is('kind', 'a'), { properties: { code: { type: 'string', pattern: '^a-' } } }),
    [`{ kind: 'a'; code?: \`a-\${string}\`; } | { kind?: Exclude<${K}, 'a'>; }`],
  ],
  [
    'a pattern of values that need be no text',
    when(is('kind', 'a'), { properties: { code: { pattern: '^a-' } } }),
    [],
  ],
  ['text, which has no other values to tell apart', when(is('text', 'a'), { required: ['size'] }), []],
  [
    'two properties at once',
    when(
      {
        ...is('kind', 'a'),
        properties: { kind: { const: 'a' }, flag: { const: true } },
        required: ['kind', 'flag'],
      },
      { required: ['size'] },
    ),
    [],
  ],
  [
    'rules on one property together',
    {
      allOf: [
        ...when(is('kind', 'a'), { required: ['text'] }).allOf,
        ...when(is('kind', 'b'), { required: ['size'] }).allOf,
      ],
    },
    [`{ kind: 'a'; text: unknown; } | { kind: 'b'; size: unknown; } | { kind?: 'c'; }`],
  ],
];

describe('ruleTypes', () => {
  it.each(cases)('%s', (_, schema, want) => {
    const { api } = contextOf(schema);
    expect(ruleTypes(api, api.definitions.get('/components/schemas/X')!.schema)).toEqual(want);
  });

  it('multiplies no more than 64 members', () => {
    const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
    const { api } = contextOf({
      properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])),
      allOf: names.map((name) => ({ if: is(name, true), then: { required: ['text'] } })),
    });
    expect(ruleTypes(api, api.definitions.get('/components/schemas/X')!.schema)).toHaveLength(6);
  });
});

/** Every combination of a few values: what JSON Schema allows must compile, and what types refuse must be illegal. */
const values: Record<string, readonly unknown[]> = {
  kind: [undefined, 'a', 'b'],
  flag: [undefined, true, false],
  text: [undefined, 't'],
  size: [undefined, 1],
  code: [undefined, 'x', 'a-x'],
};

function combinations(): Record<string, unknown>[] {
  return Object.entries(values).reduce<Record<string, unknown>[]>(
    (all, [name, list]) =>
      all.flatMap((one) => list.map((value) => (value === undefined ? one : { ...one, [name]: value }))),
    [{}],
  );
}

describe('types with rules', () => {
  it.each(cases)('agree with JSON Schema: %s', (_, schema, want) => {
    const context = contextOf(schema);
    const files = Object.fromEntries(typesTarget(context).map(({ path, text }) => [path, text]));
    const all = combinations();
    const head = "import type { X } from './schemas.js';\n";
    const lines = all.map((one, index) => `export const x${index}: X = ${JSON.stringify(one)};`);
    const errors = compileErrors({ ...files, 'x.ts': head + lines.join('\n') });
    const refused = new Set(errors.map((error) => Number(/^x\.ts:(\d+)/.exec(error)?.[1]) - 2));
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(context.document.value as object, 'x');
    const validate = ajv.getSchema('x#/components/schemas/X')!;
    const illegal = new Set(all.flatMap((one, index) => (validate(one) ? [] : [index])));
    // Types may let through what they cannot say, but must not refuse what is legal.
    for (const index of refused) expect(illegal, JSON.stringify(all[index])).toContain(index);
    if (want.length > 0) expect(refused).toEqual(illegal);
  });
});
