/** The part of IAM that clients need: `POST /v3/auth/tokens` gives a token for a user and a password. */
import type { Api } from '../model/types.ts';
import { isObject, type JsonValue } from '../spec/json.ts';
import { valueAt } from '../spec/pointer.ts';
import type { Answer } from './answer.ts';
import { isIamToken } from './authentication.ts';
import { developmentPassword, type ServeOptions } from './options.ts';
import { isEqual } from './signature.ts';

const DAY = 24 * 3_600_000;
export const TOKENS = '/v3/auth/tokens';

/** Whether the operation is served: where a description takes such tokens, and does not have it itself. */
export function servesIam(api: Api): boolean {
  return (
    [...api.securitySchemes.values()].some(isIamToken) && !api.operations.some(({ path }) => path === TOKENS)
  );
}

/** @param body as JSON; undefined where it is none */
export function tokenAnswer(body: JsonValue | undefined, { token, now = Date.now }: ServeOptions): Answer {
  if (!isObject(body)) return refused(400, 'The request body is invalid.', 'no JSON object');
  const user = valueAt(body, '/auth/identity/password/user');
  if (!isObject(user)) return refused(400, 'The request body is invalid.', 'no auth.identity.password.user');
  const { password } = user;
  if (typeof password !== 'string' || !isEqual(password, developmentPassword))
    return refused(401, 'The username or password is wrong.', 'another password than that of development');
  const issued = now();
  const project = valueAt(body, '/auth/scope/project');
  const times = { issued_at: timeText(issued), expires_at: timeText(issued + DAY) };
  const about = {
    methods: ['password'],
    user: named(user),
    ...(isObject(project) ? { project: named(project) } : {}),
  };
  return { status: 201, body: { token: { ...times, ...about } }, headers: { 'x-subject-token': token } };
}

function refused(status: number, message: string, reason: string): Answer {
  const title = status === 401 ? 'Unauthorized' : 'Bad Request';
  return { status, body: { error: { code: status, message, title } }, headers: {}, reason };
}

/** Who or what it is, and nothing else of what was sent. */
function named({ id, name }: Readonly<Record<string, JsonValue>>): JsonValue {
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

/** With the microseconds that IAM gives. */
function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z');
}
