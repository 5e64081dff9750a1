/** Connections that do what they should not: the server answers what there is to answer, and stays. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answered,
  example,
  functionGraph,
  PATH,
  post,
  rawRequest,
  rawText,
  serve,
  withToken,
} from './servers.ts';

const { url, log } = await serve(functionGraph, { arrivesWithin: 400 });
const valid = JSON.stringify(example('fromObs'));
const token = `x-auth-token: ${withToken['x-auth-token']}\r\ncontent-type: application/json\r\n`;

afterEach(async () => {
  expect((await post(url + PATH, valid)).status).toBe(200);
});

describe('what is no request', () => {
  const head = `POST ${PATH} HTTP/1.1\r\nhost: x\r\n${token}`;
  const cases: [string, (string | Uint8Array)[], number, RegExp][] = [
    ['no HTTP', ['hello\r\n\r\n'], 400, /not HTTP\/1\.1/],
    ['TLS', [new Uint8Array([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])], 400, /not HTTP\/1\.1/],
    ['another version', ['GET / HTTP/3.0\r\n\r\n'], 400, /not HTTP/],
    ['a method that is none', ['FETCH / HTTP/1.1\r\nhost: x\r\n\r\n'], 400, /not HTTP/],
    ['two lengths', [`${head}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`], 400, /not HTTP/],
    [
      'a length and chunks',
      [`${head}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`],
      400,
      /not HTTP/,
    ],
    ['a chunk that is none', [`${head}transfer-encoding: chunked\r\n\r\nxyz\r\n`], 400, /not HTTP/],
    ['a field with a control character', [`${head}x: \u0001\r\n\r\n`], 400, /not HTTP/],
    [
      'a field that is too long',
      [`GET / HTTP/1.1\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`],
      431,
      /longer than 16 KiB/,
    ],
    ['a path that is too long', [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`], 431, /longer than 16 KiB/],
    ['fields that do not end', ['GET / HTTP/1.1\r\nhost: x\r\n'], 408, /did not arrive in time/],
    ['a body that does not end', [`${head}content-length: 10\r\n\r\n{`], 408, /did not arrive in time/],
    ['a tunnel', ['CONNECT a.example:443 HTTP/1.1\r\nhost: a.example\r\n\r\n'], 405, /no proxy/],
    [
      'an expectation',
      [`${head}expect: wonders\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`],
      417,
      /Expect must be 100-continue/,
    ],
  ];
  it.each(cases)('%s: %i', async (_, parts, status, said) => {
    const text = await rawText(url, ...parts);
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toMatch(/^x-request-id: [0-9a-f]{32}\r$/m);
    expect(
      JSON.parse(
        text
          .split('\r\n\r\n')[1]!
          .replace(/^[\da-f]+\r\n/, '')
          .split('\r\n')[0]!,
      ),
    ).toEqual({
      error_code: `FSS.0${status}`,
      error_msg: expect.stringMatching(said),
    });
    await expect
      .poll(() => log.some((entry) => entry.status === status && said.test(entry.reason ?? '')))
      .toBe(true);
  });
});

describe('what is an odd request', () => {
  const cases: [string, string, number][] = [
    ['no host', `GET / HTTP/1.0\r\n\r\n`, 404],
    ['no host in HTTP/1.1', `GET / HTTP/1.1\r\nconnection: close\r\n\r\n`, 404],
    ['an asterisk', `OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, 404],
    ['an absolute URL', `DELETE http://x${PATH} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, 405],
    ['a URL that is none', `GET //[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, 404],
    ['a bad percent-encoding', `GET /%E0%A4%A HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, 400],
    [
      'an upgrade',
      `GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n`,
      404,
    ],
    [
      'chunks',
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\n${token}transfer-encoding: chunked\r\nconnection: close\r\n\r\n${valid.length.toString(16)}\r\n${valid}\r\n0\r\n\r\n`,
      200,
    ],
  ];
  it.each(cases)('%s: %i', async (_, text, status) => {
    expect(await rawText(url, text)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('many fields of one name', async () => {
    const headers = { host: 'x', ...withToken, accept: Array.from({ length: 100 }, () => 'text/html') };
    expect((await rawRequest(url, PATH, { method: 'POST', headers, body: valid })).status).toBe(200);
  });

  it('two on one connection', async () => {
    const one = `POST ${PATH} HTTP/1.1\r\nhost: x\r\n${token}content-length: ${valid.length}\r\n`;
    const text = await rawText(url, `${one}\r\n${valid}${one}connection: close\r\n\r\n${valid}`);
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
  });
});

describe('a caller that goes away', () => {
  it('in the body: told as such, without a status', async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`POST ${PATH}?gone=1 HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await expect
      .poll(() => log.find((entry) => entry.url.endsWith('gone=1')))
      .toMatchObject({
        status: undefined,
        reason: 'the caller broke the connection',
      });
  });

  it('before the answer', async () => {
    const { hostname, port } = new URL(url);
    for (let count = 0; count < 20; count++) {
      const socket = connect(Number(port), hostname).on('error', () => {});
      await once(socket, 'connect');
      socket.write(
        `POST ${PATH} HTTP/1.1\r\nhost: x\r\n${token}content-length: ${valid.length}\r\n\r\n${valid}`,
      );
      socket.resetAndDestroy();
    }
  });

  it('slowly, but in time', async () => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const closed = once(socket, 'close');
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    for (const part of [
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\n${token}`,
      `content-length: ${valid.length}\r\nconnection: close\r\n\r\n`,
      valid.slice(0, 9),
      valid.slice(9),
    ]) {
      socket.write(part);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await closed;
    expect(text).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a test that interferes', () => {
  it('and fails: 500, and the log says why', async () => {
    const own = await serve(functionGraph, {
      interfere: ({ index }) => {
        if (index === 0) throw new Error('out of order');
        return false;
      },
    });
    const answer = await post(own.url + PATH, valid);
    expect([answer.status, answer.body['error_code']]).toEqual([500, 'FSS.0500']);
    expect(own.log.at(-1)).toMatchObject({ status: 500, reason: 'out of order' });
    expect((await post(own.url + PATH, valid)).status).toBe(200);
  });

  it('in place of the answer, or later than that', async () => {
    const own = await serve(functionGraph, {
      interfere: async ({ request, response, index }) => {
        if (index === 0) return request.destroy().destroyed;
        if (index === 1) response.writeHead(503, { 'retry-after': '0' }).end();
        return index === 1;
      },
    });
    await expect(post(own.url + PATH, valid)).rejects.toThrow();
    expect((await post(own.url + PATH, valid)).status).toBe(503);
    expect((await post(own.url + PATH, valid)).status).toBe(200);
    expect(own.server.requests).toHaveLength(1);
  });
});

describe('many at once', () => {
  it('are all answered', async () => {
    const own = await serve(functionGraph, { keep: 10 });
    const statuses = await Promise.all(
      Array.from({ length: 200 }, () => post(own.url + PATH, valid).then((answer) => answer.status)),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(own.server.requests).toHaveLength(10);
    expect((await answered(await fetch(own.url))).status).toBe(404);
  });
});
