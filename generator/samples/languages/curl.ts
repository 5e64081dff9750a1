/** cURL, with credentials that need no signature: a token, a key, a password. */
import { shellWord, shellWordOf, type ShellPart, visibleJson } from '../../emit/strings.ts';
import type { SecurityRequirement, SecurityScheme } from '../../model/types.ts';
import { stringify } from '../../spec/json.ts';
import { headComment } from '../head.ts';
import { type SampleRequest, serverOf } from '../request.ts';
import { isSigned, type Variables } from '../settings.ts';
import { hostParts, partOf, pathParts } from '../url.ts';
import type { Language } from './language.ts';

export const curl: Language = { language: 'shell', label: 'cURL', extension: 'sh', write };

function write(request: SampleRequest): string | undefined {
  const credentials = credentialsOf(request);
  if (credentials === undefined) return undefined;
  const { body, operation } = request;
  const lines = [
    ...curlOptions(operation.method),
    ...credentials.options,
    ...parameterFields(request),
    ...(body === undefined ? [] : [`--header ${shellWord(`Content-Type: ${body.media.name}`)}`]),
    ...(body === undefined ? [] : [`--data-raw ${shellWord(visibleJson(stringify(body.value, 2)))}`]),
    urlWord(request, credentials.query),
  ];
  const needs = 'Needs curl 7.84 or newer.';
  const variables = [...credentials.variables, ...variablesOf(request)];
  return `${headComment('#', request, needs, variables)}curl ${lines.join(' \\\n  ')}\n`;
}

/**
 * Options of every call. The answer goes to standard output, its status and request id to standard error; a status from
 * 400 on makes curl end with 22.
 */
export function curlOptions(method: string): string[] {
  const verb = method === 'head' ? '--head' : `--request ${method.toUpperCase()}`;
  const report = '%{stderr}HTTP %{http_code}, request id %header{x-request-id}\\n';
  return ['--silent --show-error --fail-with-body', `--write-out ${shellWord(report)}`, verb];
}

/** Parameters that are sent as fields. */
export function parameterFields({ parameters }: SampleRequest): string[] {
  return parameters.flatMap((one) => {
    const { name, in: place } = one.parameter;
    const { given } = one;
    const value = 'variable' in given ? given : { text: String(given.value) };
    if (place === 'header') return [`--header ${shellWordOf([{ text: `${name}: ` }, value])}`];
    if (place === 'cookie') return [`--cookie ${shellWordOf([{ text: `${name}=` }, partOf(one)])}`];
    return [];
  });
}

/** The URL, with the host that a variable names where it is set. */
export function urlWord(request: SampleRequest, query: readonly ShellPart[][] = []): string {
  const { variables } = request.settings;
  const host = hostParts(serverOf(request), variables);
  const base =
    host === undefined ? `\${${variables.endpoint}:?}` : `\${${variables.endpoint}:-${text(host)}}`;
  return `"${base}${text(pathParts(request, query))}"`;
}

function text(parts: readonly ShellPart[]): string {
  return parts.map((part) => ('text' in part ? part.text : `\${${part.variable}:?}`)).join('');
}

/** Variables that have to be set for the URL and the parameters. */
export function variablesOf(request: SampleRequest): string[] {
  const { settings, parameters } = request;
  const host = hostParts(serverOf(request), settings.variables) ?? [
    { variable: settings.variables.endpoint },
  ];
  return [...host, ...parameters.map(({ given }) => given)].flatMap((one) =>
    'variable' in one ? [one.variable] : [],
  );
}

interface Credentials {
  readonly options: string[];
  readonly query: ShellPart[][];
  readonly variables: string[];
}

/** What meets the first requirement that needs no signature; undefined where there is none. */
function credentialsOf({ api, operation: { security }, settings }: SampleRequest): Credentials | undefined {
  if (security.length === 0) return { options: [], query: [], variables: [] };
  for (const requirement of security) {
    const schemes = schemesOf(requirement, api.securitySchemes);
    if (schemes === undefined || schemes.some(isSigned)) continue;
    const credentials: Credentials = { options: [], query: [], variables: [] };
    for (const scheme of schemes) addCredential(credentials, scheme, settings.variables);
    return credentials;
  }
  return undefined;
}

function schemesOf(
  requirement: SecurityRequirement,
  known: ReadonlyMap<string, SecurityScheme>,
): SecurityScheme[] | undefined {
  const schemes = [...requirement.keys()].map((name) => known.get(name));
  return schemes.includes(undefined) ? undefined : schemes.filter((one) => one !== undefined);
}

function addCredential(
  { options, query, variables }: Credentials,
  scheme: SecurityScheme,
  names: Variables,
): void {
  const { type, parameter } = scheme;
  const use = (variable: string): ShellPart => {
    variables.push(variable);
    return { variable };
  };
  if (type === 'mutualTLS') options.push(`--cert ${shellWordOf([use(names.certificate)])}`);
  else if (parameter !== undefined) {
    const isToken = parameter.name.toLowerCase() === 'x-auth-token';
    const value = use(isToken ? names.token : names.key);
    if (parameter.in === 'header')
      options.push(`--header ${shellWordOf([{ text: `${parameter.name}: ` }, value])}`);
    if (parameter.in === 'cookie')
      options.push(`--cookie ${shellWordOf([{ text: `${parameter.name}=` }, value])}`);
    if (parameter.in === 'query') query.push([{ text: `${encodeURIComponent(parameter.name)}=` }, value]);
  } else if (scheme.scheme?.toLowerCase() === 'basic') {
    options.push(`--user ${shellWordOf([use(names.user), { text: ':' }, use(names.password)])}`);
  } else {
    const kind = type === 'http' ? (scheme.scheme ?? 'Bearer') : 'Bearer';
    const name = /^bearer$/i.test(kind) ? 'Bearer' : kind;
    options.push(`--header ${shellWordOf([{ text: `Authorization: ${name} ` }, use(names.token)])}`);
  }
}
