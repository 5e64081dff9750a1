// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { tryOnce } from './attempt.js';
import type { Exchange, HttpRequest, Read, TransportOptions } from './exchange.js';
import { retryDelay, wait } from './retry.js';

/**
 * Sends a request: signs each attempt anew, limits its time and the size of its response, tries again as `retry`
 * says, and once more with fresh credentials after a 401. Follows redirects of GET and HEAD within the origin only.
 *
 * @throws ClientError in one of its forms, and whatever `read` or the source of the credentials throws.
 */
export async function send<T>(request: HttpRequest, options: TransportOptions, read: Read<T>): Promise<T> {
  const { auth, log, now = Date.now, retry, signal, totalTimeout = 120_000 } = options;
  const deadline = totalTimeout > 0 ? now() + totalTimeout : Infinity;
  const idempotent = options.idempotent ?? !/^(post|patch)$/i.test(request.method);
  const exchange: Exchange = { request, options, deadline, attempt: 0, sent: request.headers };
  let renewable = auth?.invalidate;
  for (;;) {
    exchange.attempt++;
    const outcome = await tryOnce(exchange, read);
    let delay = retryDelay(outcome, exchange.attempt, idempotent, retry, now());
    if (outcome.status === 401 && renewable) {
      renewable(exchange.sent);
      renewable = undefined;
      delay = 0;
    }
    if (delay === undefined || now() + delay >= deadline) {
      if ('error' in outcome) throw outcome.error;
      return outcome.value as T;
    }
    log?.('pause', exchange, delay);
    await wait(delay, signal);
  }
}
