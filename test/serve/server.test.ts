import { describe, expect, it } from 'vitest';
import { answered, described, example, functionGraph, PATH, post, serve, withToken } from './servers.ts';

const { server, url, log } = await serve(functionGraph);
const operation = functionGraph.api.operations[0]!;

describe('a good request', () => {
  it.each(operation.requestBody!.content[0]!.examples.map(({ name }) => name))(
    '%s is answered with the documented example, and what was sent in it',
    async (name) => {
      const sent = example(name);
      const { status, headers, body } = await post(url + PATH, {
        ...sent,
        func_name: 'own-name',
        memory_size: 256,
      });
      expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
      expect(body).toMatchObject({
        func_name: 'own-name',
        memory_size: 256,
        runtime: sent['runtime'],
        code_type: sent['code_type'],
        domain_id: '14ee2e3501124efcbca7998baa24xxxx',
        version: 'latest',
      });
      expect(server.requests.at(-1)).toMatchObject({ operationId: 'createFunction', verified: undefined });
      expect(log.at(-1)).toMatchObject({ method: 'POST', url: PATH, status: 200, reason: undefined });
    },
  );

  const secret: [string, string][] = [
    ['{"password":"1234","user":"u"}', '{"password":"","user":""}'],
    ['{}', '{}'],
  ];
  it.each(secret)('gives the encrypted variables %s back without their values', async (sent, want) => {
    const { body } = await post(url + PATH, { ...example('fromObs'), encrypted_user_data: sent });
    expect(body['encrypted_user_data']).toBe(want);
  });

  it('is answered with another request id each time', async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await post(url + PATH, example('fromObs'))).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(3);
  });

  const preferred: [string, number, object][] = [
    ['code=401', 401, { error_code: 'FSS.0401', error_msg: 'not permit' }],
    ['code=400, example=invalidParameter', 400, { error_code: 'FSS.0400', error_msg: 'invalid parameter' }],
    ['code=400; example="invalidParameter"', 400, { error_code: 'FSS.0400' }],
    ['code=503', 200 + 303, {}],
    ['example=created', 200, { func_name: 'xxx' }],
    [
      'example=none',
      501,
      { error_code: 'FSS.0501', error_msg: 'the response 200 has no example none; it has created' },
    ],
    [
      'code=418',
      501,
      { error_msg: 'the description has no response 418; it has 200, 400, 401, 403, 404, 500, 503' },
    ],
    ['code=abc', 501, {}],
    ['code=100', 501, {}],
    ['respond-async', 200, {}],
  ];
  it.each(preferred)('Prefer: %s', async (prefer, status, want) => {
    const answer = await post(url + PATH, example('fromObs'), { ...withToken, prefer });
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining(want)]);
  });
});

describe('a bad request', () => {
  const bad = (change: object): object => ({ ...example('fromObs'), ...change });
  const cases: [string, string, object, number, RegExp][] = [
    ['a misspelt field', PATH, bad({ memorysize: 1 }), 400, /memorysize.*memory_size/],
    ['a rule broken', PATH, bad({ code_url: undefined }), 400, /code_url is required when/],
    ['a value that is none', PATH, bad({ memory_size: 100 }), 400, /memory_size must be one of 128, 256/],
    ['two faults', PATH, bad({ timeout: 0, runtime: 'Cobol' }), 400, /runtime.*; timeout|timeout.*; runtime/],
    ['no object', PATH, [], 400, /the body must be an object/],
    [
      'another path',
      '/v2/demo/functions',
      {},
      404,
      /no operation has this path; there are \/v2\/\{project_id\}\/fgs\/functions/,
    ],
    ['a path that is no UTF-8', '/v2/%ff/fgs/functions', {}, 400, /not percent-encoded/],
  ];
  it.each(cases)('%s', async (_, path, body, status, said) => {
    const answer = await post(url + path, body);
    expect([answer.status, answer.body]).toEqual([
      status,
      { error_code: `FSS.0${status}`, error_msg: expect.stringMatching(said) },
    ]);
    expect(log.at(-1)!.status).toBe(status);
    expect(log.at(-1)!.reason).toBeTruthy();
  });

  it('405 says what is allowed', async () => {
    const { status, headers, body } = await answered(await fetch(url + PATH, { method: 'DELETE' }));
    expect([status, headers.get('allow'), body['error_code']]).toEqual([405, 'POST', 'FSS.0405']);
  });

  it('shows no secret of the body in the log, and no second line', async () => {
    await post(
      url + PATH,
      bad({
        encrypted_user_data: { password: 'secret-of-the-user' },
        user_data: 'x'.repeat(5000),
        'a\n200 GET /': 1,
      }),
    );
    const text = JSON.stringify(log.at(-1));
    expect(text).not.toContain('secret-of-the-user');
    expect(text).not.toContain('xxxxxxxxxxxxxxxx');
    expect(log.at(-1)!.reason).not.toContain('\n');
  });
});

describe('projects', async () => {
  const own = await serve(functionGraph, { project: 'mine' });
  const forbidden = { error_code: 'FSS.0403', error_msg: 'invalid token' };
  const cases: [string, string, string, number][] = [
    ['any', url, 'anything', 200],
    ['forbidden', url, 'forbidden', 403],
    ['its own', own.url, 'mine', 200],
    ['another', own.url, 'other', 403],
    ['forbidden, too', own.url, 'forbidden', 403],
  ];
  it.each(cases)('%s', async (_, at, project, status) => {
    const answer = await post(`${at}/v2/${project}/fgs/functions`, example('fromObs'));
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toEqual(forbidden);
  });

  it('are asked for after the credentials', async () => {
    expect((await post(`${url}/v2/forbidden/fgs/functions`, {}, {})).status).toBe(401);
  });
});

describe('a schema that cannot be compiled', async () => {
  const operation = `{operationId: o, requestBody: {content: {application/json: {schema: {type: string, maxLength: 7}}}}, responses: {'204': {description: ''}}}`;
  const good = described(`paths: {/: {post: ${operation}}}`);
  // The loader lets no such schema pass; what the validator will not take one day is not known.
  const value = JSON.parse(JSON.stringify(good.document.value).replace('"maxLength":7', '"maxLength":"x"'));
  const own = await serve({ ...good, document: { ...good.document, value } });
  it('is told in the log, and stops nothing', async () => {
    expect((await post(own.url, '"text"', { 'content-type': 'application/json' })).status).toBe(204);
    expect(own.log.at(-1)!.reason).toMatch(/^the body was not checked: maxLength value must be/);
  });
});

describe('stateful', async () => {
  const own = await serve(functionGraph, { stateful: true });
  const send = (project: string, change: object, headers: Record<string, string> = withToken) =>
    post(`${own.url}/v2/${project}/fgs/functions`, { ...example('fromObs'), ...change }, headers);

  it('refuses a second function of a name in a package and a project', async () => {
    const twice = [
      await send('p', { func_name: 'f', package: 'a' }),
      await send('p', { func_name: 'f', package: 'a' }),
    ];
    expect(twice.map(({ status }) => status)).toEqual([200, 400]);
    expect(twice[1]!.body).toEqual({
      error_code: 'FSS.0400',
      error_msg: 'the package a has a function f already; choose another func_name',
    });
    const others = [
      await send('q', { func_name: 'f', package: 'a' }),
      await send('p', { func_name: 'f', package: 'b' }),
      await send('p', { func_name: 'g', package: 'a' }),
    ];
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('remembers nothing that was refused', async () => {
    const refused = [
      await send('r', { func_name: 'f', timeout: 0 }),
      await send('r', { func_name: 'f' }, { ...withToken, 'x-auth-token': 'other' }),
      await send('r', { func_name: 'f' }, { ...withToken, prefer: 'code=503' }),
      await send('r', { func_name: 'f' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 401, 503, 200]);
  });

  it('is not the default', async () => {
    const statuses = [
      await post(url + PATH, example('fromObs')),
      await post(url + PATH, example('fromObs')),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200]);
  });
});

describe('any other description', async () => {
  const thing = `{type: object, required: [a, b], properties: {a: {type: integer, minimum: 3}, b: {enum: [x, y]}, c: {type: string}, d: {type: string, writeOnly: true}, e: {type: array}}}`;
  const own = await serve(
    described(`servers: [{url: 'https://a.example/v1'}]
paths:
  /things:
    post:
      requestBody: {content: {application/json: {schema: {type: object, properties: {b: {}, c: {}, d: {}, e: {}, f: {}}}}}}
      responses: {'201': {description: '', headers: {Location: {schema: {type: string}, example: /things/1}, X-Left: {required: true, schema: {type: integer, minimum: 5}}, X-Bad: {schema: {type: string}, example: "a\\nb"}, X-Free: {schema: {type: string}}}, content: {application/json: {schema: ${thing}}}}}
  /things/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {responses: {'200': {description: '', content: {application/json: {schema: ${thing}}}}}}
    put: {responses: {default: {description: '', content: {application/json: {example: [1]}}}}}
    patch: {responses: {'2XX': {description: '', content: {application/json: {schema: {type: string, pattern: '^QQ-[0-9]{7}$'}}}}}}
    delete: {responses: {'204': {description: '', content: {application/json: {example: 1}}}}}
  /things/all:
    get: {responses: {'200': {description: '', content: {text/plain: {example: every thing}, application/json: {example: [every, thing]}, application/xml: {example: {a: 1}}}}}}
  /none: {get: {responses: {'404': {description: ''}}}}
  /number: {get: {responses: {'200': {description: '', content: {application/json: {example: 9007199254740993}}}}}}
`),
  );

  const cases: [string, string, Record<string, string>, number, string][] = [
    ['GET', '/things/1', {}, 200, '{"a":3,"b":"x"}'],
    ['GET', '/v1/things/1', {}, 200, '{"a":3,"b":"x"}'],
    ['HEAD', '/things/1', {}, 200, ''],
    ['PUT', '/things/1', {}, 200, '[1]'],
    ['PUT', '/things/1', { prefer: 'code=404' }, 404, '[1]'],
    ['DELETE', '/things/1', {}, 204, ''],
    ['GET', '/things/all', {}, 200, '["every","thing"]'],
    ['GET', '/things/all', { accept: 'text/plain, application/json;q=0.5' }, 200, 'every thing'],
    ['GET', '/things/all', { accept: 'text/*' }, 200, 'every thing'],
    ['GET', '/things/all', { accept: 'application/xml' }, 200, '["every","thing"]'],
    ['GET', '/number', {}, 200, '9007199254740993'],
  ];
  it.each(cases)('%s %s %j', async (method, path, headers, status, want) => {
    const answer = await answered(await fetch(own.url + path, { method, headers }));
    expect([answer.status, answer.text]).toEqual([status, want]);
  });

  const impossible: [string, string, RegExp][] = [
    ['PATCH', '/things/1', /^the response 2XX has no example, and no valid value can be made of its schema/],
    ['GET', '/none', /^the description has no response 200; it has 404$/],
  ];
  it.each(impossible)('%s %s: 501', async (method, path, said) => {
    const { status, body } = await answered(await fetch(own.url + path, { method }));
    expect([status, body['detail']]).toEqual([501, expect.stringMatching(said)]);
  });

  const echoes: [object, object][] = [
    [
      { b: 'y', c: 'own' },
      { a: 3, b: 'y', c: 'own' },
    ],
    [
      { b: 'z', c: 'own' },
      { a: 3, b: 'x', c: 'own' },
    ],
    [
      { d: 'secret', f: 1 },
      { a: 3, b: 'x' },
    ],
    [{ e: { not: 'a list' } }, { a: 3, b: 'x' }],
    [{ e: [1] }, { a: 3, b: 'x', e: [1] }],
  ];
  it.each(echoes)('POST /things %j', async (sent, want) => {
    const answer = await post(`${own.url}/things`, sent, { 'content-type': 'application/json' });
    expect([answer.status, answer.body]).toEqual([201, want]);
  });

  it('has the header fields of the response', async () => {
    const { headers } = await post(`${own.url}/things`, {}, { 'content-type': 'application/json' });
    expect([
      headers.get('location'),
      headers.get('x-left'),
      headers.get('x-bad'),
      headers.get('x-free'),
    ]).toEqual(['/things/1', '5', null, null]);
  });
});
