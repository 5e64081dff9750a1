// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { readBody } from './body.js';
import { checkRequest } from './checks.js';
import { NetworkError, UnreadableBodyError, ValidationError, type ClientError } from './errors.js';
import { detailsOf, redactorOf, type Exchange, type Transmit } from './exchange.js';

/** Signs the request for a URL, sends it there and reads the response. Redirects are not followed. */
export const transmit: Transmit = async (url, exchange, signal) => {
  const { options, request } = exchange;
  const { auth, fetch = globalThis.fetch, log, maxResponseBytes = 2 ** 26, now = Date.now } = options;
  signal.throwIfAborted();
  exchange.sent = auth ? await auth.apply({ ...request, url }, { fetch, now, signal }) : request.headers;
  const wrong = checkRequest(url, exchange.sent);
  if (wrong) throw new ValidationError([wrong], detailsOf(exchange));
  log?.('request', exchange);
  try {
    const init = {
      method: request.method,
      headers: exchange.sent,
      body: (request.body ?? null) as BodyInit | null,
    };
    const response = await fetch(url, { ...init, signal, redirect: 'manual' });
    exchange.response = response;
    const bytes = await readBody(response, maxResponseBytes);
    log?.('response', exchange);
    if (bytes) return { response, url, bytes };
  } catch (error) {
    throw networkError(error, exchange);
  }
  const message = `The response is longer than maxResponseBytes, ${maxResponseBytes}`;
  throw new UnreadableBodyError('unreadable-body', message, detailsOf(exchange), { reason: 'too-large' });
};

/** fetch's own error may show what must not be shown, so it is not passed on. */
function networkError(error: unknown, exchange: Exchange): ClientError {
  interface SystemError {
    readonly code?: string;
    readonly message?: string;
    readonly cause?: SystemError;
  }
  // Node.js says "fetch failed" and has the reason in `cause`.
  const { cause = error as SystemError } = error as SystemError;
  const { code, message } = cause;
  const text = `The connection failed: ${redactorOf(exchange).text(message || String(code))}`;
  return new NetworkError('network', text, detailsOf(exchange), { code });
}
