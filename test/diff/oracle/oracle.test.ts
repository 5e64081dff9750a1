/** What the judge of structural edits makes of messages: it must itself be right. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../generator/diff/rules/row.ts';
import { body, form, get, json, parameter, post, query, secured, served } from '../operations/texts.ts';
import { Description } from './description.ts';
import type { Credential, Request } from './messages.ts';
import { readRequest } from './requests.ts';
import { readText, type Style, writePairs, writeText } from './styles.ts';
import { truthOf } from './truth.ts';

const ok = 'responses: {"200": {description: ""}}';

function request(url: string, more: Partial<Request> = {}): Request {
  const plainly = { method: 'get', fields: [], credentials: [], body: undefined };
  return { ...plainly, ...more, url: url.startsWith('/') ? `https://beside.example${url}` : url };
}

const requests: [what: string, text: string, request: Request, reading: object | undefined][] = [
  ['a query', query('schema: {type: integer}'), request('/a?q=5'), { 'query q': 5 }],
  ['a text of digits', query('schema: {type: string}'), request('/a?q=5'), { 'query q': '5' }],
  ['a query that is not valid', query('schema: {type: integer}'), request('/a?q=x'), undefined],
  ['a query that is not described', query('schema: {type: string}'), request('/a?p=x'), undefined],
  ['a query that is missing', query('required: true, schema: {type: string}'), request('/a'), undefined],
  ['a list, exploded', query('schema: {type: array}'), request('/a?q=x&q=y'), { 'query q': ['x', 'y'] }],
  [
    'a list, not exploded',
    query('explode: false, schema: {type: array}'),
    request('/a?q=x,y'),
    { 'query q': ['x', 'y'] },
  ],
  [
    'an object',
    query('schema: {type: object}, style: deepObject'),
    request('/a?q[a]=1'),
    { 'query q': { a: 1 } },
  ],
  ['a reserved character', query('schema: {type: string}'), request('/a?q=x/y'), undefined],
  ['no value', query('schema: {type: string}, allowEmptyValue: true'), request('/a?q'), { 'query q': '' }],
  [
    'content',
    query(`content: {application/json: {schema: {type: object}}}`),
    request(`/a?q=${encodeURIComponent('{"a":1}')}`),
    { 'query q': { a: 1 } },
  ],
  [
    'a field in other case',
    parameter('name: X-A, in: header, schema: {type: string}'),
    request('/a', { fields: [['x-a', 'v']] }),
    { 'header x-a': 'v' },
  ],
  [
    'a cookie',
    parameter('name: c, in: cookie, schema: {type: string}'),
    request('/a', { fields: [['cookie', 'c=v']] }),
    { 'cookie c': 'v' },
  ],
  [
    'a body',
    post(body(json('type: integer'))),
    request('/a', { method: 'post', body: { type: 'application/json', value: 5 } }),
    { body: 5, kinds: {} },
  ],
  [
    'a body of another type',
    post(body(json('type: integer'))),
    request('/a', { method: 'post', body: { type: 'text/plain', value: 5 } }),
    undefined,
  ],
  ['no body', post(body(`required: true, ${json('')}`)), request('/a', { method: 'post' }), undefined],
  ['another method', get(ok), request('/a', { method: 'post' }), undefined],
  ['another server', served('{url: "https://a/v1"}'), request('https://b/v1/a'), undefined],
  ['a server', served('{url: "https://A/v1/"}'), request('https://a/v1/a'), {}],
  [
    'a server by its variable',
    served('{url: "https://{r}.x", variables: {r: {default: eu, enum: [eu, us]}}}'),
    request('https://us.x/a'),
    {},
  ],
];

const key: Credential = { way: 'key header x-k', scopes: [] };
const token = (scopes: string[]): Credential => ({ way: 'oauth2 password undefined https://a/t', scopes });
const flow = 'o: {type: oauth2, flows: {password: {tokenUrl: "https://a/t", scopes: {r: "", w: ""}}}}';
const k = 'k: {type: apiKey, in: header, name: X-K}';

const credentials: [what: string, text: string, shown: Credential[], isLetIn: boolean][] = [
  ['a key', secured('security: [{k: []}], ', k), [key], true],
  ['none where one is asked', secured('security: [{k: []}], ', k), [], false],
  ['none where none need be', secured('security: [{k: []}, {}], ', k), [], true],
  ['a scope', secured('security: [{o: [r]}], ', flow), [token(['r'])], true],
  ['a scope too few', secured('security: [{o: [r, w]}], ', flow), [token(['r'])], false],
  ['a scope that nobody grants', secured('security: [{o: [r]}], ', flow), [token(['r', 'x'])], false],
  ['one of two', secured('security: [{k: [], o: [r]}], ', `${k}, ${flow}`), [key], false],
];

describe('a request', () => {
  it.each(requests)('%s', (_, text, one, reading) => {
    expect(readRequest(new Description(documentOf(text)), 'operation', one)).toEqual(reading);
  });

  it.each(credentials)('with credentials: %s', (_, text, shown, isLetIn) => {
    const reading = readRequest(
      new Description(documentOf(text)),
      'operation',
      request('/a', { credentials: shown }),
    );
    expect(reading !== undefined).toBe(isLetIn);
  });
});

/** The examples of OpenAPI 3.1.1 section 4.8.12.5. */
describe('a style', () => {
  const list = ['blue', 'black', 'brown'];
  const object = { R: 100, G: 200, B: 150 };
  const of = (style: string, explode: boolean): Style => ({ style, explode, allowReserved: false });

  it.each([
    ['matrix', false, 'blue', ';color=blue'],
    ['matrix', false, list, ';color=blue,black,brown'],
    ['matrix', true, list, ';color=blue;color=black;color=brown'],
    ['matrix', true, object, ';R=100;G=200;B=150'],
    ['label', false, list, '.blue,black,brown'],
    ['label', true, list, '.blue.black.brown'],
    ['label', true, object, '.R=100.G=200.B=150'],
    ['simple', false, list, 'blue,black,brown'],
    ['simple', false, object, 'R,100,G,200,B,150'],
    ['simple', true, object, 'R=100,G=200,B=150'],
  ] as const)('%s (explode: %s) of %j is %s', (style, explode, value, text) => {
    expect(writeText('color', value, of(style, explode))).toBe(text);
    expect(readText('color', text, of(style, explode))).toContainEqual(value);
  });

  it.each([
    ['form', false, list, 'color=blue,black,brown'],
    ['form', true, list, 'color=blue&color=black&color=brown'],
    ['form', false, object, 'color=R,100,G,200,B,150'],
    ['form', true, object, 'R=100&G=200&B=150'],
    ['spaceDelimited', false, list, 'color=blue%20black%20brown'],
    ['pipeDelimited', false, list, 'color=blue|black|brown'],
    ['deepObject', true, object, 'color[R]=100&color[G]=200&color[B]=150'],
  ] as const)('%s (explode: %s) of %j is %s', (style, explode, value, text) => {
    const pairs = writePairs('color', value, of(style, explode));
    expect(pairs.map(([name, one]) => `${name}=${one}`).join('&')).toBe(text);
  });
});

describe('a truth', () => {
  it.each([
    [
      'a request that is refused now',
      get(ok),
      query(`required: true, schema: {}`),
      { url: 'https://beside.example/a' },
    ],
    ['a status that may come now', get(ok), get('responses: {"202": {description: ""}}'), { status: 202 }],
    [
      'a part that is written otherwise',
      form('o: {style: form}'),
      form('o: {style: deepObject}'),
      { method: 'post' },
    ],
  ])('shows %s', (_, base, revision, broken) => {
    expect(truthOf(documentOf(base), documentOf(revision)).broken).toMatchObject(broken);
  });
});
