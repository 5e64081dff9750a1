// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { AbortedError, TimeoutError } from './errors.js';
import { detailsOf, type Exchange, type Read } from './exchange.js';
import type { Outcome } from './retry.js';
import { transmit } from './transmit.js';

/** How an attempt ended: with a value, or with an error. */
export interface Attempt<T> extends Outcome {
  readonly value?: T;
}

/** Longer delays overflow the timer, which then fires at once. It is 24 days. */
const LONGEST_TIMER = 2_147_483_647;

/** Makes one attempt within its time limit. Never rejects; leaves no timer, listener or open response behind. */
export async function tryOnce<T>(exchange: Exchange, read: Read<T>): Promise<Attempt<T>> {
  const { deadline, options, request } = exchange;
  const { log, now = Date.now, signal, timeout = 30_000 } = options;
  const remaining = deadline - now();
  const time = Math.min(timeout > 0 ? timeout : LONGEST_TIMER, remaining, LONGEST_TIMER);
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, time);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  exchange.response = undefined;
  let result: { value: T } | { error: unknown };
  try {
    result = {
      value: read(await (options.transmit ?? transmit)(request.url, exchange, controller.signal), exchange),
    };
  } catch (cause) {
    let error = cause;
    if (signal?.aborted) error = new AbortedError('aborted', 'Aborted by the signal', detailsOf(exchange));
    else if (controller.signal.aborted) {
      const limit = time === remaining ? 'totalTimeout' : 'timeout';
      // Of the total time, what was left for this attempt.
      const message = `No complete response within the ${limit}, ${Math.round(time)} ms`;
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
