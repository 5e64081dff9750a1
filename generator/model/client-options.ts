/** What a client of the description is made with: its server, that server's variables, and parameters that every call has. */
import { identifier, uniqueNames } from './names.ts';
import type { Api, Operation, Parameter, Server, ServerVariable } from './types.ts';

/** The runtime's options that a generated client sets itself. */
export const taken = ['parameters'];

/** Options that the runtime has: a server variable of the same name gets another. */
const known = [
  ...taken,
  ...'endpoint headers middleware validate auth fetch transmit maxResponseBytes log now'.split(' '),
  ...'timeout totalTimeout retry idempotent parseAs json'.split(' '),
];

/** The client's options that the description adds: server variables and parameters of every operation. */
export function ownOptions(
  api: Api,
  ofClient: readonly Parameter[],
): {
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

/** A relative URL is relative to where the description is served from, which a client does not know. */
export function isAbsolute({ url }: Server): boolean {
  return /^(https?:\/\/|\{)/i.test(url);
}

/** The variables that a caller can set. One with a name that every object has, such as `constructor`, stays at its default. */
export function settableVariables(server: Server | undefined): [string, ServerVariable][] {
  return [...(server?.variables ?? [])].filter(([name]) => !(name in Object.prototype));
}

/**
 * The path parameters that every operation has and that are a component of the description: the
 * project, the account or the tenant that a client works for. They become options of the client.
 */
export function clientParameters({ operations }: Api): Parameter[] {
  const [first, ...others] = operations;
  return (first?.parameters ?? []).filter(
    (parameter) =>
      parameter.in === 'path' &&
      parameter.component !== undefined &&
      others.every(({ parameters }) => parameters.some((one) => isSame(one, parameter))),
  );
}

export function isSame(one: Parameter, other: Parameter): boolean {
  return one.in === other.in && one.name === other.name;
}

/** The parameters that only a call can give. */
export function ownParameters(operation: Operation, ofClient: readonly Parameter[]): Parameter[] {
  return operation.parameters.filter((parameter) => !ofClient.some((one) => isSame(one, parameter)));
}
