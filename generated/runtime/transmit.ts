// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { readBody } from './body.js';
import { checkRequest } from './checks.js';
import { NetworkError, ValidationError } from './errors.js';
import { failure, unreadable, type Transmit } from './exchange.js';

/** Signs the request for a URL, sends it there and reads the response. Redirects are not followed. */
export const transmit: Transmit = async (url, exchange, signal) => {
  const { auth, fetch: send = fetch, log, maxResponseBytes = 2 ** 26, now = Date.now } = exchange.options;
  const { method, headers, body } = exchange.request;
  const request = { method, url, headers, body };
  exchange.sent = auth ? await auth.apply(request, { fetch: send, now, signal }) : headers;
  const wrong = checkRequest(url, exchange.sent);
  if (wrong) throw failure(exchange, ValidationError, 'validation', wrong, { issues: [wrong] });
  log?.('request', exchange);
  try {
    const init = {
      method,
      headers: exchange.sent,
      body: body as BodyInit,
      signal,
      redirect: 'manual',
    } as const;
    const response = (exchange.response = await send(url, init));
    const bytes = await readBody(response, maxResponseBytes);
    log?.('response', exchange);
    if (bytes) return bytes;
  } catch (error) {
    // fetch's own error may show what must not be shown, so it is not passed on. Node.js has the reason in `cause`, Deno
    // there in words.
    const { cause = error as SystemError } = error as SystemError;
    const { message, code = /\((Connect)\)/.exec(message as string)?.[1] } = cause;
    throw failure(exchange, NetworkError, 'network', `The connection failed: ${message || code}`, { code });
  }
  throw unreadable(exchange, 'too-large', `longer than maxResponseBytes, ${maxResponseBytes}`);
};

interface SystemError {
  readonly code?: string;
  readonly message?: string;
  readonly cause?: SystemError;
}
