import { afterEach, describe, expect, test } from 'vitest';
import {
  aksk,
  apiKey,
  basic,
  bearer,
  password,
  token,
  type Auth,
  type AuthContext,
} from '../../generator/runtime/auth.ts';
import { json, startPeer, type Answer, type Peer } from './peer.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-02T03:04:05Z');
const request = { method: 'GET', url: 'https://a.example/', headers: { accept: 'x' } };

const peers: Peer[] = [];
afterEach(async () => {
  await Promise.all(peers.splice(0).map((peer) => peer.close()));
});

describe('token', () => {
  test('text', async () => {
    expect(await token('t').apply(request, context())).toEqual({ accept: 'x', 'x-auth-token': 't' });
  });

  test('a function is asked every time', async () => {
    let count = 0;
    const auth = token(async () => `t${++count}`);
    expect(
      [await auth.apply(request, context()), await auth.apply(request, context())].map(
        (fields) => fields['x-auth-token'],
      ),
    ).toEqual(['t1', 't2']);
    expect(auth.secrets?.()).toEqual(['t2']);
  });
});

describe('the field of', () => {
  test.each<readonly [name: string, auth: () => Auth, field: string, value: string, secrets: string[]]>([
    ['an API key', () => apiKey('X-Key', 'k'), 'x-key', 'k', ['k']],
    ['a bearer token', () => bearer('t'), 'authorization', 'Bearer t', ['t']],
    ['a bearer token that is asked for', () => bearer(async () => 't'), 'authorization', 'Bearer t', ['t']],
    // The example of RFC 7617 section 2.1.
    [
      'a user',
      () => basic('test', '123\u00a3'),
      'authorization',
      'Basic dGVzdDoxMjPCow==',
      ['dGVzdDoxMjPCow==', '123\u00a3'],
    ],
  ])('%s', async (_name, auth, field, value, secrets) => {
    const made = auth();
    expect(await made.apply(request, context())).toEqual({ accept: 'x', [field]: value });
    expect(made.secrets?.()).toEqual(secrets);
  });

  test('what is asked for and has not been is no secret yet', () => {
    expect(bearer(() => 't').secrets?.()).toEqual(['']);
  });
});

test('aksk signs with the clock it is given', async () => {
  const auth = aksk({ accessKey: 'a', secretKey: 'b', securityToken: 'c', projectId: 'p', domainId: 'd' });
  const fields = await auth.apply(request, context());
  expect(fields).toMatchObject({
    accept: 'x',
    'x-sdk-date': '20260102T030405Z',
    'x-security-token': 'c',
    'x-project-id': 'p',
    'x-domain-id': 'd',
  });
  expect(fields.authorization).toMatch(/^SDK-HMAC-SHA256 Access=a, /);
  expect(auth.secrets?.()).toEqual(['a', 'b', 'c']);
});

test('aksk signs fields as fetch sends them', async () => {
  const auth = aksk({ accessKey: 'a', secretKey: 'b' });
  const signature = async (value: string) =>
    (await auth.apply({ ...request, headers: { 'x-a': value } }, context())).authorization;
  expect(await signature(' b\t')).toBe(await signature('b'));
});

describe('password', () => {
  const user = { domainName: 'domain', userName: 'alice', password: 'p4ssw0rd' };

  test.each<[object, object]>([
    [{ projectName: 'cn-north-4' }, { project: { name: 'cn-north-4' } }],
    [{ projectId: 'p' }, { project: { id: 'p' } }],
    [{ projectId: 'p', projectName: 'n' }, { project: { id: 'p' } }],
    [{}, { domain: { name: 'domain' } }],
  ])('asks IAM with %o', async (options, scope) => {
    const peer = await iam();
    const auth = password({ ...user, iamEndpoint: `${peer.url}/`, ...options });
    expect(auth.secrets?.()).toEqual(['p4ssw0rd', '']);
    expect(await auth.apply(request, context())).toEqual({ accept: 'x', 'x-auth-token': 'token-0' });
    expect(auth.secrets?.()).toEqual(['p4ssw0rd', 'token-0']);
    expect(peer.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v3/auth/tokens',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
    });
    expect(JSON.parse(peer.seen[0]!.body)).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'alice', password: 'p4ssw0rd', domain: { name: 'domain' } } },
        },
        scope,
      },
    });
  });

  test('finds IAM by the region', async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => (
      urls.push(url),
      new Response('{}', { headers: { 'x-subject-token': 't' } })
    );
    await password({ ...user, region: 'eu-west-0' }).apply(request, { ...context(), fetch });
    expect(urls).toEqual(['https://iam.eu-west-0.myhuaweicloud.com/v3/auth/tokens']);
  });

  test('one request for many callers, then none until shortly before it expires', async () => {
    const peer = await iam();
    const auth = password({ ...user, iamEndpoint: peer.url });
    const many = await Promise.all(Array.from({ length: 50 }, () => auth.apply(request, context())));
    expect(new Set(many.map((fields) => fields['x-auth-token']))).toEqual(new Set(['token-0']));
    const at = async (time: number) => (await auth.apply(request, context(time)))['x-auth-token'];
    expect(await at(START + 23.8 * HOUR)).toBe('token-0');
    expect(await at(START + 23.9 * HOUR)).toBe('token-1');
    expect(peer.seen.length).toBe(2);
  });

  test.each<[string, object, number, number]>([
    [
      'a server clock that is an hour ahead',
      { issued_at: iso(START + HOUR), expires_at: iso(START + 25 * HOUR) },
      23.8,
      23.9,
    ],
    ['a short life', { issued_at: iso(START), expires_at: iso(START + HOUR / 2) }, 0.44, 0.46],
    ['no issue time', { expires_at: iso(START + 2 * HOUR) }, 1.8, 1.9],
    ['no times', {}, 23.8, 23.9],
    ['a time that is none', { expires_at: 'soon' }, 23.8, 23.9],
    ['expired when issued', { issued_at: iso(START), expires_at: iso(START) }, 23.8, 23.9],
  ])('%s', async (_name, times, good, expired) => {
    const peer = await iam(times);
    const auth = password({ ...user, iamEndpoint: peer.url });
    const at = async (time: number) => (await auth.apply(request, context(time)))['x-auth-token'];
    expect([await at(START), await at(START + good * HOUR), await at(START + expired * HOUR)]).toEqual([
      'token-0',
      'token-0',
      'token-1',
    ]);
  });

  test('a failure reaches all who wait, and is not kept', async () => {
    const peer = await start((_s, response, index) =>
      index === 0
        ? json(response, 401, { error: { code: 401, message: 'The username or password is wrong.' } })
        : issue(response, index),
    );
    const auth = password({ ...user, iamEndpoint: peer.url });
    const many = await Promise.allSettled([1, 2, 3].map(() => auth.apply(request, context())));
    expect(many.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect((many[0] as PromiseRejectedResult).reason).toMatchObject({
      kind: 'api',
      status: 401,
      error_msg: 'The username or password is wrong.',
    });
    expect(peer.seen.length).toBe(1);
    expect((await auth.apply(request, context()))['x-auth-token']).toBe('token-1');
  });

  test('a fault of the network is tried again', async () => {
    const peer = await start((_s, response, index) =>
      index === 0 ? response.socket!.resetAndDestroy() : issue(response, index),
    );
    const auth = password({ ...user, iamEndpoint: peer.url });
    expect((await auth.apply(request, context()))['x-auth-token']).toBe('token-1');
  });

  test('a response without the token', async () => {
    const peer = await start((_s, response) => json(response, 201, { token: {} }));
    const auth = password({ ...user, iamEndpoint: peer.url });
    await expect(auth.apply(request, context())).rejects.toMatchObject({
      kind: 'unreadable-body',
      reason: 'incomplete',
    });
  });

  test('a caller that gives up takes nothing from the others', async () => {
    const peer = await start((_s, response, index) => setTimeout(() => issue(response, index), 50));
    const auth = password({ ...user, iamEndpoint: peer.url });
    const given = auth.apply(request, { ...context(), signal: AbortSignal.timeout(10) });
    const other = auth.apply(request, context());
    await expect(given).rejects.toThrow();
    expect((await other)['x-auth-token']).toBe('token-0');
  });

  test('a refused token is dropped once, however many were refused', async () => {
    const peer = await iam();
    const auth = password({ ...user, iamEndpoint: peer.url });
    const sent = await auth.apply(request, context());
    auth.invalidate?.(sent);
    expect((await auth.apply(request, context()))['x-auth-token']).toBe('token-1');
    auth.invalidate?.(sent);
    expect((await auth.apply(request, context()))['x-auth-token']).toBe('token-1');
    expect(peer.seen.length).toBe(2);
  });
});

function iam(times: object = { issued_at: iso(START), expires_at: iso(START + 24 * HOUR) }): Promise<Peer> {
  return start((_s, response, index) =>
    json(response, 201, { token: times }, { 'X-Subject-Token': `token-${index}` }),
  );
}

function issue(response: Parameters<Answer>[1], index: number): void {
  json(
    response,
    201,
    { token: { issued_at: iso(START), expires_at: iso(START + 24 * HOUR) } },
    { 'X-Subject-Token': `token-${index}` },
  );
}

async function start(answer: Answer): Promise<Peer> {
  const peer = await startPeer(answer);
  peers.push(peer);
  return peer;
}

function context(now = START): AuthContext {
  return { fetch: globalThis.fetch, now: () => now, signal: new AbortController().signal };
}

/** With the six fractional digits that IAM gives. */
function iso(time: number): string {
  return new Date(time).toISOString().replace('Z', '000Z');
}
