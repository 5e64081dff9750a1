import type { CallOptions, Method, Operation, Outcome, Runtime } from './client.ts';
import type { ClientError } from './errors.ts';

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
