/** `client.ts`: a client with one named method for each operation, and `index.ts`, the entry point of a package. */
import { docComment, generatedHeader, propertyKey, stringLiteral } from '../emit/escape.ts';
import { clientParameters, clientServer, ownOptions } from '../model/client-options.ts';
import { methodNames } from '../model/method-names.ts';
import type { OutputFile } from '../output.ts';
import { indexText } from './client/entry.ts';
import { importsText } from './client/imports.ts';
import {
  type Method,
  methodMember,
  isBodiless,
  operationCode,
  ownSettings,
  type Surroundings,
} from './client/method.ts';
import { givenVariables, optionsText, optionValue } from './client/options.ts';
import { endpointCode } from './client/server.ts';
import type { TargetContext } from './context.ts';

export function clientTarget({ api }: TargetContext): OutputFile[] {
  const names = methodNames(api.operations);
  const methods = api.operations.map((operation) => ({ operation, name: names.get(operation) ?? '' }));
  const surroundings = { api, ofClient: clientParameters(api) };
  const header = generatedHeader(api.title, api.version);
  const text = [
    header,
    importsText(methods, surroundings),
    optionsText(surroundings),
    interfaceText(methods, surroundings),
    factoryText(methods, surroundings),
  ];
  return [
    { path: 'client.ts', text: text.join('\n') },
    { path: 'index.ts', text: indexText(header) },
  ];
}

function interfaceText(methods: readonly Method[], surroundings: Surroundings): string {
  const operations = methods.map(({ operation: { path, method }, name }) => {
    const type = `paths[${stringLiteral(path)}][${stringLiteral(method)}]`;
    return `  readonly ${propertyKey(name)}: ${type};\n`;
  });
  const types = methods.length === 0 ? '' : `interface Operations {\n${operations.join('')}}\n\n`;
  const title = docComment(`The operations of ${surroundings.api.title}.`, '');
  return `${types}${title}export interface Client {
  /** What the methods are made of. \`raw(client.runtime)\` is an openapi-fetch client for the same server. */
  readonly runtime: Runtime<paths>;
${methods.map((method) => methodMember(method, surroundings)).join('')}}
`;
}

function factoryText(methods: readonly Method[], surroundings: Surroundings): string {
  const { parameters } = ownOptions(surroundings.api, surroundings.ofClient);
  const given = givenVariables(surroundings);
  const first = clientServer(surroundings.api);
  const values = parameters.map((one) => `${propertyKey(one.name)}: ${optionValue(one)}`);
  const settings = [
    `endpoint: ${endpointCode(first, given)}`,
    ...(values.length === 0 ? [] : [`parameters: { path: { ${values.join(', ')} } }`]),
  ];
  const runtimes = new Map([['', 'runtime']]);
  for (const own of methods.map((method) => ownSettings(method, surroundings, given))) {
    if (!runtimes.has(own)) runtimes.set(own, `runtime${runtimes.size + 1}`);
  }
  const members = methods.map((method) => {
    const runtime = runtimes.get(ownSettings(method, surroundings, given)) ?? '';
    const made = `${runtime}.method(${operationCode(method, surroundings)})`;
    const call = isBodiless(method.operation) ? `bodiless(${made})` : made;
    return `    ${propertyKey(method.name)}: ${call},\n`;
  });
  return `/**
 * Makes a client. Nothing is sent until a method is called.
 *
 * @throws ValidationError for an option that no request could be made with
 */
export function createClient(options: ClientOptions${first === undefined ? '' : ' = {}'}): Client {
${runtimesText(settings, runtimes)}  return {
    runtime,
${members.join('')}  };
}
`;
}

/** The client's runtime, and those of operations with a server or without credentials of their own. */
function runtimesText(settings: readonly string[], runtimes: ReadonlyMap<string, string>): string {
  const made = `{ ...options, ${settings.join(', ')} }`;
  if (runtimes.size === 1) return `  const runtime = createRuntime<paths>(${made});\n`;
  const lines = [...runtimes].map(([own, name]) => {
    return `  const ${name} = createRuntime<paths>(${own === '' ? 'settings' : `{ ...settings, ${own} }`});\n`;
  });
  return `  const settings = ${made};\n${lines.join('')}`;
}
