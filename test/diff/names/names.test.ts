/** Names and words of schemas, and whom a change of them reaches. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../generator/diff/compare.ts';
import { options, side } from '../sides.ts';

const uses = (schema: string): string =>
  `paths: {/a: {post: {operationId: a, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/${schema}'}}}}, responses: {"200": {description: ""}}}}}\n`;
const schemas = (text: string): string => `components: {schemas: {${text}}}\n`;
const list = (names: string): string => `enum: [1, 2], x-enum-varnames: [${names}]`;

type Case = [
  what: string,
  base: string,
  revision: string,
  found: [rule: string, place: string | undefined, operations: number][],
];

const cases: Case[] = [
  [
    'a component renamed, used directly',
    uses('A') + schemas('A: {type: string}'),
    uses('B') + schemas('B: {type: string}'),
    [['schema-renamed', '/components/schemas/A', 1]],
  ],
  [
    'two that are the same, and could be either',
    schemas('A: {type: string}, B: {type: string}'),
    schemas('C: {type: string}, D: {type: string}'),
    [
      ['schema-removed', '/components/schemas/A', 0],
      ['schema-removed', '/components/schemas/B', 0],
      ['schema-added', undefined, 0],
      ['schema-added', undefined, 0],
    ],
  ],
  [
    'a component renamed and described otherwise',
    schemas('A: {type: string, description: x}'),
    schemas('B: {type: string, description: y}'),
    [
      ['schema-renamed', '/components/schemas/A', 0],
      ['schema-words-changed', '/components/schemas/A', 0],
    ],
  ],
  [
    'names of values behind two references and a cycle',
    uses('A') +
      schemas(
        `A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, a: {$ref: '#/components/schemas/A'}}}, B: {type: array, items: {${list('x, y')}}}`,
      ),
    uses('A') +
      schemas(
        `A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}, a: {$ref: '#/components/schemas/A'}}}, B: {type: array, items: {${list('x, z')}}}`,
      ),
    [['enum-value-name-changed', '/components/schemas/B/items/enum/1', 1]],
  ],
  [
    'a schema that moves from a component to where it is used',
    uses('A') +
      schemas(`A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}, B: {${list('x, y')}}`),
    uses('A') + schemas(`A: {type: object, properties: {b: {${list('x, z')}}}}, B: {${list('x, y')}}`),
    [['enum-value-name-changed', '/components/schemas/B/enum/1', 1]],
  ],
  [
    'words in a union whose members are as many',
    schemas('A: {anyOf: [{type: string, title: x}, {type: integer}]}'),
    schemas('A: {anyOf: [{type: string, title: y}, {type: integer}]}'),
    [['schema-words-changed', '/components/schemas/A/anyOf/0', 0]],
  ],
  [
    'words beside a reference',
    schemas("A: {properties: {b: {$ref: '#/components/schemas/B', description: x}}}, B: {type: string}"),
    schemas("A: {properties: {b: {$ref: '#/components/schemas/B', description: y}}}, B: {type: string}"),
    [['schema-words-changed', '/components/schemas/A/properties/b', 0]],
  ],
];

describe('names and words of schemas', () => {
  it.each(cases)('%s', (_, base, revision, want) => {
    const found = compare(side(base), side(revision), options);
    expect(found.map((one) => [one.rule, one.base?.pointer, one.operations.length])).toEqual(want);
  });
});
