// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type {
  AbortedError,
  ApiError,
  NetworkError,
  RedirectError,
  TimeoutError,
  UnreadableBodyError,
  ValidationError,
} from './errors.js';

/** The statuses of success in the responses that openapi-typescript makes of an operation. */
type Success = 200 | 201 | 202 | 203 | 204 | 205 | 206 | 207 | 208 | 226 | '2XX';

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never;

/** The body of a response: its JSON if it has that, else whatever content it has, undefined without any. */
type BodyOf<Response> = Response extends { content: infer Content }
  ? Content extends { 'application/json': infer Body }
    ? Body
    : [keyof Content] extends [never]
      ? undefined
      : Content[keyof Content]
  : undefined;

/** What a call resolves to: the bodies of all successful responses. `Operation` is one of openapi-typescript's. */
export type DataOf<Operation> = {
  [Status in keyof ResponsesOf<Operation>]: Status extends Success
    ? BodyOf<ResponsesOf<Operation>[Status]>
    : never;
}[keyof ResponsesOf<Operation>];

/** `4XX`, `5XX` and `default` stand for many statuses and cannot narrow by one. */
type StatusOf<Key> = Key extends number ? Key : number;

/** An ApiError for each documented status, so that `error.status` narrows `error.body`. */
export type ApiErrorOf<Operation> = {
  [Status in keyof ResponsesOf<Operation>]: Status extends Success
    ? never
    : ApiError<StatusOf<Status>, BodyOf<ResponsesOf<Operation>[Status]>>;
}[keyof ResponsesOf<Operation>];

/** Everything a call can fail with: `error.kind` tells an answer of the API from the rest. */
export type FailureOf<Operation> =
  | ApiErrorOf<Operation>
  | NetworkError
  | TimeoutError
  | AbortedError
  | UnreadableBodyError
  | RedirectError
  | ValidationError;
