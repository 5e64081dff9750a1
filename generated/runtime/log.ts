// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { redactorOf, type Exchange, type LogEvent, type TransportOptions } from './exchange.js';
import type { HeaderFields } from './signer.js';

/** One line of a debug log, without secrets. */
export interface LogEntry {
  readonly event: LogEvent;
  /** The number of the attempt, from 1. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  readonly status: number | undefined;
  /** Of a request those sent, of a response those received. */
  readonly headers: HeaderFields | undefined;
  /** Of a failure: the message of the error. */
  readonly message: string | undefined;
  /** Of a pause: how long, in milliseconds. */
  readonly delay: number | undefined;
}

/**
 * A debug log for the option `log`: tells of every request, response, failure and pause between attempts. Credentials
 * and secrets are replaced, bodies are left out. What `write` throws is ignored: a call that was carried out must not
 * fail because its log entry could not be written.
 */
export function debugLog(write: (entry: LogEntry) => void): NonNullable<TransportOptions['log']> {
  return (event, exchange, detail) => {
    try {
      write(entryOf(event, exchange, detail));
    } catch {
      // See above.
    }
  };
}

function entryOf(event: LogEvent, exchange: Exchange, detail: unknown): LogEntry {
  const { attempt, request, response, sent } = exchange;
  const redactor = redactorOf(exchange);
  const received =
    response &&
    (Object.fromEntries(response.headers as unknown as Iterable<[string, string]>) as HeaderFields);
  const headers = event === 'request' ? sent : event === 'response' ? received : undefined;
  return {
    event,
    attempt,
    method: request.method,
    url: redactor.text(request.url),
    status: event === 'request' ? undefined : response?.status,
    headers: redactor.json(headers),
    message: event === 'failure' ? redactor.text(String(detail)) : undefined,
    delay: event === 'pause' ? (detail as number) : undefined,
  };
}
