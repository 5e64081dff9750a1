import { afterAll, beforeAll, expect, test } from 'vitest';
import { token } from '../../generator/runtime/auth.ts';
import { createRuntime } from '../../generator/runtime/client.ts';
import { raw } from '../../generator/runtime/raw.ts';
import { json, startPeer, type Answer, type Peer } from './peer.ts';

/** As openapi-typescript writes it. */
interface Paths {
  '/v2/{id}/x': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: {
      parameters: { path: { id: string }; query?: { q?: string } };
      responses: {
        200: { content: { 'application/json': { fine: boolean } } };
        400: { content: { 'application/json': { error_code: string } } };
      };
    };
    post: {
      parameters: { path: { id: string } };
      requestBody: { content: { 'application/json': { a: number } } };
      responses: { 200: { content: { 'application/json': { fine: boolean } } } };
    };
  };
}

let peer: Peer;
let answer: Answer;
beforeAll(async () => {
  peer = await startPeer((seen, response, index) => answer(seen, response, index));
});
afterAll(() => peer.close());
const client = () =>
  raw(
    createRuntime<Paths>({
      endpoint: peer.url,
      auth: token('t'),
      headers: { 'x-all': '1' },
      retry: { attempts: 2, baseDelay: 1 },
    }),
  );

test('openapi-fetch with the authentication and retries of the client', async () => {
  const before = peer.seen.length;
  answer = (_s, response, index) => json(response, index === before ? 503 : 200, { fine: true });
  const { data, response } = await client().GET('/v2/{id}/x', {
    params: { path: { id: 'a/b' }, query: { q: '1' } },
  });
  expect(data).toEqual({ fine: true });
  expect(response.url).toBe(`${peer.url}/v2/a%2Fb/x?q=1`);
  expect(
    peer.seen.slice(before).map(({ url, headers }) => [url, headers['x-auth-token'], headers['x-all']]),
  ).toEqual([
    ['/v2/a%2Fb/x?q=1', 't', '1'],
    ['/v2/a%2Fb/x?q=1', 't', '1'],
  ]);
});

test('a body and a middleware', async () => {
  answer = (seen, response) => json(response, 200, JSON.parse(seen.body));
  const one = client();
  one.use({ onRequest: ({ request }) => request.headers.set('x-middleware', 'yes') });
  const { data } = await one.POST('/v2/{id}/x', { params: { path: { id: 'p' } }, body: { a: 1 } });
  expect(data).toEqual({ a: 1 });
  expect(peer.seen.at(-1)!.headers).toMatchObject({
    'x-middleware': 'yes',
    'content-type': 'application/json',
  });
});

test('an error is a value, as openapi-fetch has it', async () => {
  answer = (_s, response) => json(response, 400, { error_code: 'FSS.0400' });
  const { error, response } = await client().GET('/v2/{id}/x', { params: { path: { id: 'p' } } });
  expect(error).toEqual({ error_code: 'FSS.0400' });
  expect(response.status).toBe(400);
});

test('no content', async () => {
  answer = (_s, response) => response.writeHead(204).end();
  const { data, response } = await client().GET('/v2/{id}/x', { params: { path: { id: 'p' } } });
  expect([data, response.status]).toEqual([undefined, 204]);
});

const nothing = 'The path parameter id has no value';
test.each([
  ['..', expect.any(String)],
  ['.', expect.any(String)],
  ['', nothing],
  [undefined as unknown as string, nothing],
])('the path value %j is not sent', async (id, issue) => {
  const before = peer.seen.length;
  await expect(client().GET('/v2/{id}/x', { params: { path: { id } } })).rejects.toMatchObject({
    kind: 'validation',
    issues: [issue],
  });
  expect(peer.seen.length).toBe(before);
});
