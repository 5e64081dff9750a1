// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { ClientError, ValidationError } from './errors.js';
import { failure, type CallLimits, type Exchange, type Transmit, type TransportOptions } from './exchange.js';
import { mergeFields, type Fields } from './fields.js';
import type { MiddlewareChain } from './middleware.js';
import type { Parameter } from './parameters.js';
import { parseBody, type ParseOptions } from './parse.js';
import { expandPath, type ParameterValues } from './path.js';
import { perform } from './transport.js';
import { loadedValidate } from './validator.js';

const JSON_TYPE = 'application/json';

/** One operation of the description: generated, constant, the same for every call. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly parameters?: readonly Parameter[] | undefined;
  /** The media type of the request body. Default `application/json`; empty for a form whose boundary fetch makes. */
  readonly mediaType?: string | undefined;
  /** The media types of the response. Default `application/json`. */
  readonly accept?: string | undefined;
  /** Where the description knows better than the method whether repeating is harmless. */
  readonly idempotent?: boolean | undefined;
  readonly parseAs?: ParseOptions['parseAs'];
  /** `followRedirects` for GET and HEAD. */
  readonly transmit?: Transmit | undefined;
}

/** Values of the operation's parameters, and what else may be set for one call. */
export interface CallOptions extends CallLimits, ParseOptions, ParameterValues {
  /** Further header fields; null takes away one that the client would send. */
  readonly headers?: Fields | undefined;
  /** False: the call resolves to `{ data, error, response }` in place of throwing. */
  readonly throwOnError?: boolean | undefined;
}

export interface RuntimeOptions extends Omit<TransportOptions, 'signal'>, ParseOptions {
  /** The server's URL, in place of the one in the description. */
  readonly endpoint?: string | undefined;
  /** Values for parameters that a call does not give, for example the project id in the path. */
  readonly parameters?: ParameterValues | undefined;
  readonly headers?: Fields | undefined;
  /** As for openapi-fetch: `middleware(first, second)`. */
  readonly middleware?: MiddlewareChain | undefined;
  /**
   * Checks a body before it is sent. What it returns is what is wrong, one entry each. True: the validator that was
   * generated with the client, loaded at the first call; a bundled program has to pass the function itself.
   */
  readonly validate?: Validate | true | undefined;
}

/** What is wrong with the body of a request to an operation, in words; nothing if it is fine. */
export type Validate = (operationId: string, body: unknown) => readonly string[] | Promise<readonly string[]>;

/** What a call with `throwOnError: false` comes to. There is no response where the call failed before one. */
export type Result<Data, Failure = ClientError> =
  | { readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly error: Failure; readonly response: Response | undefined };

/** The data, or the {@link Result} if the options say so. */
export type Outcome<Data, Failure, Options> = Options extends { readonly throwOnError: false }
  ? Result<Data, Failure>
  : Data;

/** What a generated client is made of. `Paths` are the types that openapi-typescript makes of a description. */
export interface Runtime<Paths = unknown> {
  readonly baseUrl: string;
  /** Only in the types: carries `Paths` to `raw()`. */
  readonly paths?: Paths;
  /** An operation as a function. What is constant about it is done once. */
  method(operation: Operation): Method;
  settings(): RuntimeOptions;
}

/**
 * Resolves to the data, or to a {@link Result} if the options say so.
 *
 * @param body a value to be written as JSON; for another media type what fetch takes as a body.
 */
export type Method = (body?: unknown, options?: CallOptions) => Promise<never>;

/** @param options with the server's URL, which generated code makes of the description. */
export function createRuntime<Paths = unknown>(
  options: RuntimeOptions & { readonly endpoint: string },
): Runtime<Paths> {
  const baseUrl = options.endpoint.replace(/\/+$/, '');
  return {
    baseUrl,
    settings: () => options,
    method: (operation) => methodOf(operation, options, baseUrl) as Method,
  };
}

/** Builds the request, sends it, and reads the response as the operation has it. */
function methodOf(
  operation: Operation,
  options: RuntimeOptions,
  baseUrl: string,
): (content: unknown, call?: CallOptions) => Promise<unknown> {
  const { accept = JSON_TYPE, mediaType = JSON_TYPE, method, parameters = [], path } = operation;
  const constant = { ...operation, ...options };
  const validate = options.validate === true ? loadedValidate : options.validate;
  return async (content, call = {}) => {
    const merged = { ...constant } as object as RuntimeOptions & CallOptions;
    for (const [name, value] of Object.entries(call)) {
      // What is undefined must not hide what it is merged over.
      if (value !== undefined) (merged as Record<string, unknown>)[name] = value;
    }
    const { json = JSON, throwOnError } = merged;
    let exchange: Exchange | undefined;
    try {
      const target = expandPath(baseUrl + path, parameters, call, options.parameters);
      const body = mediaType.includes('json') ? json.stringify(content) : content;
      const type = body === undefined ? undefined : mediaType || undefined;
      const fields = { accept, 'content-type': type, ...target.headers };
      const headers = mergeFields(fields, options.headers, call.headers);
      // fetch itself would send `patch` in lower case.
      const request = { method: method.toUpperCase(), url: target.path + target.query, headers, body };
      exchange = { request, options: merged, attempt: 0, sent: headers };
      const issues = [...target.issues, ...((await validate?.(operation.operationId, content)) ?? [])];
      if (issues.length > 0) {
        throw failure(exchange, ValidationError, 'validation', issues.join('; '), { issues });
      }
      const data = await (options.middleware?.send ?? perform)(exchange, parseBody, path, call, baseUrl);
      return throwOnError === false ? { data, response: exchange.response } : data;
    } catch (error) {
      if (throwOnError === false && error instanceof ClientError) {
        return { error, response: exchange?.response };
      }
      throw error;
    }
  };
}
