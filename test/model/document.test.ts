/** A document to the model: what stands in it, what applies where nothing is said, and what references lead to. */
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../generator/model/types.ts';
import { apiOf, plain } from './plain.ts';

const text = { 'text/plain': { schema: { type: 'string' } } };
const ok = { responses: { 200: { description: 'OK' } } };
const string = { kind: 'string', typed: true };

/** The first operation of a document that has these fields. */
function operationOf(given: object, beside: object = {}, item: object = {}): Operation {
  const { operations } = apiOf({ ...beside, paths: { '/a': { ...item, get: { ...ok, ...given } } } });
  return operations[0]!;
}

describe('a document', () => {
  it('says what it is', () => {
    const api = apiOf({
      info: {
        title: 'T',
        version: '2',
        summary: 'S',
        description: 'D',
        termsOfService: 'https://a.test/terms',
        contact: { name: 'N', url: 'https://a.test', email: 'a@a.test' },
        license: { name: 'L', identifier: 'MIT' },
      },
      externalDocs: { url: 'https://a.test/docs', description: 'more' },
      tags: [
        { name: 'one', description: 'D', externalDocs: { url: 'https://a.test/one' }, 'x-t': 1 },
        { name: 'two' },
      ],
      'x-a': [1],
    });
    expect(plain(api)).toEqual({
      at: '',
      openapi: '3.1.0',
      title: 'T',
      version: '2',
      summary: 'S',
      description: 'D',
      termsOfService: 'https://a.test/terms',
      contact: { name: 'N', url: 'https://a.test', email: 'a@a.test' },
      license: { name: 'L', identifier: 'MIT' },
      externalDocs: { url: 'https://a.test/docs', description: 'more' },
      tags: [
        {
          at: '/tags/0',
          name: 'one',
          description: 'D',
          externalDocs: { url: 'https://a.test/one' },
          extensions: { 'x-t': 1 },
        },
        { at: '/tags/1', name: 'two' },
      ],
      extensions: { 'x-a': [1] },
    });
  });

  it('names a license by its URL too', () => {
    const api = apiOf({
      info: { title: 'T', version: '1', license: { name: 'L', url: 'https://a.test/l' } },
    });
    expect(api.license).toEqual({ name: 'L', identifier: undefined, url: 'https://a.test/l' });
    expect(apiOf({}).license).toBeUndefined();
    expect(apiOf({}).contact).toBeUndefined();
  });
});

describe('servers', () => {
  it('have variables', () => {
    const servers = [
      {
        url: 'https://{region}.a.test',
        description: 'D',
        variables: {
          region: { default: 'one', enum: ['one', 'two'], description: 'R' },
          port: { default: '443' },
        },
        'x-s': true,
      },
      { url: '/v2' },
    ];
    expect(plain(apiOf({ servers }).servers)).toEqual([
      {
        at: '/servers/0',
        url: 'https://{region}.a.test',
        description: 'D',
        variables: {
          region: {
            at: '/servers/0/variables/region',
            default: 'one',
            enum: ['one', 'two'],
            description: 'R',
          },
          port: { at: '/servers/0/variables/port', default: '443' },
        },
        extensions: { 'x-s': true },
      },
      { at: '/servers/1', url: '/v2' },
    ]);
  });

  const [ofDocument, ofPath, ofOperation] = ['/1', '/2', '/3'].map((url) => ({ servers: [{ url }] }));
  it.each<readonly [what: string, want: string, own: object, document: object, item: object]>([
    ['the operation has', '/3', ofOperation!, ofDocument!, ofPath!],
    ['its path has', '/2', {}, ofDocument!, ofPath!],
    ['the document has', '/1', {}, ofDocument!, {}],
    ['its path has where the operation lists none', '/2', { servers: [] }, ofDocument!, ofPath!],
    ['the document has where its path lists none', '/1', {}, ofDocument!, { servers: [] }],
  ])('are those that %s', (_what, want, own, document, item) => {
    expect(operationOf(own, document, item).servers.map(({ url }) => url)).toEqual([want]);
  });
});

describe('security', () => {
  const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
  const components = { securitySchemes: { key, other: { $ref: '#/components/securitySchemes/key' } } };

  it.each<readonly [what: string, document: object, own: object, want: unknown]>([
    [
      'of the operation',
      { security: [{ key: [] }] },
      { security: [{ other: ['a', 'b'] }] },
      [{ other: ['a', 'b'] }],
    ],
    ['of the document', { security: [{ key: [] }] }, {}, [{ key: [] }]],
    ['of nobody where the operation says so', { security: [{ key: [] }] }, { security: [] }, []],
    ['of nobody', {}, {}, []],
    ['of one of several', {}, { security: [{ key: [], other: [] }, {}] }, [{ key: [], other: [] }, {}]],
  ])('is that %s', (_what, document, own, want) => {
    const { security } = operationOf(own, { components, ...document });
    expect(security.map((one) => Object.fromEntries(one))).toEqual(want);
  });

  it('of the document is absent where the document says nothing', () => {
    expect(apiOf({}).security).toBeUndefined();
    expect(apiOf({ security: [] }).security).toEqual([]);
  });

  it('has schemes', () => {
    const securitySchemes = {
      key: { type: 'apiKey', in: 'query', name: 'k', description: 'D', 'x-k': 1 },
      other: { $ref: '#/components/securitySchemes/key' },
      bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      open: { type: 'openIdConnect', openIdConnectUrl: 'https://a.test/o' },
      oauth: {
        type: 'oauth2',
        flows: {
          clientCredentials: {
            tokenUrl: 'https://a.test/t',
            refreshUrl: 'https://a.test/r',
            scopes: { read: 'R' },
          },
          implicit: { authorizationUrl: 'https://a.test/a', scopes: {} },
          'x-flow': { tokenUrl: 'https://a.test/t', scopes: {} },
        },
      },
      tls: { type: 'mutualTLS' },
    };
    const at = '/components/securitySchemes';
    const asKey = {
      type: 'apiKey',
      description: 'D',
      parameter: { name: 'k', in: 'query' },
      extensions: { 'x-k': 1 },
    };
    expect(plain(apiOf({ components: { securitySchemes } }).securitySchemes)).toEqual({
      key: { at: `${at}/key`, name: 'key', ...asKey },
      other: { at: `${at}/key`, name: 'other', ...asKey },
      bearer: { at: `${at}/bearer`, name: 'bearer', type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      open: { at: `${at}/open`, name: 'open', type: 'openIdConnect', openIdConnectUrl: 'https://a.test/o' },
      oauth: {
        at: `${at}/oauth`,
        name: 'oauth',
        type: 'oauth2',
        flows: {
          clientCredentials: {
            tokenUrl: 'https://a.test/t',
            refreshUrl: 'https://a.test/r',
            scopes: { read: 'R' },
          },
          implicit: { authorizationUrl: 'https://a.test/a' },
        },
      },
      tls: { at: `${at}/tls`, name: 'tls', type: 'mutualTLS' },
    });
  });
});

describe('an operation', () => {
  it('says what it is', () => {
    const own = {
      operationId: 'one',
      summary: 'S',
      description: 'D',
      tags: ['t'],
      deprecated: true,
      externalDocs: { url: 'https://a.test' },
      'x-a': 1,
    };
    expect(plain(operationOf(own), 'responses')).toEqual({
      at: '/paths/~1a/get',
      method: 'get',
      path: '/a',
      operationId: 'one',
      summary: 'S',
      description: 'D',
      tags: ['t'],
      deprecated: true,
      externalDocs: { url: 'https://a.test' },
      extensions: { 'x-a': 1 },
    });
  });

  const all = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
  it('stands in the order of its path, then of the methods', () => {
    const item = Object.fromEntries([...all].reverse().map((method) => [method, ok]));
    const { operations } = apiOf({ paths: { '/b': { get: ok, 'x-i': ok }, 'x-p': { get: ok }, '/a': item } });
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'get /b',
      ...all.map((method) => `${method} /a`),
    ]);
  });

  it('of a webhook is named by it, with x- too', () => {
    const { webhooks, operations } = apiOf({ webhooks: { 'x-made': { post: ok }, sent: { post: ok } } });
    expect(operations).toEqual([]);
    expect(webhooks.map(({ at, path }) => [at.pointer, path])).toEqual([
      ['/webhooks/x-made/post', 'x-made'],
      ['/webhooks/sent/post', 'sent'],
    ]);
  });

  it('may stand behind a reference, beside fields of its own path', () => {
    const { operations } = apiOf({
      components: {
        pathItems: {
          one: {
            parameters: [{ name: 'p', in: 'query', schema: true }],
            servers: [{ url: '/there' }],
            get: ok,
          },
        },
      },
      paths: {
        '/a': { $ref: '#/components/pathItems/one' },
        '/b': { $ref: '#/components/pathItems/one', servers: [{ url: '/here' }] },
      },
    });
    expect(
      operations.map(({ at, path, parameters, servers }) => [
        at.pointer,
        path,
        parameters.map(({ name }) => name),
        servers.map(({ url }) => url),
      ]),
    ).toEqual([
      ['/components/pathItems/one/get', '/a', ['p'], ['/there']],
      ['/components/pathItems/one/get', '/b', ['p'], ['/here']],
    ]);
  });

  it('has callbacks', () => {
    const item = { post: ok };
    const callbacks = {
      done: { '{$request.body#/url}': item, 'x-c': { get: ok } },
      named: { $ref: '#/components/callbacks/one' },
    };
    const components = { callbacks: { one: { '{$url}': { put: ok } } } };
    const found = operationOf({ callbacks }, { components, servers: [{ url: '/s' }] }).callbacks;
    expect(plain(found, 'responses', 'servers')).toEqual([
      {
        at: '/paths/~1a/get/callbacks/done',
        name: 'done',
        operations: [
          {
            at: '/paths/~1a/get/callbacks/done/{$request.body#~1url}/post',
            method: 'post',
            path: '{$request.body#/url}',
          },
        ],
      },
      {
        at: '/components/callbacks/one',
        name: 'named',
        operations: [{ at: '/components/callbacks/one/{$url}/put', method: 'put', path: '{$url}' }],
      },
    ]);
    expect(found[0]!.operations[0]!.servers.map(({ url }) => url)).toEqual(['/s']);
  });
});

describe('a parameter', () => {
  const at = '/paths/~1a/get/parameters/0';
  it.each<readonly [given: object, want: object]>([
    [
      { name: 'p', in: 'query', schema: { type: 'string' } },
      { name: 'p', in: 'query', style: 'form', explode: true, schema: { ...string, at: `${at}/schema` } },
    ],
    [
      {
        name: 'p',
        in: 'query',
        required: true,
        deprecated: true,
        allowEmptyValue: true,
        allowReserved: true,
        style: 'deepObject',
        explode: true,
        description: 'D',
        schema: { type: 'string' },
        example: null,
        'x-p': 1,
      },
      {
        name: 'p',
        in: 'query',
        required: true,
        deprecated: true,
        allowEmptyValue: true,
        allowReserved: true,
        style: 'deepObject',
        explode: true,
        description: 'D',
        schema: { ...string, at: `${at}/schema` },
        examples: [{ at: `${at}/example`, name: '', value: null }],
        extensions: { 'x-p': 1 },
      },
    ],
    [
      { name: 'p', in: 'query', style: 'pipeDelimited', schema: true },
      { name: 'p', in: 'query', style: 'pipeDelimited', schema: { kind: 'any', at: `${at}/schema` } },
    ],
    [
      { name: 'p', in: 'query', explode: false, schema: true },
      { name: 'p', in: 'query', style: 'form', schema: { kind: 'any', at: `${at}/schema` } },
    ],
    [
      { name: 'P', in: 'header', schema: true },
      { name: 'P', in: 'header', style: 'simple', schema: { kind: 'any', at: `${at}/schema` } },
    ],
    [
      { name: 'p', in: 'cookie', schema: true },
      { name: 'p', in: 'cookie', style: 'form', explode: true, schema: { kind: 'any', at: `${at}/schema` } },
    ],
    [
      { name: 'p', in: 'query', content: text },
      {
        name: 'p',
        in: 'query',
        style: 'form',
        explode: true,
        schema: { ...string, at: `${at}/content/text~1plain/schema` },
        content: {
          at: `${at}/content/text~1plain`,
          name: 'text/plain',
          schema: { ...string, at: `${at}/content/text~1plain/schema` },
        },
      },
    ],
  ])('%j', (given, want) => {
    expect(plain(operationOf({ parameters: [given] }).parameters)).toEqual([{ at, ...want }]);
  });

  it('in a path is always required, and in the style "simple"', () => {
    const parameters = [{ name: 'p', in: 'path', required: true, schema: true }];
    const [operation] = apiOf({ paths: { '/{p}': { get: { ...ok, parameters } } } }).operations;
    expect(operation!.parameters).toMatchObject([{ required: true, style: 'simple', explode: false }]);
  });

  it('replaces the one of its path that has the same name and place', () => {
    const of = (name: string, where: string, description: string): object => ({
      name,
      in: where,
      description,
      schema: true,
    });
    const { parameters } = operationOf(
      { parameters: [of('a', 'query', 'own'), of('c', 'query', 'own')] },
      {},
      { parameters: [of('a', 'query', 'shared'), of('a', 'header', 'shared'), of('b', 'query', 'shared')] },
    );
    expect(parameters.map((one) => [one.name, one.in, one.description, one.at.pointer])).toEqual([
      ['a', 'query', 'own', '/paths/~1a/get/parameters/0'],
      ['a', 'header', 'shared', '/paths/~1a/parameters/1'],
      ['b', 'query', 'shared', '/paths/~1a/parameters/2'],
      ['c', 'query', 'own', '/paths/~1a/get/parameters/1'],
    ]);
  });

  it('of the components says so, whatever stands beside its reference', () => {
    const components = {
      parameters: {
        one: { name: 'p', in: 'query', description: 'D', schema: true },
        two: { $ref: '#/components/parameters/one', description: 'between' },
      },
    };
    const parametersOf = (...parameters: readonly object[]): unknown =>
      plain(
        operationOf({ parameters }, { components }).parameters,
        'schema',
        'style',
        'explode',
        'name',
        'in',
      );
    const at = '/components/parameters/one';
    expect(parametersOf({ $ref: `#${at}` })).toEqual([{ at, component: 'one', description: 'D' }]);
    expect(parametersOf({ $ref: `#${at}`, description: 'own' })).toEqual([
      { at, component: 'one', description: 'own' },
    ]);
    expect(parametersOf({ $ref: '#/components/parameters/two' })).toEqual([
      { at, component: 'one', description: 'between' },
    ]);
    expect(parametersOf({ $ref: '#/components/parameters/two', description: 'own' })).toEqual([
      { at, component: 'one', description: 'own' },
    ]);
  });
});

describe('a body', () => {
  const at = '/paths/~1a/get/requestBody';
  it('has media types', () => {
    const requestBody = {
      description: 'D',
      required: true,
      content: {
        'text/plain': { 'x-m': 1 },
        'application/json': {
          schema: { type: 'string' },
          examples: {
            one: { summary: 'S', description: 'D', value: null },
            two: { $ref: '#/components/examples/two', summary: 'own' },
          },
        },
        'text/html': { example: 'x' },
      },
      'x-b': 1,
    };
    const components = { examples: { two: { summary: 'S', externalValue: 'https://a.test/e' } } };
    expect(plain(operationOf({ requestBody }, { components }).requestBody)).toEqual({
      at,
      description: 'D',
      required: true,
      content: [
        { at: `${at}/content/text~1plain`, name: 'text/plain', extensions: { 'x-m': 1 } },
        {
          at: `${at}/content/application~1json`,
          name: 'application/json',
          schema: { ...string, at: `${at}/content/application~1json/schema` },
          examples: [
            {
              at: `${at}/content/application~1json/examples/one`,
              name: 'one',
              summary: 'S',
              description: 'D',
              value: null,
            },
            {
              at: '/components/examples/two',
              name: 'two',
              summary: 'own',
              externalValue: 'https://a.test/e',
            },
          ],
        },
        {
          at: `${at}/content/text~1html`,
          name: 'text/html',
          examples: [{ at: `${at}/content/text~1html/example`, name: '', value: 'x' }],
        },
      ],
      extensions: { 'x-b': 1 },
    });
  });

  it('elsewhere is no component', () => {
    const given = { requestBody: { $ref: '#/x-bodies/some/one' } };
    const { requestBody } = operationOf(given, { 'x-bodies': { some: { one: { content: text } } } });
    expect(requestBody!.component).toBeUndefined();
    expect(requestBody!.at.pointer).toBe('/x-bodies/some/one');
  });

  it('of the components says so; an operation may have none', () => {
    const components = { requestBodies: { one: { content: text } } };
    const { requestBody } = operationOf(
      { requestBody: { $ref: '#/components/requestBodies/one' } },
      { components },
    );
    expect(requestBody).toMatchObject({ component: 'one', required: false });
    expect(requestBody!.at.pointer).toBe('/components/requestBodies/one');
    expect(operationOf({}).requestBody).toBeUndefined();
  });

  it('of several parts has encodings', () => {
    const media = `${at}/content/multipart~1form-data`;
    const encoding = {
      file: {
        contentType: 'image/png',
        headers: { 'X-A': { description: 'D', schema: { type: 'string' } } },
        style: 'form',
        explode: false,
        allowReserved: true,
      },
      other: { explode: true },
    };
    const requestBody = { content: { 'multipart/form-data': { encoding } } };
    const [found] = operationOf({ requestBody }).requestBody!.content;
    expect(plain(found!.encoding)).toEqual({
      file: {
        at: `${media}/encoding/file`,
        contentType: 'image/png',
        headers: {
          'X-A': {
            at: `${media}/encoding/file/headers/X-A`,
            name: 'X-A',
            description: 'D',
            schema: { ...string, at: `${media}/encoding/file/headers/X-A/schema` },
          },
        },
        style: 'form',
        allowReserved: true,
      },
      other: { at: `${media}/encoding/other`, explode: true },
    });
    expect(found!.encoding.get('file')!.explode).toBe(false);
    expect(found!.encoding.get('other')!.style).toBeUndefined();
  });
});

describe('responses', () => {
  it('stand by their status codes, in their order', () => {
    const responses = { default: { description: 'D' }, '2XX': { description: 'S' }, 'x-r': 1 };
    const found = operationOf({ responses }).responses;
    // An object of JavaScript keeps numbers in front, a map does not.
    expect([...found].map(([status, response]) => [status, plain(response)])).toEqual([
      ['default', { at: '/paths/~1a/get/responses/default', status: 'default', description: 'D' }],
      ['2XX', { at: '/paths/~1a/get/responses/2XX', status: '2XX', description: 'S' }],
    ]);
  });

  it('have headers, contents and links', () => {
    const at = '/components/responses/one';
    const components = {
      headers: { H: { required: true, deprecated: true, explode: true, schema: true, example: 1, 'x-h': 1 } },
      links: { L: { operationId: 'one' } },
      responses: {
        one: {
          description: 'D',
          headers: { A: { $ref: '#/components/headers/H', description: 'own' }, B: { content: text } },
          content: text,
          links: {
            next: {
              operationRef: '#/paths/~1a/get',
              parameters: { id: '$response.body#/id', n: 1 },
              requestBody: { a: null },
              description: 'D',
              server: { url: '/s' },
            },
            named: { $ref: '#/components/links/L' },
          },
          'x-r': 1,
        },
      },
    };
    const responses = { 200: { $ref: `#${at}` } };
    expect(
      plain(operationOf({ operationId: 'one', responses }, { components }).responses.get('200')),
    ).toEqual({
      at,
      component: 'one',
      status: '200',
      description: 'D',
      headers: {
        A: {
          at: '/components/headers/H',
          name: 'A',
          required: true,
          deprecated: true,
          explode: true,
          description: 'own',
          schema: { at: '/components/headers/H/schema', kind: 'any' },
          examples: [{ at: '/components/headers/H/example', name: '', value: 1 }],
          extensions: { 'x-h': 1 },
        },
        B: {
          at: `${at}/headers/B`,
          name: 'B',
          schema: { ...string, at: `${at}/headers/B/content/text~1plain/schema` },
          content: {
            at: `${at}/headers/B/content/text~1plain`,
            name: 'text/plain',
            schema: { ...string, at: `${at}/headers/B/content/text~1plain/schema` },
          },
        },
      },
      content: [
        {
          at: `${at}/content/text~1plain`,
          name: 'text/plain',
          schema: { ...string, at: `${at}/content/text~1plain/schema` },
        },
      ],
      links: {
        next: {
          at: `${at}/links/next`,
          operationRef: '#/paths/~1a/get',
          parameters: { id: '$response.body#/id', n: 1 },
          requestBody: { a: null },
          description: 'D',
          server: { at: `${at}/links/next/server`, url: '/s' },
        },
        named: { at: '/components/links/L', operationId: 'one' },
      },
      extensions: { 'x-r': 1 },
    });
  });
});

describe('definitions', () => {
  it('are all schemas of the components, then what else a reference names', () => {
    const deep = '#/paths/~1a/get/responses/200/content/application~1json/schema';
    const json = { schema: { type: 'object', properties: { b: { type: 'array', items: true } } } };
    const { definitions } = apiOf({
      components: {
        schemas: {
          One: { $ref: `${deep}/properties/b/items` },
          'a.b': {
            $defs: { inner: true },
            properties: { c: { $ref: '#/components/schemas/a.b/$defs/inner' } },
          },
          Two: { $ref: deep },
        },
      },
      paths: {
        '/a': { get: { responses: { 200: { description: 'OK', content: { 'application/json': json } } } } },
      },
    });
    expect([...definitions].map(([key, { component, name }]) => [key, component, name])).toEqual([
      ['/components/schemas/One', 'One', 'One'],
      ['/components/schemas/a.b', 'a.b', 'a.b'],
      ['/components/schemas/Two', 'Two', 'Two'],
      [deep.slice(1), undefined, 'responses_200_application/json'],
      ['/components/schemas/a.b/$defs/inner', undefined, 'a.b_inner'],
      [`${deep.slice(1)}/properties/b/items`, undefined, '200_application/json_b'],
    ]);
    for (const [key, definition] of definitions) {
      expect(definition.key).toBe(key);
      expect(definition.schema.at.pointer).toBe(key);
    }
  });

  it('are schemas alone, and components by their names', () => {
    const { definitions } = apiOf({
      components: {
        parameters: { one: { name: 'p', in: 'query', schema: true } },
        schemas: {
          items: true,
          Two: { items: { $ref: '#/components/schemas/items' } },
          Three: { $ref: '#/components/x-more/Four' },
        },
        'x-more': { Four: { type: 'null' } },
      },
      paths: { '/a': { get: { ...ok, parameters: [{ $ref: '#/components/parameters/one' }] } } },
    });
    expect([...definitions].map(([key, { component, name }]) => [key, component, name])).toEqual([
      ['/components/schemas/items', 'items', 'items'],
      ['/components/schemas/Two', 'Two', 'Two'],
      ['/components/schemas/Three', 'Three', 'Three'],
      ['/components/x-more/Four', undefined, 'x-more_Four'],
    ]);
  });

  it('are named even where their pointer says nothing', () => {
    const items = { type: 'array', items: { type: 'string' } };
    const { definitions } = apiOf({
      components: { schemas: { properties: items, Two: { $ref: '#/components/schemas/properties/items' } } },
    });
    expect(definitions.get('/components/schemas/properties/items')!.name).toBe('schema');
  });
});
