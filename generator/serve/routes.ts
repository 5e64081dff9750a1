/** From a method and a path to an operation (OpenAPI 3.1.1, section 4.8.8.2). */
import type { Api, Operation } from '../model/types.ts';
import { Refusal } from './refusal.ts';
import { decodedOr, type Target } from './target.ts';

export interface Route {
  readonly operation: Operation;
  /** Values of the path's parameters, percent-decoded. */
  readonly path: ReadonlyMap<string, string>;
}

/** A path template: an expression for each segment. */
interface Template {
  readonly operation: Operation;
  readonly segments: readonly Segment[];
}

interface Segment {
  /** What stands before, between and behind the parameters: one more than there are names. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
  /** 0: a literal, 1: a literal with parameters in it, 2: a parameter. */
  readonly rank: 0 | 1 | 2;
}

/** Paths that are shown in a message. */
const MOST_SHOWN = 8;

export class Routes {
  private readonly templates: readonly Template[];
  private readonly paths: readonly string[];

  constructor(api: Api) {
    // A server's base path may be there or not: callers give the host of this server, with or without it.
    const plain = api.operations.map((operation) => ({ operation, segments: compile(operation.path) }));
    const based = api.operations.flatMap((operation) =>
      basePaths(operation).map((base) => ({ operation, segments: compile(base + operation.path) })),
    );
    this.templates = [...plain.sort(bySpecificity), ...based.sort(bySpecificity)];
    this.paths = [...new Set(api.operations.map(({ path }) => path))];
  }

  /** @throws Refusal 404 for a path that no operation has, 405 for a method that it does not have */
  find(method: string, { path, segments }: Target): Route {
    const trimmed = segments.length > 1 && segments.at(-1) === '' ? segments.slice(0, -1) : segments;
    const matching = this.templates.flatMap((template) => {
      const values = match(template, segments) ?? match(template, trimmed);
      return values === undefined ? [] : [{ operation: template.operation, path: values }];
    });
    const wanted = method.toLowerCase();
    const own = matching.find(({ operation }) => operation.method === wanted);
    // HEAD is GET without its body (RFC 9110, section 9.3.2).
    const route =
      own ?? (wanted === 'head' ? matching.find(({ operation }) => operation.method === 'get') : undefined);
    if (route !== undefined) return route;
    if (matching.length === 0) {
      const known = this.paths.slice(0, MOST_SHOWN).join(', ');
      const more = this.paths.length > MOST_SHOWN ? ` and ${this.paths.length - MOST_SHOWN} more` : '';
      throw new Refusal(
        404,
        `no operation has the path ${path}`,
        `no operation has this path; there are ${known}${more}`,
      );
    }
    const allowed = allowedMethods(matching);
    throw new Refusal(405, `${path} has no ${method}`, `this path takes ${allowed}, not ${method}`, {
      allow: allowed,
    });
  }
}

function allowedMethods(matching: readonly Route[]): string {
  const methods = new Set(matching.map(({ operation }) => operation.method.toUpperCase()));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].join(', ');
}

/** The values of a template's parameters; undefined where it is another path. */
function match({ segments }: Template, path: readonly string[]): Map<string, string> | undefined {
  if (segments.length !== path.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const found = valuesIn(segment, path[index] ?? '');
    if (found === undefined) return undefined;
    for (const [place, name] of segment.names.entries()) values.set(name, found[place] ?? '');
  }
  return values;
}

/** Each parameter ends where the literal behind it comes first, the last one at the end. None is empty. */
function valuesIn({ literals: [first = '', ...others] }: Segment, text: string): string[] | undefined {
  if (others.length === 0) return text === first ? [] : undefined;
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const [index, literal] of others.entries()) {
    const isLast = index === others.length - 1;
    const end = isLast ? text.length - literal.length : text.indexOf(literal, start + 1);
    if (end <= start || !text.startsWith(literal, end)) return undefined;
    values.push(text.slice(start, end));
    start = end + literal.length;
  }
  return values;
}

function compile(template: string): Segment[] {
  return template.replace(/^\//, '').split('/').map(segmentOf);
}

function segmentOf(text: string): Segment {
  const parts = text.split(/\{([^{}]+)\}/);
  const literals = parts.filter((_, index) => index % 2 === 0).map(decodedOr);
  const names = parts.filter((_, index) => index % 2 === 1);
  const isParameter = names.length === 1 && literals.every((literal) => literal === '');
  return { literals, names, rank: names.length === 0 ? 0 : isParameter ? 2 : 1 };
}

/** The more specific one first: at the first segment where they differ, a literal before a parameter. */
function bySpecificity(one: Template, other: Template): number {
  for (const [index, { rank }] of one.segments.entries()) {
    const difference = rank - (other.segments[index]?.rank ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The paths of an operation's servers, default values in place of variables; none for a server at the root. */
function basePaths({ servers }: Operation): string[] {
  const paths = servers.flatMap(({ url, variables }) => {
    const text = url.replace(/\{([^{}]+)\}/g, (_, name: string) => variables.get(name)?.default ?? '');
    const path = URL.canParse(text, 'http://local') ? new URL(text, 'http://local').pathname : '/';
    return path.replace(/\/+$/, '');
  });
  return [...new Set(paths)].filter((path) => path !== '');
}
