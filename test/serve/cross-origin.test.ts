import { describe, expect, it } from 'vitest';
import { answered, example, functionGraph, PATH, post, serve, withToken } from './servers.ts';

const { url } = await serve(functionGraph);
const asked = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,x-sdk-date',
};

describe('pages', () => {
  const origins: [string, boolean][] = [
    ['http://localhost:5173', true],
    ['https://localhost', true],
    ['http://app.localhost:3000', true],
    ['http://127.0.0.1:8080', true],
    ['http://127.8.9.1', true],
    ['http://[::1]:3000', true],
    ['https://evil.example', false],
    ['http://localhost.evil.example', false],
    ['http://evil.example#localhost', false],
    ['http://127.0.0.1.evil.example', false],
    ['http://192.168.0.2', false],
    ['http://0.0.0.0', false],
    ['null', false],
    ['file://', false],
  ];
  it.each(origins)('of %s: %s', async (origin, isAllowed) => {
    const want = isAllowed ? origin : null;
    const { headers, status } = await post(url + PATH, example('fromObs'), { ...withToken, origin });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, want]);
    expect(headers.get('vary')).toBe('Origin');
    const preflight = await answered(
      await fetch(url + PATH, { method: 'OPTIONS', headers: { origin, ...asked } }),
    );
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      isAllowed ? 204 : 405,
      want,
    ]);
    expect(preflight.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are told which fields and methods they may send, and read the fields of an answer', async () => {
    const origin = 'http://localhost:1';
    const { headers } = await fetch(url + PATH, { method: 'OPTIONS', headers: { origin, ...asked } });
    expect(headers.get('access-control-allow-headers')).toBe('authorization,x-sdk-date');
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    const answer = await post(url + PATH, {}, { origin });
    expect([answer.status, answer.headers.get('access-control-expose-headers')]).toEqual([
      401,
      '*, X-Request-Id, X-Subject-Token',
    ]);
  });
});
