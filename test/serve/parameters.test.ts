import { describe, expect, it } from 'vitest';
import { valueOf } from '../../generator/serve/parameter-values.ts';
import { answered, described, serve } from './servers.ts';

/** One operation that has this parameter. */
function withParameter(parameter: object): ReturnType<typeof described> {
  const path = (parameter as { in: string }).in === 'path' ? '/{p}' : '/';
  const operation = { parameters: [{ name: 'p', ...parameter }], responses: { 204: { description: '' } } };
  return described(`paths: ${JSON.stringify({ [path]: { get: operation } })}`);
}

const list = { type: 'array', items: { type: 'integer' } };
const object = { type: 'object', properties: { a: { type: 'integer' }, b: { type: 'string' } } };
const path = { in: 'path', required: true };

describe('values of parameters', () => {
  const cases: [string, object, string | URLSearchParams, unknown][] = [
    ['a text', { in: 'header', schema: { type: 'string' } }, '5', '5'],
    ['an integer', { in: 'header', schema: { type: 'integer' } }, '-5', -5],
    ['a number', { in: 'header', schema: { type: 'number' } }, '1.5e3', 1500],
    ['no number', { in: 'header', schema: { type: 'number' } }, '0x10', '0x10'],
    ['a number in a way that JSON has not', { in: 'header', schema: { type: 'number' } }, '05', '05'],
    ['a boolean', { in: 'header', schema: { type: 'boolean' } }, 'true', true],
    ['null or an integer', { in: 'header', schema: { type: ['integer', 'null'] } }, 'null', null],
    ['a text or an integer', { in: 'header', schema: { type: ['string', 'integer'] } }, '5', '5'],
    ['a number of a list', { in: 'header', schema: { enum: [1, 2] } }, '2', 2],
    ['a text of a list', { in: 'header', schema: { enum: ['1', '2'] } }, '2', '2'],
    ['anything', { in: 'header', schema: {} }, '2', '2'],
    ['a list, simple', { ...path, schema: list }, '1,2', [1, 2]],
    ['a list, label', { ...path, style: 'label', schema: list }, '.1,2', [1, 2]],
    ['a list, label exploded', { ...path, style: 'label', explode: true, schema: list }, '.1.2', [1, 2]],
    ['a list, matrix', { ...path, style: 'matrix', schema: list }, ';p=1,2', [1, 2]],
    [
      'a list, matrix exploded',
      { ...path, style: 'matrix', explode: true, schema: list },
      ';p=1;p=2',
      [1, 2],
    ],
    ['a list, form', { in: 'query', explode: false, schema: list }, new URLSearchParams('p=1,2'), [1, 2]],
    ['a list, form exploded', { in: 'query', schema: list }, new URLSearchParams('p=1&q=3&p=2'), [1, 2]],
    ['a list of one, form exploded', { in: 'query', schema: list }, new URLSearchParams('p=1'), [1]],
    ['a list with brackets', { in: 'query', schema: list }, new URLSearchParams('p[]=1&p[]=2'), [1, 2]],
    [
      'a list, spaces',
      { in: 'query', style: 'spaceDelimited', explode: false, schema: list },
      new URLSearchParams('p=1%202'),
      [1, 2],
    ],
    [
      'a list, pipes',
      { in: 'query', style: 'pipeDelimited', explode: false, schema: list },
      new URLSearchParams('p=1|2'),
      [1, 2],
    ],
    ['an object, simple', { ...path, schema: object }, 'a,1,b,2', { a: 1, b: '2' }],
    [
      'an object, simple exploded',
      { ...path, explode: true, schema: object },
      'a=1,b=2=3',
      { a: 1, b: '2=3' },
    ],
    [
      'an object, deep',
      { in: 'query', style: 'deepObject', explode: true, schema: object },
      new URLSearchParams('p[a]=1&p[b]=2'),
      { a: 1, b: '2' },
    ],
    [
      'an object, form',
      { in: 'query', explode: false, schema: object },
      new URLSearchParams('p=a,1,b,2'),
      { a: 1, b: '2' },
    ],
    [
      'an object, form exploded',
      { in: 'query', schema: object },
      new URLSearchParams('a=1&b=2&c=3'),
      { a: 1, b: '2' },
    ],
    ['an object that is not there', { in: 'query', schema: object }, new URLSearchParams('c=3'), undefined],
    ['nothing', { in: 'query', schema: list }, new URLSearchParams('q=1'), undefined],
    [
      'JSON',
      { in: 'query', content: { 'application/json': { schema: object } } },
      new URLSearchParams({ p: '{"a":1}' }),
      { a: 1 },
    ],
    [
      'no JSON',
      { in: 'query', content: { 'application/json': { schema: object } } },
      new URLSearchParams({ p: '{' }),
      '{',
    ],
  ];
  it.each(cases)('%s', (_, parameter, given, want) => {
    const { api } = withParameter(parameter);
    expect(valueOf(api, api.operations[0]!.parameters[0]!, given)).toEqual(want);
  });
});

describe('requests', async () => {
  const own = await serve(
    described(`paths:
  /things/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer}}
      - {name: size, in: query, schema: {type: string}}
    get:
      parameters:
        - {name: size, in: query, required: true, description: How many. More words., schema: {type: integer, minimum: 1, maximum: 100}}
        - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
        - {name: tags, in: query, schema: {type: array, maxItems: 2, items: {type: string, pattern: '^[a-z]+$'}}}
        - {name: X-Trace, in: header, schema: {type: string, format: uuid}}
        - {name: Accept, in: header, required: true, schema: {type: string, maxLength: 1}}
        - {name: sid, in: cookie, schema: {type: boolean}}
      responses: {'204': {description: ''}}
components: {schemas: {Kind: {enum: [red, green]}}}
`),
  );
  const cases: [string, Record<string, string>, string | undefined][] = [
    ['/things/1?size=2', {}, undefined],
    [
      '/things/1?size=2&kind=red&tags=a&tags=b&unknown=1',
      { 'x-trace': '00000000-0000-4000-8000-000000000000', cookie: 'sid=true' },
      undefined,
    ],
    ['/things/1', {}, 'the query parameter size is required'],
    ['/things/x?size=2', {}, 'the path parameter id must be an integer, not the text'],
    ['/things/1?size=x', {}, 'the query parameter size must be an integer, not the text'],
    ['/things/1?size=', {}, 'the query parameter size must be an integer'],
    ['/things/1?size=200', {}, 'the query parameter size must be at most 100'],
    ['/things/1?size=1.5', {}, 'the query parameter size must be an integer'],
    ['/things/1?size=1&kind=rde', {}, 'the query parameter kind must be one of red, green, not "rde"'],
    ['/things/1?size=1&tags=a&tags=B', {}, 'the query parameter tags[1] must match ^[a-z]+$'],
    ['/things/1?size=1&tags=a&tags=b&tags=c', {}, 'the query parameter tags must have at most 2 items'],
    ['/things/1?size=1', { 'x-trace': '1' }, 'the header parameter X-Trace must be a UUID'],
    ['/things/1?size=1', { cookie: 'a=b; sid=yes' }, 'the cookie parameter sid must be a boolean'],
    ['/things/x?kind=blue', {}, 'the path parameter id must be an integer'],
  ];
  it.each(cases)('%s %j', async (target, headers, want) => {
    const { status, body } = await answered(await fetch(own.url + target, { headers }));
    expect(status).toBe(want === undefined ? 204 : 400);
    if (want !== undefined) expect(body['detail']).toContain(want);
  });

  it('tells all faults at once', async () => {
    const { body } = await answered(await fetch(`${own.url}/things/x?kind=blue`));
    expect(String(body['detail']).split('; ').length).toBeGreaterThanOrEqual(3);
  });
});
