/** What a person reads when the server has started. */
import { printable } from '../diagnostics.ts';
import type { Api, Operation } from '../model/types.ts';
import type { Means } from './answer.ts';
import { isIamToken, isSigned } from './authentication.ts';
import { servesIam, TOKENS } from './iam.ts';
import {
  developmentCredentials,
  developmentPassword,
  forbiddenProject,
  type ServeOptions,
} from './options.ts';
import { type SampleRequest, sampleRequest } from './sample-request.ts';

/** Operations that are listed. */
const MOST_LISTED = 20;

/** The name of the shell's variable that stands for a token which is not shown. */
const TOKEN = 'TOKEN';

/** The URL, the operations, the credentials, and a line that calls one of them. Only development credentials are shown. */
export function welcome(url: string, means: Means, options: ServeOptions): string {
  const { api } = means.description;
  const sample = sampleRequest(means, options);
  const isOwnToken = options.token !== developmentCredentials.token;
  const usesToken = sample?.fields.some(([, value]) => value === options.token) === true;
  const heading = isOwnToken && usesToken ? `Try, with the token in the variable ${TOKEN}` : 'Try';
  const parts = [
    `${api.title} ${api.version} at ${url}`,
    operationList(api),
    `It accepts\n${credentialList(url, api, options)
      .map((line) => `  ${line}`)
      .join('\n')}`,
    ...(sample === undefined
      ? []
      : [`${heading}\n  ${curl(url, sample, isOwnToken ? options.token : undefined)}`]),
    'Ctrl-C stops it.',
  ];
  return `${parts.map((part) => part.split('\n').map(printable).join('\n')).join('\n\n')}\n`;
}

function operationList({ operations }: Api): string {
  const lines = operations.map(({ method, path }) => `  ${method.toUpperCase().padEnd(7)}${path}`);
  const more = lines.length - MOST_LISTED;
  return [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

function credentialList(url: string, api: Api, options: ServeOptions): string[] {
  const { accessKey, secretKey, token, project } = options;
  const used = new Set(api.operations.flatMap(schemesOf));
  const schemes = [...used].flatMap((name) => api.securitySchemes.get(name) ?? []);
  const lines: string[] = [];
  const isOwnPair =
    secretKey !== developmentCredentials.secretKey || accessKey !== developmentCredentials.accessKey;
  if (schemes.some(isSigned))
    lines.push(
      `access key  ${isOwnPair ? 'yours, and its secret key' : `${accessKey}, secret key ${secretKey}`}`,
    );
  if (schemes.some(isIamToken))
    lines.push(`token       ${token === developmentCredentials.token ? token : 'yours'}, in X-Auth-Token`);
  if (servesIam(api)) lines.push(`password    ${developmentPassword}, of any user, at ${url}${TOKENS}`);
  for (const scheme of schemes.filter((one) => !isSigned(one) && !isIamToken(one))) {
    const { parameter, type } = scheme;
    const where = parameter === undefined ? (scheme.scheme ?? 'bearer') : `${parameter.in} ${parameter.name}`;
    lines.push(
      `${type === 'mutualTLS' ? 'any connection, where a client certificate is asked for' : `anything    as ${where} (${scheme.name})`}`,
    );
  }
  if (lines.length === 0) lines.push('everybody   no operation asks for credentials');
  if (api.operations.some(({ path }) => path.includes('{project_id}')))
    lines.push(
      `project     ${project === undefined ? `any but ${forbiddenProject}` : `${project} and no other`}`,
    );
  return lines;
}

function schemesOf({ security }: Operation): string[] {
  return security.flatMap((requirement) => [...requirement.keys()]);
}

/** @param hidden a text that a variable stands for */
function curl(
  url: string,
  { method, target, fields, body }: SampleRequest,
  hidden: string | undefined,
): string {
  const headers = fields.map(([name, value]) =>
    value === hidden ? `-H "${name}: $${TOKEN}"` : `-H ${quoted(`${name}: ${value}`)}`,
  );
  const data = body === undefined ? [] : ['--data-raw', quoted(body)];
  const verb = method === 'HEAD' ? ['--head'] : method === 'GET' && body === undefined ? [] : ['-X', method];
  return ['curl', ...verb, quoted(url + target), ...headers, ...data].join(' ');
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
