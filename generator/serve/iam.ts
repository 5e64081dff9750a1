/** The part of IAM that clients need: `POST /v3/auth/tokens` gives a token for a user and a password. */
import type { Answer } from './answer.ts';
import { developmentPassword, type ServeOptions } from './options.ts';

const DAY = 24 * 3_600_000;

/** The answer to a request for a token; undefined for every other request. */
export function iamAnswer(
  method: string,
  path: string,
  body: unknown,
  options: ServeOptions,
): Answer | undefined {
  if (method !== 'POST' || path !== '/v3/auth/tokens') return undefined;
  const { user } = (body as TokenRequest | undefined)?.auth?.identity?.password ?? {};
  if (user?.password !== developmentPassword) {
    return {
      status: 401,
      body: { error: { code: 401, message: 'The username or password is wrong.', title: 'Unauthorized' } },
      headers: {},
      reason: user === undefined ? 'no user and password' : 'another password than that of development',
    };
  }
  const now = (options.now ?? Date.now)();
  return {
    status: 201,
    body: {
      token: {
        issued_at: timeText(now),
        expires_at: timeText(now + DAY),
        methods: ['password'],
        user: { name: user.name },
      },
    },
    headers: { 'x-subject-token': options.token },
  };
}

interface TokenRequest {
  readonly auth?: {
    readonly identity?: {
      readonly password?: { readonly user?: { readonly name?: string; readonly password?: string } };
    };
  };
}

/** With the microseconds that IAM gives. */
function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}
