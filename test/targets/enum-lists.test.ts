import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { documentFromText } from '../../generator/spec/load.ts';
import { enumLists } from '../../generator/targets/enum-lists.ts';

function lists(body: string): string[] {
  const text = `openapi: 3.1.0\ninfo: {title: T, version: '1'}\n${body}`;
  return enumLists(buildApi(documentFromText(text, 'openapi.yaml'))).map(
    ({ name, open, deprecated, members }) =>
      `${name}${open ? ' open' : ''}${deprecated ? ' deprecated' : ''}: ${members
        .map((member) => `${member.name}${member.deprecated ? ' deprecated' : ''}`)
        .join(', ')}`,
  );
}

function schemas(text: string): string[] {
  return lists(`paths: {}\ncomponents:\n  schemas:\n${text.replace(/^/gm, '    ')}\n`);
}

const inSchemas: [string, string, string[]][] = [
  ['a component', 'Size: {enum: [s, m]}', ['Size: S, M']],
  ['a constant component', 'Size: {const: s}', ['Size: S']],
  ['a constant inside another schema', 'A: {properties: {type: {const: a}}}', []],
  ['a property', 'A: {properties: {size: {enum: [s]}}}', ['ASize: S']],
  ['items', 'A: {properties: {sizes: {type: array, items: {enum: [s]}}}}', ['ASizesItem: S']],
  ['items by position', 'A: {prefixItems: [{enum: [s]}]}', ['AItem0: S']],
  ['further properties', 'A: {additionalProperties: {enum: [s]}}', ['AValue: S']],
  ['property names', 'A: {propertyNames: {enum: [s]}}', ['AName: S']],
  ['patterns', 'A: {patternProperties: {"^x": {enum: [s]}}}', ['AValue: S']],
  ['a nullable list', 'A: {type: [string, "null"], enum: [s, null]}', ['A: S, Null']],
  ['one of a list and null', 'A: {anyOf: [{enum: [s]}, {type: "null"}]}', ['A: S']],
  ['an open list', 'A: {anyOf: [{type: string, enum: [s]}, {type: string}]}', ['A open: S']],
  ['a list by reference', 'A: {enum: [s]}\nB: {properties: {a: {$ref: "#/components/schemas/A"}}}', ['A: S']],
  ['allOf', 'A: {allOf: [{properties: {b: {enum: [s]}}}]}', ['AB: S']],
  [
    'annotated constants',
    'A: {oneOf: [{const: 0, title: GUILD_TEXT}, {const: 1, title: Old one, deprecated: true}]}',
    ['A: GUILD_TEXT, OldOne deprecated'],
  ],
  ['annotated constants with a type', 'A: {type: integer, oneOf: [{const: 0}, {const: 1}]}', ['A: N0, N1']],
  ['constants and something else', 'A: {oneOf: [{const: 0}, {type: string}]}', []],
  [
    'conditions',
    'A: {properties: {b: {type: string}}, if: {properties: {b: {enum: [s]}}}, then: {required: [b]}}',
    [],
  ],
  ['what is excluded', 'A: {not: {enum: [s]}}', []],
  ['a deprecated list', 'A: {deprecated: true, enum: [s]}', ['A deprecated: S']],
  [
    'a content schema',
    'A: {type: string, contentMediaType: application/json, contentSchema: {enum: [s]}}',
    ['A: S'],
  ],
  ['equal values', 'A: {enum: [1, 1.0, 1e0, 100, 1e2]}', ['A: N1, N100']],
  [
    'names that collapse',
    'a-b: {enum: [x]}\na_b: {enum: [y]}\nA.B: {enum: [z]}',
    ['AB: X', 'AB_2: Y', 'AB_3: Z'],
  ],
];

describe('enumLists', () => {
  it.each(inSchemas)('%s', (_, text, want) => expect(schemas(text)).toEqual(want));

  it('finds the lists of operations, each once', () => {
    const found = lists(`
paths:
  /a:
    parameters: [{$ref: '#/components/parameters/Order'}]
    get:
      operationId: getA
      parameters: [{name: kind, in: query, schema: {enum: [x]}}]
      responses:
        '200':
          description: ok
          headers: {X-Age: {schema: {enum: [old]}}}
          content: {application/json: {schema: {properties: {state: {enum: [on]}}}}}
    post:
      requestBody: {content: {application/json: {schema: {properties: {mode: {enum: [fast]}}}}}}
      responses: {'200': {description: ok}}
      callbacks:
        done:
          '{$request.query.url}':
            post:
              requestBody: {content: {application/json: {schema: {enum: [yes]}}}}
              responses: {'200': {description: ok}}
webhooks:
  ping:
    post:
      requestBody: {content: {application/json: {schema: {enum: [pong]}}}}
      responses: {'200': {description: ok}}
components:
  parameters:
    Order: {name: order, in: query, schema: {enum: [asc, desc]}}
`);
    expect(found).toEqual([
      'Order: Asc, Desc',
      'GetAKind: X',
      'GetA200State: On',
      'GetAXAge: Old',
      'PostARequestMode: Fast',
      'PostADonePostRequest: Yes',
      'PostPingRequest: Pong',
    ]);
  });
});
