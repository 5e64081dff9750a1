/** `client.ts`: openapi-fetch with one named method for each operation, typed by `types.ts`. */
import { docComment, generatedHeader, propertyKey, stringLiteral } from '../emit/escape.ts';
import type { Api, Operation } from '../model/types.ts';
import type { OutputFile } from '../output.ts';
import { methodNames } from './client-names.ts';
import { defaultUrl, isVariable, serverText } from './client-server.ts';
import type { TargetContext } from './context.ts';

export function clientTarget({ api }: TargetContext): OutputFile[] {
  const names = methodNames(api.operations);
  const methods = api.operations.map((operation) => ({
    operation,
    key: propertyKey(names.get(operation) ?? ''),
  }));
  const text = [
    generatedHeader(api.title, api.version),
    importsText(methods),
    serverText(api.servers[0]),
    interfaceText(methods),
    factoryText(methods, api),
  ];
  return [{ path: 'client.ts', text: text.join('\n') }];
}

/** An operation and the name of its method, as code. */
interface Method {
  readonly operation: Operation;
  readonly key: string;
}

function importsText(methods: readonly Method[]): string {
  const types = ['Client', 'ClientOptions', ...(methods.length === 0 ? [] : ['PathBasedClient'])];
  return `import createFetchClient, { ${types.map((type) => `type ${type}`).join(', ')} } from 'openapi-fetch';
import type { paths } from './types.js';
`;
}

function interfaceText(methods: readonly Method[]): string {
  const members = methods.map(({ operation, key }) => {
    const type = `Operations[${stringLiteral(operation.path)}][${stringLiteral(operation.method.toUpperCase())}]`;
    return `${operationComment(operation)}  readonly ${key}: ${type};\n`;
  });
  const operations = methods.length === 0 ? '' : 'type Operations = PathBasedClient<paths>;\n\n';
  return `${operations}/** The operations of the API. Each gives \`{ data, error, response }\`. */
export interface ApiClient {
  /** The openapi-fetch client underneath: middleware, and paths by name. */
  readonly raw: Client<paths>;
${members.join('')}}
`;
}

function operationComment({ summary, description, method, path, deprecated }: Operation): string {
  const parts = [
    summary,
    description === summary ? undefined : description,
    `${method.toUpperCase()} ${path}`,
  ];
  const text = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
  return docComment(text, '  ', deprecated ? ['@deprecated'] : []);
}

function factoryText(methods: readonly Method[], api: Api): string {
  const server = api.servers[0];
  const documentUrl = defaultUrl(server);
  const members = methods.map(({ operation: { method, path, servers }, key }) => {
    const url = defaultUrl(servers[0]);
    const call = [method.toUpperCase(), path, ...(url === documentUrl ? [] : [url])];
    return `    ${key}: bind(raw, ${call.map(stringLiteral).join(', ')}),\n`;
  });
  const hasVariables = server !== undefined && isVariable(server);
  const [own, taken, base] = hasVariables
    ? [' & { readonly server?: ServerVariables }', '{ server, ...options }', 'serverUrl(server)']
    : ['', 'options', 'defaultBaseUrl'];
  return `/**
 * Makes a client.
 *
 * @param options openapi-fetch's options; \`baseUrl\` defaults to the first server${hasVariables ? ', `server` fills in its variables' : ''}
 */
export function createApiClient(${taken}: ClientOptions${own} = {}): ApiClient {
  // A redirect to another host would be sent every field of the request but Authorization and Cookie.
  const raw = createFetchClient<paths>({ baseUrl: ${base}, redirect: 'manual', ...options });
  return {
    raw,
${members.join('')}  };
}
${methods.length === 0 ? '' : bindText}`;
}

const bindText = `
/** One operation. \`baseUrl\`: for an operation with a server of its own. */
function bind<Path extends keyof Operations, Method extends keyof Operations[Path] & string>(
  raw: Client<paths>,
  method: Method,
  path: Path,
  baseUrl?: string,
): Operations[Path][Method] {
  const request = raw.request as unknown as (method: string, path: Path, init: object) => unknown;
  const own = baseUrl === undefined ? {} : { baseUrl };
  return ((init?: object) => request(method, path, { ...own, ...init })) as unknown as Operations[Path][Method];
}
`;
