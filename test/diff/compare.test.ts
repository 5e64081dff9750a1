/** One finding for each cause, with everything that it reaches. */
import { describe, expect, it } from 'vitest';
import { compare } from '../../generator/diff/compare.ts';
import { options, side } from './sides.ts';

const ok = 'responses: {"200": {description: ""}}';
const paths = (text: string): string =>
  `paths: {/a: {get: {operationId: a, ${text}}}, /b: {get: {operationId: b, ${text}}, put: {operationId: c, ${text}}}}\n`;
const shared = (section: string, name: string, text: string): string =>
  `components: {${section}: {${name}: {${text}}}}\n`;
const three = ['get /a', 'get /b', 'put /b'];

type Shared = [
  what: string,
  base: string,
  revision: string,
  rule: string,
  place: string | undefined,
  reached: string[],
];

const causes: Shared[] = [
  [
    'a parameter',
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {type: string}'),
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, required: true, schema: {type: string}'),
    'request-parameter-became-required',
    '/components/parameters/Q',
    three,
  ],
  [
    'a parameter that is gone everywhere',
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {type: string}'),
    paths(ok),
    'request-optional-parameter-removed',
    '/components/parameters/Q',
    three,
  ],
  [
    'the schema of a parameter',
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {type: integer, maximum: 9}'),
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {type: integer, maximum: 5}'),
    'request-maximum-lowered',
    '/components/parameters/Q/schema/maximum',
    three,
  ],
  [
    'names of values in a parameter',
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {enum: [1], x-enum-varnames: [A]}'),
    paths(`parameters: [{$ref: '#/components/parameters/Q'}], ${ok}`) +
      shared('parameters', 'Q', 'name: q, in: query, schema: {enum: [1], x-enum-varnames: [B]}'),
    'enum-value-name-changed',
    '/components/parameters/Q/schema/enum/0',
    three,
  ],
  [
    'a parameter of a path item',
    `paths: {/a: {parameters: [{name: q, in: query, schema: {type: string}}], get: {${ok}}, put: {${ok}}}}\n`,
    `paths: {/a: {get: {${ok}}, put: {${ok}}}}\n`,
    'request-optional-parameter-removed',
    '/paths/~1a/parameters/0',
    ['get /a', 'put /a'],
  ],
  [
    'a body',
    paths(`requestBody: {$ref: '#/components/requestBodies/B'}, ${ok}`) +
      shared('requestBodies', 'B', 'content: {a/b: {}}'),
    paths(`requestBody: {$ref: '#/components/requestBodies/B'}, ${ok}`) +
      shared('requestBodies', 'B', 'required: true, content: {a/b: {}}'),
    'request-body-became-required',
    '/components/requestBodies/B',
    three,
  ],
  [
    'a response under several statuses',
    paths(
      `responses: {"400": {$ref: '#/components/responses/R'}, "404": {$ref: '#/components/responses/R'}}`,
    ) + shared('responses', 'R', 'description: "", headers: {X: {required: true, schema: {type: string}}}'),
    paths(
      `responses: {"400": {$ref: '#/components/responses/R'}, "404": {$ref: '#/components/responses/R'}}`,
    ) + shared('responses', 'R', 'description: ""'),
    'response-required-header-removed',
    '/components/responses/R/headers/X',
    three,
  ],
  [
    'a header',
    paths(`responses: {"200": {description: "", headers: {X: {$ref: '#/components/headers/H'}}}}`) +
      shared('headers', 'H', 'required: true, schema: {type: string}'),
    paths(`responses: {"200": {description: "", headers: {X: {$ref: '#/components/headers/H'}}}}`) +
      shared('headers', 'H', 'schema: {type: string}'),
    'response-header-became-optional',
    '/components/headers/H/required',
    three,
  ],
  [
    'a security scheme',
    paths(`security: [{k: []}], ${ok}`) + shared('securitySchemes', 'k', 'type: apiKey, in: header, name: X'),
    paths(`security: [{k: []}], ${ok}`) + shared('securitySchemes', 'k', 'type: apiKey, in: header, name: Y'),
    'security-scheme-changed',
    '/components/securitySchemes/k',
    three,
  ],
  [
    'security of the document',
    paths(ok) + shared('securitySchemes', 'k', 'type: apiKey, in: header, name: X'),
    `security: [{k: []}]\n${paths(ok)}` + shared('securitySchemes', 'k', 'type: apiKey, in: header, name: X'),
    'security-tightened',
    '/security',
    three,
  ],
  [
    'a server of the document',
    `servers: [{url: "https://a"}, {url: "https://b"}]\n${paths(ok)}`,
    `servers: [{url: "https://a"}]\n${paths(ok)}`,
    'server-removed',
    '/servers/1',
    three,
  ],
  [
    'a default of a schema, reached through another',
    paths(
      `responses: {"200": {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}`,
    ) +
      'components: {schemas: {A: {type: array, items: {$ref: "#/components/schemas/B"}}, B: {type: object, properties: {p: {default: 1}}}}}\n',
    paths(
      `responses: {"200": {description: "", content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}`,
    ) +
      'components: {schemas: {A: {type: array, items: {$ref: "#/components/schemas/B"}}, B: {type: object, properties: {p: {default: 2}}}}}\n',
    'default-changed',
    '/components/schemas/B/properties/p',
    three,
  ],
  [
    'a path',
    paths(ok),
    `paths: {/a: {get: {operationId: a, ${ok}}}}\n`,
    'path-removed',
    '/paths/~1b',
    ['get /b', 'put /b'],
  ],
];

describe('a change in one place', () => {
  it.each(causes)(
    '%s is told once, at its place, with the operations that it reaches',
    (_, base, revision, rule, place, reached) => {
      const found = compare(side(base), side(revision), options);
      expect(found.map((one) => one.rule)).toEqual([rule]);
      expect(found[0]!.base?.pointer).toBe(place);
      expect(found[0]!.operations.map(({ method, path }) => `${method} ${path}`)).toEqual(reached);
    },
  );

  it('says under which statuses it stands', () => {
    const [, base, revision] = causes.find(([what]) => what.includes('statuses'))!;
    expect(compare(side(base), side(revision), options)[0]!.facts['status']).toBe('400, 404');
  });
});

describe('an operation that both a caller and the provider call', () => {
  const both = (text: string): string =>
    `paths: {/a: {post: {requestBody: {$ref: '#/components/requestBodies/B'}, ${ok}}}}\nwebhooks: {made: {post: {requestBody: {$ref: '#/components/requestBodies/B'}, ${ok}}}}\n` +
    shared('requestBodies', 'B', `content: {application/json: {schema: {${text}}}}`);

  it('has a verdict for each direction', () => {
    const found = compare(side(both('type: integer')), side(both('type: number')), options);
    expect(
      found.map(({ rule, direction, level, operations }) => [rule, direction, level, operations[0]!.path]),
    ).toEqual([
      ['request-type-changed', 'request', 'safe', '/a'],
      ['response-type-changed', 'response', 'breaking', 'made'],
    ]);
  });
});

describe('the notice period', () => {
  const ends = (day: string): string => `paths: {/a: {get: {deprecated: true, x-sunset: "${day}", ${ok}}}}\n`;
  const cases: [day: string, notice: number, rule: string][] = [
    ['2026-12-24', 30, 'operation-deprecated'],
    ['2026-12-23', 30, 'sunset-too-soon'],
    ['2026-11-24', 0, 'operation-deprecated'],
    ['2026-11-23', 0, 'sunset-too-soon'],
    ['2026-12-24T10:00:00Z', 30, 'operation-deprecated'],
    ['2027-02-30', 0, 'sunset-invalid'],
    ['tomorrow', 0, 'sunset-invalid'],
  ];
  it.each(cases)('an end on %s with %i days', (day, notice, rule) => {
    const found = compare(side(`paths: {/a: {get: {${ok}}}}\n`), side(ends(day)), { ...options, notice });
    expect(found.map((one) => one.rule)).toEqual([rule]);
  });
});
