/** A schema of the model as JSON Schema again, for what words cannot say. */
import type { ArraySchema, NumberSchema, ObjectSchema, Schema, StringSchema } from '../model/types.ts';
import { emptyObject, type JsonObject, type JsonValue } from '../spec/json.ts';

/** JSON Schema 2020-12. References are kept; annotations other than title and description are left out. */
export function schemaJson(schema: Schema): JsonValue {
  if (schema.kind === 'any' && schema.title === undefined && schema.description === undefined) return true;
  if (schema.kind === 'never') return false;
  const json = object({ title: schema.title, description: schema.description });
  return Object.assign(json, assertions(schema));
}

function assertions(schema: Schema): JsonObject {
  switch (schema.kind) {
    case 'reference':
      return object({ $ref: `#${schema.target}` });
    case 'enum': {
      const values = schema.values.map((entry) => entry.value);
      return schema.constant ? object({ const: values[0] }) : object({ enum: values });
    }
    case 'union':
      return object({ [schema.mode]: schema.members.map((member) => schemaJson(member)) });
    case 'intersection':
      return object({ allOf: schema.members.map((member) => schemaJson(member)) });
    case 'not':
      return object({ not: schemaJson(schema.schema) });
    case 'conditional':
      return object({ if: schemaJson(schema.if), then: optional(schema.then), else: optional(schema.else) });
    case 'array':
      return arrayAssertions(schema);
    case 'object':
      return objectAssertions(schema);
    case 'number':
    case 'string':
      return scalarAssertions(schema);
    case 'null':
    case 'boolean':
      return object({ type: schema.kind });
    default:
      return object({});
  }
}

function scalarAssertions(schema: NumberSchema | StringSchema): JsonObject {
  if (schema.kind === 'number') {
    const type = schema.integer ? 'integer' : 'number';
    const limits = [
      'format',
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'multipleOf',
    ] as const;
    return object({ type: schema.typed ? type : undefined, ...picked(schema, limits) });
  }
  const limits = [
    'format',
    'minLength',
    'maxLength',
    'pattern',
    'contentEncoding',
    'contentMediaType',
  ] as const;
  const type = schema.typed ? 'string' : undefined;
  return object({ type, ...picked(schema, limits), contentSchema: optional(schema.contentSchema) });
}

function arrayAssertions(schema: ArraySchema): JsonObject {
  const { prefixItems } = schema;
  return object({
    type: schema.typed ? 'array' : undefined,
    prefixItems: prefixItems.length === 0 ? undefined : prefixItems.map((item) => schemaJson(item)),
    items: optional(schema.items),
    contains: optional(schema.contains),
    ...picked(schema, ['minContains', 'maxContains', 'minItems', 'maxItems']),
    uniqueItems: schema.uniqueItems ? true : undefined,
    unevaluatedItems: optional(schema.unevaluatedItems),
  });
}

function objectAssertions(schema: ObjectSchema): JsonObject {
  const all = (schemas: ReadonlyMap<string, Schema>): JsonValue | undefined =>
    schemas.size === 0
      ? undefined
      : object(Object.fromEntries([...schemas].map(([name, one]) => [name, schemaJson(one)])));
  const properties = new Map([...schema.properties].map(([name, property]) => [name, property.schema]));
  return object({
    type: schema.typed ? 'object' : undefined,
    required: schema.required.size === 0 ? undefined : [...schema.required],
    properties: all(properties),
    patternProperties: all(schema.patternProperties),
    additionalProperties: optional(schema.additionalProperties),
    unevaluatedProperties: optional(schema.unevaluatedProperties),
    propertyNames: optional(schema.propertyNames),
    ...picked(schema, ['minProperties', 'maxProperties']),
    dependentRequired:
      schema.dependentRequired.size === 0 ? undefined : object(Object.fromEntries(schema.dependentRequired)),
    dependentSchemas: all(schema.dependentSchemas),
  });
}

function optional(schema: Schema | undefined): JsonValue | undefined {
  return schema === undefined ? undefined : schemaJson(schema);
}

function picked<Name extends string>(
  schema: Readonly<Record<Name, JsonValue | undefined>>,
  names: readonly Name[],
): Record<string, JsonValue | undefined> {
  return Object.fromEntries(names.map((name) => [name, schema[name]]));
}

/** The fields that have a value, on an object without a prototype. */
function object(fields: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const result = emptyObject();
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}
