import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { token } from '../../generator/runtime/auth.ts';
import {
  createRuntime,
  type Operation,
  type Result,
  type RuntimeOptions,
} from '../../generator/runtime/client.ts';
import type { ClientError } from '../../generator/runtime/errors.ts';
import { bigintJson } from '../../generator/runtime/json.ts';
import { middleware } from '../../generator/runtime/middleware.ts';
import { call } from '../../generator/runtime/method.ts';
import { formQuery, headerField, pathSegment } from '../../generator/runtime/parameters.ts';
import { json, startPeer, type Answer, type Peer, type Seen } from './peer.ts';

let peer: Peer;
let answer: Answer;
beforeAll(async () => {
  peer = await startPeer((seen, response, index) => answer(seen, response, index));
});
afterAll(() => peer.close());

const create: Operation = {
  operationId: 'create',
  method: 'POST',
  path: '/v2/{id}/x',
  parameters: [pathSegment('id'), formQuery('q'), headerField('X-H')],
};
const list: Operation = { ...create, operationId: 'list', method: 'GET' };
const ok: Answer = (_seen, response) => json(response, 200, { fine: true });
const runtime = (options: RuntimeOptions = {}) => createRuntime({ ...options, endpoint: peer.url });
const last = (): Seen => peer.seen[peer.seen.length - 1]!;

describe('the request', () => {
  test('everything in its place', async () => {
    answer = ok;
    const client = runtime({
      auth: token('t'),
      headers: { 'X-All': 1, 'X-Gone': 'x', 'X-H': 'low' },
      parameters: { path: { id: 'default' } },
    });
    const input = { query: { q: ['a', 'b'] }, header: { 'X-H': 'h' } };
    const headers = { 'X-One': true, 'x-gone': null, 'x-skip': undefined };
    expect(await call(client, create, { a: undefined, b: [1] }, { ...input, headers })).toEqual({
      fine: true,
    });
    expect(last()).toMatchObject({ method: 'POST', url: '/v2/default/x?q=a&q=b', body: '{"b":[1]}' });
    expect(last().headers).toMatchObject({
      'x-all': '1',
      'x-one': 'true',
      'x-h': 'low',
      'x-auth-token': 't',
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(last().headers).not.toHaveProperty('x-gone');
    expect(last().headers).not.toHaveProperty('x-skip');
  });

  test('no body, no media type', async () => {
    answer = ok;
    await call(runtime(), list, undefined, { path: { id: 1 } });
    expect(last().headers).not.toHaveProperty('content-type');
  });

  test.each<[string, string, unknown, string, RegExp]>([
    ['text as JSON', 'application/json', 'hello', '"hello"', /^application\/json$/],
    [
      'merge patch',
      'application/merge-patch+json',
      { a: null },
      '{"a":null}',
      /^application\/merge-patch\+json$/,
    ],
    ['text', 'text/plain', 'hello', 'hello', /^text\/plain$/],
    ['bytes', 'application/octet-stream', new Uint8Array([104, 105]), 'hi', /^application\/octet-stream$/],
    [
      'a form',
      'application/x-www-form-urlencoded',
      new URLSearchParams({ a: 'b c' }),
      'a=b+c',
      /^application\/x-www-form-urlencoded$/,
    ],
    ['bigint', 'application/json', { a: 9007199254740993n }, '{"a":9007199254740993}', /json/],
  ])('%s', async (_name, mediaType, body, want, type) => {
    answer = ok;
    await call(runtime({ json: bigintJson }), { ...create, mediaType }, body, { path: { id: 1 } });
    expect(last().body).toBe(want);
    expect(last().headers['content-type']).toMatch(type);
  });

  test('a form with files: fetch says the boundary', async () => {
    answer = ok;
    const form = new FormData();
    form.append('file', new Blob(['content']), 'a.txt');
    await call(runtime(), { ...create, mediaType: '' }, form, { path: { id: 1 } });
    expect(last().headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(last().body).toContain('content');
  });

  test.each([
    ['https://other.example/', 'https://other.example'],
    ['https://other.example/v1//', 'https://other.example/v1'],
  ])('the endpoint %s', (endpoint, want) => expect(createRuntime({ endpoint }).baseUrl).toBe(want));
});

describe('what is not sent', () => {
  test.each<[string, object, RuntimeOptions, RegExp]>([
    [
      'no path parameter',
      {},
      {},
      /^The parameter id must be given and not empty: .* · POST · http.*\/v2\/\{id\}\/x$/,
    ],
    [
      'an empty one',
      { path: { id: '' } },
      {},
      /^The parameter id must be given and not empty: .* · POST · http/,
    ],
    ['..', { path: { id: '..' } }, {}, /path segments · POST · http/],
    ['.', { path: { id: '.' } }, {}, /path segments/],
    [
      'a line break in a header field',
      { path: { id: 1 }, header: { 'X-H': 'a\r\nb' } },
      {},
      /The header field "x-h" has a forbidden character/,
    ],
    [
      'everything that is wrong, at once',
      {},
      { validate: () => ['first', 'second'] },
      /^The parameter id must be given [^;]*; first; second · POST/,
    ],
    [
      'what the validator refuses',
      { path: { id: 1 } },
      { validate: (id, body) => [`${id} ${JSON.stringify(body)}`, 'second'] },
      /^create \{\}; second · POST/,
    ],
    [
      'what a validator refuses later',
      { path: { id: 1 } },
      { validate: async (id) => [id] },
      /^create · POST/,
    ],
  ])('%s', async (_name, input, options, message) => {
    const before = peer.seen.length;
    const { data, error, response } = await call(
      runtime(options),
      create,
      {},
      { ...input, throwOnError: false },
    );
    expect(error).toMatchObject({ kind: 'validation', method: 'POST' });
    expect(error?.message).toMatch(message);
    expect([data, response]).toEqual([undefined, undefined]);
    expect(peer.seen.length).toBe(before);
  });
});

describe('the outcome', () => {
  test.each<[string, Answer, unknown]>([
    ['JSON', ok, { fine: true }],
    ['no content', (_s, response) => response.writeHead(204).end(), undefined],
    [
      'an empty body',
      (_s, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
      undefined,
    ],
    ['JSON without a media type', (_s, response) => response.writeHead(200).end('[1]'), [1]],
    [
      'fields and values nobody knows',
      (_s, response) => json(response, 200, { runtime: 'Python9.9', new_field: 1 }),
      { runtime: 'Python9.9', new_field: 1 },
    ],
  ])('%s', async (_name, reply, want) => {
    answer = reply;
    expect(await call(runtime(), list, undefined, { path: { id: 1 } })).toEqual(want);
    const result = await call(runtime(), list, undefined, { path: { id: 1 }, throwOnError: false });
    expect(result).toMatchObject({ data: want });
    expect(result.error).toBeUndefined();
    expect(result.response?.ok).toBe(true);
  });

  test('an error as a value', async () => {
    answer = (_s, response) => json(response, 404, { error_code: 'FSS.0404' });
    const { error, response } = await call(runtime(), list, undefined, {
      path: { id: 1 },
      throwOnError: false,
    });
    expect(error).toMatchObject({ kind: 'api', status: 404, error_code: 'FSS.0404' });
    expect(response?.status).toBe(404);
  });

  test('integers without loss, on request', async () => {
    answer = (_s, response) => response.end('{"id":9223372036854775807}');
    expect(await call(runtime(), list, undefined, { path: { id: 1 } })).toEqual({ id: 2 ** 63 });
    expect(await call(runtime(), list, undefined, { path: { id: 1 }, json: bigintJson })).toEqual({
      id: 9223372036854775807n,
    });
    expect(await call(runtime({ json: bigintJson }), list, undefined, { path: { id: 1 } })).toEqual({
      id: 9223372036854775807n,
    });
  });

  test('text and bytes', async () => {
    answer = (_s, response) => response.end('[é');
    expect(await call(runtime(), { ...list, parseAs: 'text' }, undefined, { path: { id: 1 } })).toBe('[é');
    expect(await call(runtime(), list, undefined, { path: { id: 1 }, parseAs: 'bytes' })).toEqual(
      new Uint8Array(Buffer.from('[é')),
    );
  });

  test.each<[string, unknown]>([
    ['an error', new Error('vault')],
    ['an error that has issues', Object.assign(new Error('vault'), { issues: ['x'] })],
    ['nothing', undefined],
  ])('%s that is none of the client is thrown in either form', async (_name, error) => {
    const client = runtime({ auth: token(() => Promise.reject(error)) });
    for (const throwOnError of [true, false])
      await expect(call(client, list, undefined, { path: { id: 1 }, throwOnError })).rejects.toBe(error);
  });
});

describe('options of a call', () => {
  test('go before those of the client; undefined ones do not', async () => {
    answer = () => {};
    const client = runtime({ timeout: 20, retry: false });
    await expect(
      call(client, list, undefined, { path: { id: 1 }, timeout: undefined, retry: undefined }),
    ).rejects.toMatchObject({ kind: 'timeout' });
    const start = performance.now();
    await expect(call(client, list, undefined, { path: { id: 1 }, timeout: 80 })).rejects.toMatchObject({
      kind: 'timeout',
    });
    expect(performance.now() - start).toBeGreaterThan(75);
  });

  test.each<[string, Partial<Operation>, object, number]>([
    ['a POST is not repeated', {}, {}, 1],
    ['unless the description says so', { idempotent: true }, {}, 2],
    ['or the call', {}, { idempotent: true }, 2],
    ['a method in lower case is the same', { method: 'patch' }, {}, 1],
    ['and the call may say no', { idempotent: true }, { idempotent: false }, 1],
  ])('%s', async (_name, operation, options, want) => {
    answer = (_s, response) => json(response, 500, {});
    const before = peer.seen.length;
    await expect(
      call(runtime(), { ...create, ...operation }, undefined, {
        path: { id: 1 },
        retry: { attempts: 2, baseDelay: 1 },
        ...options,
      }),
    ).rejects.toMatchObject({ status: 500 });
    expect(peer.seen.length - before).toBe(want);
  });
});

test('types: throwing by default, a result on request', () => {
  const client = createRuntime({ endpoint: 'https://a.example' });
  const plain = () => call<{ a: 1 }>(client, list);
  expectTypeOf(plain).returns.resolves.toEqualTypeOf<{ a: 1 }>();
  const safe = () =>
    call<{ a: 1 }, ClientError, { throwOnError: false }>(client, list, {}, { throwOnError: false });
  expectTypeOf(safe).returns.resolves.toEqualTypeOf<Result<{ a: 1 }>>();
  expect(client.settings()).toEqual({ endpoint: 'https://a.example' });
});

describe('middleware', () => {
  test('in order, and back', async () => {
    answer = (_s, response, index) => json(response, index % 2 ? 200 : 200, { fine: true });
    const order: string[] = [];
    const named = (name: string) => ({
      onRequest: ({
        request,
        schemaPath,
        params,
        id,
      }: {
        request: Request;
        schemaPath: string;
        params: object;
        id: string;
      }) => {
        order.push(`${name} ${schemaPath} ${JSON.stringify(params)} ${id.length > 3}`);
        request.headers.set(`x-${name}`, 'set');
      },
      onResponse: ({ response }: { response: Response }) => void order.push(`${name} ${response.status}`),
    });
    const chain = middleware(named('a'), named('b'));
    const client = runtime({ middleware: chain, auth: token('t') });
    expect(await call(client, create, { b: 1 }, { path: { id: 1 } })).toEqual({ fine: true });
    const params = '{"path":{"id":1}}';
    expect(order).toEqual([`a /v2/{id}/x ${params} true`, `b /v2/{id}/x ${params} true`, 'b 200', 'a 200']);
    expect(last()).toMatchObject({
      body: '{"b":1}',
      headers: { 'x-a': 'set', 'x-b': 'set', 'x-auth-token': 't' },
    });
  });

  test('puts another request, response or error in place', async () => {
    answer = ok;
    const other = {
      onRequest: ({ request }: { request: Request }) =>
        new Request(`${request.url}?changed`, {
          method: 'PUT',
          body: '{"c":1}',
          headers: { 'content-type': 'application/json' },
        }),
    };
    await call(runtime({ middleware: middleware(other) }), create, {}, { path: { id: 1 } });
    expect(last()).toMatchObject({ method: 'PUT', url: '/v2/1/x?changed', body: '{"c":1}' });

    const cached = { onRequest: () => new Response('{"cached":true}') };
    expect(
      await call(runtime({ middleware: middleware(cached) }), create, undefined, { path: { id: 1 } }),
    ).toEqual({
      cached: true,
    });

    const changed = { onResponse: () => new Response('{"error_code":"X"}', { status: 418 }) };
    await expect(
      call(runtime({ middleware: middleware(changed) }), create, undefined, { path: { id: 1 } }),
    ).rejects.toMatchObject({ kind: 'api', status: 418, error_code: 'X' });

    answer = (_s, response) => response.socket!.resetAndDestroy();
    const rescued = { onError: () => new Response('{"rescued":true}') };
    expect(
      await call(runtime({ middleware: middleware(rescued) }), create, undefined, { path: { id: 1 } }),
    ).toEqual({
      rescued: true,
    });
    const renamed = {
      onError: ({ error }: { error: unknown }) => new Error(`renamed ${(error as ClientError).kind}`),
    };
    await expect(
      call(runtime({ middleware: middleware(renamed) }), create, undefined, { path: { id: 1 } }),
    ).rejects.toThrow('renamed network');
  });

  test('is told of an error in reverse, with the request that met it', async () => {
    answer = (_s, response) => response.socket!.resetAndDestroy();
    const told: string[] = [];
    const tells = (name: string, result?: Error) => ({
      onError: ({ request, error }: { request: Request; error: unknown }) => {
        told.push(`${name} ${new URL(request.url).search} ${(error as Error).name}`);
        return result;
      },
    });
    const changes = {
      onRequest: ({ request }: { request: Request }) => new Request(`${request.url}?changed`),
    };
    const chain = middleware(tells('a'), tells('b', new RangeError('b')), changes, tells('c'));
    await expect(call(runtime({ middleware: chain }), list, undefined, { path: { id: 1 } })).rejects.toThrow(
      'b',
    );
    expect(told).toEqual(['c ?changed NetworkError', 'b ?changed NetworkError', 'a ?changed RangeError']);
  });

  test('comes and goes', async () => {
    answer = ok;
    let count = 0;
    const one = { onRequest: () => void count++ };
    const chain = middleware();
    const client = runtime({ middleware: chain });
    const once = () => call(client, list, undefined, { path: { id: 1 } });
    chain.use(one, one);
    await once();
    chain.eject(one);
    await once();
    chain.eject({ onRequest: () => undefined });
    chain.eject(one, one);
    await once();
    expect(count).toBe(3);
  });
});
