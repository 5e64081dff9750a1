/** `client.ts`: openapi-fetch with one named method for each operation, typed by `types.ts`. */
import { docComment, generatedHeader, propertyKey, stringLiteral } from '../emit/escape.ts';
import { identifier, uniqueNames } from '../model/names.ts';
import type { Api, Operation, Server } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import type { TargetContext } from './context.ts';

export function clientTarget({ api }: TargetContext): OutputFile[] {
  const names = methodNames(api);
  const text = [
    generatedHeader(api.title, api.version),
    imports,
    serverText(api.servers[0]),
    interfaceText(api, names),
    factoryText(api, names),
  ];
  return [{ path: 'client.ts', text: text.join('\n') }];
}

const imports = `import createFetchClient, { type Client, type ClientOptions, type PathBasedClient } from 'openapi-fetch';
import type { paths } from './types.js';
`;

/** Names that the client object has for itself. */
const OWN = ['raw', 'then'];

/** From `method path` to a method name: the operationId where it is an identifier, otherwise made from it. */
function methodNames(api: Api): Map<string, string> {
  const words = new Map(
    api.operations.map((operation) => [keyOf(operation), operation.operationId ?? keyOf(operation)]),
  );
  const names = uniqueNames([...OWN, ...words.values()], (text) =>
    /^[A-Za-z_$][\w$]*$/.test(text) && !OWN.includes(text)
      ? text
      : OWN.includes(text)
        ? text
        : identifier(text, 'camel'),
  );
  return new Map([...words].map(([key, text]) => [key, names.get(text) ?? identifier(text, 'camel')]));
}

function keyOf(operation: Operation): string {
  return `${operation.method} ${operation.path}`;
}

/** The first server with its variables' defaults filled in. */
function serverText(server: Server | undefined): string {
  const url = (server?.url ?? '/').replace(
    /\{([^{}]+)\}/g,
    (whole, name: string) => server?.variables.get(name)?.default ?? whole,
  );
  return `/** The first server of the description, its variables at their defaults. */\nexport const defaultBaseUrl = ${stringLiteral(url)};\n`;
}

function interfaceText(api: Api, names: ReadonlyMap<string, string>): string {
  const methods = api.operations.map((operation) => {
    const name = names.get(keyOf(operation)) ?? '';
    const path = stringLiteral(operation.path);
    return `${operationComment(operation)}  ${propertyKey(name)}: Operations[${path}][${stringLiteral(operation.method.toUpperCase())}];\n`;
  });
  return `type Operations = PathBasedClient<paths>;

/** The operations of the API. Each gives \`{ data, error, response }\`. */
export interface ApiClient {
  /** The openapi-fetch client underneath. */
  readonly raw: Client<paths>;
${methods.join('')}}
`;
}

function operationComment(operation: Operation): string {
  const parts = [
    operation.summary,
    operation.description,
    `${operation.method.toUpperCase()} ${operation.path}`,
  ];
  const text = parts.filter((part) => part !== undefined && part !== '').join('\n\n');
  return docComment(text, '  ', operation.deprecated ? ['@deprecated'] : []);
}

function factoryText(api: Api, names: ReadonlyMap<string, string>): string {
  const methods = api.operations.map((operation) => {
    const name = propertyKey(names.get(keyOf(operation)) ?? '');
    return `    ${name}: bind(raw, ${stringLiteral(operation.method)}, ${stringLiteral(operation.path)}),\n`;
  });
  const bind =
    api.operations.length === 0
      ? ''
      : `
/** One operation of the client; its type is that of the member it becomes. */
function bind(raw: Client<paths>, method: string, path: string): never {
  const request = raw.request as unknown as (method: string, path: string, init?: object) => unknown;
  return ((init?: object) => request(method, path, init)) as never;
}
`;
  return `/**
 * Makes a client.
 *
 * @param options openapi-fetch's options; \`baseUrl\` defaults to the first server
 */
export function createApiClient(options: ClientOptions = {}): ApiClient {
  const raw = createFetchClient<paths>({ baseUrl: defaultBaseUrl, ...options });
  return {
    raw,
${methods.join('')}  };
}
${bind}`;
}
