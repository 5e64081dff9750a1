/** TypeScript, with the client that is generated from the same description. */
import { literal, propertyKey, stringLiteral } from '../../emit/escape.ts';
import { around, type Code, layout, type Nested } from '../../emit/layout.ts';
import { clientParameters, clientServer, isSame, ownOptions } from '../../model/client-options.ts';
import { isAnonymous, isSuccessEmpty, successOf } from '../../model/contents.ts';
import type { Operation, SecurityScheme } from '../../model/types.ts';
import { isArray, isObject, type JsonValue } from '../../spec/json.ts';
import { headComment } from '../head.ts';
import type { GivenParameter, SampleRequest } from '../request.ts';
import { isSigned, type Variables } from '../settings.ts';
import type { Language } from './language.ts';

export const typescript: Language = { language: 'typescript', label: 'TypeScript', extension: 'ts', write };

function write(request: SampleRequest): string | undefined {
  const { body, settings, name, operation } = request;
  const auth = authOf(request);
  if (auth === undefined || hasBigInteger(body?.value)) return undefined;
  const { options, variables } = clientOptions(request);
  const own = callOptions(request);
  const given = [...(body === undefined ? [] : [valueCode(body.value)]), ...(own === undefined ? [] : [own])];
  const call = `client${/^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${stringLiteral(name)}]`}`;
  const names = ['ApiError', 'createClient', ...auth.imports].sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const client = argumentsCode('createClient(', [objectCode([...options, ...auth.options])]);
  const result = layout(argumentsCode(`await ${call}(`, given), '  ', '  ');
  return `${headComment('//', request, needs(request), [...auth.variables, ...variables])}import { ${names.join(', ')} } from ${stringLiteral(settings.package ?? '../../index.js')};

const client = ${layout(client, '', '  ')};
try {
${answerLines(operation, result)}
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.error(error.status, error.error_code, error.error_msg, error.requestId);
  process.exitCode = 1;
}
`;
}

/** What is done with the answer, if there is one. */
function answerLines(operation: Operation, call: string): string {
  if (isSuccessEmpty(operation)) return `  ${call};`;
  const show = successOf(operation).parseAs === 'json' ? 'JSON.stringify(result, null, 2)' : 'result';
  return `  const result = ${call};\n  console.log(${show});`;
}

function needs({ settings: { package: client } }: SampleRequest): string {
  const install = client === undefined ? 'Beside the generated client' : `npm install ${client} tsx`;
  return `${install}; run with npx tsx`;
}

interface Authentication {
  readonly imports: string[];
  readonly options: Code[];
  readonly variables: string[];
}

/** With a signature where one is taken, else by the first requirement that the client has a function for. */
function authOf({ api, operation, settings: { variables } }: SampleRequest): Authentication | undefined {
  if (operation.security.length === 0 || isAnonymous(api, operation))
    return { imports: [], options: [], variables: [] };
  const ways = operation.security.map((requirement) =>
    [...requirement.keys()].map((name) => api.securitySchemes.get(name)),
  );
  const signed = ways.find((schemes) => schemes.some((scheme) => scheme !== undefined && isSigned(scheme)));
  for (const schemes of signed === undefined ? ways : [signed]) {
    const [scheme, ...more] = schemes;
    const found = scheme === undefined || more.length > 0 ? undefined : schemeAuth(scheme, variables);
    if (found !== undefined) return found;
  }
  return undefined;
}

function schemeAuth(scheme: SecurityScheme, names: Variables): Authentication | undefined {
  if (isSigned(scheme))
    return {
      imports: ['fromEnvironment'],
      options: ['auth: fromEnvironment()'],
      variables: [names.accessKey, names.secretKey],
    };
  const { parameter, type } = scheme;
  if (parameter?.in === 'header')
    return parameter.name.toLowerCase() === 'x-auth-token'
      ? authCall('token', [], [names.token])
      : authCall('apiKey', [stringLiteral(parameter.name)], [names.key]);
  if (type === 'oauth2' || type === 'openIdConnect') return authCall('bearer', [], [names.token]);
  if (type !== 'http') return undefined;
  const kind = scheme.scheme?.toLowerCase() ?? 'bearer';
  if (kind === 'basic') return authCall('basic', [], [names.user, names.password]);
  return kind === 'bearer' ? authCall('bearer', [], [names.token]) : undefined;
}

/** A call of a function of the client that makes an `Auth`. */
function authCall(name: string, first: readonly string[], variables: readonly string[]): Authentication {
  const given = [...first, ...variables.map((one) => `process.env.${one} ?? ''`)];
  return { imports: [name], options: [`auth: ${name}(${given.join(', ')})`], variables: [...variables] };
}

/** Where the client calls, and what all of its calls have in common. */
function clientOptions({ api, settings, parameters }: SampleRequest): {
  options: Code[];
  variables: string[];
} {
  const server = clientServer(api);
  const own = ownOptions(api, clientParameters(api));
  const variables: string[] = [];
  const read = (variable: string): string => {
    variables.push(variable);
    return `process.env.${variable}`;
  };
  const options: Code[] = own.variables
    .filter(({ name }) => name === 'region' && server?.variables.get(name)?.enum === undefined)
    .map(({ option }) => `${propertyKey(option)}: ${read(settings.variables.region)}`);
  for (const { name, option } of own.parameters) {
    const one = parameters.find(({ parameter }) => parameter.in === 'path' && parameter.name === name);
    if (one !== undefined) options.push(`${propertyKey(option)}: ${parameterCode(one, read)}`);
  }
  const { endpoint } = settings.variables;
  options.push(
    server === undefined ? `endpoint: ${read(endpoint)} ?? ''` : `endpoint: process.env.${endpoint}`,
  );
  return { options, variables };
}

/** Parameters that only this call has, by their place. */
function callOptions({ api, parameters }: SampleRequest): Code | undefined {
  const ofClient = clientParameters(api);
  const places = (['path', 'query', 'header', 'cookie'] as const).flatMap((place): Code[] => {
    const here = parameters.filter(
      ({ parameter }) => parameter.in === place && !ofClient.some((one) => isSame(one, parameter)),
    );
    if (here.length === 0) return [];
    const members = here.map(
      (one) =>
        `${propertyKey(one.parameter.name)}: ${parameterCode(one, (name) => `process.env.${name} ?? ''`)}`,
    );
    return [around(`${place}: `, objectCode(members))];
  });
  return places.length === 0 ? undefined : objectCode(places);
}

function parameterCode({ given }: GivenParameter, read: (variable: string) => string): string {
  return 'variable' in given ? read(given.variable) : literal(given.value);
}

/** A JSON value as an object literal, an entry a line where it is long. */
function valueCode(value: JsonValue): Code {
  if (isArray(value)) return nested('[', value.map(valueCode), ']');
  if (!isObject(value)) return literal(value);
  return objectCode(
    Object.keys(value).map((key) => around(`${propertyKey(key)}: `, valueCode(value[key] ?? null))),
  );
}

function objectCode(members: readonly Code[]): Nested {
  return { ...nested('{', members, '}'), space: ' ' };
}

function nested(before: string, items: readonly Code[], after: string): Nested {
  return { before, items, after, separator: ',', trailing: true, space: '' };
}

/** Arguments of a call: a lone object starts beside the bracket. */
function argumentsCode(before: string, given: readonly Code[]): Code {
  const [only, ...more] = given;
  return only !== undefined && more.length === 0 ? around(before, only, ')') : nested(before, given, ')');
}

function hasBigInteger(value: JsonValue | undefined): boolean {
  if (typeof value === 'bigint') return true;
  if (isArray(value)) return value.some(hasBigInteger);
  return isObject(value) && Object.values(value).some(hasBigInteger);
}
