/** What stands directly inside a schema. */
import type { Schema } from './types.ts';

/** The schemas directly inside a schema. */
export function childSchemas(schema: Schema): Schema[] {
  switch (schema.kind) {
    case 'array':
      return defined([...schema.prefixItems, schema.items, schema.unevaluatedItems, schema.contains]);
    case 'object':
      return defined([
        ...[...schema.properties.values()].map((property) => property.schema),
        ...schema.patternProperties.values(),
        schema.additionalProperties,
        schema.unevaluatedProperties,
        schema.propertyNames,
        ...schema.dependentSchemas.values(),
      ]);
    case 'string':
      return defined([schema.contentSchema]);
    case 'union':
    case 'intersection':
      return [...schema.members];
    case 'not':
      return [schema.schema];
    case 'conditional':
      return defined([schema.if, schema.then, schema.else]);
    default:
      return [];
  }
}

function defined(schemas: readonly (Schema | undefined)[]): Schema[] {
  return schemas.filter((schema) => schema !== undefined);
}
