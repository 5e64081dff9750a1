/** Which description a reference belongs to, so that schemas of both can stand in one. */
import type { Api, Schema } from '../../model/types.ts';

const origins = new WeakMap<Schema, Api>();
const registered = new WeakSet<object>();

/** Remembers the references below a schema; those behind references are registered with their definitions. */
export function register(api: Api, schema: Schema | undefined): void {
  if (!registered.has(api)) {
    registered.add(api);
    for (const { schema: defined } of api.definitions.values()) register(api, defined);
  }
  const open = schema === undefined ? [] : [schema];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (registered.has(one)) continue;
    registered.add(one);
    if (one.kind === 'reference') origins.set(one, api);
    open.push(...childrenOf(one));
  }
}

export function originOf(reference: Schema): Api | undefined {
  return origins.get(reference);
}

/** The schemas directly below a schema. */
export function childrenOf(schema: Schema): readonly Schema[] {
  switch (schema.kind) {
    case 'not':
      return [schema.schema];
    case 'union':
    case 'intersection':
      return schema.members;
    case 'conditional':
      return present([schema.if, schema.then, schema.else]);
    case 'array':
      return present([...schema.prefixItems, schema.items, schema.unevaluatedItems, schema.contains]);
    case 'object':
      return present([
        ...[...schema.properties.values()].map((property) => property.schema),
        ...schema.patternProperties.values(),
        ...schema.dependentSchemas.values(),
        schema.additionalProperties,
        schema.unevaluatedProperties,
        schema.propertyNames,
      ]);
    default:
      return [];
  }
}

function present(schemas: readonly (Schema | undefined)[]): readonly Schema[] {
  return schemas.filter((schema) => schema !== undefined);
}
