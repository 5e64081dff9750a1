import { tryOnce } from './attempt.ts';
import type { Exchange, HttpRequest, Read, TransportOptions } from './exchange.ts';
import type { ParseOptions } from './parse.ts';
import { retryDelay, wait } from './retry.ts';

/** Sends a request: {@link perform} for what is to be sent once and for all. */
export function send<T>(
  request: HttpRequest,
  options: TransportOptions & ParseOptions,
  read: Read<T>,
): Promise<T> {
  return perform({ request, options, attempt: 0, sent: request.headers }, read);
}

/**
 * Sends the request of an exchange: signs each attempt anew, limits its time and the size of its response, tries again
 * as `retry` says, and once more with fresh credentials after a 401. Follows redirects of GET and HEAD within the origin
 * only.
 *
 * @throws ClientError in one of its forms, and whatever `read` or the source of the credentials throws.
 */
export async function perform<T>(exchange: Exchange, read: Read<T>): Promise<T> {
  const { auth, log, now = Date.now, signal, totalTimeout = 120_000 } = exchange.options;
  const deadline = now() + (totalTimeout || Infinity);
  let renew = auth?.invalidate;
  for (;;) {
    exchange.attempt++;
    exchange.response = undefined;
    const outcome = tryOnce(exchange, read, deadline - now());
    let error: unknown;
    try {
      const value = await outcome;
      if ((exchange.response as Response | undefined)?.ok) return value;
    } catch (cause) {
      error = cause;
    }
    let delay = retryDelay(exchange, error, now());
    if ((exchange.response as Response | undefined)?.status === 401 && renew) {
      renew(exchange.sent);
      renew = undefined;
      delay = 0;
    }
    if (delay === undefined || now() + delay >= deadline) return outcome;
    log?.('pause', exchange, delay);
    await wait(delay, signal);
  }
}
