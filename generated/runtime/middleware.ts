// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Middleware, MiddlewareCallbackParams } from 'openapi-fetch';
import { readBody } from './body.js';
import type { Exchange, HttpRequest, Read, TransportOptions } from './exchange.js';
import { sendRequest } from './fetch.js';

/** Middleware of a client, for the option `middleware`. It can be added and taken away at any time. */
export interface MiddlewareChain {
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
  send<T>(exchange: Exchange, read: Read<T>, schemaPath: string, params: object, baseUrl: string): Promise<T>;
}

/**
 * A chain of middleware, which is written as for openapi-fetch: `onRequest` is called in order, `onResponse` and
 * `onError` in reverse; any of them may put another request or response in place. Middleware sees a request before it
 * is signed, and once for all attempts.
 */
export function middleware(...initial: Middleware[]): MiddlewareChain {
  const chain = [...initial];
  return {
    use: (...added) => void chain.push(...added),
    eject(...removed) {
      for (const one of removed) if (chain.includes(one)) chain.splice(chain.indexOf(one), 1);
    },
    async send(exchange, read, schemaPath, params, baseUrl) {
      const { options, request } = exchange;
      const told = {
        baseUrl,
        parseAs: 'json',
        fetch: options.fetch ?? globalThis.fetch,
      } as MiddlewareCallbackParams['options'];
      const id = Math.random().toString(36).slice(2);
      const context = { schemaPath, params: params as MiddlewareCallbackParams['params'], id, options: told };
      const response = await sendThrough(chain, context, request, options);
      const bytes = (await readBody(response, Infinity)) ?? new Uint8Array();
      return read(bytes, Object.assign(exchange, { response }));
    },
  };
}

async function sendThrough(
  chain: readonly Middleware[],
  context: Omit<MiddlewareCallbackParams, 'request'>,
  { method, url, headers, body }: HttpRequest,
  options: TransportOptions,
): Promise<Response> {
  const original = new Request(url, { method, headers, body: (body ?? null) as BodyInit | null });
  let request = original;
  for (const { onRequest } of chain) {
    const result = await onRequest?.({ ...context, request });
    if (result instanceof Response) return result;
    if (result) request = result;
  }
  const reversed = [...chain].reverse();
  let response: Response;
  try {
    response = await sendRequest(request, options, request === original ? body : undefined);
  } catch (error) {
    response = await recover(reversed, { ...context, request }, error);
  }
  for (const { onResponse } of reversed) {
    response = (await onResponse?.({ ...context, request, response })) || response;
  }
  return response;
}

async function recover(
  chain: Middleware[],
  params: MiddlewareCallbackParams,
  error: unknown,
): Promise<Response> {
  let latest = error;
  for (const { onError } of chain) {
    const result = await onError?.({ ...params, error: latest });
    if (result instanceof Response) return result;
    if (result) latest = result;
  }
  throw latest;
}
