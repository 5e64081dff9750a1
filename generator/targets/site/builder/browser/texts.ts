/** The request as JSON, as a line of a shell, and as a program. */
import { propertyKey, stringLiteral } from '../../../../emit/escape.ts';
import { isArray, isObject, type JsonValue, stringify } from '../../../../spec/json.ts';
import type { FormCredential, FormParameter, RequestForm } from '../form.ts';
import { type Given, targetOf } from './target.ts';

/** What was entered. */
export interface Entered {
  /** Without a slash at the end. */
  readonly server: string;
  readonly given: readonly Given[];
  /** Undefined: no body. */
  readonly body: JsonValue | undefined;
}

export function jsonText({ body }: Entered): string {
  return body === undefined ? '' : stringify(body, 2);
}

/** For a POSIX shell. Secrets are variables of the environment. */
export function curlText({ method, path, credentials, body: form }: RequestForm, entered: Entered): string {
  const { path: filled, query, headers } = targetOf(path, entered.given);
  const { body } = entered;
  const secret = ({ prefix, variable }: FormCredential): string => `${quoted(prefix)}"$${variable}"`;
  const inPlace = (place: FormCredential['in']): FormCredential[] =>
    credentials.filter((one) => one.in === place);
  const keys = inPlace('query').map((one, index) => {
    const sign = query === '' && index === 0 ? '?' : '&';
    return `${quoted(`${sign}${encodeURIComponent(one.name)}=`)}${secret(one)}`;
  });
  const url = entered.server + filled + query;
  const { cookie = '', ...others } = headers;
  const fields = [
    ...Object.entries(others),
    ...(body === undefined ? [] : [['Content-Type', form?.mediaType ?? '']]),
  ];
  const cookies = [
    ...(cookie === '' ? [] : [quoted(cookie)]),
    ...inPlace('cookie').map((one) => `${quoted(`${one.name}=`)}${secret(one)}`),
  ];
  return [
    // Braces and brackets mean something to curl.
    `curl${/[[\]{}]/.test(url) ? ' -g' : ''}${method === 'HEAD' ? ' --head' : ` -X ${method}`} ${quoted(url)}${keys.join('')}`,
    ...inPlace('user').map(({ variable, second }) => `-u "$${variable}:$${second}"`),
    ...inPlace('header').map((one) => `-H ${quoted(`${one.name}: `)}${secret(one)}`),
    ...(cookies.length === 0 ? [] : [`-H 'Cookie: '${cookies.join("'; '")}`]),
    ...fields.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quoted(stringify(body, 2))}`]),
  ].join(' \\\n  ');
}

/** A text that the shell takes as it is. */
function quoted(text: string): string {
  return text === '' ? '' : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A program that calls the generated client. */
export function typescriptText(form: RequestForm, entered: Entered): string {
  const { client, credentials, servers } = form;
  const [credential] = credentials;
  const auth = credential?.auth;
  const imported = ['createClient', ...(auth === undefined ? [] : [auth])];
  const options = [
    ...(entered.server === servers[0] ? [] : [`endpoint: ${stringLiteral(entered.server)}`]),
    ...entered.given.flatMap(({ parameter: { option }, value }) =>
      option === undefined || value === undefined ? [] : [`${option}: ${code(value as JsonValue, 1)}`],
    ),
    ...(credential === undefined || auth === undefined ? [] : [`auth: ${authCode(credential)}`]),
  ].map((line) => `  ${line},\n`);
  const args = [
    ...(entered.body === undefined ? [] : [code(entered.body, 0)]),
    ...callOptions(entered.given.filter(({ parameter }) => parameter.option === undefined)),
  ];
  const call = `await client.${client.method}(${args.join(', ')})`;
  return `import { ${imported.join(', ')} } from ${stringLiteral(client.module)};

const client = createClient(${options.length === 0 ? '' : `{\n${options.join('')}}`});
console.log(${call});
`;
}

function authCode({ auth, name, variable, second = '' }: FormCredential): string {
  if (auth === 'basic') return `basic(${read(variable)}, ${read(second)})`;
  return auth === 'apiKey'
    ? `apiKey(${stringLiteral(name)}, ${read(variable)})`
    : `${auth}(${read(variable)})`;
}

function read(variable: string): string {
  return `process.env.${variable} ?? ''`;
}

/** Parameters of the call, by their place. */
function callOptions(given: readonly Given[]): string[] {
  const places: FormParameter['in'][] = ['path', 'query', 'header', 'cookie'];
  const groups = places.flatMap((place): [string, JsonValue][] => {
    const own = given.filter(({ parameter, value }) => parameter.in === place && value !== undefined);
    const members = own.map(({ parameter, value }): [string, JsonValue] => [
      parameter.name,
      value as JsonValue,
    ]);
    return members.length === 0 ? [] : [[place, Object.fromEntries(members)]];
  });
  return groups.length === 0 ? [] : [code(Object.fromEntries(groups), 0)];
}

/** A literal on as many lines as it needs. */
function code(value: JsonValue, depth: number): string {
  const margin = '  '.repeat(depth);
  if (isArray(value))
    return value.length === 0
      ? '[]'
      : `[\n${value.map((one) => `${margin}  ${code(one, depth + 1)},\n`).join('')}${margin}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([key, one]) => `${margin}  ${propertyKey(key)}: ${code(one, depth + 1)},\n`,
    );
    return members.length === 0 ? '{}' : `{\n${members.join('')}${margin}}`;
  }
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'bigint' ? `${value}n` : String(value);
}
