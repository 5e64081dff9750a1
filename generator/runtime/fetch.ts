import { checkRequest } from './checks.ts';
import { UnreadableBodyError, invalid } from './errors.ts';
import type { Answered, TransportOptions } from './exchange.ts';
import { parseBody } from './parse.ts';
import { followRedirects, refuseRedirect } from './redirect.ts';
import { send } from './transport.ts';

/**
 * A function to use in place of fetch, for example in openapi-fetch: with authentication, retries, time limits and the
 * other safeguards of {@link send}. As fetch does, it resolves for every status.
 */
export function createFetch(
  options: TransportOptions,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    // A Request resolves `.` and `..` when it is made: this is the last time they are seen.
    const wrong = input instanceof Request ? undefined : checkRequest(String(input), {});
    if (wrong) throw invalid([wrong], { method: init?.method ?? 'GET' });
    return sendRequest(input instanceof Request && !init ? input : new Request(input, init), options);
  };
}

/**
 * Sends a Request.
 *
 * @param sameBody the request's body where it is known, which spares reading it.
 */
export async function sendRequest(
  request: Request,
  options: TransportOptions,
  sameBody?: unknown,
): Promise<Response> {
  const { method, url } = request;
  const headers: Record<string, string> = {};
  request.headers.forEach((value, name) => (headers[name] = value));
  const body = sameBody ?? (await bodyOf(request));
  const signal = options.signal ? AbortSignal.any([options.signal, request.signal]) : request.signal;
  return send({ method, url, headers, body }, { transmit: followRedirects, ...options, signal }, toResponse);
}

/** Text where it is text, so that secrets in it are known; undefined where there is no body. */
async function bodyOf(request: Request): Promise<unknown> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) return undefined;
  return /json|text/i.test(request.headers.get('content-type') ?? '')
    ? new TextDecoder().decode(bytes)
    : bytes;
}

function toResponse(bytes: Uint8Array, exchange: Answered): Response {
  const { request, response } = exchange;
  const { status, statusText, headers } = response;
  refuseRedirect(exchange);
  const expectsHtml = /html/i.test(request.headers.accept ?? '');
  if (/json|html/i.test(headers.get('content-type') ?? '') && !expectsHtml) refuseUnreadable(bytes, exchange);
  const isNullBody = request.method === 'HEAD' || status === 204 || status === 205 || status === 304;
  const copy = new Response(isNullBody ? null : (bytes as Uint8Array<ArrayBuffer>), {
    status,
    statusText,
    headers,
  });
  // After redirects.
  return Object.defineProperty(copy, 'url', { value: response.url || request.url });
}

function refuseUnreadable(bytes: Uint8Array, exchange: Answered): void {
  try {
    parseBody(bytes, exchange);
  } catch (error) {
    if (error instanceof UnreadableBodyError) throw error;
  }
}
