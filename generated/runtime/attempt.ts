// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { after } from './abortable.js';
import { AbortedError, TimeoutError } from './errors.js';
import { failure, type Answered, type Exchange, type Read } from './exchange.js';
import { transmit } from './transmit.js';

/**
 * Makes one attempt within its time limit. Leaves no timer, listener or open response behind.
 *
 * @param remaining milliseconds of the call's total time.
 * @throws ClientError in one of its forms, and whatever `read` or the source of the credentials throws.
 */
export async function tryOnce<T>(exchange: Exchange, read: Read<T>, remaining: number): Promise<T> {
  const { log, signal, timeout = 30_000, transmit: transmitter = transmit } = exchange.options;
  const time = Math.min(timeout || remaining, remaining);
  const controller = new AbortController();
  const stop = () => controller.abort();
  const end = after(time, signal, stop);
  try {
    const bytes = await transmitter(exchange.request.url, exchange, controller.signal);
    return read(bytes, exchange as Answered);
  } catch (cause) {
    let error = cause;
    if (signal?.aborted) error = failure(exchange, AbortedError, 'aborted', 'Aborted by the signal');
    else if (controller.signal.aborted) {
      const limit = time === remaining ? 'totalTimeout' : 'timeout';
      // Of the total time, what was left for this attempt.
      const message = `No complete response within the ${limit}, ${Math.round(time)} ms`;
      error = failure(exchange, TimeoutError, 'timeout', message, { limit });
    }
    stop();
    log?.('failure', exchange, error);
    throw error;
  } finally {
    end();
  }
}
