import type { Parameter, Target } from './parameters.ts';

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
 * @returns with `issues` about path parameters without a value, and about values that cannot be sent. A segment that
 *   becomes `.` or `..` is refused when the whole URL is known.
 */
export function expandPath(
  template: string,
  parameters: readonly Parameter[],
  values: ParameterValues,
  defaults: ParameterValues = {},
): Target {
  const target: Target = { path: template, query: '', headers: {}, issues: [] };
  for (const { in: place, name, apply } of parameters) {
    apply(target, own(values[place], name) ?? own(defaults[place], name));
  }
  return target;
}

/** Own members only: a parameter may be called `constructor`. */
function own(object: object = {}, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}
