/** The client's base URL: the first server of the description and its variables. */
import { docComment, propertyKey, stringLiteral } from '../emit/escape.ts';
import type { Server, ServerVariable } from '../model/types.ts';

/** A server's URL with its variables at their defaults (OpenAPI 3.1.1 section 4.8.5); `/` where there is none. */
export function defaultUrl(server: Server | undefined): string {
  const parts = server === undefined ? ['/'] : urlParts(server);
  return parts.map((part) => (typeof part === 'string' ? part : part.variable.default)).join('');
}

/** `defaultBaseUrl` and, for a server with variables, `ServerVariables` and `serverUrl`. */
export function serverText(server: Server | undefined): string {
  const constant = `/** The first server of the description${server !== undefined && server.variables.size > 0 ? ', its variables at their defaults' : ''}. */
export const defaultBaseUrl = ${stringLiteral(defaultUrl(server))};
`;
  return server === undefined || server.variables.size === 0
    ? constant
    : `${constant}\n${variablesText(server)}`;
}

/** Whether the URL has a variable that a caller can set. */
export function isVariable(server: Server): boolean {
  return settable(server).length > 0;
}

function settable(server: Server): [string, ServerVariable][] {
  return [...server.variables].filter(([name]) => !isInherited(name));
}

/** A name such as `constructor`, which every object has: it stays at its default. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}

function variablesText(server: Server): string {
  const members = settable(server).map(([name, variable]) => {
    const words = [variable.description ?? '', `Default: ${variable.default}`].filter((part) => part !== '');
    return `${docComment(words.join('\n\n'), '  ')}  readonly ${propertyKey(name)}?: ${typeOf(variable)};\n`;
  });
  const parts = urlParts(server).map((part) =>
    typeof part === 'string'
      ? stringLiteral(part)
      : isInherited(part.name)
        ? stringLiteral(part.variable.default)
        : `(variables[${stringLiteral(part.name)}] ?? ${stringLiteral(part.variable.default)})`,
  );
  return `/** What \`serverUrl\` fills in. */
export interface ServerVariables {
${members.join('')}}

/** The URL of the first server; a variable that is not given has its default. */
export function serverUrl(variables: ServerVariables = {}): string {
  return [${parts.join(', ')}].join('');
}
`;
}

function typeOf({ enum: values }: ServerVariable): string {
  return values === undefined || values.length === 0
    ? 'string'
    : [...new Set(values)].map(stringLiteral).join(' | ');
}

type UrlPart = string | { readonly name: string; readonly variable: ServerVariable };

/** Text and variables by turns; a name in braces that the server does not declare is text. */
function urlParts({ url, variables }: Server): UrlPart[] {
  return url
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = part.startsWith('{') ? part.slice(1, -1) : '';
      const variable = variables.get(name);
      return variable === undefined ? part : { name, variable };
    });
}
