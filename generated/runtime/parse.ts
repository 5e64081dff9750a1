// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Received } from './body.js';
import { ApiError, UnreadableBodyError } from './errors.js';
import { detailsOf, redactorOf, type Exchange } from './exchange.js';
import { refuseRedirect } from './redirect.js';

/** How JSON is read and written: JSON itself, or `bigintJson`. */
export interface JsonCodec {
  parse(text: string): unknown;
  stringify(value: unknown): string | undefined;
}

export interface ParseOptions {
  /** How a success is read. Default `json`. Errors are always read as JSON where possible. */
  readonly parseAs?: 'json' | 'text' | 'bytes' | undefined;
  readonly json?: JsonCodec | undefined;
}

/**
 * The value of a successful response: parsed JSON, text or bytes; undefined where the body is empty.
 *
 * @throws ApiError for any other status; UnreadableBodyError for HTML, broken JSON and text that is not UTF-8.
 */
export function parseBody(
  received: Received,
  exchange: Exchange,
  { parseAs, json = JSON }: ParseOptions,
): unknown {
  const { response, bytes } = received;
  const { headers, ok } = response;
  const unreadable = (reason: UnreadableBodyError['reason'], what: string) =>
    new UnreadableBodyError('unreadable-body', `The response is ${what}`, detailsOf(exchange), { reason });
  refuseRedirect(received, exchange);
  if (ok && parseAs === 'bytes') return bytes;
  let body: unknown;
  try {
    body = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('encoding', 'not UTF-8');
  }
  if (ok && parseAs === 'text') return body;
  const type = headers.get('content-type') ?? '';
  if (/^text\/html/i.test(type)) throw unreadable('html', 'an HTML page, not JSON');
  try {
    // Always exact in a success, never in an error, whose body is copied without its secrets.
    body = body ? (ok ? json : JSON).parse(body as string) : undefined;
  } catch {
    // The parser's own message would quote the text. An error may be told in plain text.
    if (ok || /json/i.test(type)) throw unreadable('json', `not complete JSON, ${bytes.length} bytes`);
  }
  if (ok) return body;
  throw apiError(redactorOf(exchange).json(body), exchange);
}

/** Huawei Cloud has two forms of errors: that of most services, and that of IAM. */
function apiError(body: unknown, exchange: Exchange): ApiError {
  interface ErrorBody {
    readonly error_code?: string;
    readonly error_msg?: string;
    readonly error?: { readonly code?: string; readonly message?: string };
  }
  const { error, error_code = error?.code, error_msg = error?.message } = (body ?? {}) as ErrorBody;
  const summary = [error_code, error_msg].filter(Boolean).join(' ') || 'Error';
  return new ApiError('api', summary, detailsOf(exchange), { body, error_code, error_msg });
}
