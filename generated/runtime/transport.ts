// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { tryOnce } from './attempt.js';
import type { Exchange, HttpRequest, Read, TransportOptions } from './exchange.js';
import type { ParseOptions } from './parse.js';
import { retryDelay, wait } from './retry.js';

/**
 * Sends a request: signs each attempt anew, limits its time and the size of its response, tries again as `retry`
 * says, and once more with fresh credentials after a 401. Follows redirects of GET and HEAD within the origin only.
 *
 * @throws ClientError in one of its forms, and whatever `read` or the source of the credentials throws.
 */
export async function send<T>(
  request: HttpRequest,
  options: TransportOptions & ParseOptions,
  read: Read<T>,
): Promise<T> {
  const { now = Date.now, totalTimeout = 120_000 } = options;
  const deadline = now() + (totalTimeout || Infinity);
  const exchange: Exchange = { request, options, attempt: 0, sent: request.headers };
  let renewable = options.auth?.invalidate;
  for (;;) {
    exchange.attempt++;
    exchange.response = undefined;
    const outcome = await tryOnce(exchange, read, deadline - now());
    // Of the last request of the attempt.
    const { ok, status, headers } = (exchange.response ?? {}) as Partial<Response>;
    if (ok && 'value' in outcome) return outcome.value;
    const seen = { error: outcome.error, status, retryAfter: headers?.get('retry-after') };
    const { idempotent = !/^p(ost|atch)$/i.test(request.method) } = options;
    let delay = retryDelay(seen, exchange.attempt, idempotent, options.retry, now());
    if (status === 401 && renewable) {
      renewable(exchange.sent);
      renewable = undefined;
      delay = 0;
    }
    if (delay === undefined || now() + delay >= deadline) {
      if ('value' in outcome) return outcome.value;
      throw outcome.error;
    }
    options.log?.('pause', exchange, delay);
    await wait(delay, options.signal);
  }
}
