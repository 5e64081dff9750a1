// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { after } from './abortable.js';

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

/** What an attempt came to, as far as it matters here. */
export interface Outcome {
  readonly error?: unknown;
  /** The status of the response, also where the error is about its body. */
  readonly status?: number | undefined;
  /** The value of the `Retry-After` field. */
  readonly retryAfter?: string | null | undefined;
}

/**
 * What may be different the next time: statuses, kinds and reasons of errors. In the group what cannot have been
 * carried out: a refusal, and failures before there was a connection.
 */
const TRANSIENT =
  /\b(?:network|timeout|json|50[0234]|(429|Connect|ECONNREFUSED|ConnectionRefused|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT))\b/;

/**
 * The pause before the next attempt: full jitter over an exponentially growing bound, or what the server asks for.
 *
 * A request that is not idempotent (RFC 9110 section 9.2.2) is repeated only when it cannot have been carried out: it
 * was never sent, or the server refused it with 429, or with 503 and a `Retry-After`.
 *
 * @param attempt the number of attempts made so far, from 1.
 * @param now milliseconds since 1970, against which a `Retry-After` date is read.
 * @returns milliseconds, or undefined if the outcome is final.
 */
export function retryDelay(
  outcome: Outcome,
  attempt: number,
  idempotent: boolean,
  retry: RetryOptions | number | false | undefined,
  now: number,
): number | undefined {
  const {
    attempts = 3,
    baseDelay = 200,
    maxDelay = 10_000,
    maxRetryAfter = 60_000,
    random = Math.random,
  } = typeof retry === 'object' ? retry : { attempts: retry };
  if (attempt >= Number(attempts)) return undefined;
  const asked = parseRetryAfter(outcome.retryAfter, now);
  const { error, status } = outcome;
  const { code, kind, reason } = (error ?? {}) as { code?: string; kind?: string; reason?: string };
  const [transient, refused] = TRANSIENT.exec(`${status} ${code} ${kind} ${reason}`) ?? [];
  if (!refused && !(status === 503 && asked !== undefined) && !(idempotent && transient)) return undefined;
  return asked === undefined
    ? random() * Math.min(maxDelay, baseDelay * 2 ** (attempt - 1))
    : Math.min(asked, maxRetryAfter);
}

/**
 * Reads `Retry-After` (RFC 9110 section 10.2.3), a number of seconds or an HTTP date.
 *
 * @returns milliseconds from now, not negative; undefined if there is none or it makes no sense.
 */
export function parseRetryAfter(value: string | null | undefined, now: number): number | undefined {
  // Date.parse would take a negative number for a year.
  const text = `${value}`;
  const delay = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(/^[a-z]/i.test(text) ? text : '') - now;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** Waits. An abort ends the wait at once; no timer and no listener is left behind. */
export async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let end: (() => void) | undefined;
  await new Promise<void>((resolve) => (end = after(milliseconds, signal, resolve)));
  end?.();
}
