/** Following references in the model. */
import type { Api, Definition, Schema } from './types.ts';

/** The first schema behind references that is no reference, and the last definition on the way. */
export function resolveNamed(
  api: Api,
  schema: Schema,
): { readonly schema: Schema; readonly definition: Definition | undefined } {
  let found = schema;
  let definition: Definition | undefined;
  // The loader refuses circles of references, so this ends.
  while (found.kind === 'reference') {
    definition = api.definitions.get(found.target);
    if (definition === undefined) break;
    found = definition.schema;
  }
  return { schema: found, definition };
}

/** The first schema behind references that is no reference. */
export function resolve(api: Api, schema: Schema): Schema {
  return resolveNamed(api, schema).schema;
}
