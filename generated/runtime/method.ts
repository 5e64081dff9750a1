// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { CallOptions, Method, Operation, Outcome, Runtime } from './client.js';
import type { ClientError } from './errors.js';

/** The method of an operation without a request body. */
export function bodiless(method: Method): (options?: CallOptions) => Promise<never> {
  return (options) => method(undefined, options);
}

/** Calls an operation that has no method. */
export function call<Data = unknown, Failure = ClientError, Options extends CallOptions = CallOptions>(
  runtime: Runtime,
  operation: Operation,
  body?: unknown,
  options?: Options,
): Promise<Outcome<Data, Failure, Options>> {
  return runtime.method(operation)(body, options);
}
