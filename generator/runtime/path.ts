import { wrong, type Parameter, type Target } from './parameters.ts';

/** The values of an operation's parameters, by where they go and by name. */
export interface ParameterValues {
  readonly path?: object | undefined;
  readonly query?: object | undefined;
  readonly header?: object | undefined;
  readonly cookie?: object | undefined;
}

/**
 * Fills a path template (OpenAPI 3.1 "Paths Object") and gathers query, header fields and cookies. Parameters without
 * a value are left out, except in the path.
 *
 * @param defaults for what `values` does not have.
 * @throws ValidationError for a path parameter without a value, and for values that cannot be sent. A segment that
 *   becomes `.` or `..` is refused when the whole URL is known.
 */
export function expandPath(
  template: string,
  parameters: readonly Parameter[],
  values: ParameterValues,
  defaults: ParameterValues = {},
): Target {
  const target: Target = { path: template, query: '', headers: {} };
  for (const parameter of parameters) {
    const value = valueOf(parameter, values) ?? valueOf(parameter, defaults);
    if (value !== undefined) parameter.apply(target, value);
    else if (parameter.in === 'path') {
      throw wrong(parameter.name, 'given');
    }
  }
  return target;
}

function valueOf({ in: place, name }: Parameter, values: ParameterValues): unknown {
  return own(values[place] ?? {}, name) ?? undefined;
}

/** Own members only: a parameter, or a server's variable, may be called `constructor`. */
export function own<T>(object: object, name: string): T | undefined {
  return Object.hasOwn(object, name) ? (object as Record<string, T>)[name] : undefined;
}
