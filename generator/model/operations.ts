/** Path items and operations (OpenAPI 3.1.1 sections 4.8.9 and 4.8.10): under paths, webhooks and callbacks. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import {
  entriesOf,
  extensionsOf,
  externalDocsOf,
  flagOf,
  follow,
  listOf,
  place,
  type Placed,
  textOf,
} from './context.ts';
import { buildParameter } from './parameters.ts';
import { buildRequestBody, buildResponses } from './payloads.ts';
import { requirementsOf } from './security.ts';
import { buildServers } from './servers.ts';
import type { Callback, Method, Operation, Parameter, SecurityRequirement, Server } from './types.ts';

const METHODS: readonly Method[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** What an operation takes from the document when it says nothing itself. */
interface Inherited {
  readonly servers: readonly Server[];
  readonly security: readonly SecurityRequirement[];
}

export function buildOperations(
  field: 'paths' | 'webhooks',
  document: Document,
  inherited: Inherited,
): Operation[] {
  return entriesOf(document.value, field)
    .filter(([path]) => field === 'webhooks' || !path.startsWith('x-'))
    .flatMap(([path, item]) =>
      pathItemOperations(path, item, joinPointer('', field, path), document, inherited),
    );
}

function pathItemOperations(
  path: string,
  item: JsonValue,
  at: string,
  document: Document,
  inherited: Inherited,
): Operation[] {
  const { value, pointer } = withOwnFields(item, follow(document, item, at));
  const servers = buildServers(value, pointer, document);
  const shared = { ...inherited, servers: servers.length > 0 ? servers : inherited.servers };
  const parameters = parametersOf(value, pointer, document);
  return METHODS.flatMap((method) => {
    const operation = value[method];
    if (!isObject(operation)) return [];
    const placed = { value: operation, pointer: joinPointer(pointer, method), component: undefined };
    return [buildOperation(method, path, placed, parameters, document, shared)];
  });
}

/** Fields beside a Path Item's `$ref` add to what it names. */
function withOwnFields(item: JsonValue, placed: Placed): Placed {
  if (!isObject(item) || !('$ref' in item)) return placed;
  const merged = Object.assign(Object.create(null) as Record<string, JsonValue>, placed.value, item);
  return { ...placed, value: merged };
}

function buildOperation(
  method: Method,
  path: string,
  placed: Placed,
  shared: readonly Parameter[],
  document: Document,
  inherited: Inherited,
): Operation {
  const { value, pointer } = placed;
  const servers = buildServers(value, pointer, document);
  return {
    at: place(document, pointer),
    method,
    path,
    operationId: textOf(value, 'operationId'),
    summary: textOf(value, 'summary'),
    description: textOf(value, 'description'),
    tags: listOf(value, 'tags').filter((tag) => typeof tag === 'string'),
    deprecated: flagOf(value, 'deprecated'),
    externalDocs: externalDocsOf(value),
    parameters: mergeParameters(shared, parametersOf(value, pointer, document)),
    requestBody: buildRequestBody(value, pointer, document),
    responses: buildResponses(value, pointer, document),
    callbacks: buildCallbacks(value, pointer, document, inherited),
    security: isArray(value['security']) ? requirementsOf(value) : inherited.security,
    servers: servers.length > 0 ? servers : inherited.servers,
    extensions: extensionsOf(value),
  };
}

function parametersOf(value: JsonObject, pointer: string, document: Document): Parameter[] {
  return listOf(value, 'parameters').map((parameter, index) =>
    buildParameter(follow(document, parameter, joinPointer(pointer, 'parameters', index)), document),
  );
}

/** An operation's parameter replaces the path item's of the same name and place (section 4.8.10). */
function mergeParameters(shared: readonly Parameter[], own: readonly Parameter[]): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const parameter of [...shared, ...own]) merged.set(`${parameter.in} ${parameter.name}`, parameter);
  return [...merged.values()];
}

function buildCallbacks(
  value: JsonObject,
  pointer: string,
  document: Document,
  inherited: Inherited,
): Callback[] {
  return entriesOf(value, 'callbacks').map(([name, callback]) => {
    const placed = follow(document, callback, joinPointer(pointer, 'callbacks', name));
    const operations = Object.entries(placed.value)
      .filter(([expression]) => !expression.startsWith('x-'))
      .flatMap(([expression, item]) =>
        pathItemOperations(expression, item, joinPointer(placed.pointer, expression), document, inherited),
      );
    return { at: place(document, placed.pointer), name, operations };
  });
}
