/** The options of a generated client: the runtime's, server variables, and parameters that every operation has. */
import { docComment, propertyKey, stringLiteral } from '../../emit/escape.ts';
import { identifier, uniqueNames } from '../../model/names.ts';
import type { Api, Server } from '../../model/types.ts';
import type { Surroundings } from './method.ts';
import { isAbsolute, settableVariables, variableMember } from './server.ts';

/** The runtime's options that a generated client sets itself. */
const taken = ['server', 'variables', 'parameters'];

/** Options that the runtime has: a server variable of the same name gets another. */
const known = [
  ...taken,
  ...'endpoint headers middleware validate auth fetch transmit maxResponseBytes log now'.split(' '),
  ...'timeout totalTimeout retry idempotent parseAs json'.split(' '),
];

/** The client's options that the description adds: server variables and parameters of every operation. */
export function ownOptions({ api, ofClient }: Surroundings): {
  readonly variables: Named[];
  readonly parameters: Named[];
} {
  const variables = settableVariables(clientServer(api)).map(([name]) => name);
  const parameters = ofClient.map(({ name }) => name);
  const keys = [
    ...variables.map((name) => `variable ${name}`),
    ...parameters.map((name) => `parameter ${name}`),
  ];
  const names = uniqueNames([...known, ...keys], (key) =>
    known.includes(key) ? key : identifier(key.replace(/^\w+ /, ''), 'camel'),
  );
  const named = (kind: string, list: readonly string[]): Named[] =>
    list.map((name) => ({ name, option: names.get(`${kind} ${name}`) ?? name }));
  return { variables: named('variable', variables), parameters: named('parameter', parameters) };
}

/** Something of the description and the option that it is set by. */
export interface Named {
  readonly name: string;
  readonly option: string;
}

/** The first server, unless it is relative to where the description is served from. */
export function clientServer({ servers: [first] }: Api): Server | undefined {
  return first !== undefined && isAbsolute(first) ? first : undefined;
}

export function optionsText(surroundings: Surroundings): string {
  const { api, ofClient } = surroundings;
  const { variables, parameters } = ownOptions(surroundings);
  const first = clientServer(api);
  const endpoint = `${docComment('The URL of the server. The description names none that a client could know.', '  ')}  readonly endpoint: string;\n`;
  const members = [
    ...(first === undefined ? [endpoint] : []),
    ...variables.map(({ name, option }) => {
      const variable = first?.variables.get(name);
      return variable === undefined ? '' : variableMember(option, variable);
    }),
    ...parameters.map(({ name, option }) => {
      const text = ofClient.find((one) => one.name === name)?.description ?? '';
      const note = `The path parameter \`${name}\` of every call that does not give its own.`;
      return `${docComment([text, note].join('\n\n'), '  ')}  readonly ${propertyKey(option)}?: string | number | undefined;\n`;
    }),
  ];
  const left = [...taken, ...(first === undefined ? ['endpoint'] : [])].map(stringLiteral).join(' | ');
  return `/** What a client is made with. Limits, retries and header fields may be set for a single call too. */
export interface ClientOptions extends Omit<RuntimeOptions, ${left}> {
${members.join('')}}
`;
}
