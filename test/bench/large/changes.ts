/** Changes of every kind that descriptions see, spread evenly over a large one. */
import { isArray, isObject, type JsonObject, type JsonValue } from '../../../generator/spec/json.ts';

type Mutable = Record<string, JsonValue>;
type Edit = (schema: Mutable) => boolean;

/** What may happen to a schema; false where it cannot happen to this one. */
const edits: readonly Edit[] = [
  removeProperty,
  (schema) => {
    if (!isObject(schema['properties'])) return false;
    schema['properties'] = { ...schema['properties'], added_here: { type: 'string', maxLength: 10 } };
    return true;
  },
  (schema) => {
    const [name] = Object.keys(isObject(schema['properties']) ? schema['properties'] : {});
    const required = isArray(schema['required']) ? schema['required'] : [];
    if (name === undefined || required.includes(name)) return false;
    schema['required'] = [...required, name];
    return true;
  },
  (schema) => {
    if (!isArray(schema['required']) || schema['required'].length === 0) return false;
    schema['required'] = schema['required'].slice(1);
    return true;
  },
  (schema) => editOfProperty(schema, (one) => isArray(one['enum']) && { ...one, enum: one['enum'].slice(1) }),
  (schema) => editOfProperty(schema, (one) => one['type'] === 'string' && { ...one, maxLength: 50 }),
  (schema) => editOfProperty(schema, (one) => one['type'] === 'integer' && { ...one, minimum: 3 }),
  (schema) => editOfProperty(schema, (one) => '$ref' in one && { type: 'string' }),
  (schema) =>
    editOfProperty(schema, (one) => one['type'] === 'string' && { ...one, description: 'Other words.' }),
];

/** So many changes of component schemas, each kind in its turn. */
export function withChanges(document: JsonObject, count: number, kinds: readonly Edit[] = edits): JsonObject {
  const components = document['components'];
  const schemas = isObject(components) && isObject(components['schemas']) ? components['schemas'] : {};
  const names = Object.keys(schemas);
  const changed: Mutable = Object.assign(Object.create(null) as Mutable, schemas);
  let made = 0;
  for (let turn = 0; made < count && turn < names.length; turn++) {
    const name = names[(turn * stride(names.length)) % names.length];
    const schema = name === undefined ? undefined : changed[name];
    if (name === undefined || !isObject(schema)) continue;
    const copy: Mutable = Object.assign(Object.create(null) as Mutable, schema);
    // The kind whose turn it is, or the next that this schema can have.
    if (!kinds.some((_, index) => kinds[(made + index) % kinds.length]?.(copy))) continue;
    changed[name] = copy;
    made++;
  }
  if (made < count) throw new Error(`only ${made} of ${count} changes could be made`);
  return { ...document, components: { ...(components as JsonObject), schemas: changed } };
}

/** The same with a property less in so many schemas. */
export function withoutProperties(document: JsonObject, count: number): JsonObject {
  return withChanges(document, count, [removeProperty]);
}

function removeProperty(schema: Mutable): boolean {
  const properties = schema['properties'];
  const names = isObject(properties) ? Object.keys(properties) : [];
  const last = names.at(-1);
  if (!isObject(properties) || last === undefined || names.length < 2) return false;
  const { [last]: _, ...rest } = properties;
  schema['properties'] = rest;
  if (isArray(schema['required'])) schema['required'] = schema['required'].filter((name) => name !== last);
  return true;
}

function editOfProperty(schema: Mutable, edit: (one: JsonObject) => JsonObject | false): boolean {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [name, property] of Object.entries(properties)) {
    const changed = isObject(property) && edit(property);
    if (changed === false) continue;
    schema['properties'] = { ...properties, [name]: changed };
    return true;
  }
  return false;
}

function stride(length: number): number {
  let step = Math.floor(length * 0.618) || 1;
  while (greatest(step, length) > 1) step++;
  return step;
}

function greatest(one: number, other: number): number {
  return other === 0 ? one : greatest(other, one % other);
}

/**
 * Schemas that all lead to each other: each has properties of several others, lists and alternatives of them, and an
 * operation takes and gives it.
 */
export function cyclic(count: number): JsonObject {
  const schemas: Mutable = {};
  const paths: Mutable = {};
  const reference = (index: number): JsonObject => ({ $ref: `#/components/schemas/Node${index % count}` });
  for (let index = 0; index < count; index++) {
    const properties: Mutable = {
      kind: { type: 'string', enum: [`a${index}`, `b${index}`, `c${index}`] },
      name: { type: 'string', description: `The name of the node, number ${index} of ${count}.` },
      weight: { type: 'integer', minimum: 0, maximum: index + 10 },
      next: reference(index + 1),
      parent: reference(index * 7 + 3),
      children: { type: 'array', items: reference(index * 5 + 1) },
      either: { oneOf: [reference(index * 3 + 2), reference(index * 11 + 4), { type: 'null' }] },
      all: {
        allOf: [reference(index * 13 + 6), { type: 'object', properties: { extra: reference(index + 2) } }],
      },
      byName: { type: 'object', additionalProperties: reference(index * 17 + 5) },
    };
    schemas[`Node${index}`] = { type: 'object', required: ['kind', 'name'], properties };
    if (index % 4 === 0) paths[`/nodes-${index}`] = { post: exchange(index, reference(index)) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Schemas that lead to each other', version: '1.0.0' },
    paths,
    components: { schemas },
  };
}

function exchange(index: number, schema: JsonObject): JsonObject {
  const content = { 'application/json': { schema } };
  return {
    operationId: `exchange${index}`,
    requestBody: { required: true, content },
    responses: { '200': { description: 'The same.', content } },
  };
}
