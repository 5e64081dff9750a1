/** What stands directly inside a schema. */
import type { ObjectSchema, Schema } from './types.ts';

/** The schemas directly inside a schema. */
export function childSchemas(schema: Schema): readonly Schema[] {
  const children: Schema[] = [];
  eachChild(schema, (child) => children.push(child));
  return children;
}

/** Visits the schemas directly inside a schema, in the same order: for walks through hundreds of thousands. */
export function eachChild(schema: Schema, visit: (child: Schema) => void): void {
  switch (schema.kind) {
    case 'array':
      schema.prefixItems.forEach(visit);
      return visitPresent([schema.items, schema.unevaluatedItems, schema.contains], visit);
    case 'object':
      return eachOfObject(schema, visit);
    case 'string':
      return visitPresent([schema.contentSchema], visit);
    case 'union':
    case 'intersection':
      return schema.members.forEach(visit);
    case 'not':
      return visit(schema.schema);
    case 'conditional':
      return visitPresent([schema.if, schema.then, schema.else], visit);
  }
}

function eachOfObject(schema: ObjectSchema, visit: (child: Schema) => void): void {
  for (const property of schema.properties.values()) visit(property.schema);
  for (const child of schema.patternProperties.values()) visit(child);
  visitPresent([schema.additionalProperties, schema.unevaluatedProperties, schema.propertyNames], visit);
  for (const child of schema.dependentSchemas.values()) visit(child);
}

function visitPresent(schemas: readonly (Schema | undefined)[], visit: (child: Schema) => void): void {
  for (const schema of schemas) if (schema !== undefined) visit(schema);
}
