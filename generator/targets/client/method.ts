/** One operation as a member of the client: its signature, its comment, and what the runtime is told of it. */
import { docComment, propertyKey, stringLiteral } from '../../emit/escape.ts';
import { isAbsolute, isSame, ownParameters } from '../../model/client-options.ts';
import { bodyType, isAnonymous, isJson, requestMediaType, successOf } from '../../model/contents.ts';
import type { Api, MediaType, Operation, Parameter, Server } from '../../model/types.ts';
import { serialiserOf } from './parameters.ts';
import { endpointCode, type GivenVariables, isSameServer } from './server.ts';

export interface Method {
  readonly operation: Operation;
  readonly name: string;
}

/** What the methods of a client share. */
export interface Surroundings {
  readonly api: Api;
  /** Parameters that the client has values for. */
  readonly ofClient: readonly Parameter[];
}

/** The member of the interface, with its comment. */
export function methodMember(method: Method, surroundings: Surroundings): string {
  const { operation, name } = method;
  const { ofClient } = surroundings;
  const type = operationType(name);
  const values = placesText(method, ofClient);
  const isNeeded = ownParameters(operation, ofClient).some(({ required }) => required);
  const options = `options${isNeeded ? '' : '?'}: CallSettings<Throws>${values === '' ? '' : ` & { ${values} }`}`;
  const data = { json: `DataOf<${type}>`, text: 'string', bytes: 'Uint8Array' }[successOf(operation).parseAs];
  const lines = [...bodyArgument(method, surroundings, isNeeded), options].map(
    (argument) => `    ${argument},\n`,
  );
  return `${methodComment(operation)}  readonly ${propertyKey(name)}: <Throws extends boolean = true>(
${lines.join('')}  ) => Promise<Reply<${data}, FailureOf<${type}>, Throws>>;
`;
}

/** The argument for the body, named by its component where it has one. */
function bodyArgument({ operation, name }: Method, { api }: Surroundings, isFollowed: boolean): string[] {
  const media = requestMediaType(operation);
  if (media === undefined) return [];
  const component = componentOf(api, media);
  const content = `NonNullable<${operationType(name)}['requestBody']>['content'][${stringLiteral(media.name)}]`;
  const type = !isJson(media.name)
    ? bodyType(media.name)
    : component !== undefined
      ? `components['schemas'][${stringLiteral(component)}]`
      : media.schema === undefined
        ? 'unknown'
        : content;
  if (operation.requestBody?.required === true) return [`body: ${type}`];
  return [isFollowed ? `body: ${type} | undefined` : `body?: ${type}`];
}

/** The component that a JSON body is; undefined for any other body. */
export function componentOf(api: Api, { name, schema }: MediaType): string | undefined {
  return isJson(name) && schema?.kind === 'reference'
    ? api.definitions.get(schema.target)?.component
    : undefined;
}

/** How the generated client names the type of an operation. */
function operationType(name: string): string {
  return `Operations[${stringLiteral(name)}]`;
}

const places = ['path', 'query', 'header', 'cookie'] as const;

/** Members for the values of parameters, grouped as openapi-typescript groups them. */
function placesText({ operation, name: ofMethod }: Method, ofClient: readonly Parameter[]): string {
  const members = places.flatMap((place) => {
    const here = operation.parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return [];
    const given = here.filter((parameter) => ofClient.some((one) => isSame(one, parameter)));
    const isNeeded = here.some((parameter) => parameter.required && !given.includes(parameter));
    const type = `NonNullable<${operationType(ofMethod)}['parameters'][${stringLiteral(place)}]>`;
    const names = given.map(({ name }) => stringLiteral(name)).join(' | ');
    const values = names === '' ? type : `WithDefaults<${type}, ${names}>`;
    return [`readonly ${place}${isNeeded ? '' : '?'}: ${values}`];
  });
  return members.join('; ');
}

function methodComment({
  summary,
  description,
  method,
  path,
  deprecated,
  responses,
  externalDocs,
}: Operation): string {
  const statuses = [...responses.values()].map(
    (response) => `- ${response.status}: ${response.description.replace(/\s+/g, ' ').trim()}`,
  );
  const parts = [
    summary,
    description === summary ? undefined : description,
    `\`${method.toUpperCase()} ${path}\``,
    statuses.join('\n'),
    externalDocs === undefined ? undefined : `${externalDocs.description ?? 'See'}: ${externalDocs.url}`,
  ];
  const text = parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
  return docComment(text, '  ', deprecated ? ['@deprecated'] : []);
}

/** Whether the method has no argument for a body. */
export function isBodiless(operation: Operation): boolean {
  return requestMediaType(operation) === undefined;
}

/** The runtime's `Operation` as code. */
export function operationCode({ operation, name }: Method, { api }: Surroundings): string {
  const { method, path, operationId, parameters } = operation;
  const media = requestMediaType(operation)?.name;
  const { parseAs, accept } = successOf(operation);
  const members = [
    `operationId: ${stringLiteral(operationId ?? name)}`,
    `method: ${stringLiteral(method.toUpperCase())}`,
    `path: ${stringLiteral(path)}`,
    parameters.length > 0 &&
      `parameters: [${parameters.map((one) => serialiserOf(api, one).code).join(', ')}]`,
    media !== undefined &&
      media !== 'application/json' &&
      `mediaType: ${stringLiteral(/^multipart\//i.test(media) ? '' : media)}`,
    accept !== undefined && `accept: ${stringLiteral(accept)}`,
    parseAs !== 'json' && `parseAs: ${stringLiteral(parseAs)}`,
    isRedirected(operation) && 'transmit: followRedirects',
  ];
  return `{ ${members.filter((member) => member !== false).join(', ')} }`;
}

/** The options in which the runtime of an operation differs from the client's, as code; empty for most. */
export function ownSettings({ operation }: Method, { api }: Surroundings, given: GivenVariables): string {
  const server = ownServer(api, operation);
  const members = [
    server !== undefined && `endpoint: ${endpointCode(server, given)}`,
    isAnonymous(api, operation) && 'auth: undefined',
  ];
  return members.filter((member) => member !== false).join(', ');
}

/** Redirects of GET and HEAD are followed within the origin. */
export function isRedirected({ method }: Operation): boolean {
  return method === 'get' || method === 'head';
}

/** The server of an operation, unless it is the document's own first one. */
export function ownServer(api: Api, { servers: [server] }: Operation): Server | undefined {
  const [own] = api.servers;
  const isOfDocument =
    server !== undefined && own !== undefined && isAbsolute(own) && isSameServer(server, own);
  return isOfDocument ? undefined : server;
}
