// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Auth } from './auth.js';
import type { Received } from './body.js';
import type { ErrorDetails } from './errors.js';
import { createRedactor, type Redactor } from './redact.js';
import type { RetryOptions } from './retry.js';
import type { HeaderFields, SignableRequest } from './signer.js';

/** What may be set for one call as well as for a client. Times are in milliseconds; 0 means without limit. */
export interface CallLimits {
  readonly signal?: AbortSignal | undefined;
  /** For one attempt, from signing to the last byte of the body. Default 30,000. */
  readonly timeout?: number | undefined;
  /** For all attempts and the pauses between them. Default 120,000. */
  readonly totalTimeout?: number | undefined;
  /** Details, or just the number of attempts; false for a single one. */
  readonly retry?: RetryOptions | number | false | undefined;
  /** Whether repeating the request does no harm. By default decided by the method (RFC 9110 section 9.2.2). */
  readonly idempotent?: boolean | undefined;
}

export interface TransportOptions extends CallLimits {
  readonly auth?: Auth | undefined;
  /** In place of the global fetch, for example bound to a proxy. It has to respect `signal` and `redirect`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** `followRedirects`, or nothing: then a redirect is an error. */
  readonly transmit?: Transmit | undefined;
  /** A longer response is refused while it comes in. Default 64 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Told what happens, secrets included: made with `debugLog`, which removes them. */
  readonly log?: ((event: LogEvent, exchange: Exchange, detail?: unknown) => void) | undefined;
  /** The clock: milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** Something that happened to an exchange, told while it goes on. */
export type LogEvent = 'request' | 'response' | 'failure' | 'pause';

export interface HttpRequest extends SignableRequest {
  /** Names in lower case. */
  readonly headers: HeaderFields;
}

/** Makes a value of a response, or throws. It runs within the attempt: what cannot be read may be asked for again. */
export type Read<T> = (received: Received, exchange: Exchange) => T;

/** Sends the request of an exchange, once or along redirects, and reads the response. */
export type Transmit = (url: string, exchange: Exchange, signal: AbortSignal) => Promise<Received>;

/** The state of one request across its attempts. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly options: TransportOptions;
  /** Milliseconds since 1970 after which nothing is tried any more. */
  readonly deadline: number;
  attempt: number;
  /** The header fields of the latest attempt, credentials included. */
  sent: HeaderFields;
  response?: Response | undefined;
}

/** Knows the secrets of the latest attempt. */
export function redactorOf({ request, options, sent }: Exchange): Redactor {
  return createRedactor(sent, request.body, options.auth?.secrets?.());
}

/** What an error says about where it happened, without secrets. */
export function detailsOf(exchange: Exchange): ErrorDetails {
  const { request, response } = exchange;
  const redactor = redactorOf(exchange);
  return {
    method: request.method,
    url: redactor.text(request.url),
    ...(response && {
      status: response.status,
      requestId: redactor.text(response.headers.get('x-request-id') ?? '') || undefined,
      headers: redactor.json(Object.fromEntries(response.headers as unknown as Iterable<[string, string]>)),
    }),
  };
}
