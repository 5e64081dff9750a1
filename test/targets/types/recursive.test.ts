import { describe, expect, it } from 'vitest';
import { buildApi } from '../../../generator/model/build.ts';
import { documentFromText } from '../../../generator/spec/load.ts';
import { typesTarget } from '../../../generator/targets/types.ts';
import { compileErrors } from '../../compile.ts';

function filesOf(document: object): Record<string, string> {
  const read = documentFromText(
    JSON.stringify({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {}, ...document }),
    'x.json',
  );
  const context = { document: read, api: buildApi(read), runtime: [], translations: [] };
  return Object.fromEntries(typesTarget(context).map(({ path, text }) => [path, text]));
}

const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Json: {
    description: 'Any JSON value.',
    oneOf: [
      { type: 'string' },
      { type: 'array', items: to('Json') },
      { type: 'object', additionalProperties: to('Json') },
    ],
  },
  Nullable: { type: ['array', 'null'], items: to('Nullable') },
  Branch: { type: 'array', items: to('Twig') },
  Twig: { oneOf: [{ type: 'string' }, to('Branch')] },
  Pair: { type: 'array', prefixItems: [{ type: 'string' }, to('Pair')], items: false },
  Tree: { type: 'object', properties: { children: { type: 'array', items: to('Tree') }, json: to('Json') } },
  Above: { type: 'array', items: to('Json') },
};

describe('schemas that hold themselves in a list or a choice', () => {
  const files = filesOf({ components: { schemas } });

  it('compile, as do values of them', () => {
    const values = `import type { Json, Twig, Tree, Above, Nullable } from './schemas.js';
export const json: Json = ['a', { b: ['c', { d: 'e' }] }];
export const twig: Twig = [['a', ['b']], 'c'];
export const tree: Tree = { children: [{ children: [], json: [[]] }] };
export const above: Above = ['a', ['b']];
export const nullable: Nullable = [null, [null]];
`;
    expect(compileErrors({ ...files, 'values.ts': values })).toEqual([]);
  });

  const wrong: [string, string][] = [
    ['Json', '[1]'],
    ['Json', '{ a: [{ b: 1 }] }'],
    ['Twig', '[["a", [2]]]'],
    ['Tree', '{ children: [{ children: "x" }] }'],
  ];
  it.each(wrong)('%s does not take %s', (type, value) => {
    const text = `import type { ${type} } from './schemas.js';\nexport const value: ${type} = ${value};\n`;
    expect(compileErrors({ ...files, 'wrong.ts': text })).not.toEqual([]);
  });

  it('keep their comments, and leave what needs no alias', () => {
    expect(files['types.ts']).toContain('/** @description Any JSON value. */\n    Json: Recursive1;');
    expect(files['types.ts']).toContain('Above: components["schemas"]["Json"][];');
  });
});

describe('names with % and #', () => {
  const name = '50% of #/a%41';
  const files = filesOf({
    paths: {
      '/a%zz/{id}': {
        get: {
          operationId: 'get%zz#1',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name, in: 'query', schema: { type: 'string' } },
          ],
          responses: {
            200: { description: '100%', content: { 'application/json': { schema: to('Outer') } } },
          },
        },
      },
    },
    components: {
      schemas: {
        Outer: {
          type: 'object',
          required: [name],
          properties: {
            [name]: { type: 'object', properties: { [name]: { enum: ['%', '#', '\ue000', '\ue0000'] } } },
          },
        },
        Inner: {
          $ref: `#/components/schemas/Outer/properties/${encodeURIComponent(name.replace('/', '~1'))}`,
        },
      },
    },
  });

  it('are what they are in the types', () => {
    const text = `import type { paths, operations } from './types.js';
import type { Inner, Outer } from './schemas.js';
type Query = NonNullable<paths['/a%zz/{id}']['get']['parameters']['query']>;
export const query: Query = { ${JSON.stringify(name)}: 'x' };
export type Operation = operations['get%zz#1'];
export const outer: Outer = { ${JSON.stringify(name)}: { ${JSON.stringify(name)}: '%' } };
export const inner: Inner = { ${JSON.stringify(name)}: '\\ue0000' };
`;
    expect(compileErrors({ ...files, 'values.ts': text })).toEqual([]);
    expect(
      compileErrors({
        ...files,
        'none.ts': text.replace(`{ ${JSON.stringify(name)}: 'x' }`, '{ other: 1 }'),
      }),
    ).not.toEqual([]);
  });
});
