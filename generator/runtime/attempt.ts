import { readBody, type Received } from './body.ts';
import { checkRequest } from './checks.ts';
import {
  AbortedError,
  type ClientError,
  NetworkError,
  RedirectError,
  TimeoutError,
  UnreadableBodyError,
  ValidationError,
} from './errors.ts';
import { detailsOf, redactorOf, type Exchange, type Read } from './exchange.ts';
import type { Outcome } from './retry.ts';

/** How an attempt ended: with a value, or with an error. */
export interface Attempt<T> extends Outcome {
  readonly value?: T;
}

/** Longer delays overflow the timer, which then fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Makes one attempt within its time limit. Never rejects; leaves no timer, listener or open response behind. */
export async function tryOnce<T>(exchange: Exchange, read: Read<T>): Promise<Attempt<T>> {
  const { deadline, options, totalTimeout } = exchange;
  const { log, now = Date.now, signal, timeout = 30_000 } = options;
  const time = Math.min(timeout > 0 ? timeout : Infinity, deadline - now());
  const controller = new AbortController();
  const stop = () => controller.abort();
  let timedOut = false;
  const expire = () => {
    timedOut = true;
    stop();
  };
  const timer = time <= LONGEST_TIMER ? setTimeout(expire, time) : undefined;
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  exchange.response = undefined;
  let result: { value: T } | { error: unknown };
  try {
    result = { value: read(await follow(exchange, controller.signal), exchange) };
  } catch (cause) {
    let error = cause;
    if (signal?.aborted)
      error = new AbortedError('aborted', 'The signal aborted the call', detailsOf(exchange));
    else if (timedOut) {
      const limit = time === timeout ? 'timeout' : 'totalTimeout';
      const message = `No complete response within ${limit}, ${time === timeout ? time : totalTimeout} ms`;
      error = new TimeoutError('timeout', message, detailsOf(exchange), { limit });
    }
    stop();
    log?.('failure', exchange, error);
    result = { error };
  }
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  // Cleared before each attempt, set by the last request in it.
  const response = exchange.response as Response | undefined;
  return { ...result, status: response?.status, retryAfter: response?.headers.get('retry-after') };
}

/** Sends the request, and goes on where the redirect policy says so. */
async function follow(exchange: Exchange, signal: AbortSignal): Promise<Received> {
  const { options, request } = exchange;
  let { url } = request;
  for (let hops = 0; ; hops++) {
    const received = await sendTo(url, exchange, signal);
    const { headers, status, type } = received.response;
    // A browser hides where a redirect leads.
    if (!(/^30[12378]$/.test(`${status}`) && headers.has('location')) && type !== 'opaqueredirect')
      return received;
    const next = options.redirect?.(request.method, url, received.response, hops);
    if (!next) {
      const where = redactorOf(exchange).text(headers.get('location') ?? 'an unknown place');
      throw new RedirectError('redirect', `A redirect to ${where} is not followed`, detailsOf(exchange));
    }
    url = next;
  }
}

async function sendTo(url: string, exchange: Exchange, signal: AbortSignal): Promise<Received> {
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
}

/** fetch's own error may show what must not be shown, so it is not passed on. */
function networkError(error: unknown, exchange: Exchange): ClientError {
  interface SystemError {
    readonly code?: string;
    readonly message?: string;
    readonly cause?: SystemError;
    readonly errors?: readonly SystemError[];
  }
  // Node.js says "fetch failed" and has the reason in `cause`; where it tried several addresses, in `cause.errors`.
  const { cause = error as SystemError } = error as SystemError;
  const { code, message } = cause.errors?.[0] ?? cause;
  const text = `The connection failed: ${redactorOf(exchange).text(message || String(code))}`;
  return new NetworkError('network', text, detailsOf(exchange), { code });
}
