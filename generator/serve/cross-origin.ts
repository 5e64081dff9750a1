/** Pages of a developer's own machine may call the server (https://fetch.spec.whatwg.org/#http-cors-protocol). */
import type { IncomingMessage } from 'node:http';
import type { Api } from '../model/types.ts';
import type { Answer } from './answer.ts';

const LOOPBACK = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

export interface CrossOrigin {
  /** For every response. */
  readonly headers: Readonly<Record<string, string>>;
  /** The answer to a preflight request; undefined for any other request. */
  readonly preflight: Answer | undefined;
}

export function crossOrigin({ method, headers }: IncomingMessage, api: Api): CrossOrigin {
  const { origin } = headers;
  if (origin === undefined || !LOOPBACK.test(origin)) return { headers: {}, preflight: undefined };
  const allowed = {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': '*, X-Request-Id, X-Subject-Token',
    vary: 'Origin',
  };
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined)
    return { headers: allowed, preflight: undefined };
  const methods = [...new Set(api.operations.map((operation) => operation.method.toUpperCase()))].join(', ');
  const preflight = {
    status: 204,
    headers: {
      'access-control-allow-methods': `${methods}, POST`,
      'access-control-allow-headers': String(headers['access-control-request-headers'] ?? '*'),
      'access-control-max-age': '600',
    },
  };
  return { headers: allowed, preflight };
}
