// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Received } from './body.js';
import { ApiError } from './errors.js';
import { failure, unreadable, type Exchange } from './exchange.js';
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
export function parseBody(received: Received, exchange: Exchange): unknown {
  const { response, bytes } = received;
  const { headers, ok } = response;
  // An error is never read exactly: its body is copied without its secrets.
  const { json = JSON, parseAs } = (ok ? exchange.options : {}) as ParseOptions;
  refuseRedirect(received, exchange);
  if (parseAs === 'bytes') return bytes;
  let body: unknown;
  try {
    body = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(exchange, 'encoding', 'not UTF-8');
  }
  if (parseAs === 'text') return body;
  try {
    body = body ? json.parse(body as string) : undefined;
  } catch {
    const type = `${headers.get('content-type')}`;
    // The parser's own message would quote the text. An error may be told in plain text.
    if (ok || /json|html/i.test(type)) {
      const reason = /html/i.test(type) ? 'html' : 'json';
      throw unreadable(exchange, reason, `not complete JSON: content-type ${type}, ${bytes.length} bytes`);
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
