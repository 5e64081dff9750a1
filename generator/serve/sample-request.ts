/** A request that the server accepts, to show how it is called. */
import type { Api, Operation, Parameter, SecurityScheme } from '../model/types.ts';
import { isArray, isObject, type JsonValue, stringify } from '../spec/json.ts';
import type { Means } from './answer.ts';
import { isJson } from './media-types.ts';
import { isIamToken, isSigned } from './authentication.ts';
import { examplesOf } from './examples.ts';
import type { ServeOptions } from './options.ts';
import { plainest } from './values.ts';

/** Parts of a request, as texts. */
export interface SampleRequest {
  readonly method: string;
  /** Encoded, with the query. */
  readonly target: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/**
 * A request for the first operation that one can be made for: those with an example of a body come first.
 *
 * @returns undefined where each operation needs something that cannot be made up
 */
export function sampleRequest(means: Means, options: ServeOptions): SampleRequest | undefined {
  const { operations } = means.description.api;
  const inOrder = [
    ...operations.filter(hasExample),
    ...operations.filter((operation) => !hasExample(operation)),
  ];
  for (const operation of inOrder) {
    const sample = sampleFor(means, operation, options);
    if (sample !== undefined) return sample;
  }
  return undefined;
}

function hasExample({ requestBody }: Operation): boolean {
  return requestBody?.content.some(({ examples }) => examples.length > 0) === true;
}

/** The same for one operation. */
export function sampleFor(
  means: Means,
  operation: Operation,
  options: ServeOptions,
): SampleRequest | undefined {
  const credentials = credentialsFor(means.description.api, operation, options);
  const values = valuesFor(means, operation, options);
  const body = bodyFor(means, operation);
  if (credentials === undefined || values === undefined || body === 'impossible') return undefined;
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => values.get(`path ${name}`) ?? '');
  const query = [...textsIn(values, 'query'), ...credentials.query].map(
    ([name, value]) => `${encodeURIComponent(name)}=${value}`,
  );
  const cookies = [...textsIn(values, 'cookie'), ...credentials.cookies].map((pair) => pair.join('='));
  const fields = [
    ...textsIn(values, 'header').map(([name, value]): [string, string] => [name, decodeURIComponent(value)]),
    ...credentials.fields,
    ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
    ...(body === undefined ? [] : [['Content-Type', body.type] as const]),
  ];
  const target = encodeURI(path).replaceAll('%25', '%') + (query.length === 0 ? '' : `?${query.join('&')}`);
  return { method: operation.method.toUpperCase(), target, fields, body: body?.text };
}

/** By place and name, the required parameters' values, encoded; undefined where one cannot be made up. */
function valuesFor(
  means: Means,
  operation: Operation,
  { project }: ServeOptions,
): Map<string, string> | undefined {
  const texts = new Map<string, string>();
  for (const parameter of operation.parameters.filter(({ required }) => required)) {
    const { name, in: place } = parameter;
    const text = name === 'project_id' ? project : undefined;
    const value = text ?? parameterText(means, operation, parameter);
    if (value === undefined) return undefined;
    texts.set(`${place} ${name}`, value);
  }
  return texts;
}

function textsIn(texts: ReadonlyMap<string, string>, place: string): [string, string][] {
  return [...texts].flatMap(([key, text]): [string, string][] =>
    key.startsWith(`${place} `) ? [[key.slice(place.length + 1), text]] : [],
  );
}

function parameterText(
  { description: { api }, checks }: Means,
  operation: Operation,
  { name, in: place, examples, schema, content }: Parameter,
): string | undefined {
  const own = examples.flatMap(({ value }) => value ?? []);
  const values = [...own, ...plainest(api, schema)].flatMap((value) =>
    value === '' ? [value, 'demo'] : [value],
  );
  for (const value of values) {
    const text = content === undefined ? textOf(value) : encodeURIComponent(stringify(value));
    if (text === undefined || text === '') continue;
    if (checks.parameterIssues(operation, place, new Map([[name, value]])).length === 0) return text;
  }
  return undefined;
}

/** Encoded; undefined for what every style writes differently. */
function textOf(value: JsonValue): string | undefined {
  if (isArray(value)) return value.length === 1 && !isArray(value[0]) ? textOf(value[0] ?? '') : undefined;
  return isObject(value) ? undefined : encodeURIComponent(String(value));
}

function bodyFor(
  { description: { api }, checks, maker }: Means,
  operation: Operation,
): { type: string; text: string } | 'impossible' | undefined {
  const content = operation.requestBody?.content ?? [];
  const media = content.find(isJson);
  if (media === undefined) return operation.requestBody?.required === true ? 'impossible' : undefined;
  const examples = examplesOf(api, media).map(({ value }) => value);
  const value =
    examples.find((one) => checks.bodyIssues(operation, media.name, one).length === 0) ??
    maker.bodyValue(operation, media);
  if (value === undefined) return operation.requestBody?.required === true ? 'impossible' : undefined;
  return { type: media.name, text: stringify(value) };
}

interface CredentialTexts {
  readonly fields: [string, string][];
  readonly query: [string, string][];
  readonly cookies: [string, string][];
}

/** What meets the first requirement that needs no signature; undefined where there is none. */
function credentialsFor(
  api: Api,
  { security }: Operation,
  options: ServeOptions,
): CredentialTexts | undefined {
  if (security.length === 0) return { fields: [], query: [], cookies: [] };
  for (const requirement of security) {
    const schemes = [...requirement.keys()].map((name) => api.securitySchemes.get(name));
    if (schemes.some((scheme) => scheme === undefined || isSigned(scheme))) continue;
    const texts: CredentialTexts = { fields: [], query: [], cookies: [] };
    for (const scheme of schemes) if (scheme !== undefined) addCredential(texts, scheme, options);
    return texts;
  }
  return undefined;
}

function addCredential(
  { fields, query, cookies }: CredentialTexts,
  scheme: SecurityScheme,
  { token }: ServeOptions,
): void {
  const { parameter, type } = scheme;
  if (type === 'mutualTLS') return;
  if (parameter === undefined) {
    const kind = type === 'http' ? (scheme.scheme ?? 'Bearer') : 'Bearer';
    fields.push([
      'Authorization',
      `${kind} ${kind.toLowerCase() === 'basic' ? btoa('user:password') : 'anything'}`,
    ]);
  } else {
    const places = { header: fields, query, cookie: cookies };
    places[parameter.in].push([parameter.name, isIamToken(scheme) ? token : 'anything']);
  }
}
