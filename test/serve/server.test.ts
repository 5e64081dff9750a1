import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/build.ts';
import { signRequest } from '../../generator/runtime/signer.ts';
import { developmentCredentials, developmentPassword, type LogEntry } from '../../generator/serve/options.ts';
import { createServer, type LocalServer } from '../../generator/serve/server.ts';
import { documentFromText, loadDocument } from '../../generator/spec/load.ts';

const document = loadDocument(join(import.meta.dirname, '../../spec/openapi.yaml'));
const context = { document, api: buildApi(document) };
const log: LogEntry[] = [];
let server: LocalServer;
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  server = createServer(context, { ...developmentCredentials, log: (entry) => log.push(entry) });
  ({ url, close } = await server.listen(0, '127.0.0.1'));
});
afterAll(() => close());

const operation = context.api.operations[0]!;
const example = (name: string): object =>
  operation.requestBody!.content[0]!.examples.find((one) => one.name === name)!.value as object;
interface Answer {
  readonly error_code?: string;
  readonly error_msg?: string;
  readonly encrypted_user_data?: string;
  readonly token?: { readonly issued_at: string; readonly expires_at: string };
}

const PATH = '/v2/demo/fgs/functions';
const json = { 'content-type': 'application/json' };
const token = { ...json, 'x-auth-token': developmentCredentials.token };

async function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = token,
): Promise<[Response, Answer]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url + path, { method: 'POST', headers, body: text });
  const answer = await response.text();
  return [response, answer === '' ? {} : (JSON.parse(answer) as Answer)];
}

const { accessKey, secretKey }: { accessKey: string; secretKey: string } = developmentCredentials;

async function signed(
  path: string,
  body: string,
  keys = { accessKey, secretKey },
  date = new Date(),
): Promise<Record<string, string>> {
  return (await signRequest({ method: 'POST', url: url + path, headers: json, body }, keys, date)).headers;
}

describe('a good request', () => {
  it.each(operation.requestBody!.content[0]!.examples.map(({ name }) => name))(
    '%s is answered with the documented example',
    async (name) => {
      const sent = example(name);
      const [response, body] = await post(PATH, sent);
      expect(response.status).toBe(200);
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
      expect(body).toMatchObject({
        func_name: 'xxx',
        runtime: (sent as { runtime: string }).runtime,
        domain_id: '14ee2e3501124efcbca7998baa24xxxx',
      });
      expect(server.requests.at(-1)).toMatchObject({ operationId: 'createFunction', body: sent });
    },
  );

  it('gives encrypted variables back without their values', async () => {
    const [, body] = await post(PATH, { ...example('fromObs'), encrypted_user_data: '{"password":"1234"}' });
    expect(body.encrypted_user_data).toBe('{"password":""}');
  });

  const preferred: [string, number, object][] = [
    ['code=401', 401, { error_code: 'FSS.0401', error_msg: 'not permit' }],
    ['code=400, example=invalidParameter', 400, { error_code: 'FSS.0400', error_msg: 'invalid parameter' }],
    ['example=created', 200, { func_name: 'xxx' }],
    ['example=none', 501, { error_code: 'FSS.0501' }],
    ['code=418', 501, {}],
  ];
  it.each(preferred)('Prefer: %s', async (prefer, status, want) => {
    const [response, body] = await post(PATH, example('fromObs'), { ...token, prefer });
    expect([response.status, body]).toEqual([status, expect.objectContaining(want)]);
  });
});

describe('credentials', () => {
  const body = JSON.stringify(example('fromObs'));

  it('verifies a signature', async () => {
    const [response] = await post(PATH, body, await signed(PATH, body));
    expect([response.status, server.requests.at(-1)!.verified]).toEqual([200, true]);
  });

  const shapes: [string, string, Record<string, string>, string][] = [
    ['query parameters in any order', `${PATH}?b=2&a=1&a=0&c=%20x`, {}, body],
    ['a path of other alphabets', '/v2/%E9%A1%B9%E7%9B%AE%20%2F/fgs/functions', {}, body],
    ['further fields', PATH, { 'x-extra': '  spaced  ', 'x-project-id': 'p' }, body],
  ];
  it.each(shapes)('verifies a signature over %s', async (_, path, more, text) => {
    const made = await signRequest(
      { method: 'POST', url: url + path, headers: { ...json, ...more }, body: text },
      { accessKey, secretKey },
    );
    const [response] = await post(path, text, made.headers);
    expect([response.status, server.requests.at(-1)!.verified]).toEqual([200, true]);
  });

  const refused: [string, () => Promise<Record<string, string>>, RegExp][] = [
    ['none', async () => json, /^no X-Auth-Token; no Authorization/],
    [
      'another token',
      async () => ({ ...json, 'x-auth-token': 'other' }),
      /another X-Auth-Token than --token/,
    ],
    [
      'another access key',
      () => signed(PATH, body, { accessKey: 'other', secretKey }),
      /unknown access key other/,
    ],
    [
      'another secret key',
      () => signed(PATH, body, { accessKey, secretKey: 'other' }),
      /another signature than for this canonical request:\n {4}POST\n/,
    ],
    ['another body', () => signed(PATH, `${body} `), /another signature/],
    ['an old date', () => signed(PATH, body, undefined, new Date(Date.now() - 3_600_000)), /60 minutes away/],
    [
      'another scheme',
      async () => ({ ...json, authorization: 'Basic abc' }),
      /Authorization is not SDK-HMAC-SHA256/,
    ],
    [
      'a field that is not there',
      async () => ({
        ...(await signed(PATH, body)),
        authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=host;x-none;x-sdk-date, Signature=${'0'.repeat(64)}`,
      }),
      /the signed field x-none is not there/,
    ],
  ];
  it.each(refused)('%s: 401, and the log says why', async (_, headers, reason) => {
    const [response, answer] = await post(PATH, body, await headers());
    expect([response.status, answer]).toEqual([401, { error_code: 'FSS.0401', error_msg: 'not permit' }]);
    expect(log.at(-1)!.reason).toMatch(reason);
    expect(log.at(-1)!.reason).not.toContain(secretKey);
  });

  it('403 for a project that may not be used', async () => {
    const [response, answer] = await post('/v2/forbidden/fgs/functions', body);
    expect([response.status, answer]).toEqual([403, { error_code: 'FSS.0403', error_msg: 'invalid token' }]);
  });

  it('gives a token for a user and a password', async () => {
    const request = (password: string): object => ({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'u', password, domain: { name: 'd' } } },
        },
      },
    });
    const [good, answer] = await post('/v3/auth/tokens', request(developmentPassword), json);
    expect([good.status, good.headers.get('x-subject-token')]).toEqual([201, developmentCredentials.token]);
    expect(Date.parse(answer.token!.expires_at) - Date.parse(answer.token!.issued_at)).toBe(86_400_000);
    const [bad] = await post('/v3/auth/tokens', request('other'), json);
    expect(bad.status).toBe(401);
  });
});

describe('a bad request', () => {
  const cases: [string, string, string | object, Record<string, string>, number, RegExp][] = [
    [
      'a misspelt field',
      PATH,
      { ...example('fromObs'), memorysize: 1 },
      token,
      400,
      /memorysize.*memory_size/,
    ],
    [
      'a rule broken',
      PATH,
      { ...example('fromObs'), code_url: undefined },
      token,
      400,
      /code_url is required when/,
    ],
    ['no JSON', PATH, '{"a":\n  x}', token, 400, /not JSON: see line:column 2:3/],
    [
      'another media type',
      PATH,
      'a=b',
      { ...token, 'content-type': 'text/plain' },
      415,
      /must be application\/json, not text\/plain/,
    ],
    ['no body', PATH, '', token, 400, /the request body is required/],
    [
      'another path',
      '/v2/demo/functions',
      {},
      token,
      404,
      /no operation has this path; there are \/v2\/\{project_id\}\/fgs\/functions/,
    ],
    ['a path that is no UTF-8', '/v2/%ff/fgs/functions', {}, token, 400, /not percent-encoded/],
  ];
  it.each(cases)('%s', async (_, path, body, headers, status, message) => {
    const [response, answer] = await post(path, body, headers);
    expect([response.status, answer.error_msg]).toEqual([status, expect.stringMatching(message)]);
    expect(answer.error_code).toBe(`FSS.0${status}`);
  });

  it('405 says what is allowed', async () => {
    const response = await fetch(url + PATH, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  const raw: [string, string][] = [
    ['no HTTP', 'hello\r\n\r\n'],
    ['a body that ends too soon', `POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{`],
    ['two lengths', `POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`],
    ['a field that is too long', `GET / HTTP/1.1\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`],
  ];
  it.each(raw)('%s does not stop the server', async (_, text) => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    socket.end(text);
    await once(socket.resume(), 'close');
    expect((await post(PATH, example('fromObs')))[0].status).toBe(200);
  });
});

describe('pages', () => {
  it('of this machine may call it', async () => {
    const origin = 'http://localhost:5173';
    const asked = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-auth-token,content-type',
    };
    const preflight = await fetch(url + PATH, { method: 'OPTIONS', headers: { origin, ...asked } });
    expect(preflight.status).toBe(204);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'x-auth-token,content-type',
    });
    const [response] = await post(PATH, example('fromObs'), { ...token, origin });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('of elsewhere may not', async () => {
    const [response] = await post(PATH, example('fromObs'), { ...token, origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('any other description', () => {
  const text = `openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /things/{id}:
    get:
      parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: size, in: query, required: true, schema: {type: integer}}]
      responses: {'200': {description: '', content: {application/json: {schema: {type: object, required: [a, b], properties: {a: {type: integer, minimum: 3}, b: {enum: [x]}, c: {type: string}}}}}}}
    delete: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], security: [{bearer: []}], responses: {'204': {description: ''}}}
  /things/all:
    get: {responses: {'200': {description: '', content: {text/plain: {example: every thing}}}}}
components: {securitySchemes: {bearer: {type: http, scheme: bearer}}}
`;
  const other = documentFromText(text, 'x.yaml');

  const cases: [string, string, Record<string, string>, number, string][] = [
    ['GET', '/things/1?size=2', {}, 200, '{"a":3,"b":"x"}'],
    ['GET', '/things/1', {}, 400, 'the query parameter size is required'],
    ['GET', '/things/all', {}, 200, 'every thing'],
    ['DELETE', '/things/1', {}, 401, 'error_msg'],
    ['DELETE', '/things/1', { authorization: 'Bearer x' }, 204, ''],
  ];
  it.each(cases)('%s %s %j', async (method, path, headers, status, body) => {
    const local = await createServer(
      { document: other, api: buildApi(other) },
      developmentCredentials,
    ).listen(0, '127.0.0.1');
    const response = await fetch(local.url + path, { method, headers });
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(body)]);
    await local.close();
  });

  it('lets a test interfere', async () => {
    const interfere = ({ response, index }: { response: { destroy(): void }; index: number }): boolean => {
      if (index === 0) response.destroy();
      return index === 0;
    };
    const made = createServer(
      { document: other, api: buildApi(other) },
      { ...developmentCredentials, interfere },
    );
    const local = await made.listen(0, '127.0.0.1');
    await expect(fetch(`${local.url}/things/all`)).rejects.toThrow();
    expect((await fetch(`${local.url}/things/all`)).status).toBe(200);
    await local.close();
  });
});
