/** The servers of the description as code, and the options that a caller sets of them. */
import { docComment, propertyKey, stringLiteral } from '../../emit/escape.ts';
import type { Server, ServerVariable } from '../../model/types.ts';

/** Code of the value of each server variable that the caller can set, by name: `options.region`. */
export type GivenVariables = ReadonlyMap<string, string>;

/** The client's option `endpoint`, or else the URL of the server, as code. */
export function endpointCode(server: Server | undefined, given: GivenVariables): string {
  if (server === undefined) return 'requiredEndpoint(options.endpoint)';
  const parts = urlParts(server)
    .map((part) => partCode(server, part, given))
    .filter((code) => code !== "''");
  return `options.endpoint ?? ${parts.join(' + ') || "''"}`;
}

/** The functions of runtime/server.ts that {@link endpointCode} calls. */
export function endpointFunctions(server: Server | undefined, given: GivenVariables): string[] {
  if (server === undefined) return ['requiredEndpoint'];
  const hasCall = urlParts(server).some((part) => isCall(server, part, given));
  return hasCall ? ['serverVariable'] : [];
}

/** Whether two servers are the same to a client. */
export function isSameServer(one: Server, other: Server): boolean {
  return endpointCode(one, new Map()) === endpointCode(other, new Map());
}

/** A piece of the URL template, or the name of a variable. */
type UrlPart = { readonly text: string } | { readonly variable: string };

/** OpenAPI 3.1 "Server Object": names of variables stand in braces. */
function urlParts({ url }: Server): UrlPart[] {
  return url
    .split(/\{([^{}]+)\}/)
    .map((part, index) => (index % 2 === 0 ? { text: part } : { variable: part }));
}

function partCode(server: Server, part: UrlPart, given: GivenVariables): string {
  if ('text' in part) return stringLiteral(part.text);
  const preset = server.variables.get(part.variable)?.default;
  const literal = preset === undefined ? [] : [stringLiteral(preset)];
  if (!isCall(server, part, given)) return literal.join('');
  const values = [stringLiteral(part.variable), given.get(part.variable) ?? 'undefined', ...literal];
  return `serverVariable(${values.join(', ')})`;
}

/** Whether there is something to check: a value of the caller's, or none at all. */
function isCall({ variables }: Server, part: UrlPart, given: GivenVariables): boolean {
  return 'variable' in part && (given.has(part.variable) || !variables.has(part.variable));
}

/** A member of the client's options for a server variable. */
export function variableMember(option: string, variable: ServerVariable): string {
  const words = [variable.description ?? '', `Default: ${variable.default}`].filter((part) => part !== '');
  const { enum: values = [] } = variable;
  const type = values.length === 0 ? 'string' : [...new Set(values)].map(stringLiteral).join(' | ');
  return `${docComment(words.join('\n\n'), '  ')}  readonly ${propertyKey(option)}?: ${type} | undefined;\n`;
}
