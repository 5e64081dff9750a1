/**
 * Values held against the schemas of an operation: bodies, parameters and responses, all of them by the validators that
 * check the bodies of requests, so that the same words are found for the same faults.
 */
import { follow, listOf } from '../model/context.ts';
import type { MediaType, Operation } from '../model/types.ts';
import type { Issue } from '../runtime/validation.ts';
import { isObject, type JsonObject, type JsonValue } from '../spec/json.ts';
import type { Document } from '../spec/load.ts';
import { joinPointer } from '../spec/pointer.ts';
import { operationKey } from '../validators/bodies.ts';
import { createValidators, type Validators } from '../validators/validators.ts';
import type { Description } from './options.ts';

export class Checks {
  private readonly description: Description;
  private readonly bodies: Validators;
  private readonly further = new Map<Operation, Further>();

  constructor(description: Description) {
    this.description = description;
    this.bodies = createValidators(description.document, description.api);
  }

  /** @param value undefined for a body that is not there */
  bodyIssues(
    operation: Operation,
    mediaType: string | undefined,
    value: JsonValue | undefined,
  ): readonly Issue[] {
    const first = operation.requestBody?.content.find(({ name }) => name.includes('json'))?.name;
    if (mediaType === undefined || mediaType === first)
      return this.bodies.issuesOf(operationKey(operation), value);
    return this.of(operation).issues(`body ${mediaType}`, value);
  }

  /** Why a JSON body cannot be checked, so that `bodyIssues` finds nothing; undefined where it can. */
  uncheckedReason(operation: Operation): string | undefined {
    return this.bodies.uncheckedReason(operationKey(operation));
  }

  /** @param values by name, of the parameters in one place */
  parameterIssues(
    operation: Operation,
    place: string,
    values: ReadonlyMap<string, JsonValue>,
  ): readonly Issue[] {
    return this.of(operation).issues(`parameters ${place}`, Object.fromEntries(values));
  }

  /** @param status as the description has it: `200`, `4XX`, `default` */
  responseIssues(
    operation: Operation,
    status: string,
    mediaType: string,
    value: JsonValue,
  ): readonly Issue[] {
    return this.of(operation).issues(`response ${status} ${mediaType}`, value);
  }

  private of(operation: Operation): Further {
    const known = this.further.get(operation) ?? new Further(this.description, operation);
    this.further.set(operation, known);
    return known;
  }
}

/**
 * The schemas of one operation that are no request bodies. The validators know bodies only, so each of them is given as
 * the body of an operation that the description does not have.
 */
class Further {
  private readonly keys: ReadonlySet<string>;
  private readonly validators: Validators;

  constructor({ document, api }: Description, operation: Operation) {
    const schemas = schemasOf(document, operation);
    this.keys = new Set(schemas.keys());
    const paths: Record<string, JsonValue> = {};
    for (const [key, schema] of schemas) paths[key] = { post: { requestBody: jsonBody(schema) } };
    const value = { ...document.value, paths: { ...(document.value['paths'] as JsonObject), ...paths } };
    const operations = [...this.keys].map((key) => standIn(operation, key));
    this.validators = createValidators({ ...document, value }, { ...api, operations });
  }

  issues(key: string, value: unknown): readonly Issue[] {
    return this.keys.has(key) ? this.validators.issuesOf(key, value) : [];
  }
}

function jsonBody(schema: JsonValue): JsonObject {
  return { content: { [STAND_IN]: { schema } } };
}

const STAND_IN = 'application/json';

/** An operation with a JSON body, and a key that no path can be. */
function standIn(operation: Operation, key: string): Operation {
  const { at } = operation;
  const media: MediaType = {
    at,
    name: STAND_IN,
    schema: undefined,
    examples: [],
    encoding: new Map(),
    extensions: new Map(),
  };
  const requestBody = {
    at,
    component: undefined,
    description: undefined,
    required: false,
    content: [media],
    extensions: new Map(),
  };
  return { ...operation, path: key, method: 'post', operationId: key, requestBody };
}

/** By key, the schemas as they stand in the document. References in them start at its root, and so hold anywhere. */
function schemasOf(document: Document, operation: Operation): Map<string, JsonValue> {
  const schemas = new Map<string, JsonValue>();
  const { item, own } = placesOf(document, operation);
  const body = follow(document, own['requestBody'], '').value;
  for (const [name, schema] of contentOf(body)) schemas.set(`body ${name}`, schema);
  const properties = new Map<string, Record<string, JsonValue>>();
  // The operation's own take precedence (section 4.8.10).
  for (const entry of [...listOf(item, 'parameters'), ...listOf(own, 'parameters')]) {
    const { value } = follow(document, entry, '');
    const place = String(value['in']);
    const schema = value['schema'] ?? contentOf(value)[0]?.[1] ?? true;
    properties.set(place, { ...properties.get(place), [String(value['name'])]: described(schema, value) });
  }
  for (const [place, held] of properties)
    schemas.set(`parameters ${place}`, { type: 'object', properties: held });
  for (const [status, entry] of entriesOf(own['responses'])) {
    for (const [name, schema] of contentOf(follow(document, entry, '').value))
      schemas.set(`response ${status} ${name}`, schema);
  }
  return schemas;
}

/** The Path Item and the Operation of an operation. */
function placesOf(document: Document, { path, method }: Operation): { item: JsonObject; own: JsonObject } {
  const paths = document.value['paths'];
  const entry = isObject(paths) ? paths[path] : undefined;
  const placed = follow(document, entry, joinPointer('/paths', path)).value;
  const item = isObject(entry) ? { ...placed, ...entry } : placed;
  const own = item[method];
  return { item, own: isObject(own) ? own : {} };
}

function contentOf(owner: JsonObject): [string, JsonValue][] {
  return entriesOf(owner['content']).flatMap(([name, media]) =>
    isObject(media) && media['schema'] !== undefined ? [[name, media['schema']]] : [],
  );
}

function entriesOf(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** A parameter's description, where its schema has none, has words for messages. */
function described(schema: JsonValue, { description }: JsonObject): JsonValue {
  const isFree = isObject(schema) && schema['description'] === undefined && schema['$ref'] === undefined;
  return isFree && typeof description === 'string' ? { ...schema, description } : schema;
}
