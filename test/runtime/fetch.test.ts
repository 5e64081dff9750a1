import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFetch } from '../../generator/runtime/fetch.ts';
import { json, startPeer, type Answer, type Peer } from './peer.ts';

let peer: Peer;
let answer: Answer;
beforeAll(async () => {
  peer = await startPeer((seen, response, index) => answer(seen, response, index));
});
afterAll(() => peer.close());
const safe = createFetch({ retry: false });

test.each([200, 201, 204, 205, 304, 400, 500])('status %d resolves', async (status) => {
  answer = (_s, response) =>
    [204, 205, 304].includes(status) ? response.writeHead(status).end() : json(response, status, { a: 1 });
  const response = await safe(`${peer.url}/x`);
  expect([response.status, response.ok, response.url]).toEqual([status, status < 300, `${peer.url}/x`]);
  if ([204, 205, 304].includes(status)) expect(response.body).toBeNull();
  else expect(await response.json()).toEqual({ a: 1 });
});

test.each<[string, (url: string) => Parameters<typeof safe>]>([
  ['text and init', (url) => [`${url}/x`, { method: 'POST', body: 'b', headers: { 'x-a': '1' } }]],
  ['a URL', (url) => [new URL(`${url}/x`), { method: 'POST', body: 'b', headers: { 'x-a': '1' } }]],
  ['a Request', (url) => [new Request(`${url}/x`, { method: 'POST', body: 'b', headers: { 'x-a': '1' } })]],
  [
    'a Request and init',
    (url) => [
      new Request(`${url}/x`, { method: 'PUT', body: 'c' }),
      { method: 'POST', body: 'b', headers: { 'x-a': '1' } },
    ],
  ],
])('%s', async (_name, parameters) => {
  answer = (_s, response) => json(response, 200, 1);
  await safe(...parameters(peer.url));
  expect(peer.seen.at(-1)).toMatchObject({ method: 'POST', url: '/x', body: 'b', headers: { 'x-a': '1' } });
});

test('bytes arrive as they are', async () => {
  answer = (seen, response) => response.end(String(seen.body.length));
  const response = await safe(`${peer.url}/x`, {
    method: 'POST',
    body: new Uint8Array([1, 2, 3]),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(await response.text()).toBe('3');
});

test.each<[string, string, string, object]>([
  ['truncated JSON', 'application/json', '{"a":', { kind: 'unreadable-body', reason: 'json' }],
  ['HTML', 'text/html', '<html>', { kind: 'unreadable-body', reason: 'html' }],
])('%s is refused', async (_name, type, body, want) => {
  answer = (_s, response) => response.writeHead(200, { 'content-type': type }).end(body);
  await expect(safe(`${peer.url}/x`)).rejects.toMatchObject(want);
});

test('HTML is fine where it was asked for, and other types are not looked into', async () => {
  answer = (seen, response) =>
    response
      .writeHead(200, { 'content-type': seen.headers.accept === 'text/html' ? 'text/html' : 'text/plain' })
      .end('{');
  expect(await (await safe(`${peer.url}/x`, { headers: { accept: 'text/html' } })).text()).toBe('{');
  expect(await (await safe(`${peer.url}/x`)).text()).toBe('{');
});

test('either signal aborts', async () => {
  answer = () => {};
  const mine = createFetch({ signal: AbortSignal.timeout(30) });
  await expect(mine(`${peer.url}/x`)).rejects.toMatchObject({ kind: 'aborted' });
  await expect(mine(`${peer.url}/x`, { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({
    kind: 'aborted',
  });
  await expect(safe(`${peer.url}/x`, { signal: AbortSignal.timeout(30) })).rejects.toMatchObject({
    kind: 'aborted',
  });
});

test('an answer to HEAD has no body', async () => {
  answer = (_s, response) => json(response, 200, { a: 1 });
  const response = await safe(`${peer.url}/x`, { method: 'HEAD' });
  expect([response.status, response.body]).toEqual([200, null]);
});

test('the URL is the one that a redirect leads to', async () => {
  answer = (seen, response) =>
    seen.url === '/x' ? response.writeHead(302, { location: '/y' }).end() : json(response, 200, { a: 1 });
  expect((await safe(`${peer.url}/x`)).url).toBe(`${peer.url}/y`);
});

test.each([
  ['/../x', undefined, 'GET'],
  ['/./x', undefined, 'GET'],
  ['//x', { method: 'PUT' }, 'PUT'],
])('the path %s is refused before it is resolved', async (path, init, method) => {
  const before = peer.seen.length;
  await expect(safe(peer.url + path, init)).rejects.toMatchObject({
    kind: 'validation',
    method,
    issues: [expect.any(String)],
  });
  expect(peer.seen.length).toBe(before);
});
