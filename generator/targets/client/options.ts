/** The options of a generated client: the runtime's, server variables, and parameters that every operation has. */
import { docComment, propertyKey, stringLiteral } from '../../emit/escape.ts';
import { clientServer, type Named, ownOptions, taken } from '../../model/client-options.ts';
import type { Surroundings } from './method.ts';
import { type GivenVariables, variableMember } from './server.ts';

/** The values of the options for server variables, as code. */
export function givenVariables({ api, ofClient }: Surroundings): GivenVariables {
  return new Map(ownOptions(api, ofClient).variables.map((one) => [one.name, optionValue(one)]));
}

/** The value of an option, as code. */
export function optionValue({ option }: Named): string {
  const key = propertyKey(option);
  return `options${key === option ? `.${key}` : `[${stringLiteral(option)}]`}`;
}

export function optionsText(surroundings: Surroundings): string {
  const { api, ofClient } = surroundings;
  const { variables, parameters } = ownOptions(api, ofClient);
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
