// Part of every generated client. Do not edit: it is a copy of generator/runtime.

import { invalid } from './errors.js';

/**
 * The value of a variable in a server's URL (OpenAPI 3.1 "Server Variable Object"), for generated code.
 *
 * @param value what the caller gives; it takes the place of the preset.
 * @throws ValidationError where there is neither, and for a value that could lead to another host.
 */
export function serverVariable(name: string, value: string | undefined, preset?: string): string {
  const text = value === undefined ? preset : /^[\w.~-]+$/.exec(value)?.[0];
  if (text !== undefined) return text;
  throw invalid([`The server needs a value for ${name}, of letters, digits and . - _ ~`]);
}

/**
 * The option `endpoint` of a client whose description names no server.
 *
 * @throws ValidationError where it is not given.
 */
export function requiredEndpoint(value: string | undefined): string {
  if (value) return value;
  throw invalid(['The description names no server: the client needs a value for endpoint']);
}
