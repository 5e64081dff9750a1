/** What stands directly inside a schema. */
import type { ObjectSchema, Schema } from './types.ts';

/** The schemas directly inside a schema. */
export function childSchemas(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'array':
      return defined([...schema.prefixItems, schema.items, schema.unevaluatedItems, schema.contains]);
    case 'object':
      return objectChildren(schema);
    case 'string':
      return schema.contentSchema === undefined ? none : [schema.contentSchema];
    case 'union':
    case 'intersection':
      return schema.members;
    case 'not':
      return [schema.schema];
    case 'conditional':
      return defined([schema.if, schema.then, schema.else]);
    default:
      return none;
  }
}

const none: readonly Schema[] = [];

function objectChildren(schema: ObjectSchema): Schema[] {
  const children: Schema[] = [];
  for (const property of schema.properties.values()) children.push(property.schema);
  children.push(...schema.patternProperties.values());
  const { additionalProperties, unevaluatedProperties, propertyNames } = schema;
  children.push(...defined([additionalProperties, unevaluatedProperties, propertyNames]));
  children.push(...schema.dependentSchemas.values());
  return children;
}

function defined(schemas: readonly (Schema | undefined)[]): Schema[] {
  return schemas.filter((schema) => schema !== undefined);
}
