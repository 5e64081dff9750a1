// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { ApiError } from './errors.js';
import { failure, unreadable, type Answered } from './exchange.js';
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

/** Throws where it meets what is no UTF-8. */
let decoder: TextDecoder | undefined;

/**
 * The value of a successful response: parsed JSON, text or bytes; undefined where the body is empty.
 *
 * @throws ApiError for any other status; UnreadableBodyError for HTML, broken JSON and text that is not UTF-8.
 */
export function parseBody(bytes: Uint8Array, exchange: Answered): unknown {
  const { headers, ok } = exchange.response;
  // An error is never read exactly: its body is copied without its secrets.
  const { json = JSON, parseAs } = (ok ? exchange.options : {}) as ParseOptions;
  refuseRedirect(exchange);
  if (parseAs === 'bytes') return bytes;
  let body: unknown;
  try {
    const text = (decoder ??= new TextDecoder('utf-8', { fatal: true })).decode(bytes);
    // What an error has in place of JSON is told as it is.
    body = text || undefined;
    if (parseAs === 'text') return text;
    if (body) body = json.parse(text);
  } catch {
    // The parser's own message would quote the text.
    const type = `${headers.get('content-type')}`;
    const reason = body ? (/json|html/i.exec(type)?.[0] ?? (ok && 'json')) : 'encoding';
    if (reason) {
      const what = `not complete JSON in UTF-8, but ${type}, ${bytes.length} bytes`;
      throw unreadable(exchange, reason.toLowerCase() as 'json' | 'html' | 'encoding', what);
    }
  }
  if (ok) return body;
  // Huawei Cloud has two forms of errors: that of most services, and that of IAM.
  const { error, error_code = error?.code, error_msg = error?.message } = (body ?? {}) as ErrorBody;
  const summary = [error_code, error_msg].filter(Boolean).join(' ') || 'Error';
  throw failure(exchange, ApiError, 'api', summary, undefined, { body, error_code, error_msg });
}

interface ErrorBody {
  readonly error_code?: string;
  readonly error_msg?: string;
  readonly error?: { readonly code?: string; readonly message?: string };
}
