/** Pages of a developer's own machine may call the server (https://fetch.spec.whatwg.org/#http-cors-protocol). */
import type { IncomingMessage } from 'node:http';
import type { Api } from '../model/types.ts';
import type { Answer } from './answer.ts';

/** `localhost` and what is below it never leave the machine (RFC 6761, section 6.3). */
const LOOPBACK = /^https?:\/\/(([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

export interface CrossOrigin {
  /** For every response. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer to a preflight request; undefined for any other request. */
  readonly preflight: Answer | undefined;
}

export function crossOrigin({ method, headers }: IncomingMessage, api: Api): CrossOrigin {
  const { origin } = headers;
  // What is answered depends on the origin, so that no cache may give it to another.
  const vary = { vary: 'Origin' };
  if (origin === undefined || !LOOPBACK.test(origin)) return { headers: vary, preflight: undefined };
  const allowed = {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-expose-headers': '*, X-Request-Id, X-Subject-Token',
  };
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined)
    return { headers: allowed, preflight: undefined };
  const methods = new Set(['POST', ...api.operations.map((operation) => operation.method.toUpperCase())]);
  const preflight = {
    status: 204,
    headers: {
      'access-control-allow-methods': [...methods].join(', '),
      // A list of names: the asterisk would not cover Authorization.
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '600',
    },
  };
  return { headers: allowed, preflight };
}
