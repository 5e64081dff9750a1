import { after as wake } from './abortable.ts';
import type { Exchange } from './exchange.ts';

/** How often, and how long apart, a call is tried again. Times are in milliseconds. */
export interface RetryOptions {
  /** All attempts together, the first included. Default 3. */
  readonly attempts?: number | undefined;
  /** Upper bound of the first pause; it doubles with each attempt. Default 200. */
  readonly baseDelay?: number | undefined;
  /** Upper bound of every pause that the server did not ask for. Default 10,000. */
  readonly maxDelay?: number | undefined;
  /** Upper bound of a pause that the server asked for in `Retry-After`. Default 60,000. */
  readonly maxRetryAfter?: number | undefined;
  /** Source of the jitter: a number from 0 up to, not including, 1. */
  readonly random?: (() => number) | undefined;
}

/**
 * What may be different the next time: statuses, kinds and reasons of errors. In the group what cannot have been
 * carried out: a refusal, and failures before there was a connection.
 */
const TRANSIENT =
  /\b(?:network|timeout|json|50[0234]|(429|Connect|E?CONN(ection)?REFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT))\b/i;

/**
 * The pause before the next attempt: full jitter over an exponentially growing bound, or what the server asks for.
 *
 * A request that is not idempotent (RFC 9110 section 9.2.2) is repeated only when it cannot have been carried out: it
 * was never sent, or the server refused it with 429, or with 503 and a `Retry-After`.
 *
 * @param exchange after an attempt, whose response may be about to be refused.
 * @param error what the attempt ended with, if it failed.
 * @param now milliseconds since 1970, against which a `Retry-After` date is read.
 * @returns milliseconds, or undefined if the outcome is final.
 */
export function retryDelay(exchange: Exchange, error: unknown, now: number): number | undefined {
  const { attempt, options, request } = exchange;
  const { idempotent = !/^p(ost|atch)$/i.test(request.method), retry } = options;
  const {
    attempts = 3,
    baseDelay = 200,
    maxDelay = 10_000,
    maxRetryAfter = 60_000,
    random = Math.random,
  } = typeof retry === 'object' ? retry : { attempts: retry };
  if (attempt >= (attempts || 0)) return undefined;
  // Of the last request of the attempt.
  const { headers, status } = (exchange.response ?? {}) as Partial<Response>;
  // RFC 9110 section 10.2.3: seconds, or a date; Date.parse would take a negative number for a year. NaN if there is none.
  const after = `${headers?.get('retry-after')}`;
  const date = /^[a-z]/i.test(after) ? Date.parse(after) - now : NaN;
  const asked = Math.max(0, /^\d+$/.test(after) ? Number(after) * 1000 : date);
  const { code, kind, reason } = (error ?? {}) as { code?: string; kind?: string; reason?: string };
  const [transient, refused] = TRANSIENT.exec(`${status} ${code} ${kind} ${reason}`) ?? [];
  if (!refused && !(status === 503 && asked >= 0) && !(idempotent && transient)) return undefined;
  return asked >= 0
    ? Math.min(asked, maxRetryAfter)
    : random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1));
}

/** Waits. An abort ends the wait at once; no timer and no listener is left behind. */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let end: (() => void) | undefined;
  await new Promise<void>((resolve) => (end = wake(milliseconds, signal, resolve)));
  end?.();
}
