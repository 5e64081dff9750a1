import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aksk, password, token, type Auth } from '../../generator/runtime/auth.ts';
import { createRuntime, type CallOptions, type RuntimeOptions } from '../../generator/runtime/client.ts';
import { ApiError, ClientError, NetworkError, ValidationError } from '../../generator/runtime/errors.ts';
import { debugLog } from '../../generator/runtime/log.ts';
import { json, startPeer, type Answer, type Peer } from './peer.ts';

const SECRETS = {
  token: 'MIIEtokenWith+/=chars',
  accessKey: 'AKIDSECRET0000000001',
  secretKey: 'SKsecret/0123456789+abcdef',
  securityToken: 'STSsecuritytoken0123',
  password: 'p"a\\ss wörd',
  user_data: '{"DB_PASSWORD":"hunter2-inner","n":1}',
  'user_data, inner': 'hunter2-inner',
  encrypted_user_data: '{"KEY":"encrypted-inner"}',
  func_code: 'UEsDBAoAAAAIABY0secretcode',
  query: 'query-token-value',
  cookie: 'session-cookie-value',
  userinfo: 'url-password',
} as const;

const BODY = {
  func_name: 'hello',
  user_data: SECRETS.user_data,
  encrypted_user_data: SECRETS.encrypted_user_data,
  func_code: { file: SECRETS.func_code, link: '' },
};

/** The secrets of the way of authenticating that is tested: it cannot know those of others. */
const known: Record<string, string[]> = {
  token: [SECRETS.token],
  aksk: [SECRETS.accessKey, SECRETS.secretKey, SECRETS.securityToken],
  password: [SECRETS.password],
};
let used = 'token';

/** Everything that was sent comes back in the text, as it is, escaped, and percent-encoded. */
function echo(seen: { headers: object; body: string }): string {
  const own = used === 'password' ? [] : [SECRETS.func_code, SECRETS.user_data];
  const all = [...known[used]!, ...own, seen.body, JSON.stringify(seen.headers)];
  return all.flatMap((text) => [text, JSON.stringify(text), encodeURIComponent(text)]).join('\n');
}

const failures: Record<string, Answer> = {
  'an error of the API': (seen, response) =>
    json(
      response,
      400,
      {
        error_code: 'FSS.0400',
        error_msg: echo(seen),
        user_data: 'unseen-user-data',
        nested: [{ password: 'unseen-password', text: echo(seen) }],
      },
      {
        'set-cookie': 'unseen-cookie',
        'x-subject-token': 'unseen-token',
        'x-request-id': `id-${known[used]![0]}`,
      },
    ),
  'an error in plain text': (seen, response) =>
    response.writeHead(500, { 'content-type': 'text/plain' }).end(echo(seen)),
  'truncated JSON': (seen, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(echo(seen)).slice(0, -1)),
  HTML: (seen, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${echo(seen)}`),
  'a redirect': (_seen, response) =>
    response
      .writeHead(302, {
        location: `https://user:${SECRETS.userinfo}@b.example/?access_token=${encodeURIComponent(SECRETS.token)}`,
      })
      .end(),
  reset: (_seen, response) => response.socket!.resetAndDestroy(),
  timeout: () => {},
};

const ways: Record<string, (error: unknown) => string> = {
  message: (error) => (error as Error).message,
  String: (error) => String(error),
  stack: (error) => (error as Error).stack ?? '',
  'console.log': (error) => printed(error),
  'console.log of an object with it': (error) => printed({ error, list: [error] }),
  'JSON.stringify': (error) => JSON.stringify(error),
  'util.inspect, all of it': (error) => inspect(error, { depth: 20, showHidden: true, getters: true }),
  'util.inspect without custom forms': (error) =>
    inspect(error, { customInspect: false, depth: 20, showHidden: true }),
  'its own properties': (error) =>
    JSON.stringify(Object.getOwnPropertyNames(error).map((name) => (error as Record<string, unknown>)[name])),
  cause: (error) => inspect((error as Error).cause, { depth: 20 }),
};

const auths: Record<string, Auth> = {
  token: token(SECRETS.token),
  aksk: aksk({
    accessKey: SECRETS.accessKey,
    secretKey: SECRETS.secretKey,
    securityToken: SECRETS.securityToken,
  }),
};

describe('no secret is shown', () => {
  let peer: Peer;
  let answer: Answer;
  beforeAll(async () => {
    peer = await startPeer((seen, response, index) => answer(seen, response, index));
  });
  afterAll(() => peer.close());

  describe.each(Object.keys(auths))('with %s', (auth) => {
    test.each(Object.keys(failures))('%s', async (name) => {
      used = auth;
      answer = failures[name]!;
      const logged: unknown[] = [];
      const options = {
        auth: auths[auth]!,
        log: debugLog((entry) => void logged.push(entry)),
        headers: { cookie: SECRETS.cookie },
      };
      const error = await failing(peer, options, { timeout: 100, retry: false });
      for (const [way, print] of Object.entries(ways)) expectClean(print(error), `${name}, ${way}`);
      expectClean(JSON.stringify(logged), 'log');
      expect(error).toMatchObject({ method: 'POST', url: `${peer.url}/v2/p/x?q=1&access_token=[redacted]` });
      expect((error as Error).message).toContain(`POST · ${peer.url}/v2/p/x`);
      const status = (error as ClientError).status;
      if (status) expect((error as Error).message).toContain(`status ${status}`);
    });
  });

  test('a password that IAM refuses', async () => {
    used = 'password';
    answer = (seen, response) =>
      json(response, 401, { error: { code: 401, message: echo(seen), title: SECRETS.password } });
    const auth = password({
      iamEndpoint: peer.url,
      domainName: 'domain',
      userName: 'user',
      password: SECRETS.password,
    });
    const error = await failing(peer, { auth });
    for (const [way, print] of Object.entries(ways)) expectClean(print(error), way);
    expect(error).toMatchObject({ kind: 'api', status: 401, url: `${peer.url}/v3/auth/tokens` });
  });

  test('a header field that cannot be sent', async () => {
    const error = await failing(peer, { headers: { 'x-own': `${SECRETS.token}\n` } });
    for (const [way, print] of Object.entries(ways)) expectClean(print(error), way);
    expect(error).toBeInstanceOf(ValidationError);
  });

  test('what fetch throws', async () => {
    const cause = Object.assign(
      new Error(`cannot reach http://u:${SECRETS.userinfo}@proxy/ with ${SECRETS.secretKey}`),
      { code: 'EPROXY', options: SECRETS },
    );
    const fetch = () => Promise.reject(new TypeError('fetch failed', { cause }));
    const error = await failing(peer, { fetch, auth: auths.aksk! });
    for (const [way, print] of Object.entries(ways)) expectClean(print(error), way);
    expect(error).toMatchObject({ kind: 'network', code: 'EPROXY' });
    expect((error as Error).message).toContain('cannot reach http://proxy/ with [redacted]');
  });

  test.each([
    ...Object.entries(auths),
    ['runtime', createRuntime({ endpoint: 'https://a.example', auth: auths.aksk! })],
  ])('%s itself', (_name, object) => {
    expectClean(inspect(object, { depth: 20, showHidden: true }), 'inspect');
    expectClean(JSON.stringify(object), 'JSON');
  });
});

describe('what is shown', () => {
  test('an error of the API', async () => {
    const body = { error_code: 'FSS.0400', error_msg: 'runtime is wrong', detail: { field: 'runtime' } };
    const peer = await startPeer((_seen, response) => json(response, 400, body, { 'X-Request-Id': 'abc-1' }));
    const error = await failing(peer, {});
    await peer.close();
    const url = `${peer.url}/v2/p/x?q=1&access_token=[redacted]`;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: 'ApiError',
      kind: 'api',
      status: 400,
      requestId: 'abc-1',
      error_code: 'FSS.0400',
      error_msg: 'runtime is wrong',
      body,
      method: 'POST',
      url,
    });
    expect((error as Error).message).toBe(
      `FSS.0400 runtime is wrong · POST · ${url} · status 400 · request id abc-1`,
    );
    expect((error as ApiError).headers).toMatchObject({
      'content-type': 'application/json',
      'x-request-id': 'abc-1',
    });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: 'ApiError',
      message: (error as Error).message,
      body,
    });
  });

  test.each<[string, string]>([
    ['network', 'NetworkError'],
    ['unreadable-body', 'UnreadableBodyError'],
    ['aborted', 'AbortedError'],
  ])('the name of kind %s is %s', (kind, name) => {
    const error = new ClientError(kind as 'network', 'text', {});
    expect([error.name, String(error)]).toEqual([name, `${name}: text`]);
  });

  test('errors are errors', () => {
    const error = new NetworkError(
      'network',
      'text',
      { method: 'GET', url: 'https://a.example' },
      { code: 'X' },
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(ClientError);
    expect(error.stack).toContain('errors.test.ts');
    expect(inspect(error)).toContain("code: 'X'");
  });
});

async function failing(peer: Peer, options: RuntimeOptions, call: CallOptions = {}): Promise<unknown> {
  const { formQuery, pathSegment } = await import('../../generator/runtime/parameters.ts');
  const parameters = [pathSegment('id'), formQuery('q'), formQuery('access_token')];
  const operation = { operationId: 'x', method: 'POST', path: '/v2/{id}/x', parameters };
  const input = { path: { id: 'p' }, query: { q: 1, access_token: SECRETS.query } };
  return createRuntime({ ...options, endpoint: peer.url })
    .method(operation)(BODY, { ...input, ...call })
    .then(
      () => expect.fail('it should have failed'),
      (error: unknown) => error,
    );
}

function printed(value: unknown): string {
  return inspect(value, { depth: 10 });
}

const UNSEEN = ['unseen-user-data', 'unseen-password', 'unseen-cookie', 'unseen-token'];

/** The query value is under a secret name, the others are known to the client: none may appear in any form. */
function expectClean(text: string, where: string): void {
  for (const secret of [...Object.values(SECRETS), ...UNSEEN]) {
    for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) {
      if (text.includes(form)) expect.fail(`${where} shows ${form} in ${text}`);
    }
  }
}
