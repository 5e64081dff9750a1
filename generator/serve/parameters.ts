/** Parameters of a request: what is missing, and what is not as it must be. */
import type { IncomingMessage } from 'node:http';
import type { Api, Parameter } from '../model/types.ts';
import type { JsonValue } from '../spec/json.ts';
import type { Checks } from './checks.ts';
import { valueOf } from './parameter-values.ts';
import { Refusal } from './refusal.ts';
import type { Route } from './routes.ts';
import type { Target } from './target.ts';

/** Fields that OpenAPI describes elsewhere (section 4.8.12). */
const ELSEWHERE = /^(accept|content-type|authorization)$/i;

/** @throws Refusal 400 that names every parameter that is missing or wrong */
export function checkParameters(
  api: Api,
  checks: Checks,
  route: Route,
  target: Target,
  request: IncomingMessage,
): void {
  const { parameters } = route.operation;
  const faults: string[] = [];
  for (const place of ['path', 'query', 'header', 'cookie'] as const) {
    const values = new Map<string, JsonValue>();
    const here = parameters.filter(
      (parameter) => parameter.in === place && !(place === 'header' && ELSEWHERE.test(parameter.name)),
    );
    for (const parameter of here) {
      const given = givenFor(parameter, route, target, request);
      const value = given === undefined ? undefined : valueOf(api, parameter, given);
      if (value !== undefined) values.set(parameter.name, value);
      else if (parameter.required) faults.push(`the ${place} parameter ${parameter.name} is required`);
    }
    const issues = values.size === 0 ? [] : checks.parameterIssues(route.operation, place, values);
    faults.push(...issues.map(({ message }) => `the ${place} parameter ${message}`));
  }
  if (faults.length === 0) return;
  throw new Refusal(400, faults.join('; '), faults.join('; '));
}

/** The texts that are there for a parameter; undefined for none. A query's also for what it is taken apart into. */
function givenFor(
  parameter: Parameter,
  { path }: Route,
  { query }: Target,
  request: IncomingMessage,
): string | URLSearchParams | undefined {
  switch (parameter.in) {
    case 'path':
      return path.get(parameter.name);
    case 'query':
      return query;
    case 'header': {
      const found = request.headers[parameter.name.toLowerCase()];
      return Array.isArray(found) ? found.join(',') : found;
    }
    case 'cookie':
      return cookiesOf(request).get(parameter.name);
  }
}

/** The cookies of a request by name (RFC 6265, section 4.2.1). */
export function cookiesOf({ headers }: IncomingMessage): ReadonlyMap<string, string> {
  const pairs = (headers.cookie ?? '').split(';').map((text) => /^\s*([^=]*)=(.*?)\s*$/s.exec(text));
  return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', pair[2] ?? '']])));
}
