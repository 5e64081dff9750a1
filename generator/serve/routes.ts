/** From a method and a path to an operation. */
import type { Api, Operation, Parameter } from '../model/types.ts';
import { Refusal } from './refusal.ts';

export interface Route {
  readonly operation: Operation;
  /** Values of the path's parameters, percent-decoded. */
  readonly path: ReadonlyMap<string, string>;
}

/** Finds routes: literal segments before expressions, as OpenAPI 3.1 section 4.8.8.2 says. */
export class Routes {
  private readonly all: {
    readonly pattern: RegExp;
    readonly names: readonly string[];
    readonly operation: Operation;
  }[];

  constructor(api: Api) {
    this.all = api.operations
      .map((operation) => ({ ...compile(operation.path), operation }))
      .sort((a, b) => a.names.length - b.names.length);
  }

  /** @throws Refusal 404 for a path that no operation has, 405 for a method that it does not have */
  find(method: string, path: string): Route {
    const matching = this.all.flatMap((route) => {
      const match = route.pattern.exec(path);
      return match === null ? [] : [{ ...route, values: match.slice(1) }];
    });
    const route = matching.find(({ operation }) => operation.method === method.toLowerCase());
    if (route !== undefined) {
      const values = route.names.map((name, index) => [name, decode(route.values[index] ?? '')] as const);
      return { operation: route.operation, path: new Map(values) };
    }
    if (matching.length === 0) {
      throw new Refusal(
        404,
        `no operation has the path ${path}`,
        `no operation has this path; there are ${this.paths()}`,
      );
    }
    const allowed = [...new Set(matching.map(({ operation }) => operation.method.toUpperCase()))].join(', ');
    throw new Refusal(405, `${path} has no ${method}`, `this path takes ${allowed}`, { allow: allowed });
  }

  private paths(): string {
    const paths = [...new Set(this.all.map(({ operation }) => operation.path))];
    return paths.length > 8
      ? `${paths.slice(0, 8).join(', ')} and ${paths.length - 8} more`
      : paths.join(', ');
  }
}

function compile(template: string): { pattern: RegExp; names: string[] } {
  const names: string[] = [];
  const source = template.split(/(\{[^{}]+\})/).map((part) => {
    if (!/^\{.*\}$/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(part.slice(1, -1));
    return '([^/]+)';
  });
  return { pattern: new RegExp(`^${source.join('')}/?$`), names };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(400, 'the path is not percent-encoded UTF-8', 'the path is not percent-encoded UTF-8');
  }
}

/** @throws Refusal 400 that names every required parameter without a value */
export function checkParameters(
  route: Route,
  query: URLSearchParams,
  headers: Readonly<Record<string, unknown>>,
): void {
  const missing = route.operation.parameters.filter(
    (parameter) => parameter.required && !isGiven(parameter, route, query, headers),
  );
  if (missing.length === 0) return;
  const names = missing.map((parameter) => `the ${parameter.in} parameter ${parameter.name}`).join(', ');
  throw new Refusal(400, `missing: ${names}`, `${names} ${missing.length === 1 ? 'is' : 'are'} required`);
}

function isGiven(
  parameter: Parameter,
  route: Route,
  query: URLSearchParams,
  headers: Readonly<Record<string, unknown>>,
): boolean {
  const { name } = parameter;
  switch (parameter.in) {
    case 'path':
      return (route.path.get(name) ?? '') !== '';
    case 'query':
      return (
        [...query.keys()].some((key) => key === name || key.startsWith(`${name}[`)) ||
        (parameter.style === 'form' &&
          parameter.explode &&
          query.size > 0 &&
          parameter.schema.kind === 'object')
      );
    case 'header':
      // Fields that OpenAPI has elsewhere (section 4.8.12) are not asked for.
      return headers[name.toLowerCase()] !== undefined || /^(accept|content-type|authorization)$/i.test(name);
    case 'cookie':
      return new RegExp(`(^|;)\\s*${name.replace(/[^\w-]/g, '\\$&')}=`).test(String(headers['cookie'] ?? ''));
  }
}
