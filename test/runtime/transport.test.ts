import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { aksk, token, type Auth } from '../../generator/runtime/auth.ts';
import { ClientError, type UnreadableBodyError } from '../../generator/runtime/errors.ts';
import type { TransportOptions } from '../../generator/runtime/exchange.ts';
import { parseBody } from '../../generator/runtime/parse.ts';
import { followRedirects } from '../../generator/runtime/redirect.ts';
import { send } from '../../generator/runtime/transport.ts';
import { json, startPeer, type Answer, type Peer } from './peer.ts';

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

const ok: Answer = (_seen, response) => json(response, 200, { fine: true });
const one = async () => new Response('1');
const fast = { baseDelay: 1, attempts: 3 };

/** The first request meets with the fault, the others do not. */
function once(fault: Answer): Answer {
  return (seen, response, index) => (index === 0 ? fault : ok)(seen, response, index);
}

describe('one fault, then success', () => {
  /** What a GET and a POST come to. */
  const cases: [string, Answer, 'ok' | string, 'ok' | string][] = [
    ['reset before the response', (_s, response) => response.socket!.resetAndDestroy(), 'ok', 'network'],
    ['closed before the response', (_s, response) => response.socket!.destroy(), 'ok', 'network'],
    [
      'reset within the body',
      (_s, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"a":');
        setTimeout(() => response.socket?.resetAndDestroy(), 5);
      },
      'ok',
      'network',
    ],
    [
      'closed within a chunked body',
      (_s, response) => {
        response.writeHead(200).write('{"a":');
        setTimeout(() => response.socket?.destroy(), 5);
      },
      'ok',
      'network',
    ],
    ['no header fields in time', () => {}, 'ok', 'timeout'],
    [
      'no body in time',
      (_s, response) => response.writeHead(200, { 'content-length': '10' }).write('{'),
      'ok',
      'timeout',
    ],
    [
      'truncated JSON',
      (_s, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a":[1,'),
      'ok',
      'unreadable-body',
    ],
    [
      'HTML',
      (_s, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'unreadable-body',
      'unreadable-body',
    ],
    ['500', (_s, response) => json(response, 500, { error_code: 'X' }), 'ok', 'api'],
    [
      '502 with HTML',
      (_s, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
      'ok',
      'unreadable-body',
    ],
    ['503', (_s, response) => json(response, 503, {}), 'ok', 'api'],
    ['503 with Retry-After', (_s, response) => json(response, 503, {}, { 'retry-after': '0' }), 'ok', 'ok'],
    ['429', (_s, response) => json(response, 429, {}), 'ok', 'ok'],
    [
      '429 with a date',
      (_s, response) => json(response, 429, {}, { 'retry-after': new Date().toUTCString() }),
      'ok',
      'ok',
    ],
    ['400', (_s, response) => json(response, 400, {}), 'api', 'api'],
    [
      'no UTF-8',
      (_s, response) => response.writeHead(200).end(Buffer.from([0x22, 0xff, 0x22])),
      'unreadable-body',
      'unreadable-body',
    ],
  ];
  test.each(cases)('%s', async (_name, fault, get, post) => {
    for (const [method, want] of [
      ['GET', get],
      ['POST', post],
    ] as const) {
      const peer = await start(once(fault));
      const call = exchange(peer, { method }, { timeout: 150, retry: fast });
      if (want === 'ok') expect(await call).toEqual({ fine: true });
      else expect(await failure(call)).toMatchObject({ kind: want, method, url: `${peer.url}/v2/x` });
      expect(peer.seen.length).toBe(want === 'ok' ? 2 : 1);
    }
  });
});

test('a method in lower case is the same method', async () => {
  const peer = await start((_s, response) => json(response, 500, {}));
  expect(await failure(exchange(peer, { method: 'post' }, { retry: fast }))).toMatchObject({ status: 500 });
  expect(peer.seen.map(({ method }) => method)).toEqual(['POST']);
});

describe('when there is nobody', () => {
  test.each(['GET', 'POST'])('%s: connection refused is tried again', async (method) => {
    const port = await freePort();
    const pauses: unknown[] = [];
    const error = await failure(
      exchange(
        { url: `http://127.0.0.1:${port}` },
        { method },
        { retry: fast, log: (event) => event === 'pause' && pauses.push(event) },
      ),
    );
    expect(error).toMatchObject({ name: 'NetworkError', kind: 'network', code: 'ECONNREFUSED' });
    expect(error.message).toContain(`${method} · http://127.0.0.1:${port}/v2/x`);
    expect(pauses.length).toBe(2);
  });

  test('a name that does not exist', async () => {
    const error = await failure(exchange({ url: 'http://nobody.invalid' }, {}, { retry: false }));
    expect(error).toMatchObject({ kind: 'network', code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) });
  });
});

describe('limits', () => {
  test('the attempt, with its body', async () => {
    const peer = await start((_s, response) => response.writeHead(200).write('{'));
    const start_ = performance.now();
    const error = await failure(exchange(peer, {}, { timeout: 50, retry: false }));
    expect(error).toMatchObject({ name: 'TimeoutError', limit: 'timeout', status: 200 });
    expect(error.message).toMatch(/within the timeout, 50 ms · GET · http/);
    expect(performance.now() - start_).toBeLessThan(1000);
  });

  test('the whole call', async () => {
    const peer = await start(() => {});
    const error = await failure(
      exchange(peer, {}, { timeout: 40, totalTimeout: 100, retry: { attempts: 100, baseDelay: 1 } }),
    );
    expect(error).toMatchObject({ kind: 'timeout' });
    expect(peer.seen.length).toBeGreaterThan(1);
    expect(peer.seen.length).toBeLessThan(5);
  });

  test('a pause that would outlast the call is not begun', async () => {
    const peer = await start((_s, response) =>
      json(response, 429, { error_code: 'busy' }, { 'retry-after': '30' }),
    );
    const start_ = performance.now();
    expect(await failure(exchange(peer, {}, { totalTimeout: 5000 }))).toMatchObject({
      kind: 'api',
      status: 429,
      error_code: 'busy',
    });
    expect(performance.now() - start_).toBeLessThan(1000);
  });

  test.each([0, Infinity, 2 ** 40])('%d is no limit', async (timeout) => {
    const peer = await start((_s, response) => setTimeout(() => json(response, 200, 1), 20));
    expect(await exchange(peer, {}, { timeout, totalTimeout: timeout })).toBe(1);
  });

  test.each<[string, Answer]>([
    [
      'announced',
      (_s, response) => response.writeHead(200, { 'content-length': '2000' }).end('x'.repeat(2000)),
    ],
    [
      'chunked',
      (_s, response) => {
        const more = setInterval(() => response.write('x'.repeat(300)), 1);
        response.on('close', () => clearInterval(more));
      },
    ],
  ])('a body that is too long: %s', async (_name, answer) => {
    const peer = await start(answer);
    const error = (await failure(exchange(peer, {}, { maxResponseBytes: 1000 }))) as UnreadableBodyError;
    expect(error).toMatchObject({ kind: 'unreadable-body', reason: 'too-large', status: 200 });
    expect(error.message).toContain('maxResponseBytes, 1000');
  });

  test('a body that is just as long as allowed, in many parts', async () => {
    const peer = await start(async (_s, response) => {
      for (const part of ['["', 'é'.repeat(250), 'é'.repeat(248), '"]']) {
        response.write(part);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      response.end();
    });
    expect(await exchange(peer, {}, { maxResponseBytes: 1000 })).toEqual(['é'.repeat(498)]);
  });
});

describe('abort', () => {
  test.each<[string, Answer]>([
    ['before the response', () => {}],
    ['within the body', (_s, response) => response.writeHead(200).write('{')],
    ['within a pause', (_s, response) => json(response, 429, {}, { 'retry-after': '30' })],
  ])('%s', async (_name, answer) => {
    const peer = await start(answer);
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('s3cr3t')), 60);
    const start_ = performance.now();
    const error = await failure(exchange(peer, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ name: 'AbortedError', kind: 'aborted' });
    expect(performance.now() - start_).toBeLessThan(1000);
    expect(peer.seen.length).toBe(1);
  });

  test('before the call', async () => {
    const peer = await start(() => {});
    expect(await failure(exchange(peer, {}, { signal: AbortSignal.abort() }))).toMatchObject({
      kind: 'aborted',
    });
    expect(peer.seen.length).toBe(0);
  });

  test('while the credentials are awaited', async () => {
    const peer = await start(() => {});
    const auth = token(() => new Promise<string>(() => {}));
    expect(await failure(exchange(peer, {}, { auth, signal: AbortSignal.timeout(30) }))).toMatchObject({
      kind: 'aborted',
    });
    expect(await failure(exchange(peer, {}, { auth, timeout: 30, retry: false }))).toMatchObject({
      kind: 'timeout',
    });
  });
});

describe('credentials', () => {
  const keys = { accessKey: 'AKIDEXAMPLE', secretKey: 'SKEXAMPLE' };

  test('every attempt is signed anew', async () => {
    const peer = await start((_s, response, index) => json(response, index < 2 ? 503 : 200, {}));
    let now = Date.parse('2026-01-02T03:04:05Z');
    await exchange(peer, {}, { auth: aksk(keys), retry: fast, now: () => (now += 1000), totalTimeout: 0 });
    const dates = peer.seen.map(({ headers }) => headers['x-sdk-date']);
    expect(new Set(dates).size).toBe(3);
    expect(new Set(peer.seen.map(({ headers }) => headers.authorization)).size).toBe(3);
  });

  test.each(['GET', 'POST'])('%s: a 401 is tried once more with fresh credentials', async (method) => {
    for (const fails of [1, 9]) {
      let current = 1;
      const auth: Auth = {
        apply: async ({ headers }) => ({ ...headers, 'x-auth-token': `token-${current}` }),
        invalidate: (sent) => void (current += sent['x-auth-token'] === `token-${current}` ? 1 : 100),
      };
      const peer = await start((_s, response, index) =>
        json(response, index < fails ? 401 : 200, { error_code: 'FSS.0401' }),
      );
      const call = exchange(peer, { method }, { auth, retry: false });
      if (fails === 1) await call;
      else expect(await failure(call)).toMatchObject({ kind: 'api', status: 401, error_code: 'FSS.0401' });
      expect(peer.seen.map(({ headers }) => headers['x-auth-token'])).toEqual(['token-1', 'token-2']);
    }
  });

  test.each([403, 500])('a %d drops none', async (status) => {
    const auth: Auth = {
      apply: async ({ headers }) => ({ ...headers }),
      invalidate: () => expect.fail('dropped'),
    };
    const peer = await start((_s, response) => json(response, status, { error_code: 'FSS.0403' }));
    const error = await failure(exchange(peer, {}, { auth, retry: false }));
    expect(error).toMatchObject({ kind: 'api', status });
    expect(peer.seen.length).toBe(1);
  });

  test('an error of their source is passed on as it is', async () => {
    const error = new Error('the vault is closed');
    const auth = token(() => Promise.reject(error));
    await expect(exchange(await start(() => {}), {}, { auth })).rejects.toBe(error);
  });

  test('a token with a line break is not sent', async () => {
    const peer = await start((_s, response) => json(response, 200, {}));
    const error = await failure(exchange(peer, {}, { auth: token('s3cr3t\r\nx-evil: 1') }));
    expect(error).toMatchObject({ kind: 'validation', issues: [expect.stringContaining('"x-auth-token"')] });
    expect(error.message).toContain('"x-auth-token"');
    expect(error.message).not.toContain('s3cr3t');
    expect(peer.seen.length).toBe(0);
  });
});

describe('what an error says', () => {
  test.each<[what: string, status: number, type: string, body: string, want: string]>([
    [
      'code and message',
      400,
      'application/json',
      '{"error_code":"FSS.1","error_msg":"No."}',
      'FSS.1 No. · GET',
    ],
    ['a code alone', 400, 'application/json', '{"error_code":"FSS.1"}', 'FSS.1 · GET'],
    ['a message alone', 400, 'application/json', '{"error_msg":"No."}', 'No. · GET'],
    ['neither', 400, 'application/json', '{}', 'Error · GET'],
    ['plain text', 400, 'text/plain', 'no', 'Error · GET'],
    ['what is no JSON', 200, 'text/plain', 'no', 'not complete JSON in UTF-8, but text/plain, 2 bytes'],
    ['HTML', 500, 'text/html', '<p>', 'not complete JSON in UTF-8, but text/html, 3 bytes'],
  ])('%s', async (_what, status, type, body, want) => {
    const peer = await start((_s, response) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
    expect((await failure(exchange(peer, {}, { retry: false }))).message).toContain(want);
  });
});

describe('redirects', () => {
  const options = {
    auth: aksk({ accessKey: 'AKIDEXAMPLE', secretKey: 'SKEXAMPLE' }),
    transmit: followRedirects,
  };

  test.each([301, 302, 303, 307, 308])('%d to another origin: nothing is sent there', async (status) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'HEAD']) {
      const other = await start((_s, response) => json(response, 200, {}));
      const peer = await start((_s, response) =>
        response.writeHead(status, { location: `${other.url}/steal?token=s3cr3t` }).end(),
      );
      const error = await failure(exchange(peer, { method }, options));
      expect(error).toMatchObject({ name: 'RedirectError', kind: 'redirect', status });
      expect(error.message).toContain(`The redirect to ${other.url}/steal?token=[redacted] is not followed`);
      expect(other.seen.length).toBe(0);
      expect(peer.seen.length).toBe(1);
    }
  });

  test('within the origin, signed for where it goes', async () => {
    const peer = await start((seen, response) =>
      seen.url === '/v2/x'
        ? response.writeHead(307, { location: '../v3/y?z=1' }).end('moved')
        : json(response, 200, 'here'),
    );
    expect(await exchange(peer, {}, options)).toBe('here');
    expect(peer.seen.map(({ url }) => url)).toEqual(['/v2/x', '/v3/y?z=1']);
    expect(peer.seen[0]!.headers.authorization).not.toBe(peer.seen[1]!.headers.authorization);
  });

  test('not in circles', async () => {
    const peer = await start((_s, response) => response.writeHead(302, { location: '/v2/x' }).end());
    expect(await failure(exchange(peer, {}, options))).toMatchObject({ kind: 'redirect' });
    expect(peer.seen.length).toBe(6);
  });

  test.each([
    ['POST', options],
    ['GET', {}],
  ] as const)('not of %s, %o', async (method, options) => {
    const peer = await start((_s, response) => response.writeHead(307, { location: '/y' }).end());
    expect(await failure(exchange(peer, { method }, options))).toMatchObject({ kind: 'redirect' });
    expect(peer.seen.length).toBe(1);
  });

  test('300 and 304 are never followed', async () => {
    const peer = await start((_s, response, index) =>
      response.writeHead(index ? 304 : 300, { location: '/y' }).end(),
    );
    expect(await failure(exchange(peer, {}, options))).toMatchObject({ kind: 'redirect', status: 300 });
    expect(await failure(exchange(peer, {}, options))).toMatchObject({ kind: 'redirect', status: 304 });
    expect(peer.seen.length).toBe(2);
  });
});

test.each(['/..', '/v2/./x', '/v2//x'])('the path %s is not sent', async (path) => {
  const peer = await start((_s, response) => json(response, 200, {}));
  expect(
    await failure(send({ method: 'GET', url: peer.url + path, headers: {} }, {}, () => 0)),
  ).toMatchObject({ kind: 'validation' });
  expect(peer.seen.length).toBe(0);
});

test('another fetch is used, with the signal and no redirects', async () => {
  const calls: [string, RequestInit][] = [];
  const fetch = async (url: string, init: RequestInit) => (calls.push([url, init]), new Response('"x"'));
  expect(await exchange({ url: 'https://a.example' }, { method: 'PUT', body: 'b' }, { fetch })).toBe('x');
  expect(calls).toEqual([
    [
      'https://a.example/v2/x',
      { method: 'PUT', headers: {}, body: 'b', signal: expect.any(AbortSignal), redirect: 'manual' },
    ],
  ]);
});

test('a thousand calls with one signal leave no listener and no timer', async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const [add, remove] = [signal.addEventListener, signal.removeEventListener];
  signal.addEventListener = (...args: Parameters<typeof add>) => void (listeners++, add.apply(signal, args));
  signal.removeEventListener = (...args: Parameters<typeof remove>) =>
    void (listeners--, remove.apply(signal, args));
  const timers = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  for (let i = 0; i < 1000; i++) await exchange({ url: 'https://a.example' }, {}, { signal, fetch: one });
  expect(listeners).toBe(0);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length).toBe(timers);
});

async function start(answer: Answer): Promise<Peer> {
  const peer = await startPeer(answer);
  peers.push(peer);
  return peer;
}

function exchange(
  peer: { url: string },
  request: { method?: string; body?: string },
  options: TransportOptions,
): Promise<unknown> {
  const body = request.body ?? (request.method === 'POST' ? '{"a":1}' : undefined);
  const full = { method: 'GET', url: `${peer.url}/v2/x`, headers: {}, ...request, body };
  return send(full, options, parseBody);
}

async function failure(call: Promise<unknown>): Promise<ClientError> {
  const error = await call.then(
    (value) => expect.fail(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ClientError);
  return error as ClientError;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
