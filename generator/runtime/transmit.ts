import { readBody } from './body.ts';
import { checkRequest } from './checks.ts';
import { NetworkError, ValidationError } from './errors.ts';
import { failure, unreadable, type Transmit } from './exchange.ts';

/** Signs the request for a URL, sends it there and reads the response. Redirects are not followed. */
export const transmit: Transmit = async (url, exchange, signal) => {
  const { auth, fetch: send = fetch, log, maxResponseBytes = 2 ** 26, now = Date.now } = exchange.options;
  const { method, headers, body = null } = exchange.request;
  exchange.sent = auth
    ? await auth.apply({ method, url, headers, body }, { fetch: send, now, signal })
    : headers;
  const wrong = checkRequest(url, exchange.sent);
  if (wrong) throw new ValidationError([wrong], { method });
  log?.('request', exchange);
  try {
    const init = { method, headers: exchange.sent, body: body as BodyInit | null, signal };
    const response = await send(url, { ...init, redirect: 'manual' });
    exchange.response = response;
    const bytes = await readBody(response, maxResponseBytes);
    log?.('response', exchange);
    if (bytes) return { response, url, bytes };
  } catch (error) {
    // fetch's own error may show what must not be shown, so it is not passed on. Node.js has the reason in `cause`, Deno
    // there in words.
    const { cause = error as SystemError } = error as SystemError;
    const { message, code = /\((Connect)\)/.exec(`${message}`)?.[1] } = cause;
    throw failure(exchange, NetworkError, 'network', `The connection failed: ${message || code}`, { code });
  }
  throw unreadable(exchange, 'too-large', `longer than maxResponseBytes, ${maxResponseBytes}`);
};

interface SystemError {
  readonly code?: string;
  readonly message?: string;
  readonly cause?: SystemError;
}
