import type { Received } from './body.ts';
import { ClientError, ValidationError } from './errors.ts';
import type { CallLimits, Exchange, Transmit, TransportOptions } from './exchange.ts';
import { mergeFields, type Fields } from './fields.ts';
import type { MiddlewareChain } from './middleware.ts';
import type { Parameter } from './parameters.ts';
import { parseBody, type ParseOptions } from './parse.ts';
import { expandPath, type ParameterValues } from './path.ts';
import { serverUrl, type Server } from './server.ts';
import { send } from './transport.ts';
import { loadValidate } from './validator.ts';

const JSON_TYPE = 'application/json';

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
  readonly server?: Server | undefined;
  /** Values of server variables, for example `region`. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
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
  const { endpoint: url, server } = options;
  const baseUrl = serverUrl(url === undefined ? server : { url }, options.variables);
  return {
    baseUrl,
    settings: () => options,
    call: caller(options, baseUrl) as never,
  };
}

type Call = (operation: Operation, content: unknown, call?: CallOptions) => Promise<unknown>;

/** The calls of a runtime: builds the request, sends it, and reads the response as the operation has it. */
const caller =
  (options: RuntimeOptions, baseUrl: string): Call =>
  async (operation, content, call = {}) => {
    const { accept = JSON_TYPE, mediaType = JSON_TYPE, method, parameters = [], path } = operation;
    const merged = { ...operation, ...options } as object as RuntimeOptions & CallOptions;
    for (const [name, value] of Object.entries(call)) {
      // What is undefined must not hide what it is merged over.
      if (value !== undefined) (merged as Record<string, unknown>)[name] = value;
    }
    const { json = JSON, throwOnError, validate } = merged;
    let response: Response | undefined;
    try {
      const check = validate === true ? await loadValidate() : validate;
      const issues = check && (await check(operation.operationId, content));
      if (issues?.length) throw new ValidationError(issues);
      const target = expandPath(baseUrl + path, parameters, call, options.parameters);
      const body = mediaType.includes('json') ? json.stringify(content) : content;
      // fetch knows the boundary of a form.
      const type = body === undefined || mediaType.startsWith('multipart') ? undefined : mediaType;
      const fields = { accept, 'content-type': type, ...target.headers };
      const headers = mergeFields(fields, options.headers, call.headers);
      const read = (received: Received, exchange: Exchange) => {
        ({ response } = received);
        return parseBody(received, exchange);
      };
      // fetch itself would send `patch` in lower case.
      const request = { method: method.toUpperCase(), url: target.path + target.query, headers, body };
      const data = await (options.middleware?.send ?? send)(request, merged, read, path, call, baseUrl);
      return throwOnError === false ? { data, response } : data;
    } catch (cause) {
      const error =
        cause instanceof ValidationError && !cause.url
          ? new ValidationError(cause.issues, { method, url: baseUrl + path })
          : cause;
      if (throwOnError === false && error instanceof ClientError) return { error, response };
      throw error;
    }
  };
