import { describe, expect, it } from 'vitest';
import { developmentCredentials, developmentPassword } from '../../generator/serve/options.ts';
import { described, functionGraph, json, post, serve } from './servers.ts';

const now = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
const { url, log } = await serve(functionGraph, { now: () => now });
const TOKENS = '/v3/auth/tokens';

function request(password: unknown, scope: object = {}): object {
  const user = { name: 'u', password, domain: { name: 'd' } };
  return { auth: { identity: { methods: ['password'], password: { user } }, scope } };
}

describe('POST /v3/auth/tokens', () => {
  it('gives the token for a day', async () => {
    const answer = await post(url + TOKENS, request(developmentPassword, { project: { id: 'p' } }), json);
    expect([answer.status, answer.headers.get('x-subject-token')]).toEqual([
      201,
      developmentCredentials.token,
    ]);
    expect(answer.body).toEqual({
      token: {
        issued_at: '2026-01-02T03:04:05.678000Z',
        expires_at: '2026-01-03T03:04:05.678000Z',
        methods: ['password'],
        user: { name: 'u' },
        project: { id: 'p' },
      },
    });
  });

  const refused: [string, unknown, number, RegExp][] = [
    ['another password', request('other'), 401, /another password/],
    ['no password', request(undefined), 401, /another password/],
    ['a password that is no text', request(7), 401, /another password/],
    ['no user', { auth: { identity: {} } }, 400, /no auth\.identity\.password\.user/],
    ['a list', [], 400, /no JSON object/],
    ['no JSON', '{', 400, /no JSON object/],
    ['nothing', '', 400, /no JSON object/],
  ];
  it.each(refused)('%s: refused', async (_, body, status, reason) => {
    const answer = await post(url + TOKENS, body, json);
    expect([answer.status, answer.body['error']]).toMatchObject([status, { code: status }]);
    expect(answer.headers.get('x-subject-token')).toBeNull();
    expect(log.at(-1)!.reason).toMatch(reason);
  });

  it('is not there for descriptions that take no such tokens, nor in place of their own operation', async () => {
    const without = await serve(described(`paths: {/: {get: {responses: {'204': {description: ''}}}}}`));
    expect((await post(without.url + TOKENS, request(developmentPassword), json)).status).toBe(404);
    const own = await serve(
      described(`paths: {${TOKENS}: {post: {security: [], responses: {'204': {description: ''}}}}}
components: {securitySchemes: {token: {type: apiKey, in: header, name: X-Auth-Token}}}`),
    );
    expect((await post(own.url + TOKENS, request('other'), json)).status).toBe(204);
  });
});
