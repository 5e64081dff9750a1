// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Auth } from './auth.js';
import { UnreadableBodyError, type ClientError, type ErrorDetails, type ErrorKind } from './errors.js';
import type { ParseOptions } from './parse.js';
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

/**
 * Makes a value of the body of `exchange.response`, or throws. It runs within the attempt: what cannot be read may be
 * asked for again.
 */
export type Read<T> = (bytes: Uint8Array, exchange: Answered) => T;

/** Sends the request of an exchange, once or along redirects: `exchange.response`, whose body it resolves to. */
export type Transmit = (url: string, exchange: Exchange, signal: AbortSignal) => Promise<Uint8Array>;

/** The state of one request across its attempts. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly options: TransportOptions & ParseOptions;
  attempt: number;
  /** The header fields of the latest attempt, credentials included. */
  sent: HeaderFields;
  /** That of the latest request, as soon as its header fields are there. */
  response?: Response | undefined;
}

/** While its body is read, there is a response. */
export type Answered = Exchange & { response: Response };

/** Knows the secrets of the latest attempt. */
export function redactorOf({ request, options, sent }: Exchange): Redactor {
  return createRedactor(sent, request.body, options.auth?.secrets?.());
}

/**
 * An error about an exchange. It says where it happened, without secrets.
 *
 * @param facts fields of the error that are words of this client.
 * @param foreign fields of the error that the server has written.
 */
export function failure(
  exchange: Exchange,
  Failure: new (kind: ErrorKind, message: string, details: ErrorDetails, facts?: object) => ClientError,
  kind: ErrorKind,
  message: string,
  facts?: object,
  foreign?: object,
): ClientError {
  const { request, response } = exchange;
  const { text, json } = redactorOf(exchange);
  const headers = response && Object.fromEntries(response.headers as unknown as Iterable<[string, string]>);
  const requestId = headers?.['x-request-id'];
  const { method, url } = request;
  const seen = { method, url, status: response?.status, requestId, headers, ...foreign };
  return new Failure(kind, text(message), json(seen), facts);
}

/** The error about a response that is not what it should be. */
export function unreadable(
  exchange: Exchange,
  reason: UnreadableBodyError['reason'],
  what: string,
): ClientError {
  return failure(exchange, UnreadableBodyError, 'unreadable-body', `The response is ${what}`, { reason });
}
