import { ValidationError } from './errors.ts';
import { own } from './path.ts';

/** A server of the description: its URL template and the defaults of its variables (OpenAPI 3.1 "Server Object"). */
export interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/**
 * The URL that operations are appended to: without a slash at its end.
 *
 * @param server without one, the caller has to name the endpoint.
 * @param values of server variables; they take the place of the defaults.
 * @throws ValidationError for a variable without a value, or with one that could lead to another host.
 */
export function serverUrl(
  { url, variables = {} }: Server = { url: '{endpoint}' },
  values: Readonly<Record<string, string | undefined>> = {},
): string {
  const expanded = url.replace(/\{([^{}]+)\}/g, (_expression, name: string) => {
    const given = own<string>(values, name);
    const value = given === undefined ? own<string>(variables, name) : /^[\w.~-]+$/.exec(given)?.[0];
    if (value !== undefined) return value;
    throw new ValidationError([`${url} needs a value for ${name}, of letters, digits and . - _ ~`]);
  });
  return expanded.replace(/\/+$/, '');
}
