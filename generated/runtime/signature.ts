// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import type { CallOptions, Result } from './client.js';
import type { ParameterValues } from './path.js';

/** Options of one call of a method; the values of its parameters stand beside them. */
export type CallSettings<Throws extends boolean> = Omit<
  CallOptions,
  keyof ParameterValues | 'throwOnError'
> & {
  /** False: the call resolves to `{ data, error, response }` in place of throwing. */
  readonly throwOnError?: Throws;
};

/** What a method resolves to. */
export type Reply<Data, Failure, Throws extends boolean> = Throws extends false
  ? Result<Data, Failure>
  : Data;

/** Values of which some need not be given, because the client has them. */
export type WithDefaults<Values, Names extends keyof Values> = Omit<Values, Names> &
  Partial<Pick<Values, Names>>;
