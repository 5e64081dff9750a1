// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { CallOptions, Operation, Runtime } from './client.js';

/** Methods of generated clients, whose types say more than these. */
type WithBody = (body?: unknown, options?: CallOptions) => Promise<never>;
type Bodiless = (options?: CallOptions) => Promise<never>;

/** An operation with a request body as a method. */
export function method(runtime: Runtime, operation: Operation): WithBody {
  return (body, options) => runtime.call(operation, body, options) as Promise<never>;
}

/** An operation without a request body as a method. */
export function bodiless(runtime: Runtime, operation: Operation): Bodiless {
  return (options) => runtime.call(operation, undefined, options) as Promise<never>;
}
