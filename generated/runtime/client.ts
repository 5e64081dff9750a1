// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { Received } from './body.js';
import { ClientError, ValidationError } from './errors.js';
import type { CallLimits, Exchange, HttpRequest, Transmit, TransportOptions } from './exchange.js';
import type { MiddlewareChain } from './middleware.js';
import type { Parameter } from './parameters.js';
import { parseBody, type ParseOptions } from './parse.js';
import { expandPath, type ParameterValues } from './path.js';
import { serverUrl, type Server } from './server.js';
import { send } from './transport.js';
import { loadValidate } from './validator.js';

/** One operation of the description: generated, constant, the same for every call. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  /** The path template. */
  readonly path: string;
  readonly parameters?: readonly Parameter[] | undefined;
  /** The media type of the request body. Default `application/json`. */
  readonly mediaType?: string | undefined;
  /** The media types of the response. Default `application/json`. */
  readonly accept?: string | undefined;
  /** Where the description knows better than the method whether repeating is harmless. */
  readonly idempotent?: boolean | undefined;
  readonly parseAs?: ParseOptions['parseAs'];
  /** `followRedirects` for GET and HEAD. */
  readonly transmit?: Transmit | undefined;
}

type Headers = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Values of the operation's parameters, and what else may be set for one call. */
export interface CallOptions extends CallLimits, ParseOptions, ParameterValues {
  /** Further header fields; null takes away one that the client would send. */
  readonly headers?: Headers | undefined;
  /** False: the call resolves to `{ data, error, response }` in place of throwing. */
  readonly throwOnError?: boolean | undefined;
}

export interface RuntimeOptions extends Omit<TransportOptions, 'signal'>, ParseOptions {
  /** The server's URL, in place of the one in the description. */
  readonly endpoint?: string | undefined;
  readonly server?: Server | undefined;
  /** Values of server variables, for example `region`. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  /** Values for parameters that a call does not give, for example the project id in the path. */
  readonly parameters?: ParameterValues | undefined;
  readonly headers?: Headers | undefined;
  /** As for openapi-fetch: `middleware(first, second)`. */
  readonly middleware?: MiddlewareChain | undefined;
  /**
   * Checks a body before it is sent. What it returns is what is wrong, one entry each. True: the validator that was
   * generated with the client, loaded at the first call; a bundled program has to pass the function itself.
   */
  readonly validate?: Validate | true | undefined;
}

/** What is wrong with the body of a request to an operation, in words; nothing if it is fine. */
export type Validate = (operationId: string, body: unknown) => readonly string[];

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
  call<Data = unknown, Failure = ClientError, Options extends CallOptions = CallOptions>(
    operation: Operation,
    /** A value to be written as JSON; for another media type what fetch takes as a body. */
    body?: unknown,
    options?: Options,
  ): Promise<Outcome<Data, Failure, Options>>;
  settings(): RuntimeOptions;
}

/**
 * @throws ValidationError if there is no server, or its URL lacks the value of a variable.
 */
export function createRuntime<Paths = unknown>(options: RuntimeOptions): Runtime<Paths> {
  const { endpoint, middleware, server, validate, variables } = options;
  const baseUrl = serverUrl(endpoint === undefined ? server : { url: endpoint }, variables);

  async function perform(
    operation: Operation,
    body: unknown,
    call: CallOptions,
    seen: (response: Response) => void,
  ) {
    const merged = { ...operation, ...options, ...defined(call) };
    const check = validate === true ? await loadValidate() : validate;
    const issues = check?.(operation.operationId, body) ?? [];
    const request = requestOf(operation, body, call, options, baseUrl, issues);
    const read = (received: Received, exchange: Exchange) => {
      seen(received.response);
      return parseBody(received, exchange, merged);
    };
    return (middleware?.send ?? send)(request, merged, read, {
      schemaPath: operation.path,
      params: call,
      baseUrl,
    });
  }

  return {
    baseUrl,
    settings: () => options,
    async call(operation, body, call) {
      let response: Response | undefined;
      const data = perform(operation, body, call ?? {}, (seen) => (response = seen));
      if (call?.throwOnError !== false) return data as never;
      try {
        return { data: await data, response } as never;
      } catch (error) {
        if (error instanceof ClientError) return { error, response } as never;
        throw error;
      }
    },
  };
}

/** @throws ValidationError: nothing has been sent yet. */
function requestOf(
  { accept = 'application/json', method, path, mediaType = 'application/json', parameters }: Operation,
  content: unknown,
  call: CallOptions,
  { headers, json = JSON, parameters: defaults }: RuntimeOptions,
  baseUrl: string,
  issues: readonly string[],
): HttpRequest {
  try {
    if (issues.length > 0) throw new ValidationError(issues);
    const target = expandPath(path, parameters ?? [], call, defaults);
    const body = /json/.test(mediaType) ? (call.json ?? json).stringify(content) : content;
    // fetch knows the boundary of a form.
    const type = body === undefined || mediaType.startsWith('multipart') ? {} : { 'content-type': mediaType };
    return {
      // fetch itself would send `patch` in lower case.
      method: method.toUpperCase(),
      url: baseUrl + target.path + target.query,
      headers: mergeHeaders({ accept, ...type, ...target.headers }, headers, call.headers),
      body,
    };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new ValidationError(error.issues, { method, url: baseUrl + path });
  }
}

/** The later ones take precedence. */
function mergeHeaders(...all: (Headers | undefined)[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const fields of all) {
    for (const [name, value] of Object.entries(fields ?? {})) {
      if (value === null) delete merged[name.toLowerCase()];
      else if (value !== undefined) merged[name.toLowerCase()] = String(value);
    }
  }
  return merged;
}

/** Without the members that are undefined, so that they do not hide what they are merged over. */
function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;
}
