import { describe, expect, it } from 'vitest';
import {
  example,
  functionGraph,
  PATH,
  post,
  described,
  serve,
  withToken,
  answered,
  rawText,
} from './servers.ts';

const { server, url, log } = await serve(functionGraph);
const valid = JSON.stringify(example('fromObs'));

describe('a body that cannot be read', () => {
  const types = (type: string): Record<string, string> => ({ ...withToken, 'content-type': type });
  const cases: [string, string | Uint8Array, Record<string, string>, number, RegExp][] = [
    ['no JSON', '{"a":\n  x}', withToken, 400, /^the body is not JSON: see line:column 2:3$/],
    ['JSON cut short', valid.slice(0, -1), withToken, 400, /not JSON: see line:column 1:\d+$/],
    ['two values', `${valid} {}`, withToken, 400, /not JSON/],
    ['text that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), withToken, 400, /not UTF-8/],
    ['nested too deeply', '['.repeat(200_000) + ']'.repeat(200_000), withToken, 400, /nested too deeply/],
    ['nothing', '', withToken, 400, /the request body is required/],
    ['no JSON, in a long text', `{"a":"${'x'.repeat(2e7)}" x}`, withToken, 400, /see line:column 1:20000009/],
    ['another media type', 'a=b', types('text/plain'), 415, /must be application\/json, not text\/plain$/],
    ['a form', 'a=b', types('application/x-www-form-urlencoded'), 415, /must be application\/json/],
    [
      'a compressed one',
      valid,
      { ...withToken, 'content-encoding': 'gzip' },
      415,
      /Content-Encoding must be absent, not gzip/,
    ],
  ];
  it.each(cases)('%s', async (_, body, headers, status, said) => {
    const answer = await post(url + PATH, body, headers);
    expect([answer.status, answer.body['error_msg']]).toEqual([status, expect.stringMatching(said)]);
    expect(answer.body['error_code']).toBe(`FSS.0${status}`);
    expect(log.at(-1)!.status).toBe(status);
  });

  it('without a media type', async () => {
    const { 'x-auth-token': token } = withToken;
    const text = await rawText(
      url,
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\nx-auth-token: ${token}\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 415 /);
    expect(text).toContain('not absent');
  });
});

describe('a body that can be read', () => {
  const cases: [string, string, Record<string, string>][] = [
    ['with a charset', valid, { ...withToken, 'content-type': 'Application/JSON; charset=utf-8' }],
    ['with a byte order mark', `\ufeff${valid}`, withToken],
    ['with a coding that is none', valid, { ...withToken, 'content-encoding': 'identity' }],
  ];
  it.each(cases)('%s', async (_, body, headers) => {
    expect((await post(url + PATH, body, headers)).status).toBe(200);
  });

  it('is there for tests, as text and as JSON', async () => {
    await post(url + PATH, valid);
    const { text, body, method, operationId } = server.requests.at(-1)!;
    expect({ text, body, method, url: server.requests.at(-1)!.url, operationId }).toEqual({
      text: valid,
      body: example('fromObs'),
      method: 'POST',
      url: PATH,
      operationId: 'createFunction',
    });
  });
});

describe('its size', async () => {
  const own = await serve(functionGraph, { mostBytes: 1000 });
  it('413, which the caller gets to read', async () => {
    const answer = await post(own.url + PATH, 'x'.repeat(3_000_000));
    expect([answer.status, answer.body]).toEqual([
      413,
      { error_code: 'FSS.0413', error_msg: 'a body has at most 1000 bytes' },
    ]);
    expect((await post(own.url + PATH, valid)).status).toBe(200);
  });
  it('counts what is not announced', async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 20; count++) controller.enqueue(new Uint8Array(100));
        controller.close();
      },
    });
    const init = { method: 'POST', headers: withToken, body: stream, duplex: 'half' } as RequestInit;
    expect((await answered(await fetch(own.url + PATH, init))).status).toBe(413);
  });
});

describe('other media types', async () => {
  const schema = '{type: object, required: [a], properties: {a: {type: integer, format: int64}}}';
  const own = await serve(
    described(`paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {schema: ${schema}}
          application/merge-patch+json: {schema: {type: object, maxProperties: 1}}
          text/*: {schema: {type: string}}
          multipart/form-data: {schema: ${schema}}
      responses: {'200': {description: '', content: {application/json: {schema: ${schema}, example: {a: 1}}}}}
`),
  );
  const cases: [string, string, number, RegExp][] = [
    ['application/json', '{"a":1}', 200, /^\{"a":1\}$/],
    ['application/json', '{"a":9007199254740993}', 200, /^\{"a":9007199254740993\}$/],
    ['application/json', '{}', 400, /a is required/],
    ['application/merge-patch+json', '{}', 200, /^\{"a":1\}$/],
    ['application/merge-patch+json', '{"a":1,"b":2}', 400, /at most 1 field/],
    ['text/plain', 'anything', 200, /^\{"a":1\}$/],
    ['multipart/form-data; boundary=x', '--x--', 200, /^\{"a":1\}$/],
    [
      'application/xml',
      '<a/>',
      415,
      /must be application\/json or application\/merge-patch\+json or text\/\* or multipart/,
    ],
  ];
  it.each(cases)('%s %s: %i', async (type, body, status, want) => {
    const answer = await post(`${own.url}/a`, body, { 'content-type': type });
    expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(want)]);
  });

  it('a body that is optional', async () => {
    expect((await answered(await fetch(`${own.url}/a`, { method: 'POST' }))).status).toBe(200);
  });
});
